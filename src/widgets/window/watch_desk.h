#pragma once

#include <QObject>

#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/watch_controller.h"
#include "tapesift/widgets/look.h"

class QAction;
class QMenu;
class QStatusBar;
class QToolButton;

namespace tapesift::widgets {

class ScanDesk;
class ScanRail;

// The switch of the watch, in the menu and in the status bar, with its countdown; begins the scans
// that are due.
class WatchDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::WatchController* watch = nullptr; // null: read only
        const presentation::RunResults& results;
        presentation::SettingsKeeper& settings;
        Look& look;
        ScanRail& rail;
        ScanDesk& desk;
        QAction& action; // on and off
        QMenu& menu;     // how often
        QStatusBar& bar;
    };

    WatchDesk(const Parts& parts, QObject* parent);

    // Begins the scan of a cycle: what the setup says, like the button.
    void scan();

private:
    void buildMenu();
    void buildButton();
    void connectWatch();
    void show(const presentation::WatchView& view);
    QString obstacle() const;

    Parts m_parts;
    QToolButton* m_button = nullptr;
    QAction* m_whenClosed = nullptr;
    QList<QAction*> m_intervals;
    bool m_isClosed = false;
};

} // namespace tapesift::widgets
