#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tapesift::analysis {

// For each value its percentile among the newest `window` values up to and with it: the share of
// the other ones that lie below it, a tie counting half, 0 ... 100. NaN where there are fewer than
// `least` of them. `least` is 2 or more and at most `window`; no value may be NaN.
std::vector<double> rollingPercentiles(std::span<const double> values, std::size_t window,
                                       std::size_t least);

} // namespace tapesift::analysis
