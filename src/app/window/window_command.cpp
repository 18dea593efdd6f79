#include "app/window/window_command.h"

#include <cerrno>
#include <optional>

#include <unistd.h>

#include <QApplication>
#include <QMessageBox>

#include "app/commands/messages.h"
#include "app/home.h"
#include "app/window/window_session.h"
#include "tapesift/settings/settings_file.h"
#include "tapesift/widgets/language.h"

namespace tapesift::app {

namespace {

bool hasDisplay()
{
    for (const char* variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    return false;
}

// Size and language are needed before there is a session.
settings::Settings settingsOf(const CommonOptions& common)
{
    const auto home = homeFolder(common.home);
    if (!home)
        return {};
    base::RealFileSystem files;
    return settings::loadSettings(files, *home, settings::DamagedFile::Leave).settings;
}

// Qt reads the scale when the application is made. The next program of a restart reads its own.
class Scale
{
public:
    explicit Scale(std::int64_t percent)
        : m_isSet(percent != 100 && qEnvironmentVariableIsEmpty(kVariable))
    {
        if (m_isSet)
            qputenv(kVariable, QByteArray::number(static_cast<double>(percent) / 100));
    }
    ~Scale()
    {
        if (m_isSet)
            qunsetenv(kVariable);
    }
    Scale(const Scale&) = delete;
    Scale& operator=(const Scale&) = delete;

private:
    static constexpr const char* kVariable = "QT_SCALE_FACTOR";
    bool m_isSet;
};

// The window cannot be opened: says why in a window of its own, and waits until it is closed. True:
// it is to be tried again.
bool showError(const base::Error& error)
{
    complain(error);
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Tapesift"),
                    QString::fromStdString(error.message), QMessageBox::Retry | QMessageBox::Close);
    box.setDefaultButton(QMessageBox::Retry);
    box.setInformativeText(QString::fromStdString(
        error.details.empty() ? error.suggestion : error.details + "\n" + error.suggestion));
    return box.exec() == QMessageBox::Retry;
}

// Shows the window until it is closed. True: it is to be opened again, in a new program.
base::Result<bool> showWindow(const CommonOptions& common)
{
    auto session = openWindowSession(common, makeSystemKeyChain());
    if (!session)
        return session.error();
    bool isRestartWanted = false;
    QObject::connect(session->get(), &WindowSession::restartRequested, qApp, [&isRestartWanted] {
        isRestartWanted = true;
        QCoreApplication::quit();
    });
    (*session)->window().show();
    QApplication::exec();
    return isRestartWanted;
}

} // namespace

ExitCode runWindow(int& argc, char** argv, const CommonOptions& common)
{
    if (!hasDisplay()) {
        complain({base::ErrorCode::Unavailable,
                  "There is no display to open a window on.",
                  {},
                  "Scan on the terminal with 'tapesift scan'."});
        return ExitCode::WrongUsage;
    }
    std::vector<char*> arguments(argv, argv + argc + 1); // Qt takes some out of argv.
    {
        const settings::Settings settings = settingsOf(common);
        const Scale scale(settings.get(settings::kWindowScale));
        QApplication application(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("Tapesift"));
        QGuiApplication::setApplicationDisplayName(QStringLiteral("Tapesift"));
        QGuiApplication::setDesktopFileName(QStringLiteral("tapesift"));
        const widgets::Language language(
            QString::fromStdString(settings.get(settings::kWindowLanguage)));
        auto isRestartWanted = showWindow(common);
        while (!isRestartWanted) {
            if (!showError(isRestartWanted.error()))
                return ExitCode::HomeUnusable;
            isRestartWanted = showWindow(common);
        }
        if (!*isRestartWanted)
            return ExitCode::Done;
    }
    ::execv("/proc/self/exe", arguments.data());
    complain(base::systemError("start Tapesift again", errno));
    return ExitCode::InternalError;
}

} // namespace tapesift::app
