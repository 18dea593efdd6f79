#include "tapesift/indicators/standard_deviation.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

TEST(StandardDeviation, DividesByTheNumberOfValues)
{
    // Mean 5; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32; 32 / 8 = 4
    EXPECT_DOUBLE_EQ(standardDeviationOf(std::vector<double>{2, 4, 4, 4, 5, 5, 7, 9}), 2);
}

TEST(StandardDeviation, IsExactlyZeroForEqualValues)
{
    EXPECT_EQ(standardDeviationOf(std::vector<double>(20, 0.1)), 0);
}

TEST(StandardDeviation, KeepsItsDigitsOnHighPrices)
{
    // A sum of squares would lose the digits: the variance of 1, 2, 3 is 2/3 at any height.
    const std::vector<double> window = {1e9 + 1, 1e9 + 2, 1e9 + 3};
    EXPECT_DOUBLE_EQ(standardDeviationOf(window), std::sqrt(2.0 / 3));
}

TEST(StandardDeviation, SeriesHasOneValueAWindow)
{
    expectSeries(standardDeviationSeries(std::vector<double>{1, 3, 3}, 2), {kNoValue, 1, 0});
}

} // namespace
} // namespace tapesift::indicators
