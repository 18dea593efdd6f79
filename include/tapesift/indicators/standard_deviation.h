#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tapesift::indicators {

// Population standard deviation (divided by n) of a window, which must not be empty.
double standardDeviationOf(std::span<const double> window);

std::vector<double> standardDeviationSeries(std::span<const double> values, std::size_t period);

} // namespace tapesift::indicators
