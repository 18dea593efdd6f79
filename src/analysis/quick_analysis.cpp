#include "tapesift/analysis/quick_analysis.h"

#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

#include "tapesift/analysis/quick_verdict.h"
#include "tapesift/indicators/latest.h"

namespace tapesift::analysis {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// The close that the change is measured from; NaN if there is none.
double referenceClose(const QuickInput& input)
{
    const market::BarView& bars = input.bars;
    if (input.crypto && market::isIntraday(input.interval)) {
        const auto earlier = bars.upTo(bars.time.back() - std::chrono::hours(24));
        return earlier.empty() ? kNone : earlier.close.back();
    }
    return bars.size() < 2 ? kNone : bars.close[bars.size() - 2];
}

std::vector<indicators::IndicatorId> warmingIndicators(const indicators::IndicatorValues& values,
                                                       std::size_t closedBars)
{
    std::vector<indicators::IndicatorId> warming;
    for (const indicators::IndicatorInfo& info : indicators::indicatorCatalog()) {
        const bool isKnown = !std::isnan(values[info.id]);
        if (isKnown && closedBars < static_cast<std::size_t>(info.settledBars))
            warming.push_back(info.id);
    }
    return warming;
}

} // namespace

QuickResult analyseQuick(QuickInput input)
{
    const market::BarView& bars = input.bars;
    const market::BarView closed = bars.slice(0, bars.size() - (input.lastIsForming ? 1 : 0));
    std::vector<double> storage;
    const auto price = market::pricesOf(closed, input.priceSource, storage);

    QuickResult result;
    result.price = bars.close.back();
    const double reference = referenceClose(input);
    result.change = result.price - reference;
    result.changePercent = 100 * result.change / reference;
    result.volume = bars.volume.back();
    result.forming = input.lastIsForming;
    result.timestamp = bars.time.back();
    result.indicators = indicators::latestValues(closed, price);
    result.verdict = quickVerdict(closed, price, result.indicators);
    result.warming = warmingIndicators(result.indicators, closed.size());
    result.quality = std::move(input.notes);
    result.source = std::move(input.source);
    return result;
}

} // namespace tapesift::analysis
