#include "app/window/window_command.h"

#include <optional>

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

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
    const auto home = homeFolder(common.home.empty() ? std::nullopt : std::optional(common.home));
    if (!home)
        return {};
    base::RealFileSystem files;
    return settings::loadSettings(files, *home, settings::DamagedFile::Leave).settings;
}

// Qt reads the scale when the application is made.
void applyScale(std::int64_t percent)
{
    if (percent != 100 && qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(static_cast<double>(percent) / 100));
}

// Keeps one session open, and opens the next one where that is asked for.
class WindowRunner
{
public:
    explicit WindowRunner(const CommonOptions& common)
        : m_common(common)
    {
    }

    base::Status open()
    {
        QApplication::setQuitOnLastWindowClosed(false); // Between two windows there is none.
        m_session.reset();                              // Gives the home folder back first.
        auto session = openWindowSession(m_common);
        if (!session)
            return session.error();
        m_session = std::move(*session);
        QObject::connect(m_session.get(), &WindowSession::restartRequested, qApp, [this] {
            // Not from within the window that is about to go.
            QTimer::singleShot(0, qApp, [this] {
                if (const auto opened = open(); !opened) {
                    complain(opened.error());
                    QCoreApplication::exit(static_cast<int>(ExitCode::HomeUnusable));
                }
            });
        });
        m_session->window().show();
        QApplication::setQuitOnLastWindowClosed(true);
        return {};
    }

private:
    const CommonOptions& m_common;
    std::unique_ptr<WindowSession> m_session;
};

// The window cannot be opened: says why in a window of its own, and waits until it is closed.
void showError(const base::Error& error)
{
    complain(error);
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Tapesift"),
                    QString::fromStdString(error.message), QMessageBox::Close);
    box.setInformativeText(QString::fromStdString(
        error.details.empty() ? error.suggestion : error.details + "\n" + error.suggestion));
    box.show();
    QApplication::exec();
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
    const settings::Settings settings = settingsOf(common);
    applyScale(settings.get(settings::kWindowScale));
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Tapesift"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Tapesift"));
    QGuiApplication::setDesktopFileName(QStringLiteral("tapesift"));
    const widgets::Language language(
        QString::fromStdString(settings.get(settings::kWindowLanguage)));
    WindowRunner runner(common);
    if (const auto opened = runner.open(); !opened) {
        QApplication::setQuitOnLastWindowClosed(true);
        showError(opened.error());
        return ExitCode::HomeUnusable;
    }
    return static_cast<ExitCode>(QApplication::exec());
}

} // namespace tapesift::app
