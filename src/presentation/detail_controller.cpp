#include "tapesift/presentation/detail_controller.h"

namespace tapesift::presentation {

DetailController::DetailController(RunResults& results, BarService& bars, QObject* parent)
    : QObject(parent)
    , m_results(results)
    , m_bars(bars)
{
    connect(&m_bars, &BarService::chartReady, this,
            [this](const QString& symbol, const std::shared_ptr<const ChartData>& chart) {
                if (symbol == m_symbol)
                    Q_EMIT chartChanged(chart);
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

void DetailController::describe()
{
    if (const ResultRow* row = m_results.results().find(m_symbol)) {
        if (const auto entry = store::decodeEntry(row->entry); entry && entry->result)
            Q_EMIT detailChanged(
                describeSymbol(*m_results.run(), *entry, row->isReused, NumberFormat()));
    } else if (const FailureRow* failure = m_results.failures().find(m_symbol)) {
        Q_EMIT failureChanged(describeFailure(*failure));
    }
}

} // namespace tapesift::presentation
