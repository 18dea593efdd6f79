#include "widgets/scanners/session_tabs.h"

#include <algorithm>

#include <QLocale>

#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/scanner_dashboard_texts.h"
#include "tapesift/presentation/scanner_texts.h"
#include "widgets/controls/column_list.h"
#include "widgets/controls/empty_state.h"

namespace tapesift::widgets {

namespace {

using presentation::momentText;
using presentation::ScannerDashboard;
using presentation::ScannerOutcome;

constexpr int kShownHits = 2'000;
constexpr int kTimeWidth = 176; // a date in Chinese
constexpr int kNameWidth = 130;
constexpr int kHitSymbol = 2; // columns
constexpr int kSessionSymbol = 0;

// A scanner by its title, as the table above has it.
QString titleOf(const ScannerDashboard& dashboard, const std::string& scanner)
{
    const QString name = QString::fromStdString(scanner);
    const presentation::DashboardRow* row = dashboard.find(name);
    return row ? row->title : name;
}

std::vector<QStringList> hitRows(const ScannerDashboard& dashboard,
                                 const store::ScannerRunRecord& run, const QLocale& locale)
{
    std::vector<QStringList> rows;
    for (const store::ScannerHitRecord& hit : run.hits)
        rows.push_back(
            {momentText(run.at, locale), titleOf(dashboard, run.scanner),
             QString::fromStdString(hit.symbol),
             presentation::hitReasonText(hit.reason, scanners::decodeReason(hit.parts), locale)});
    return rows;
}

QStringList runRow(const ScannerDashboard& dashboard, const store::ScannerRunRecord& run,
                   const QLocale& locale)
{
    const auto outcome = scanners::parseRunOutcome(run.outcome);
    const bool isBegun = run.attempts > 0;
    return {momentText(run.at, locale),
            titleOf(dashboard, run.scanner),
            presentation::runOutcomeText(outcome),
            presentation::messageText(run.error),
            isBegun ? locale.toString(run.found) : QString(),
            isBegun ? locale.toString(run.added) : QString(),
            isBegun ? locale.toString(run.examined) : QString(),
            isBegun ? presentation::durationText(run.executionMs, locale) : QString()};
}

QStringList symbolRow(const ScannerDashboard& dashboard, const scanners::SessionSymbol& symbol,
                      const QLocale& locale)
{
    QStringList others;
    for (const scanners::Attribution& other : symbol.foundBy)
        others += titleOf(dashboard, other.scanner);
    const scanners::Attribution& first = symbol.addedBy;
    return {
        QString::fromStdString(symbol.symbol.text()),
        first.scanner.empty() ? SessionTabs::tr("your list") : titleOf(dashboard, first.scanner),
        momentText(first.when, locale), presentation::hitReasonText(first.why, first.parts, locale),
        others.join(QStringLiteral(", "))};
}

QStringList outcomeRow(const ScannerDashboard& dashboard, const ScannerOutcome& outcome,
                       const QLocale& locale)
{
    const presentation::NumberFormat numbers(locale);
    QStringList row = {titleOf(dashboard, outcome.scanner.toStdString()),
                       locale.toString(qulonglong(outcome.hits))};
    for (const scanners::HorizonReport& horizon : outcome.horizons) {
        const auto& means = horizon.means;
        row += means ? numbers.percentWithSign(means->gain) : presentation::NumberFormat::none();
        row += means ? numbers.percentWithSign(means->excess) : presentation::NumberFormat::none();
        row += locale.toString(qulonglong(horizon.hits));
    }
    return row;
}

std::vector<ColumnList::Column> outcomeColumns()
{
    std::vector<ColumnList::Column> columns = {{SessionTabs::tr("Scanner"), 0},
                                               {SessionTabs::tr("Hits"), 62, true}};
    for (const std::size_t sessions : scanners::kHorizons) {
        const int count = static_cast<int>(sessions);
        const QString after = SessionTabs::tr("%n session(s)", "after so many", count);
        columns.push_back({SessionTabs::tr("After %1").arg(after), 136, true,
                           SessionTabs::tr("Mean return of the hits from the first close at or "
                                           "after they were found, %1 later")
                               .arg(after)});
        columns.push_back({SessionTabs::tr("vs list"), 84, true,
                           SessionTabs::tr("How much more that is than the mean of all symbols of "
                                           "the list over the same days")});
        columns.push_back({SessionTabs::tr("known"), 68, true,
                           SessionTabs::tr("Hits whose outcome is known already")});
    }
    return columns;
}

} // namespace

SessionTabs::SessionTabs(ScannerDashboard& dashboard, presentation::OutcomeController& outcomes,
                         Look& look, QWidget* parent)
    : QTabWidget(parent)
    , m_dashboard(dashboard)
    , m_outcomes(outcomes)
    , m_look(look)
{
    setObjectName(QStringLiteral("dashboardTabs"));
    setAccessibleName(tr("What the scanners found and did"));
    makePages();
    connectDashboard();
    showHits();
    showRuns();
    showSymbols();
}

SessionTabs::Page SessionTabs::addPage(ColumnList* list, const QString& title, const QString& name)
{
    Page page;
    page.stack = new QStackedWidget(this);
    page.empty = new EmptyState(m_look, page.stack);
    page.list = list;
    list->setObjectName(name);
    list->setAccessibleName(title);
    page.stack->addWidget(page.empty);
    page.stack->addWidget(list);
    addTab(page.stack, title);
    return page;
}

void SessionTabs::makePages()
{
    m_hits = addPage(new ColumnList({{tr("Time"), kTimeWidth},
                                     {tr("Scanner"), kNameWidth},
                                     {tr("Symbol"), 84},
                                     {tr("Why"), 0}},
                                    this),
                     tr("Hits"), QStringLiteral("hitsList"));
    m_hits.empty->setContent({QStringLiteral("search"),
                              tr("Nothing has been found yet"),
                              tr("Switch scanners on and start the session, or choose one and "
                                 "press Run now. What they find is listed here, newest first."),
                              {}});
    m_symbols = addPage(new ColumnList({{tr("Symbol"), 84},
                                        {tr("Added by"), kNameWidth},
                                        {tr("When"), kTimeWidth},
                                        {tr("Why"), 0},
                                        {tr("Also found by"), 200}},
                                       this),
                        tr("Session"), QStringLiteral("symbolsList"));
    m_symbols.empty->setContent(
        {QStringLiteral("list"),
         tr("The session has no symbols yet"),
         tr("A symbol that a scanner finds joins the session while it runs, with the scanner that "
            "found it, when and why."),
         {}});
    m_history = addPage(
        new ColumnList({{tr("Time"), kTimeWidth},
                        {tr("Scanner"), kNameWidth},
                        {tr("Outcome"), 130},
                        {tr("Error"), 0},
                        {tr("Found"), 62, true},
                        {tr("New"), 56, true, tr("Symbols that were not in the session before")},
                        {tr("Looked at"), 88, true},
                        {tr("Time taken"), 96, true}},
                       this),
        tr("History"), QStringLiteral("historyList"));
    m_history.empty->setContent({QStringLiteral("history"),
                                 tr("No scanner has run yet"),
                                 tr("Each run is kept with what it found and how long it took."),
                                 {}});
    m_outcome = addPage(new ColumnList(outcomeColumns(), this),
                        tr("Outcome", "what became of hits"), QStringLiteral("outcomeList"));
    for (const Page& page : {m_hits, m_symbols}) {
        const int column = page.list == m_hits.list ? kHitSymbol : kSessionSymbol;
        connect(page.list, &ColumnList::rowActivated, this,
                [this, list = page.list, column](int row) {
                    Q_EMIT symbolChosen(list->cellText(row, column));
                });
    }
}

void SessionTabs::connectDashboard()
{
    connect(&m_dashboard, &ScannerDashboard::runsChanged, this, [this] {
        showHits();
        showRuns();
        m_isOutcomeOld = true;
        askOutcomes();
    });
    connect(&m_dashboard, &ScannerDashboard::runAdded, this, [this] {
        addHits();
        addRun();
        m_isOutcomeOld = true;
    });
    connect(&m_dashboard, &ScannerDashboard::symbolsChanged, this, &SessionTabs::showSymbols);
    connect(this, &QTabWidget::currentChanged, this, &SessionTabs::askOutcomes);
    connect(&m_outcomes, &presentation::OutcomeController::known, this, &SessionTabs::showOutcomes);
    connect(&m_outcomes, &presentation::OutcomeController::failed, this,
            [this](const base::Error& error) {
                m_isOutcomeOld = true;
                m_outcome.empty->setContent({QStringLiteral("warning"),
                                             tr("The outcome could not be worked out"),
                                             presentation::errorText(error),
                                             {{tr("Try again"), [this] { askOutcomes(); }}}});
                m_outcome.list->setRows({});
                settle(m_outcome);
            });
}

void SessionTabs::settle(const Page& page)
{
    page.stack->setCurrentWidget(page.list->rowCount() > 0 ? static_cast<QWidget*>(page.list)
                                                           : static_cast<QWidget*>(page.empty));
}

void SessionTabs::showHits()
{
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const store::ScannerRunRecord& run : m_dashboard.runs()) {
        for (QStringList& row : hitRows(m_dashboard, run, locale))
            rows.push_back(std::move(row));
        if (rows.size() >= kShownHits)
            break;
    }
    rows.resize(std::min<std::size_t>(rows.size(), kShownHits));
    m_hits.list->setRows(rows);
    settle(m_hits);
    showCounts();
}

