#include "tapesift/presentation/alert_bell.h"

#include <utility>

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace tapesift::presentation {

namespace {

const QString kThemeFolder = QStringLiteral("/usr/share/sounds/freedesktop/stereo/");
constexpr const char* kBell = "bell";

} // namespace

AlertBell::AlertBell(Player player, QObject* parent)
    : QObject(parent)
    , m_player(std::move(player))
{
}

base::Status AlertBell::notify(const std::string& title, const std::string& text)
{
    Q_EMIT notified(QString::fromStdString(title), QString::fromStdString(text));
    return {};
}

base::Status AlertBell::play(const std::string& sound)
{
    const QString name = QString::fromStdString(sound);
    if (name == QLatin1String(kBell)) {
        Q_EMIT rung();
        return {};
    }
    if (!name.contains(QLatin1Char('/'))) {
        const QString path = kThemeFolder + name + QStringLiteral(".oga");
        if (!QFileInfo::exists(path) || !m_player(path))
            Q_EMIT rung();
        return {};
    }
    if (!QFileInfo::exists(name))
        return base::Error{base::ErrorCode::NotFound,
                           "There is no sound file " + sound + ".",
                           {},
                           "Choose another sound in the rule."};
    if (!m_player(name))
        return base::Error{base::ErrorCode::Unavailable,
                           "No program was found that plays sounds.",
                           {},
                           "Install pw-play, paplay or aplay, or choose the bell."};
    return {};
}

std::vector<AlertSound> alertSounds()
{
    return {{kBell, AlertBell::tr("Bell")},
            {"message", AlertBell::tr("Message")},
            {"complete", AlertBell::tr("Chime")},
            {"alarm-clock-elapsed", AlertBell::tr("Alarm")}};
}

bool playSoundFile(const QString& path)
{
    for (const char* name : {"pw-play", "paplay", "aplay"}) {
        const QString program = QStandardPaths::findExecutable(QString::fromLatin1(name));
        if (!program.isEmpty())
            return QProcess::startDetached(program, {path});
    }
    return false;
}

} // namespace tapesift::presentation
