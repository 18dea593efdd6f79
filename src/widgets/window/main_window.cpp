#include "tapesift/widgets/main_window.h"

#include <QCloseEvent>
#include <QMimeData>
#include <QScreen>
#include <QUrl>

#include "ui_main_window.h"
#include "widgets/alerts/alert_desk.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/chart/chart_widget.h"
#include "widgets/controls/banner_area.h"
#include "widgets/detail/detail_pane.h"
#include "widgets/dialogs/providers_flow.h"
#include "widgets/history/history_desk.h"
#include "widgets/lists/lists_desk.h"
#include "widgets/results/change_desk.h"
#include "widgets/results/result_table_view.h"
#include "widgets/results/results_pane.h"
#include "widgets/results/table_desk.h"
#include "widgets/results/table_menu.h"
#include "widgets/scan/deep_desk.h"
#include "widgets/scan/exclusion_dialog.h"
#include "widgets/scan/funnel_desk.h"
#include "widgets/scan/scan_contents.h"
#include "widgets/scan/scan_desk.h"
#include "widgets/scan/scan_rail.h"
#include "widgets/scan/scan_strip.h"
#include "widgets/scanners/dashboard_desk.h"
#include "widgets/scanners/editor_desk.h"
#include "widgets/window/appearance_menus.h"
#include "widgets/window/detail_desk.h"
#include "widgets/window/export_desk.h"
#include "widgets/window/recent_scans_menu.h"
#include "widgets/window/setup_files.h"
#include "widgets/window/status_line.h"
#include "widgets/window/tray_desk.h"
#include "widgets/window/window_layout.h"
#include "widgets/window/workplace.h"

