#pragma once

#include <QObject>
#include <QPointer>

#include "tapesift/presentation/alert_bell.h"
#include "tapesift/presentation/alert_controller.h"
#include "tapesift/presentation/key_access.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/scan_controller.h"
#include "tapesift/presentation/scanner_library.h"
#include "tapesift/widgets/desktop_notifier.h"
#include "tapesift/widgets/look.h"

class QAction;
class QStatusBar;
class QToolButton;

namespace tapesift::widgets {

class AlertsDialog;
class BannerArea;
class ResultTableView;

// Alerts in the window: opens their pages, makes one of the rows that are selected, tells the rules
// of each scan, and shows what comes of it.
class AlertDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::AlertController& alerts;
        presentation::AlertBell& bell;
        presentation::KeyAccess& keys;
        presentation::ScannerLibrary& scanners;
        presentation::RunResults& results;
        presentation::ScanController* scans = nullptr; // null: read only
        DesktopNotifier& notifier;
        Look& look;
        ResultTableView& table;
        BannerArea& banners;
        QStatusBar& bar;
        QAction& action;
    };

    AlertDesk(const Parts& parts, QWidget& window);

    void show();
    void showLog();

Q_SIGNALS:
    // The symbol is selected in the table: its details are wanted.
    void symbolShown();
    // A remark for the status bar.
    void remarked(const QString& text);

private:
    void connectNews();
    void makeStatus();
    AlertsDialog& dialog();
    void bringUp(QDialog& dialog);
    void makeFor(const QStringList& symbols);
    void edit(const alerts::AlertRule& rule, QWidget* parent);
    void showUnseen();
    void notify(const QString& title, const QString& text);
    void showNewest();
    void showSymbol(const QString& symbol);

    Parts m_parts;
    QWidget& m_window;
    QToolButton* m_status = nullptr;
    QPointer<AlertsDialog> m_dialog;
    std::vector<presentation::ShownAlert> m_newest;
    QString m_notified;
    bool m_isOurs = false; // the newest message of the desktop is an alert
    int m_further = 0;     // alerts that the banner above the results counts
};

} // namespace tapesift::widgets
