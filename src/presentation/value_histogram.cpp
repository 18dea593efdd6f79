#include "tapesift/presentation/value_histogram.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tapesift::presentation {

namespace {

constexpr double kCutOff = 0.02; // of the values on each side

} // namespace

double ValueHistogram::position(double value) const
{
    const double share = high > low ? (value - low) / (high - low) : 0.5;
    return std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.5;
}

ValueHistogram makeHistogram(std::span<const double> values, double threshold)
{
    ValueHistogram result;
    result.threshold = std::isfinite(threshold) ? threshold : ValueHistogram::kNone;
    std::vector<double> sorted;
    sorted.reserve(values.size());
    std::ranges::copy_if(values, std::back_inserter(sorted),
                         [](double value) { return std::isfinite(value); });
    if (sorted.empty())
        return result;
    std::ranges::sort(sorted);
    const std::size_t last = sorted.size() - 1;
    const auto cut = static_cast<std::size_t>(kCutOff * static_cast<double>(last));
    result.low = sorted[cut];
    result.high = sorted[last - cut];
    result.median = sorted[last / 2];
    if (std::isfinite(result.threshold)) {
        result.low = std::min(result.low, result.threshold);
        result.high = std::max(result.high, result.threshold);
    }
    for (const double value : sorted) {
        const double place = result.position(value) * static_cast<double>(ValueHistogram::kBins);
        ++result.bins[std::min(static_cast<std::size_t>(place), ValueHistogram::kBins - 1)];
    }
    result.count = static_cast<int>(sorted.size());
    return result;
}

} // namespace tapesift::presentation
