#include "tapesift/presentation/saved_row.h"

#include <cmath>

namespace tapesift::presentation {

SavedRow savedRow(const ResultRow& row)
{
    const double percentile = row.deep.percentile;
    return {row.entry, row.deep.entry, std::isnan(percentile) ? 0 : static_cast<int>(percentile)};
}

base::Result<store::LedgerEntry> decodeRow(const SavedRow& row)
{
    auto entry = store::decodeEntry(row.quick);
    if (!entry || row.deep.empty())
        return entry;
    auto deep = store::decodeDeepEntry(row.deep);
    entry->deep = deep ? std::move(*deep) : store::DeepEntry{{}, {}, deep.error()};
    if (entry->deep->analysis)
        entry->deep->analysis->rank(row.percentile);
    return entry;
}

} // namespace tapesift::presentation
