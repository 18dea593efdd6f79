#include <algorithm>
#include <limits>
#include <utility>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/result_table_model.h"

namespace tapesift::presentation {

// Puts each change where the row of its symbol is, and tells of all of them at once.
template <class Changes, class Apply>
void ResultTableModel::changeDeep(Changes&& changes, Apply apply)
{
    Changed changed{std::numeric_limits<int>::max(), -1};
    bool isAny = false;
    for (auto& change : changes) {
        const auto known = m_bySymbol.constFind(change.symbol);
        if (known == m_bySymbol.constEnd())
            continue; // Excluded meanwhile.
        const auto at = static_cast<std::size_t>(*known);
        apply(m_rows[at].deep, change);
        isAny = true;
        if (m_place[at] >= 0)
            changed = {std::min(changed.first, m_place[at]), std::max(changed.second, m_place[at])};
    }
    if (changed.second >= 0)
        // The status behind them may be another one, too.
        Q_EMIT dataChanged(index(changed.first, indexOf(Column::Score)),
                           index(changed.second, columnCount() - 1));
    if (!isAny || !(m_order.looksAtDeep() || m_filter.looksAtDeep()))
        return;
    orderLater();
}

void ResultTableModel::deepen(std::vector<DeepArrival> arrivals)
{
    changeDeep(arrivals, [](DeepRow& row, DeepArrival& arrival) { row = std::move(arrival.row); });
}

void ResultTableModel::rank(const std::vector<SymbolRank>& ranks)
{
    changeDeep(ranks, [](DeepRow& row, const SymbolRank& rank) { row.rank(rank.percentile); });
}

void ResultTableModel::setChanges(const std::vector<RowChange>& changes)
{
    m_changes = {};
    const std::size_t rows = std::min(changes.size(), m_rows.size());
    for (std::size_t at = 0; at < rows; ++at)
        m_rows[at].since = changes[at];
    for (const ResultRow& row : m_rows)
        countChange(row.since, 1);
    if (visibleRows() > 0)
        // The symbol carries the mark.
        Q_EMIT dataChanged(index(0, indexOf(Column::Symbol)),
                           index(visibleRows() - 1, indexOf(Column::StrengthSince)));
    if (m_order.looksAtChanges() || m_filter.looksAtChanges())
        orderLater();
    Q_EMIT countsChanged();
}

void ResultTableModel::countChange(const RowChange& since, int by)
{
    m_changes.entered += since.kind == ChangeKind::Entered ? by : 0;
    m_changes.flipped += since.kind == ChangeKind::Flipped ? by : 0;
    m_changes.moved += since.isMoved() ? by : 0;
}

} // namespace tapesift::presentation