void SessionTabs::addHits()
{
    m_hits.list->prependRows(hitRows(m_dashboard, m_dashboard.runs().front(), QLocale()),
                             kShownHits);
    settle(m_hits);
    showCounts();
}

void SessionTabs::showRuns()
{
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const store::ScannerRunRecord& run : m_dashboard.runs())
        rows.push_back(runRow(m_dashboard, run, locale));
    m_history.list->setRows(rows);
    settle(m_history);
}

void SessionTabs::addRun()
{
    m_history.list->prependRows({runRow(m_dashboard, m_dashboard.runs().front(), QLocale())},
                                static_cast<int>(ScannerDashboard::kShownRuns));
    settle(m_history);
}

void SessionTabs::showSymbols()
{
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const scanners::SessionSymbol& symbol : m_dashboard.symbols())
        rows.push_back(symbolRow(m_dashboard, symbol, locale));
    std::ranges::reverse(rows); // The newest first, as the hits.
    m_symbols.list->setRows(rows);
    settle(m_symbols);
    showCounts();
}

void SessionTabs::showCounts()
{
    const QLocale locale;
    const auto title = [&](const QString& name, const Page& page) {
        const int count = page.list->rowCount();
        setTabText(indexOf(page.stack),
                   count == 0 ? name : QStringLiteral("%1 (%2)").arg(name, locale.toString(count)));
    };
    title(tr("Hits"), m_hits);
    title(tr("Session"), m_symbols);
}

// Only when somebody looks: all prices of the list are read for it.
void SessionTabs::askOutcomes()
{
    if (currentWidget() != m_outcome.stack || !m_isOutcomeOld || !m_dashboard.isLoaded())
        return;
    m_isOutcomeOld = false;
    m_outcome.list->setRows({});
    m_outcome.empty->setContent(
        {QStringLiteral("clock"), tr("Working out what came after the hits…"), {}, {}, true});
    settle(m_outcome);
    const auto& runs = m_dashboard.runs();
    m_outcomes.ask({runs.begin(), runs.end()});
}

void SessionTabs::showOutcomes(const std::vector<ScannerOutcome>& outcomes)
{
    const QLocale locale;
    std::vector<QStringList> rows;
    for (const ScannerOutcome& outcome : outcomes)
        rows.push_back(outcomeRow(m_dashboard, outcome, locale));
    m_outcome.list->setRows(rows);
    m_outcome.empty->setContent({QStringLiteral("clock"),
                                 tr("No hits to look back on yet"),
                                 tr("Once scanners have found something, you see here what became "
                                    "of it after 1, 5 and 20 sessions."),
                                 {}});
    settle(m_outcome);
}

} // namespace tapesift::widgets
