#pragma once

#include <cstddef>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// Williams %R of a window, which must not be empty: 0 where the last close is the highest high,
// -100 where it is the lowest low, -50 where high and low are equal.
double williamsROf(const market::BarView& window);

std::vector<double> williamsRSeries(const market::BarView& bars, std::size_t period);

} // namespace tapesift::indicators
