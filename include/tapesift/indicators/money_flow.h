#pragma once

#include <cstddef>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// Money flow index, 0 to 100: an RSI of the money that changed hands. A bar's typical price times
// its volume counts as inflow where the typical price rose and as outflow where it fell. `window`
// holds period + 1 bars, at least 2. 100 where nothing flowed out, as for RSI.
double moneyFlowIndexOf(const market::BarView& window);

std::vector<double> moneyFlowIndexSeries(const market::BarView& bars, std::size_t period);

} // namespace tapesift::indicators
