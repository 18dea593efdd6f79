#include "tapesift/indicators/rolling_range.h"

#include <algorithm>

#include "indicators/window_series.h"

namespace tapesift::indicators {

double highestOf(std::span<const double> window)
{
    double highest = window.front();
#pragma GCC unroll 4
    for (const double value : window)
        highest = std::max(highest, value);
    return highest;
}

double lowestOf(std::span<const double> window)
{
    double lowest = window.front();
#pragma GCC unroll 4
    for (const double value : window)
        lowest = std::min(lowest, value);
    return lowest;
}

std::vector<double> highestSeries(std::span<const double> values, std::size_t period)
{
    return windowSeries(values.size(), period, [&](std::size_t first) {
        return highestOf(values.subspan(first, period));
    });
}

std::vector<double> lowestSeries(std::span<const double> values, std::size_t period)
{
    return windowSeries(values.size(), period,
                        [&](std::size_t first) { return lowestOf(values.subspan(first, period)); });
}

} // namespace tapesift::indicators
