#pragma once

#include <cstddef>

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::analysis {

// Bars that are looked at, and bars on either side of a swing.
inline constexpr std::size_t kSwingBars = 60;
inline constexpr std::size_t kSwingReach = 3;

// The swings nearest to a price; NaN where there is none.
struct SwingLevels
{
    double support = indicators::kNoValue;    // the highest swing low below the price
    double resistance = indicators::kNoValue; // the lowest swing high above the price
};

// A swing low is a bar whose low is below those of the kSwingReach bars before and not above those
// of the kSwingReach bars after it (of equal lows the first one counts), a swing high the reverse:
// Williams's fractal with three bars instead of two. Among the last kSwingBars bars, so the newest
// swing is at least three bars old.
SwingLevels nearestSwings(const market::BarView& bars, double price);

} // namespace tapesift::analysis
