#include "analysis/regime_evidence.h"

#include <algorithm>
#include <cmath>

#include "analysis/rolling_percentile.h"
#include "tapesift/indicators/adx.h"
#include "tapesift/indicators/average_true_range.h"
#include "tapesift/indicators/moving_average.h"

namespace tapesift::analysis {

namespace {

constexpr std::size_t kWilderPeriod = 14;
constexpr std::size_t kAveragePeriod = 50;
constexpr std::size_t kSlopeBars = 10;
static_assert(kBarsBeforeEvidence == kAveragePeriod + kSlopeBars - 1);

// More ATRs than any market makes; a price that jumps and then stands still would have thousands.
constexpr double kMostRanges = 10;

constexpr std::size_t kMedianBars = 5;
constexpr std::size_t kFirstVolatility = kMedianBars - 1 + kWilderPeriod - 1;
constexpr std::size_t kPercentileBars = 252; // a year of sessions
constexpr std::size_t kMinPercentileBars = 100;
constexpr double kMiddle = 50;

// By a sorting network, without a branch.
double medianOf(double a, double b, double c, double d, double e)
{
    const double low = std::max(std::min(a, b), std::min(c, d));
    const double high = std::min(std::max(a, b), std::max(c, d));
    return std::max(std::min(low, high), std::min(std::max(low, high), e));
}

// From bar kFirstVolatility on: Wilder's average of the median of five true ranges, as a part of
// the close. ATR itself remembers one wild bar for weeks; the median leaves it out together with
// the bar that leads back.
std::vector<double> volatilitySeries(const std::vector<double>& ranges,
                                     std::span<const double> close)
{
    auto average = indicators::SmoothedAverage::wilder(kWilderPeriod);
    std::vector<double> series;
    series.reserve(ranges.size());
    for (std::size_t i = kMedianBars - 1; i < ranges.size(); ++i) {
        const double value = average.update(
            medianOf(ranges[i - 4], ranges[i - 3], ranges[i - 2], ranges[i - 1], ranges[i]));
        if (i >= kFirstVolatility)
            series.push_back(value / close[i]);
    }
    return series;
}

double inRanges(double distance, double atr)
{
    return atr > 0 ? std::clamp(distance / atr, -kMostRanges, kMostRanges) : 0.0;
}

bool areFinite(std::span<const double> values)
{
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

} // namespace

std::vector<RegimeEvidence> regimeEvidence(const market::BarView& closedBars,
                                           std::span<const double> price)
{
    std::vector<RegimeEvidence> evidence;
    const std::size_t bars = std::min(closedBars.size(), price.size());
    if (bars <= kBarsBeforeEvidence)
        return evidence;
    const auto ranges = indicators::trueRangeSeries(closedBars);
    const auto atr = indicators::rmaSeries(ranges, kWilderPeriod);
    const auto adx = indicators::adxSeries(closedBars, kWilderPeriod);
    const auto average = indicators::smaSeries(price, kAveragePeriod);
    const auto volatility = volatilitySeries(ranges, closedBars.close);
    const auto known = [](const auto& series, std::size_t from) {
        return std::span(series).subspan(from);
    };
    if (!areFinite(known(atr, kBarsBeforeEvidence)) ||
        !areFinite(known(adx, kBarsBeforeEvidence)) ||
        !areFinite(known(average, kAveragePeriod - 1)) || !areFinite(volatility))
        return evidence;
    const auto percentile = rollingPercentiles(volatility, kPercentileBars, kMinPercentileBars);
    evidence.reserve(bars - kBarsBeforeEvidence);
    for (std::size_t i = kBarsBeforeEvidence; i < bars; ++i) {
        const double rise = (average[i] - average[i - kSlopeBars]) / kSlopeBars;
        const double rank = percentile[i - kFirstVolatility];
        evidence.push_back({adx[i], inRanges(rise, atr[i]), inRanges(price[i] - average[i], atr[i]),
                            std::isnan(rank) ? kMiddle : rank});
    }
    return evidence;
}

} // namespace tapesift::analysis
