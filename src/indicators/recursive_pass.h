#pragma once

#include <span>

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// What the machine must be able to do. The results are the same bits with either.
enum class Instructions { Any, Avx2 };

// The fastest that this machine can do.
Instructions bestInstructions();

// Stores the last values of the recursive indicators (EMA, RSI, MACD, ATR, ADX, OBV), all carried
// through the bars side by side.
void storeRecursive(const market::BarView& bars, std::span<const double> price,
                    Instructions instructions, IndicatorValues& values);

} // namespace tapesift::indicators
