#include "widgets/window/tray_desk.h"

#include <cmath>
#include <utility>

#include <QAction>
#include <QApplication>
#include <QEvent>

namespace tapesift::widgets {

using presentation::ScanController;
using presentation::ScanPhase;

TrayDesk::TrayDesk(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    setObjectName(QStringLiteral("trayDesk"));
    buildMenu();
    connectScan();
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason != QSystemTrayIcon::Context)
                    bringWindow();
            });
    connect(&m_notifier, &DesktopNotifier::clicked, this, &TrayDesk::bringWindow);
    connect(&m_notifier, &DesktopNotifier::notified, this, [this] {
        m_wantsAttention = !m_parts.window.isActiveWindow();
        show();
    });
    connect(&m_parts.look, &Look::changed, this, [this] {
        m_shownPercent = -1;
        show();
    });
    m_parts.window.installEventFilter(this);
    m_notifier.setIcon(&m_icon);
    show(); // An icon cannot be shown without a picture.
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

TrayDesk::~TrayDesk() = default;

void TrayDesk::buildMenu()
{
    m_menu.setObjectName(QStringLiteral("trayMenu"));
    QAction* open = m_menu.addAction(tr("&Open Tapesift"));
    open->setObjectName(QStringLiteral("trayOpenAction"));
    m_menu.setDefaultAction(open);
    connect(open, &QAction::triggered, this, &TrayDesk::bringWindow);
    m_menu.addSeparator();
    m_menu.addAction(&m_parts.scan);
    m_menu.addAction(&m_parts.pause);
    m_menu.addAction(&m_parts.watching);
    m_menu.addSeparator();
    m_menu.addAction(&m_parts.quit);
    m_icon.setContextMenu(&m_menu);
}

void TrayDesk::connectScan()
{
    if (m_parts.watch)
        connect(m_parts.watch, &presentation::WatchController::changed, this, &TrayDesk::show);
    if (!m_parts.scans)
        return;
    connect(m_parts.scans, &ScanController::phaseChanged, this, [this](ScanPhase phase) {
        if (phase == ScanPhase::Preparing)
            m_percent = 0;
        show();
    });
    connect(m_parts.scans, &ScanController::progressed, this,
            [this](const presentation::ProgressView& progress) {
                m_percent = static_cast<int>(std::floor(progress.percent));
                show();
            });
    connect(m_parts.scans, &ScanController::failed, this, [this](const base::Error& error) {
        m_wantsAttention =
            error.code != base::ErrorCode::Cancelled && !m_parts.window.isActiveWindow();
        show();
    });
}

bool TrayDesk::keepsRunning() const
{
    return m_icon.isVisible() && m_parts.settings.number(settings::kWindowCloseToTray) != 0;
}

void TrayDesk::takeWindow()
{
    // A dialog that is closed meanwhile is not the end of the program.
    QApplication::setQuitOnLastWindowClosed(false);
    m_parts.window.hide();
    if (!std::exchange(m_isSaid, true))
        m_icon.showMessage(
            tr("Tapesift goes on"),
            tr("Scans and the watch continue. Open the window, or quit, at this icon."),
            m_icon.icon());
}

void TrayDesk::bringWindow()
{
    QApplication::setQuitOnLastWindowClosed(true);
    m_parts.window.setWindowState(m_parts.window.windowState() & ~Qt::WindowMinimized);
    m_parts.window.show();
    m_parts.window.raise();
    m_parts.window.activateWindow();
    m_wantsAttention = false; // Whoever comes has seen the icon.
    show();
}

TrayState TrayDesk::state() const
{
    const ScanPhase phase = m_parts.scans ? m_parts.scans->phase() : ScanPhase::Idle;
    if (phase == ScanPhase::Paused || phase == ScanPhase::Pausing)
        return TrayState::Paused;
    if (phase != ScanPhase::Idle)
        return TrayState::Scanning;
    return m_wantsAttention ? TrayState::Attention : TrayState::Idle;
}

QString TrayDesk::text() const
{
    QStringList lines = {QStringLiteral("Tapesift")};
    switch (state()) {
    case TrayState::Scanning:
        lines.push_back(tr("Scanning, %1 %").arg(m_percent));
        break;
    case TrayState::Paused:
        lines.push_back(tr("Paused at %1 %").arg(m_percent));
        break;
    case TrayState::Attention:
        lines.push_back(tr("There is something to look at."));
        break;
    case TrayState::Idle:
        lines.push_back(tr("No scan is running."));
        break;
    }
    if (m_parts.watch && m_parts.watch->view().isOn)
        lines.push_back(m_parts.watch->view().plan);
    return lines.join(QLatin1Char('\n'));
}

bool TrayDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && std::exchange(m_wantsAttention, false))
        show();
    return QObject::eventFilter(watched, event);
}

void TrayDesk::show()
{
    if (!m_icon.isVisible() && m_shownPercent >= 0)
        return; // Nobody would see it.
    const TrayState state = this->state();
    const int percent = state == TrayState::Scanning ? m_percent : 0;
    if (state != m_shownState || percent != m_shownPercent) {
        m_shownState = state;
        m_shownPercent = percent;
        m_icon.setIcon(trayPicture(m_parts.look, state, percent));
    }
    if (const QString text = this->text(); text != m_icon.toolTip())
        m_icon.setToolTip(text);
}

} // namespace tapesift::widgets
