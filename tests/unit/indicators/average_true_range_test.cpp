#include "tapesift/indicators/average_true_range.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "price_paths.h"

namespace tapesift::indicators {
namespace {

// True ranges: 10 - 8 = 2; max(2, |11 - 9|, |9 - 9|) = 2; max(2, |14 - 10|, |12 - 10|) = 4 (gap
// up); max(4, |11 - 13|, |7 - 13|) = 6 (gap down).
const std::vector<Row> kRangeRows = {{10, 8, 9}, {11, 9, 10}, {14, 12, 13}, {11, 7, 8}};

TEST(AverageTrueRange, TrueRangeCountsGaps)
{
    const auto bars = barsOf(kRangeRows);
    expectSeries(trueRangeSeries(bars.view()), {2, 2, 4, 6});
}

TEST(AverageTrueRange, StartsWithTheFirstBar)
{
    // n = 2: seed (2 + 2) / 2 = 2; 2 + (4 - 2) / 2 = 3; 3 + (6 - 3) / 2 = 4.5
    const auto bars = barsOf(kRangeRows);
    expectSeries(atrSeries(bars.view(), 2), {kNoValue, 2, 3, 4.5});
}

TEST(AverageTrueRange, IsZeroWherePriceNeverMoved)
{
    const auto bars = pointBars(std::vector<double>(20, 0.1));
    EXPECT_EQ(atrSeries(bars.view(), 14).back(), 0);
}

TEST(AverageTrueRange, HighBelowLowStillGivesAPositiveRange)
{
    // max(-2, |8 - 9|, |10 - 9|) = 1
    const auto bars = barsOf({{10, 8, 9}, {8, 10, 9}});
    expectSeries(trueRangeSeries(bars.view()), {2, 1});
}

} // namespace
} // namespace tapesift::indicators
