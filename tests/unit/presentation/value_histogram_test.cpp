#include "tapesift/presentation/value_histogram.h"

#include <numeric>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<double> upTo(int count)
{
    std::vector<double> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), 0.0);
    return values;
}

TEST(ValueHistogram, CountsEveryFiniteValueOnce)
{
    const std::vector<double> values = {1, 2, kNaN, 3, std::numeric_limits<double>::infinity()};
    const ValueHistogram result = makeHistogram(values);
    EXPECT_EQ(result.count, 3);
    EXPECT_EQ(std::accumulate(result.bins.begin(), result.bins.end(), 0), 3);
    EXPECT_EQ(result.low, 1);
    EXPECT_EQ(result.high, 3);
    EXPECT_EQ(result.median, 2);
    EXPECT_TRUE(std::isnan(result.threshold));
    // 2 is in the middle of 1 to 3: the first bin of the upper half.
    EXPECT_EQ(result.bins[ValueHistogram::kBins / 2], 1);
}

TEST(ValueHistogram, PutsTheOutermostValuesIntoTheOutermostBins)
{
    std::vector<double> values = upTo(101); // 0 ... 100: 2 % of them lie below 2 and above 98
    values.front() = -1e12;
    values.back() = 1e12;
    const ValueHistogram result = makeHistogram(values);
    EXPECT_EQ(result.low, 2);
    EXPECT_EQ(result.high, 98);
    // 96 / 32 = 3 a bin: 2, 3, 4 and the two below; 95 ... 98 and the two above.
    EXPECT_EQ(result.bins.front(), 5);
    EXPECT_EQ(result.bins.back(), 6);
    EXPECT_EQ(result.bins[1], 3);
}

TEST(ValueHistogram, HasRoomForTheThreshold)
{
    const ValueHistogram result = makeHistogram(upTo(11), 20); // 0 ... 10
    EXPECT_EQ(result.threshold, 20);
    EXPECT_EQ(result.high, 20);
    EXPECT_DOUBLE_EQ(result.position(20), 1);
    EXPECT_DOUBLE_EQ(result.position(5), 0.25);
    EXPECT_DOUBLE_EQ(result.position(-5), 0);
}

TEST(ValueHistogram, EqualValuesStandInTheMiddle)
{
    const ValueHistogram result = makeHistogram(std::vector<double>{7, 7, 7});
    EXPECT_EQ(result.low, result.high);
    EXPECT_EQ(result.bins[ValueHistogram::kBins / 2], 3);
}

TEST(ValueHistogram, NothingIsEmpty)
{
    EXPECT_TRUE(makeHistogram({}).isEmpty());
    EXPECT_TRUE(makeHistogram(std::vector<double>{kNaN}, 5).isEmpty());
    EXPECT_TRUE(std::isnan(makeHistogram({}, kNaN).threshold));
}

} // namespace
} // namespace tapesift::presentation
