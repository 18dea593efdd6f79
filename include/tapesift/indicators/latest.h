#pragma once

#include <span>

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// The last value of every indicator in one pass over the bars. `price` is the series that the
// close-based indicators look at (see market::pricesOf), as long as the bars.
// Gives the same bits as the last element of each whole series (series.h). Allocates nothing.
IndicatorValues latestValues(const market::BarView& bars, std::span<const double> price);

} // namespace tapesift::indicators
