#include "universe_rank.h"

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/store/deep_entry.h"

namespace tapesift::engine {

base::Result<std::vector<int>> rankUniverse(store::ScanStore& store, store::RunId run)
{
    std::vector<double> returns;
    auto read = store.forEachEncodedEntry(run, [&returns](const store::EncodedEntry& entry) {
        const auto deep = store::decodeDeepEntry(entry.deep);
        returns.push_back(deep && deep->analysis ? deep->analysis->weightedReturn
                                                 : analysis::kNoGrade);
        return true;
    });
    if (!read)
        return read.error();
    std::vector<int> percentiles = analysis::percentilesOf(returns);
    if (auto saved = store.saveRanks(run, percentiles); !saved)
        return saved.error();
    return percentiles;
}

} // namespace tapesift::engine
