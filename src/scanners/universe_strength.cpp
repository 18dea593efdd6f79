#include "scanners/universe_strength.h"

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/analysis/opportunity_score.h"

namespace tapesift::scanners {

UniverseStrength universeStrength(const ScanContext& context)
{
    ScanContext all = context.inner(context.scanner(), context.configuration());
    all.announce(market::Interval::Day1);
    std::vector<double> returns(all.symbols().size(), std::numeric_limits<double>::quiet_NaN());
    all.forEachSymbol([&](const market::Symbol& symbol, std::size_t place, ScanContext::Worker&) {
        if (const auto bars = all.bars(symbol, market::Interval::Day1))
            returns[place] = analysis::weightedReturn(bars->view.last(kStrengthBars));
    });
    const std::vector<int> percentiles = analysis::percentilesOf(returns);
    std::unordered_map<market::Symbol, double> known;
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
        if (percentiles[i] > 0)
            known.emplace(all.symbols()[i], percentiles[i]);
    }
    return UniverseStrength(std::move(known));
}

} // namespace tapesift::scanners
