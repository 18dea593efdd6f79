#include "tapesift/indicators/moving_average.h"

#include "indicators/window_series.h"

namespace tapesift::indicators {

namespace {

std::vector<double> smoothedSeries(std::span<const double> values, SmoothedAverage average)
{
    std::vector<double> series;
    series.reserve(values.size());
    for (const double value : values)
        series.push_back(average.update(value));
    return series;
}

} // namespace

double meanOf(std::span<const double> window)
{
    const double first = window.front();
    double distance = 0;
#pragma GCC unroll 4
    for (const double value : window)
        distance += value - first;
    return Mean::from(first, distance, window.size());
}

std::vector<double> smaSeries(std::span<const double> values, std::size_t period)
{
    return windowSeries(values.size(), period,
                        [&](std::size_t first) { return meanOf(values.subspan(first, period)); });
}

std::vector<double> emaSeries(std::span<const double> values, std::size_t period)
{
    return smoothedSeries(values, SmoothedAverage::exponential(period));
}

std::vector<double> rmaSeries(std::span<const double> values, std::size_t period)
{
    return smoothedSeries(values, SmoothedAverage::wilder(period));
}

} // namespace tapesift::indicators
