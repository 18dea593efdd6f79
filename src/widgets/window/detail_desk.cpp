#include "widgets/window/detail_desk.h"

#include <chrono>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QUrl>

#include "tapesift/presentation/chart_link.h"
#include "tapesift/presentation/message_text.h"
#include "widgets/detail/detail_pane.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

using namespace std::chrono_literals;

namespace {

constexpr int kNeighbours = 4; // whose charts are loaded before they are asked for
constexpr auto kFrame = 16ms;
constexpr auto kLongestWait = 250ms; // for rows to be painted: the window may be hidden

} // namespace

DetailDesk::DetailDesk(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_firstTime.setSingleShot(true);
    connect(&m_firstTime, &QTimer::timeout, this, &DetailDesk::showSelected);
    connectTable();
    connectController();
    connectPane();
}

void DetailDesk::select(const QString& symbol)
{
    m_symbol = symbol;
    m_parts.settings.set(settings::kWindowSymbol, symbol);
    // The panel takes some frames to be made. Rows that have just been read are painted before.
    if (!std::exchange(m_isWarm, true)) {
        m_parts.table.viewport()->installEventFilter(this);
        m_firstTime.start(kLongestWait);
    }
    if (!m_firstTime.isActive())
        showSelected();
}

bool DetailDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        if (m_firstTime.isActive())
            m_firstTime.start(kFrame);
    }
    return false;
}

void DetailDesk::showSelected()
{
    m_parts.details.select(m_symbol, m_parts.table.neighbours(kNeighbours));
    Q_EMIT selected(m_symbol);
}

void DetailDesk::connectTable()
{
    ResultTableView& table = m_parts.table;
    connect(&table, &ResultTableView::symbolSelected, this, &DetailDesk::select);
    connect(&table, &ResultTableView::symbolActivated, this, &DetailDesk::revealRequested);
    connect(&table, &ResultTableView::why, this, &DetailDesk::revealRequested);
    connect(&table, &ResultTableView::openInBrowser, this, &DetailDesk::openInBrowser);
    connect(&table, &ResultTableView::openOnYahoo, this,
            [this](const QString& symbol) { openLink(symbol, presentation::yahooLink(symbol)); });
}

void DetailDesk::connectController()
{
    using presentation::DetailController;
    DetailController& details = m_parts.details;
    DetailPane& pane = m_parts.pane;
    connect(&details, &DetailController::cleared, &pane, &DetailPane::showNothing);
    connect(&details, &DetailController::detailChanged, &pane, &DetailPane::setDetail);
    connect(&details, &DetailController::failureChanged, &pane, &DetailPane::showFailure);
    connect(&details, &DetailController::contextChanged, &pane, &DetailPane::setContext);
    connect(&details, &DetailController::chartChanged, &pane, &DetailPane::setChart);
    connect(&details, &DetailController::chartLoading, &pane,
            [&pane] { pane.setChartMessage(tr("Loading the chart…"), {}); });
    connect(&details, &DetailController::chartFailed, &pane, [&pane](const base::Error& error) {
        pane.setChartMessage(tr("There is no chart"), presentation::messageText(error.message));
    });
}

void DetailDesk::connectPane()
{
    DetailPane& pane = m_parts.pane;
    connect(&pane, &DetailPane::nextRequested, this, [this] { m_parts.table.step(1); });
    connect(&pane, &DetailPane::previousRequested, this, [this] { m_parts.table.step(-1); });
    connect(&pane, &DetailPane::openInBrowser, this, &DetailDesk::openInBrowser);
    connect(&pane, &DetailPane::chartStateChanged, this,
            [this](const QString& state) { m_parts.settings.set(settings::kWindowChart, state); });
    connect(&pane, &DetailPane::foldedChanged, this,
            [this](const QString& keys) { m_parts.settings.set(settings::kWindowFolded, keys); });
    connect(&pane, &DetailPane::copyJsonRequested, this,
            [this] { QApplication::clipboard()->setText(m_parts.details.json()); });
    connect(&pane, &DetailPane::riskChanged, this, [this](const presentation::RiskBudget& risk) {
        presentation::saveRiskBudget(risk, m_parts.settings);
        m_parts.details.setRisk(risk);
    });
    m_parts.details.setRisk(presentation::loadRiskBudget(m_parts.settings));
    pane.restoreFolded(m_parts.settings.text(settings::kWindowFolded));
}

void DetailDesk::showFailure(const QString& symbol)
{
    m_firstTime.stop();
    Q_EMIT revealRequested();
    m_parts.details.select(symbol, {});
}

void DetailDesk::openInBrowser(const QString& symbol)
{
    const presentation::ResultRow* row = m_parts.results.results().find(symbol);
    openLink(symbol, presentation::chartLink(symbol, row ? row->exchange : QString()));
}

void DetailDesk::openLink(const QString& symbol, const QString& address)
{
    const auto& run = m_parts.results.run();
    if (run && run->spec.provider == "demo") {
        Q_EMIT remarked(tr("%1 is invented by the simulated market: no website has a chart of it.")
                            .arg(symbol));
        return;
    }
    QDesktopServices::openUrl(QUrl(address));
}

} // namespace tapesift::widgets
