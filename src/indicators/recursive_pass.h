#pragma once

#include <span>

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// Stores the last values of the recursive indicators (EMA, RSI, MACD, ATR, ADX, OBV), all carried
// through the bars side by side.
void storeRecursive(const market::BarView& bars, std::span<const double> price,
                    IndicatorValues& values);

} // namespace tapesift::indicators
