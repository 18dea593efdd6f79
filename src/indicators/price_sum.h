#pragma once

#include <cstddef>

#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// Three times the typical price (H + L + C) / 3 of a bar, for formulas in which the factor cancels
// out.
inline double priceSum(const market::BarView& bars, std::size_t index)
{
    return bars.high[index] + bars.low[index] + bars.close[index];
}

} // namespace tapesift::indicators
