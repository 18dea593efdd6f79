#include "tapesift/indicators/williams_r.h"

#include "indicators/window_series.h"
#include "tapesift/indicators/rolling_range.h"

namespace tapesift::indicators {

namespace {

// The value of a range that has no height: its middle.
constexpr double kWilliamsMiddle = -50;

} // namespace

double williamsROf(const market::BarView& window)
{
    const double highest = highestOf(window.high);
    const double height = highest - lowestOf(window.low);
    return height > 0 ? -100.0 * (highest - window.close.back()) / height : kWilliamsMiddle;
}

std::vector<double> williamsRSeries(const market::BarView& bars, std::size_t period)
{
    return windowSeries(bars.size(), period,
                        [&](std::size_t first) { return williamsROf(bars.slice(first, period)); });
}

} // namespace tapesift::indicators
