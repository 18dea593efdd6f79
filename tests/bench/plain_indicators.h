#pragma once

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::bench {

// The last values of all indicators, worked out as most programs do: one whole series after the
// other, with running sums where they help. The yardstick for the product's single pass.
indicators::IndicatorValues plainLatestValues(const market::BarView& bars);

} // namespace tapesift::bench
