#include "tapesift/indicators/standard_deviation.h"

#include <cmath>

#include "indicators/window_series.h"
#include "tapesift/indicators/moving_average.h"

namespace tapesift::indicators {

double standardDeviationOf(std::span<const double> window)
{
    const double mean = meanOf(window);
    Mean variance;
    for (const double value : window)
        variance.add((value - mean) * (value - mean));
    return std::sqrt(variance.value());
}

std::vector<double> standardDeviationSeries(std::span<const double> values, std::size_t period)
{
    return windowSeries(values.size(), period, [&](std::size_t first) {
        return standardDeviationOf(values.subspan(first, period));
    });
}

} // namespace tapesift::indicators
