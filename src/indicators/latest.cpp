#include "tapesift/indicators/latest.h"

#include <array>

#include "indicators/catalog_periods.h"
#include "indicators/recursive_pass.h"
#include "tapesift/indicators/bollinger.h"
#include "tapesift/indicators/cci.h"
#include "tapesift/indicators/money_flow.h"
#include "tapesift/indicators/moving_average.h"
#include "tapesift/indicators/rate_of_change.h"
#include "tapesift/indicators/relative_volume.h"
#include "tapesift/indicators/rolling_range.h"
#include "tapesift/indicators/standard_deviation.h"
#include "tapesift/indicators/williams_r.h"

namespace tapesift::indicators {

namespace {

// Indicators of the last bars of the price source. `known(n)` asks for n bars.
void storePriceWindows(std::span<const double> price, IndicatorValues& values)
{
    const auto known = [&](std::size_t bars) { return price.size() >= bars; };
    if (known(kRocPeriod + 1))
        values[IndicatorId::Roc10] = rateOfChangeOf(price.last(kRocPeriod + 1));
    if (known(kBandPeriod)) {
        const auto window = price.last(kBandPeriod);
        const double mean = meanOf(window);
        const double deviation = standardDeviationOf(window);
        const BollingerBands bands = bollingerBands(mean, deviation, kBandWidth);
        values[IndicatorId::Sma20] = mean;
        values[IndicatorId::Stddev20] = deviation;
        values[IndicatorId::BbUpper] = bands.upper;
        values[IndicatorId::BbMiddle] = bands.middle;
        values[IndicatorId::BbLower] = bands.lower;
    }
    if (known(50))
        values[IndicatorId::Sma50] = meanOf(price.last(50));
    if (known(200))
        values[IndicatorId::Sma200] = meanOf(price.last(200));
}

void storeStochastic(const market::BarView& bars, IndicatorValues& values)
{
    constexpr std::size_t kRange = kStochasticPeriods.range;
    constexpr std::size_t kSmoothK = kStochasticPeriods.smoothK;
    std::array<double, kStochasticPeriods.smoothD> k{};
    std::array<double, kSmoothK + k.size() - 1> raw{};
    for (std::size_t age = 0; age < raw.size(); ++age) {
        if (bars.size() < kRange + age)
            break;
        const std::size_t first = bars.size() - kRange - age;
        raw[raw.size() - 1 - age] = rawStochasticOf(bars.slice(first, kRange));
    }
    for (std::size_t i = 0; i < k.size(); ++i)
        k[i] = meanOf(std::span(raw).subspan(i, kSmoothK));
    if (bars.size() >= kRange + kSmoothK - 1)
        values[IndicatorId::StochK] = k.back();
    if (bars.size() >= kRange + raw.size() - 1)
        values[IndicatorId::StochD] = meanOf(k);
}

void storeBarWindows(const market::BarView& bars, IndicatorValues& values)
{
    const auto known = [&](std::size_t count) { return bars.size() >= count; };
    if (known(kWilliamsPeriod))
        values[IndicatorId::Willr14] = williamsROf(bars.last(kWilliamsPeriod));
    if (known(kMoneyFlowPeriod + 1))
        values[IndicatorId::Mfi14] = moneyFlowIndexOf(bars.last(kMoneyFlowPeriod + 1));
    if (known(kCciPeriod))
        values[IndicatorId::Cci20] = cciOf(bars.last(kCciPeriod));
    if (known(kRangePeriod)) {
        values[IndicatorId::High20] = highestOf(bars.high.last(kRangePeriod));
        values[IndicatorId::Low20] = lowestOf(bars.low.last(kRangePeriod));
    }
    if (known(kVolumePeriod))
        values[IndicatorId::VolumeSma20] = meanOf(bars.volume.last(kVolumePeriod));
    if (known(kVolumePeriod + 1))
        values[IndicatorId::RelVolume20] = relativeVolumeOf(bars.volume.last(kVolumePeriod + 1));
}

} // namespace

IndicatorValues latestValues(const market::BarView& bars, std::span<const double> price)
{
    IndicatorValues values;
    storeRecursive(bars, price, bestInstructions(), values);
    storePriceWindows(price, values);
    storeBarWindows(bars, values);
    storeStochastic(bars, values);
    return values;
}

} // namespace tapesift::indicators
