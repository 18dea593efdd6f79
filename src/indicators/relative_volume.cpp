#include "tapesift/indicators/relative_volume.h"

#include "indicators/window_series.h"
#include "tapesift/indicators/moving_average.h"

namespace tapesift::indicators {

double relativeVolumeOf(std::span<const double> window)
{
    const double usual = meanOf(window.first(window.size() - 1));
    return usual > 0 ? window.back() / usual : 0.0;
}

std::vector<double> relativeVolumeSeries(std::span<const double> volumes, std::size_t period)
{
    return windowSeries(volumes.size(), period + 1, [&](std::size_t first) {
        return relativeVolumeOf(volumes.subspan(first, period + 1));
    });
}

} // namespace tapesift::indicators
