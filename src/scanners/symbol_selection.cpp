#include "scanners/symbol_selection.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

constexpr std::size_t kVolumeBars = 20;

bool needsBars(const SymbolRequirements& rules)
{
    return rules.minBars > 0 || rules.minPrice > 0 || rules.maxPrice > 0 || rules.minVolume > 0;
}

market::Interval intervalOf(const SymbolRequirements& rules)
{
    return rules.interval.value_or(market::Interval::Day1);
}

bool factsFit(const Candidate* candidate, const SymbolRequirements& rules)
{
    const double value = candidate ? candidate->marketValue : Candidate::kUnknown;
    // What is not known compares as false, and so passes.
    if ((rules.minMarketValue > 0 && value < rules.minMarketValue) ||
        (rules.maxMarketValue > 0 && value > rules.maxMarketValue))
        return false;
    return rules.sectors.empty() ||
           (candidate && std::ranges::any_of(rules.sectors, [&](const std::string& sector) {
                return base::equalsIgnoreCase(sector, candidate->member.sector);
            }));
}

bool barsFit(const market::BarView& bars, const SymbolRequirements& rules)
{
    if (bars.size() < rules.minBars)
        return false;
    const double price = bars.close.back();
    if (price < rules.minPrice || (rules.maxPrice > 0 && price > rules.maxPrice))
        return false;
    if (rules.minVolume <= 0)
        return true;
    const auto volume = bars.last(kVolumeBars).volume;
    return std::accumulate(volume.begin(), volume.end(), 0.0) /
               static_cast<double>(volume.size()) >=
           rules.minVolume;
}

} // namespace

void needBarsForSelection(ScanContext& context, const SymbolRequirements& rules)
{
    if (needsBars(rules))
        context.needBars(intervalOf(rules), std::max(rules.minBars, kVolumeBars));
}

SelectionCounts selectSymbols(ScanContext& context, const SymbolRequirements& rules)
{
    SelectionCounts counts;
    counts.before = context.symbols().size();
    const bool readsBars = needsBars(rules);
    if (!readsBars && counts.before <= rules.maxSymbols && rules.sectors.empty() &&
        rules.minMarketValue <= 0 && rules.maxMarketValue <= 0)
        return counts;
    if (readsBars)
        context.announce(intervalOf(rules));
    std::vector<char> fits(counts.before, 0); // not bool: written by several threads
    const bool isComplete = context.forEachSymbol(
        [&](const market::Symbol& symbol, std::size_t place, ScanContext::Worker&) {
            if (!factsFit(context.find(symbol), rules))
                return;
            const auto bars = readsBars ? context.bars(symbol, intervalOf(rules))
                                        : base::Result<HeldBars>(HeldBars{});
            fits[place] = !readsBars || !bars || barsFit(bars->view, rules) ? 1 : 0;
        });
    if (!isComplete)
        return counts;

    std::vector<market::Symbol> kept;
    for (std::size_t place = 0; place < fits.size(); ++place) {
        if (fits[place] == 0)
            ++counts.unfit;
        else if (kept.size() == rules.maxSymbols)
            ++counts.cut;
        else
            kept.push_back(context.symbols()[place]);
    }
    context.restrictTo(std::move(kept));
    return counts;
}

} // namespace tapesift::scanners
