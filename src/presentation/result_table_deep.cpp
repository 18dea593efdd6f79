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
    m_isUnsorted = true;
    if (!m_sortTimer.isActive())
        sortIfDue();
}

void ResultTableModel::deepen(std::vector<DeepArrival> arrivals)
{
    changeDeep(arrivals, [](DeepRow& row, DeepArrival& arrival) { row = std::move(arrival.row); });
}

void ResultTableModel::rank(const std::vector<SymbolRank>& ranks)
{
    changeDeep(ranks, [](DeepRow& row, const SymbolRank& rank) { row.rank(rank.percentile); });
}

} // namespace tapesift::presentation
