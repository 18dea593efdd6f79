#include "analysis/rolling_percentile.h"

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::analysis {
namespace {

TEST(RollingPercentile, CountsTheOthersBelowAndTiesHalf)
{
    // 3: alone. 1: nothing of {3} below. 3: of {3, 1} one below, one tie: 1.5 / 2.
    // 9: all of {1, 3} below (the first 3 has left the window). 3: of {3, 9} one tie: 0.5 / 2.
    const auto percentiles = rollingPercentiles(std::vector<double>{3, 1, 3, 9, 3}, 3, 2);
    ASSERT_EQ(percentiles.size(), 5U);
    EXPECT_TRUE(std::isnan(percentiles[0]));
    EXPECT_EQ(percentiles[1], 0);
    EXPECT_EQ(percentiles[2], 75);
    EXPECT_EQ(percentiles[3], 100);
    EXPECT_EQ(percentiles[4], 25);
}

TEST(RollingPercentile, EqualValuesAreInTheMiddle)
{
    const auto percentiles = rollingPercentiles(std::vector<double>(9, 4.5), 4, 4);
    EXPECT_TRUE(std::isnan(percentiles[2]));
    for (std::size_t i = 3; i < 9; ++i)
        EXPECT_EQ(percentiles[i], 50);
}

TEST(RollingPercentile, NoValuesGiveNone)
{
    EXPECT_TRUE(rollingPercentiles({}, 252, 100).empty());
}

// Against counting each window afresh.
TEST(RollingPercentile, AgreesWithCounting)
{
    base::SeededRandom random(4000);
    std::vector<double> values;
    for (int i = 0; i < 700; ++i)
        values.push_back(static_cast<double>(random.below(90))); // many ties
    constexpr std::size_t kWindow = 100;
    const auto percentiles = rollingPercentiles(values, kWindow, 20);
    for (std::size_t i = 19; i < values.size(); ++i) {
        const std::size_t first = i + 1 < kWindow ? 0 : i + 1 - kWindow;
        double halves = 0;
        for (std::size_t j = first; j < i; ++j)
            halves += values[j] < values[i] ? 2 : values[j] == values[i] ? 1 : 0;
        EXPECT_DOUBLE_EQ(percentiles[i], 100 * halves / (2 * static_cast<double>(i - first))) << i;
    }
}

} // namespace
} // namespace tapesift::analysis