namespace tapesift::widgets {

using namespace std::chrono_literals;
using presentation::ScanPhase;

namespace {

// Where the window is too narrow for all three parts, the details give way, then the setup.
constexpr int kRoomForDetails = 1060;
constexpr int kRailWidth = 256;
constexpr int kDetailWidth = 420;
constexpr int kSmallScreen = 1500; // Here the window takes all of it.
constexpr int kRemarkMs = 8000;
constexpr auto kPatience = 1800ms; // A closing window waits this long for a scan to end.
const QString kNoticeBanner = QStringLiteral("notice");

} // namespace

// The pieces that the window puts together. Qt's parents own them.
struct MainWindow::Parts
{
    ScanRail* rail = nullptr;
    BannerArea* banners = nullptr;
    ScanStrip* strip = nullptr;
    ResultsPane* pane = nullptr;
    DetailPane* details = nullptr;
    StatusLine* status = nullptr;
    RecentScansMenu* recent = nullptr;
    ScanDesk* desk = nullptr;
    FunnelDesk* funnel = nullptr;
    EditorDesk* editor = nullptr;
    DashboardDesk* dashboard = nullptr;
    AlertDesk* alerts = nullptr;
    SetupFiles* files = nullptr;
    DetailDesk* detailDesk = nullptr;
    ExportDesk* exports = nullptr;
    Workplace* workplace = nullptr;
    TableDesk* table = nullptr;
    HistoryDesk* history = nullptr;
    WindowLayout layout;
    bool isDetailAsked = false; // in a narrow window the details take the place of the setup
    bool isClosing = false;     // closes as soon as the scan has ended
    bool isQuitting = false;    // closes for good
};

MainWindow::MainWindow(const WindowServices& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_parts(std::make_unique<Parts>())
{
    m_ui->setupUi(this);
    setWindowIcon(m_services.look.icon(QStringLiteral("tapesift")));
    buildPanes();
    new AppearanceMenus(*m_ui->themeMenu, *m_ui->paletteMenu, m_services.look, m_services.settings);
    m_parts->workplace =
        new Workplace({m_services, *m_ui, *m_parts->rail, *m_parts->desk, *m_parts->editor,
                       m_parts->pane->table(), *m_parts->banners, [this] { restart(); }},
                      *this);
    m_parts->alerts = new AlertDesk({m_services.alerts, m_services.bell, m_services.keys,
                                     m_services.scanners, m_services.results, m_services.scans,
                                     notifier(), m_services.look, m_parts->pane->table(),
                                     *m_parts->banners, *m_ui->statusBar, *m_ui->alertsAction},
                                    *this);
    connectActions();
    connectSetup();
    connectResults();
    connectDetails();
    restore();
    refreshActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    // Each where it stays: a change of parent would style all that is in it anew.
    m_parts->rail = new ScanRail(m_services.look, m_ui->mainSplitter);
    m_parts->banners = new BannerArea(m_services.look, m_ui->centrePane);
    m_parts->strip = new ScanStrip(m_services.results, m_services.look, m_ui->centrePane);
    m_parts->pane = new ResultsPane(m_services.results, m_services.look, m_ui->centrePane);
    m_parts->details = new DetailPane(m_services.look, m_ui->mainSplitter);
    m_parts->details->setObjectName(QStringLiteral("detailPane"));
    m_parts->rail->setMinimumWidth(kRailWidth - 28);
    m_ui->centrePane->setMinimumWidth(420);
    m_parts->details->setMinimumWidth(340);
    m_ui->centreLayout->addWidget(m_parts->banners);
    m_ui->centreLayout->addWidget(m_parts->strip);
    m_ui->centreLayout->addWidget(m_parts->pane, 1);
    m_ui->mainSplitter->insertWidget(0, m_parts->rail);
    m_ui->mainSplitter->addWidget(m_parts->details);
    m_ui->mainSplitter->setStretchFactor(0, 0);
    m_ui->mainSplitter->setStretchFactor(1, 1);
    m_ui->mainSplitter->setStretchFactor(2, 0);
    m_parts->status = new StatusLine(*m_ui->statusBar, m_services.results, m_services.look);
    m_parts->recent = new RecentScansMenu(*m_ui->recentMenu);
    m_parts->desk = new ScanDesk({m_services.results, m_services.archive, m_services.settings,
                                  m_services.scans, m_services.look, *m_parts->rail,
                                  *m_parts->strip, *m_parts->pane, *m_parts->banners},
                                 *this);
    Look& look = m_services.look;
    ResultTableView& table = m_parts->pane->table();
    m_parts->table = new TableDesk(
        {m_services.results, m_services.settings, *m_parts->pane, *m_parts->banners}, *this);
    new ChangeDesk(
        {m_services.results, m_services.archive, m_services.settings, look, *m_parts->pane}, *this);
    m_parts->history = new HistoryDesk({m_services.results, m_services.archive, m_services.settings,
                                        look, *m_parts->desk, m_services.scans == nullptr},
                                       *this);
    connect(m_parts->history, &HistoryDesk::symbolWanted, &table, &ResultTableView::selectSymbol);
    new DeepDesk({m_services.results, m_services.scans, *m_parts->strip, table}, this);
    m_parts->files = new SetupFiles(*m_parts->rail, *this);
    m_parts->funnel = new FunnelDesk({m_services.results, m_services.archive, m_services.bars, look,
                                      *m_parts->rail, *m_parts->strip},
                                     *this);
    m_parts->editor = new EditorDesk(
        {m_services.scanners, m_services.matches, look, table, *m_ui->scannersAction}, *this);
    m_parts->dashboard =
        new DashboardDesk({m_services.dashboard, m_services.outcomes, m_services.backtests,
                           m_services.exporter, look, table, *m_ui->dashboardAction},
                          *this);
    new ListsDesk({m_services.lists, m_services.settings, look, table, *m_parts->rail,
                   *m_parts->banners, *m_ui->listsAction, *m_ui->scanAction},
                  *this);
    m_parts->exports = new ExportDesk(
        {m_services.results, m_services.details, m_services.exporter, *m_parts->banners}, *this);
}

void MainWindow::connectActions()
{
    const Ui::MainWindow& ui = *m_ui;
    ResultTableView& table = m_parts->pane->table();
    connect(ui.chooseFolderAction, &QAction::triggered, m_parts->files, &SetupFiles::chooseFolder);
    connect(ui.importListAction, &QAction::triggered, m_parts->files, &SetupFiles::importList);
    connect(ui.exportAction, &QAction::triggered, m_parts->exports, &ExportDesk::exportResults);
    const auto saveChart = [this] {
        m_parts->exports->saveChart(m_parts->details->chartPanel().chart());
    };
    connect(ui.saveChartAction, &QAction::triggered, this, saveChart);
    connect(m_parts->details, &DetailPane::saveChartRequested, this, saveChart);
    connect(ui.copyAction, &QAction::triggered, &table, &ResultTableView::copySelection);
    connect(ui.selectAllAction, &QAction::triggered, &table, &QTableView::selectAll);
    connect(ui.providersAction, &QAction::triggered, this, &MainWindow::showProviders);
    connect(ui.funnelAction, &QAction::triggered, m_parts->funnel,
            [funnel = m_parts->funnel] { funnel->show(); });
    connect(ui.scanAction, &QAction::triggered, m_parts->desk, &ScanDesk::scan);
    connect(ui.pauseAction, &QAction::triggered, m_parts->desk, &ScanDesk::togglePause);
    connect(ui.cancelAction, &QAction::triggered, m_parts->desk, &ScanDesk::askToCancel);
    connect(ui.failuresAction, &QAction::triggered, m_parts->desk,
            qOverload<>(&ScanDesk::showFailures));
    connect(ui.filterAction, &QAction::triggered, m_parts->pane, &ResultsPane::focusFilter);
    ui.viewMenu->insertMenu(ui.columnsAction, &m_parts->pane->viewMenu());
    connect(ui.columnsAction, &QAction::triggered, m_parts->pane, &ResultsPane::chooseColumns);
    connect(ui.fullScreenAction, &QAction::triggered, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    const auto toggle = [this](bool WindowLayout::*flag) {
        return [this, flag](bool isShown) {
            m_parts->layout.*flag = isShown;
            showPanes();
            keepLayout();
        };
    };
    connect(ui.railAction, &QAction::triggered, this, [this, toggle](bool isShown) {
        m_parts->isDetailAsked = m_parts->isDetailAsked && !isShown;
        toggle (&WindowLayout::isRailShown)(isShown);
    });
    connect(ui.detailAction, &QAction::triggered, this, [this, toggle](bool isShown) {
        m_parts->isDetailAsked = isShown;
        toggle (&WindowLayout::isDetailShown)(isShown);
    });
    connect(ui.historyAction, &QAction::triggered, m_parts->history, &HistoryDesk::show);
    connect(m_parts->recent, &RecentScansMenu::chosen, m_parts->desk, &ScanDesk::openRun);
    connect(&m_services.archive, &presentation::RunArchive::listed, m_parts->recent,
            &RecentScansMenu::show);
    connect(m_parts->desk, &ScanDesk::phaseChanged, this, &MainWindow::refreshActions);
    connect(m_parts->desk, &ScanDesk::folderRequested, m_parts->files, &SetupFiles::chooseFolder);
    connect(m_parts->desk, &ScanDesk::providersRequested, this, &MainWindow::showProviders);
    connect(m_parts->desk, &ScanDesk::idle, this, [this] {
        if (m_parts->isClosing)
            close();
    });
}

void MainWindow::connectSetup()
{
    ScanRail& rail = *m_parts->rail;
    connect(&rail, &ScanRail::setupChanged, this, [this](const presentation::ScanSetup& setup) {
        presentation::saveSetup(setup, m_services.settings);
        m_services.probe.look(setup);
        refreshActions();
    });
    connect(&rail, &ScanRail::providersRequested, this, &MainWindow::showProviders);
    connect(&rail, &ScanRail::excludedRequested, this, [this] {
        auto* dialog = new ExclusionDialog(m_parts->rail->setup().excluded, this);
        connect(dialog, &ExclusionDialog::chosen, m_parts->rail, &ScanRail::setExcluded);
        dialog->open();
    });
    connectProbe();
}

void MainWindow::connectProbe()
{
    ScanRail& rail = *m_parts->rail;
    using presentation::SetupProbe;
    // A key that was typed, or found in the system's key store, makes a source usable.
    connect(&m_services.keys, &presentation::KeyAccess::changed, this,
            [this] { m_services.probe.look(m_parts->rail->setup()); });
    connect(&m_services.probe, &SetupProbe::sourceAnswered, &rail, &ScanRail::showSourceAnswer);
    connect(&m_services.probe, &SetupProbe::universeAnswered, &rail, &ScanRail::showUniverseAnswer);
    connect(&m_services.probe, &SetupProbe::classified, &rail,
            [&rail](const QString& path, presentation::DroppedKind kind) {
                if (kind == presentation::DroppedKind::SymbolList)
                    rail.setUniverse(path);
                else
                    rail.setDataPath(path);
            });
}

void MainWindow::connectResults()
{
    ResultTableView& table = m_parts->pane->table();
    presentation::ResultTableModel& model = m_services.results.results();
    connect(&m_services.results, &presentation::RunResults::runChanged, this, [this] {
        m_services.bars.setRun(*m_services.results.run());
        refreshActions();
    });
    connect(&m_services.results, &presentation::RunResults::countsChanged, this,
            &MainWindow::refreshActions);
    connect(&table, &ResultTableView::visibleSymbolsChanged, this,
            [this, &model](const std::vector<QString>& symbols) {
                m_services.bars.requestSparklines(model.withoutSparkline(symbols));
            });
    connect(&m_services.bars, &presentation::BarService::sparklinesReady, &model,
            &presentation::ResultTableModel::setSparklines);
    connect(&table, &ResultTableView::whyNot, m_parts->funnel,
            [funnel = m_parts->funnel] { funnel->show(); });
    connect(&table, &ResultTableView::exclude, this, &MainWindow::exclude);
    connect(m_parts->pane, &ResultsPane::exportRequested, m_parts->exports,
            &ExportDesk::exportResults);
    if (!m_services.scans)
        return;
    using presentation::ScanController;
    connect(m_services.scans, &ScanController::pricesLoaded, m_parts->status,
            &StatusLine::showPrices);
    connect(m_services.scans, &ScanController::networkTold, m_parts->status,
            &StatusLine::showNetwork);
    connect(m_services.trainer, &presentation::ModelTrainer::told, m_parts->status,
            &StatusLine::showTraining);
    connect(m_services.scans, &ScanController::runCreated, m_parts->status, [this] {
        if (!m_services.trainer->isTraining())
            m_parts->status->showTraining({});
    });
}

void MainWindow::connectDetails()
{
    m_parts->detailDesk =
        new DetailDesk({m_services.results, m_services.details, m_services.settings,
                        m_parts->pane->table(), *m_parts->details},
                       this);
    DetailDesk& desk = *m_parts->detailDesk;
    connect(&desk, &DetailDesk::selected, this, &MainWindow::refreshActions);
    connect(&desk, &DetailDesk::revealRequested, this, [this] {
        m_parts->layout.isDetailShown = true;
        m_parts->isDetailAsked = true;
        showPanes();
    });
    connect(&desk, &DetailDesk::remarked, this,
            [this](const QString& text) { m_ui->statusBar->showMessage(text, kRemarkMs); });
    connect(m_parts->pane, &ResultsPane::failureRequested, &desk, &DetailDesk::showFailure);
    connect(m_parts->dashboard, &DashboardDesk::symbolShown, &desk, &DetailDesk::revealRequested);
    connect(m_parts->dashboard, &DashboardDesk::remarked, &desk, &DetailDesk::remarked);
    connect(m_parts->alerts, &AlertDesk::symbolShown, &desk, &DetailDesk::revealRequested);
    connect(m_parts->alerts, &AlertDesk::remarked, &desk, &DetailDesk::remarked);
}

void MainWindow::restore()
{
    const presentation::SettingsKeeper& settings = m_services.settings;
    m_parts->rail->setSetup(presentation::loadSetup(settings));
    m_services.probe.look(m_parts->rail->setup());
    m_parts->table->restore();
    m_parts->pane->table().selectWhenThere(settings.text(settings::kWindowSymbol));
    m_parts->details->restoreChartState(settings.text(settings::kWindowChart));
    m_parts->details->showNothing();
    m_parts->layout = windowLayoutFrom(settings.text(settings::kWindowLayout));
    m_parts->details->restoreLayout(m_parts->layout.detailSplit);
    if (!restoreGeometry(m_parts->layout.geometry)) {
        const QSize room = screen()->availableSize();
        resize((room * 0.94).boundedTo({1720, 1000}));
        if (room.width() < kSmallScreen)
            setWindowState(Qt::WindowMaximized);
    }
    const int details = std::clamp(width() * 27 / 100, kDetailWidth - 50, kDetailWidth + 60);
    if (m_parts->layout.sizes.isEmpty())
        m_ui->mainSplitter->setSizes({kRailWidth, width() - kRailWidth - details, details});
    else
        m_ui->mainSplitter->setSizes(m_parts->layout.sizes);
    showPanes();
    m_parts->pane->setEmptyContent(readingContent());
    if (!m_services.scans) {
        const QString reason = tr("Another Tapesift is using this home folder. Here you can look, "
                                  "but not scan.");
        m_parts->rail->setReadOnly(reason);
        m_parts->banners->add(kNoticeBanner, Banner::Kind::Warning, reason,
                              {{tr("Try again"), [this] { restart(); }}});
    }
}

void MainWindow::tell(const QString& text, bool isWarning)
{
    m_parts->banners->add(kNoticeBanner, isWarning ? Banner::Kind::Warning : Banner::Kind::Info,
                          text);
}

void MainWindow::keepLayout()
{
    m_parts->layout.geometry = saveGeometry();
    if (m_parts->rail->isVisible() && m_parts->details->isVisible())
        m_parts->layout.sizes = m_ui->mainSplitter->sizes();
    m_parts->layout.detailSplit = m_parts->details->saveLayout();
    m_services.settings.set(settings::kWindowLayout, toText(m_parts->layout));
}

void MainWindow::showPanes()
{
    const WindowLayout& layout = m_parts->layout;
    const bool hasRoom = width() >= kRoomForDetails;
    const bool isDetailShown =
        layout.isDetailShown && (hasRoom || !layout.isRailShown || m_parts->isDetailAsked);
    const bool isRailShown = layout.isRailShown && (hasRoom || !m_parts->isDetailAsked);
    m_parts->rail->setVisible(isRailShown);
    m_parts->details->setVisible(isDetailShown);
    m_ui->railAction->setChecked(isRailShown);
    m_ui->detailAction->setChecked(isDetailShown);
}

void MainWindow::refreshActions()
{
    const Ui::MainWindow& ui = *m_ui;
    const ScanPhase phase = m_services.scans ? m_services.scans->phase() : ScanPhase::Idle;
    const bool isIdle = phase == ScanPhase::Idle;
    const bool isPaused = phase == ScanPhase::Paused || phase == ScanPhase::Pausing;
    const bool canScan =
        m_services.scans && isIdle && presentation::problemOf(m_parts->rail->setup()).isEmpty();
    ui.scanAction->setEnabled(canScan);
    ui.pauseAction->setEnabled(phase == ScanPhase::Running || isPaused);
    ui.pauseAction->setText(isPaused ? tr("&Resume") : tr("&Pause"));
    ui.cancelAction->setEnabled(!isIdle && phase != ScanPhase::Stopping &&
                                phase != ScanPhase::Finishing);
    ui.recentMenu->menuAction()->setEnabled(isIdle && !ui.recentMenu->isEmpty());
    ui.exportAction->setEnabled(m_services.results.results().visibleRows() > 0);
    ui.saveChartAction->setEnabled(!m_services.details.symbol().isEmpty());
    ui.failuresAction->setEnabled(m_services.results.failures().totalRows() > 0);
    ui.funnelAction->setEnabled(m_services.results.run().has_value());
    m_parts->funnel->setObstacle(m_services.scans && isIdle
                                     ? QString()
                                     : tr("Symbols can be chosen once no scan is running."));
    if (const auto& run = m_services.results.run())
        setWindowTitle(
            QStringLiteral("%1 – Tapesift")
                .arg(presentation::universeText(QString::fromStdString(run->universeName))));
}

void MainWindow::exclude(const QStringList& symbols)
{
    presentation::ResultTableModel& model = m_services.results.results();
    std::vector<presentation::ResultRow> rows;
    for (const QString& symbol : symbols)
        if (const presentation::ResultRow* row = model.find(symbol))
            rows.push_back(*row);
    QStringList excluded = m_parts->rail->setup().excluded + symbols;
    excluded.removeDuplicates();
    m_parts->rail->setExcluded(excluded);
    model.remove(symbols);
    m_parts->banners->add(
        QStringLiteral("excluded"), Banner::Kind::Info,
        tr("%n symbol(s) will be left out of the next scans.", nullptr, int(symbols.size())),
        {{tr("Undo"), [this, symbols, rows] { include(symbols, rows); }}});
}

// Takes an exclusion back; the rows return to where they were.
void MainWindow::include(const QStringList& symbols, std::vector<presentation::ResultRow> rows)
{
    QStringList excluded = m_parts->rail->setup().excluded;
    for (const QString& symbol : symbols)
        excluded.removeAll(symbol);
    m_parts->rail->setExcluded(excluded);
    m_services.results.results().append(std::move(rows));
    m_services.results.results().settle();
}

DesktopNotifier& MainWindow::notifier()
{
    return m_parts->workplace->tray().notifier();
}

void MainWindow::quit()
{
    m_parts->isQuitting = true;
    close();
}

void MainWindow::showProviders()
{
    editProviders(*this, m_services.look, m_services.settings, m_services.keys,
                  m_parts->rail->setup().source);
}

void MainWindow::restart()
{
    keepLayout();
    m_parts->isQuitting = true;
    Q_EMIT restartRequested();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepLayout();
    if (!m_parts->isQuitting && m_parts->workplace->tray().keepsRunning()) {
        event->ignore();
        return m_parts->workplace->tray().takeWindow();
    }
    if (!m_parts->desk->isBusy()) {
        event->accept();
        // A window that is hidden is not the last one that closes.
        if (!isVisible())
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return;
    }
    if (m_parts->isClosing && event->spontaneous())
        return event->accept(); // Asked a second time: no more waiting.
    event->ignore();
    if (!std::exchange(m_parts->isClosing, true)) {
        m_parts->desk->stop();
        QTimer::singleShot(kPatience, this, [this] { QApplication::quit(); });
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    showPanes();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_services.probe.classify(event->mimeData()->urls().front().toLocalFile());
}

} // namespace tapesift::widgets
