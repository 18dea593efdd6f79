#pragma once

#include <cstddef>

#include "tapesift/indicators/recurrence.h"

// How long a recursive indicator remembers the value it began with (conventions of
// IndicatorInfo::settledBars).
namespace tapesift::indicators {

// A seed below this share of the value no longer shows.
inline constexpr double kSeedWeight = 0.001;

// Bars until a seed that loses the share `weight` of itself with each bar has faded.
constexpr int fadingBars(double weight)
{
    int bars = 0;
    for (double left = 1; left >= kSeedWeight; left *= 1 - weight)
        ++bars;
    return bars;
}

// The same for an exponential average and for Wilder's over `period` values.
constexpr int emaFading(std::size_t period)
{
    return fadingBars(exponentialWeight(period));
}
constexpr int wilderFading(std::size_t period)
{
    return fadingBars(wilderWeight(period));
}

} // namespace tapesift::indicators
