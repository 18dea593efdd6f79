#pragma once

#include <cstddef>
#include <vector>

#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {

// A whole series made of windows: `valueFrom(first)` gives the value of the window of `length` bars
// that begins at index `first`.
template <class ValueFrom>
std::vector<double> windowSeries(std::size_t bars, std::size_t length, ValueFrom valueFrom)
{
    std::vector<double> series(bars, kNoValue);
    for (std::size_t end = length; end <= bars; ++end)
        series[end - 1] = valueFrom(end - length);
    return series;
}

} // namespace tapesift::indicators
