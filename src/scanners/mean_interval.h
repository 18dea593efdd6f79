#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "tapesift/scanners/backtest.h"

namespace tapesift::scanners {

// The 97.5 % quantile of Student's distribution for that many degrees of freedom, 4 at least: an
// expansion about the normal quantile (Abramowitz and Stegun 1964, 26.7.5), 0.1 % off at the most.
double studentQuantile(std::size_t degrees);

// The standard error of a mean over `count` values whose deviations from it sum up to `sums[s]` in
// session s, as backtest.h has it. `days`: sessions with values. 0 for less than two days.
double errorOfMean(std::span<const double> sums, std::size_t count, std::size_t days,
                   std::size_t horizon);

} // namespace tapesift::scanners
