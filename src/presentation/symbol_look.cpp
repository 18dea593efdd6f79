#include "tapesift/presentation/symbol_look.h"

#include <utility>

#include "tapesift/report/symbol_rules.h"

namespace tapesift::presentation {

namespace {

// Reading what earlier scans said takes a core for a moment, which the chart needs first.
constexpr std::chrono::milliseconds kLookPause{250};

} // namespace

SymbolLook::SymbolLook(RunResults& results, RunArchive& archive, BarService& bars, QObject* parent)
    : QObject(parent)
    , m_results(results)
    , m_archive(archive)
    , m_bars(bars)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kLookPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_run && market::Symbol::parse(m_symbol.toStdString()))
            m_archive.readSymbol(*m_run, m_symbol, m_stop.get_token());
    });
    connect(&m_archive, &RunArchive::symbolRead, this, &SymbolLook::take);
    connect(&m_bars, &BarService::chartReady, this,
            [this](const QString& symbol, const std::shared_ptr<const ChartData>& chart) {
                if (symbol != m_symbol || !m_run)
                    return;
                m_chart = chart;
                tell();
            });
}

SymbolLook::~SymbolLook()
{
    m_stop.request_stop();
}

void SymbolLook::ask(const QString& symbol)
{
    const auto& run = m_results.run();
    const bool isSameRun = run && m_run && run->id == m_run->id && run->status == m_run->status;
    if (symbol == m_symbol && isSameRun)
        return tell();
    m_stop.request_stop();
    m_stop = {};
    m_symbol = symbol;
    m_run = run;
    m_read.reset();
    m_chart.reset();
    m_pause.start();
}

void SymbolLook::take(const ReadSymbol& read)
{
    if (!m_run || read.run != m_run->id || read.symbol != m_symbol)
        return;
    m_read = read;
    // Bars of what was never scanned are not worth asking for.
    if (read.entry && market::hasRules(m_run->spec.rules)) {
        m_bars.setRun(*m_run);
        m_chart = m_bars.chart(m_symbol);
    }
    tell();
}

std::optional<report::SymbolContext> SymbolLook::context() const
{
    if (!m_read || !m_run)
        return std::nullopt;
    report::SymbolContext context;
    context.history = m_read->history;
    const auto symbol = market::Symbol::parse(m_symbol.toStdString());
    if (!symbol)
        return context;
    report::RuleEvidence evidence{m_read->entry, m_read->plannedRule, std::nullopt};
    if (m_chart)
        evidence.bars = market::seenBars(m_chart->bars.view(), m_chart->lastIsForming, m_run->spec);
    context.rules = report::checkSymbol(*m_run, *symbol, evidence);
    return context;
}

void SymbolLook::tell()
{
    const auto known = context();
    if (!known)
        return;
    const NumberFormat numbers;
    const bool isInRun = m_read->entry || !m_read->plannedRule.empty();
    Q_EMIT told({m_symbol, isInRun, describeRules(known->rules, *m_run, numbers),
                 describeHistory(known->history, *m_run, numbers)});
}

} // namespace tapesift::presentation
