#pragma once

#include <span>
#include <vector>

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// The whole series of a catalog indicator with the catalog's parameters: one value a bar, NaN
// before indicatorInfo(id).minBars. `price` is as for latestValues(), which gives the last elements
// of all these series at once.
std::vector<double> seriesOf(IndicatorId id, const market::BarView& bars,
                             std::span<const double> price);

} // namespace tapesift::indicators
