#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

#include "tapesift/presentation/scan_controller.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/presentation/watch_controller.h"
#include "tapesift/widgets/desktop_notifier.h"
#include "tapesift/widgets/look.h"
#include "widgets/window/tray_picture.h"

class QAction;

namespace tapesift::widgets {

// The icon in the notification area, where the desktop has one: how the scan stands, the commands
// that matter, and a window that goes on behind it when it is closed.
class TrayDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget& window;
        presentation::ScanController* scans = nullptr;  // null: read only
        presentation::WatchController* watch = nullptr; // null as well
        presentation::SettingsKeeper& settings;
        Look& look;
        QAction& scan;
        QAction& pause;
        QAction& watching; // on and off
        QAction& quit;
    };

    explicit TrayDesk(const Parts& parts);
    ~TrayDesk() override;

    DesktopNotifier& notifier() { return m_notifier; }

    // Whether a closed window is to go on behind the icon.
    bool keepsRunning() const;
    // Hides the window; the first time it is said where it has gone.
    void takeWindow();
    void bringWindow();

    TrayState state() const;
    QString text() const; // what hovering over the icon shows

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildMenu();
    void connectScan();
    void show();

    Parts m_parts;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    DesktopNotifier m_notifier;
    int m_percent = 0;
    bool m_wantsAttention = false;
    bool m_isSaid = false; // that it goes on
    TrayState m_shownState = TrayState::Idle;
    int m_shownPercent = -1;
};

} // namespace tapesift::widgets
