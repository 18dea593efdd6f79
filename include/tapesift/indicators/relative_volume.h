#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tapesift::indicators {

// Relative volume: the newest volume divided by the mean of the volumes before it in the window.
// `window` holds period + 1 volumes, at least 2. 0 where nothing was traded in the bars before.
double relativeVolumeOf(std::span<const double> window);

std::vector<double> relativeVolumeSeries(std::span<const double> volumes, std::size_t period);

} // namespace tapesift::indicators
