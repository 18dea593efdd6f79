#include "tapesift/presentation/detail_controller.h"

#include <sstream>

#include "tapesift/presentation/saved_row.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::presentation {

DetailController::DetailController(RunResults& results, RunArchive& archive, BarService& bars,
                                   QObject* parent)
    : QObject(parent)
    , m_results(results)
    , m_bars(bars)
    , m_look(results, archive, bars)
{
    connect(&m_look, &SymbolLook::told, this, &DetailController::contextChanged);
    connect(&m_bars, &BarService::chartReady, this,
            [this](const QString& symbol, const std::shared_ptr<const ChartData>& chart) {
                if (symbol == m_symbol)
                    Q_EMIT chartChanged(chart);
            });
    connect(&m_results, &RunResults::deepened, this, [this](const QStringList& symbols) {
        if (symbols.contains(m_symbol))
            describe();
    });
    connect(&m_bars, &BarService::chartFailed, this,
            [this](const QString& symbol, const base::Error& error) {
                if (symbol == m_symbol)
                    Q_EMIT chartFailed(error);
            });
}

void DetailController::select(const QString& symbol, const std::vector<QString>& neighbours)
{
    m_symbol = symbol;
    if (symbol.isEmpty() || !m_results.run()) {
        m_look.ask({});
        Q_EMIT cleared();
        return;
    }
    describe();
    m_bars.setRun(*m_results.run());
    if (const auto chart = m_bars.chart(symbol))
        Q_EMIT chartChanged(chart);
    else
        Q_EMIT chartLoading(symbol);
    m_bars.prefetchCharts(neighbours);
}

void DetailController::setRisk(const RiskBudget& risk)
{
    if (m_risk == risk)
        return;
    m_risk = risk;
    if (!m_symbol.isEmpty() && m_results.run())
        describe();
}

std::optional<store::LedgerEntry> DetailController::entry() const
{
    const ResultRow* row = m_results.results().find(m_symbol);
    if (!row)
        return std::nullopt;
    auto entry = decodeRow(savedRow(*row));
    if (!entry || !entry->result)
        return std::nullopt;
    return std::move(*entry);
}

QString DetailController::json() const
{
    const auto shown = entry();
    if (!shown || !m_results.run())
        return {};
    std::ostringstream text;
    report::ScanReport report{*m_results.run(), {*shown}};
    report.context = m_look.context();
    report::writeJsonLines(text, report);
    return QString::fromStdString(text.str());
}

void DetailController::describe()
{
    if (const ResultRow* row = m_results.results().find(m_symbol)) {
        if (const auto shown = entry())
            Q_EMIT detailChanged(
                describeSymbol(*m_results.run(), *shown, row->isReused, NumberFormat(), m_risk));
    } else if (const FailureRow* failure = m_results.failures().find(m_symbol)) {
        Q_EMIT failureChanged(describeFailure(*failure));
    }
    m_look.ask(m_symbol);
}

} // namespace tapesift::presentation
