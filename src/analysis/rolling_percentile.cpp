#include "analysis/rolling_percentile.h"

#include <algorithm>

#include "tapesift/indicators/indicator_values.h"

namespace tapesift::analysis {

namespace {

void insert(std::vector<double>& sorted, double value)
{
    sorted.insert(std::lower_bound(sorted.begin(), sorted.end(), value), value);
}

// Only what lies between the two places moves.
void replace(std::vector<double>& sorted, double oldest, double value)
{
    const auto from = std::lower_bound(sorted.begin(), sorted.end(), oldest);
    const auto to = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (from < to) {
        std::move(from + 1, to, from);
        *(to - 1) = value;
    } else {
        std::move_backward(to, from, from + 1);
        *to = value;
    }
}

// `value` is one of them.
double percentileOf(const std::vector<double>& sorted, double value)
{
    const auto [first, end] = std::equal_range(sorted.begin(), sorted.end(), value);
    const auto below = static_cast<double>(first - sorted.begin());
    const auto ties = static_cast<double>(end - first - 1);
    return 100 * (below + ties / 2) / static_cast<double>(sorted.size() - 1);
}

} // namespace

std::vector<double> rollingPercentiles(std::span<const double> values, std::size_t window,
                                       std::size_t least)
{
    std::vector<double> percentiles(values.size(), indicators::kNoValue);
    std::vector<double> sorted;
    sorted.reserve(window);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i < window)
            insert(sorted, values[i]);
        else
            replace(sorted, values[i - window], values[i]);
        if (sorted.size() >= least)
            percentiles[i] = percentileOf(sorted, values[i]);
    }
    return percentiles;
}

} // namespace tapesift::analysis
