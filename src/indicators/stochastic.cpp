#include "tapesift/indicators/stochastic.h"

#include "indicators/window_series.h"
#include "tapesift/indicators/moving_average.h"
#include "tapesift/indicators/rolling_range.h"

namespace tapesift::indicators {

namespace {

// The value of a range that has no height: its middle.
constexpr double kStochasticMiddle = 50;

} // namespace

double rawStochasticOf(const market::BarView& window)
{
    const double lowest = lowestOf(window.low);
    const double height = highestOf(window.high) - lowest;
    return height > 0 ? 100.0 * (window.close.back() - lowest) / height : kStochasticMiddle;
}

StochasticSeries stochasticSeries(const market::BarView& bars, const StochasticPeriods& periods)
{
    const auto raw = windowSeries(bars.size(), periods.range, [&](std::size_t first) {
        return rawStochasticOf(bars.slice(first, periods.range));
    });
    StochasticSeries series;
    series.k = smaSeries(raw, periods.smoothK);
    series.d = smaSeries(series.k, periods.smoothD);
    return series;
}

} // namespace tapesift::indicators
