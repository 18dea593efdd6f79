#pragma once

#include <cstddef>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// Commodity channel index (Lambert) of a window, which must not be empty: distance of the newest
// typical price (H + L + C) / 3 from the window's mean, in units of 0.015 mean absolute deviations.
// 0 where the typical price does not move.
double cciOf(const market::BarView& window);

std::vector<double> cciSeries(const market::BarView& bars, std::size_t period);

} // namespace tapesift::indicators
