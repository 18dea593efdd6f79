#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tapesift::indicators {

// Change over a window in percent (1.23 is 1.23 %), from its first to its last price. `window`
// holds period + 1 prices.
double rateOfChangeOf(std::span<const double> window);

std::vector<double> rateOfChangeSeries(std::span<const double> prices, std::size_t period);

} // namespace tapesift::indicators
