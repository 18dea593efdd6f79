#pragma once

#include <memory>

#include <QMainWindow>

#include "tapesift/presentation/alert_bell.h"
#include "tapesift/presentation/alert_controller.h"
#include "tapesift/presentation/backtest_controller.h"
#include "tapesift/presentation/bar_service.h"
#include "tapesift/presentation/detail_controller.h"
#include "tapesift/presentation/exporter.h"
#include "tapesift/presentation/key_access.h"
#include "tapesift/presentation/local_api.h"
#include "tapesift/presentation/model_trainer.h"
#include "tapesift/presentation/run_archive.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/scan_controller.h"
#include "tapesift/presentation/scanner_dashboard.h"
#include "tapesift/presentation/scanner_library.h"
#include "tapesift/presentation/scanner_matches.h"
#include "tapesift/presentation/scanner_outcomes.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/presentation/settings_transfer.h"
#include "tapesift/presentation/setup_probe.h"
#include "tapesift/presentation/watch_controller.h"
#include "tapesift/presentation/watchlist_library.h"

namespace Ui {
class MainWindow;
}

namespace tapesift::widgets {

class DesktopNotifier;
class Look;

// What the window shows and asks to be done. Everything must outlive it.
struct WindowServices
{
    presentation::SettingsKeeper& settings;
    presentation::RunResults& results;
    presentation::RunArchive& archive;
    presentation::BarService& bars;
    presentation::DetailController& details;
    presentation::SetupProbe& probe;
    presentation::Exporter& exporter;
    presentation::KeyAccess& keys;
    presentation::ScannerLibrary& scanners;
    presentation::ScannerMatches& matches;
    presentation::ScannerDashboard& dashboard;
    presentation::BacktestController& backtests;
    presentation::OutcomeController& outcomes;
    presentation::AlertController& alerts;
    presentation::AlertBell& bell;
    presentation::WatchlistLibrary& lists;
    // Null where the home folder is in use elsewhere.
    presentation::ScanController* scans = nullptr;
    presentation::ModelTrainer* trainer = nullptr;
    Look& look;
    presentation::WatchController* watch = nullptr; // null: read only, like the scans
    presentation::SettingsTransfer* transfer = nullptr;
    presentation::LocalApi* api = nullptr; // null: read only as well
};

// The window: setup on the left, results in the middle, details on the right.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Shows a message above the results until it is closed.
    void tell(const QString& text, bool isWarning);

    // Shows messages on the desktop, where it can.
    DesktopNotifier& notifier();

    // Closes the window for good, also where it would go on in the notification area.
    void quit();

Q_SIGNALS:
    // The window is to be built anew: another language, or another try to get the home folder.
    void restartRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Parts;

    void buildPanes();
    void connectActions();
    void connectSetup();
    void connectProbe();
    void connectResults();
    void connectDetails();
    void restore();
    void keepLayout();
    void showPanes();
    void refreshActions();
    void exclude(const QStringList& symbols);
    void include(const QStringList& symbols, std::vector<presentation::ResultRow> rows);
    void restart();
    void showProviders();

    WindowServices m_services;
    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tapesift::widgets
