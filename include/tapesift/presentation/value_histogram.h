#pragma once

#include <array>
#include <limits>
#include <span>

namespace tapesift::presentation {

// How the values of many symbols are spread, ready to be drawn.
struct ValueHistogram
{
    static constexpr std::size_t kBins = 32;
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

    std::array<int, kBins> bins{}; // symbols in each, from the lowest to the highest value
    // The middle 96 % of the values and the threshold lie within; what is beyond counts in the
    // outermost bins. Equal where all values are.
    double low = 0;
    double high = 0;
    double threshold = kNone; // what the values are compared with; NaN: nothing
    double median = kNone;    // NaN: there are no values
    int count = 0;            // values; those that are not finite are left out

    bool isEmpty() const { return count == 0; }
    // Where a value lies between low (0) and high (1), held within.
    double position(double value) const;
};

ValueHistogram makeHistogram(std::span<const double> values,
                             double threshold = ValueHistogram::kNone);

} // namespace tapesift::presentation
