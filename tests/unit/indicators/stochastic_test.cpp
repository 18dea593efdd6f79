#include "tapesift/indicators/stochastic.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "price_paths.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

TEST(Stochastic, SmoothsThePlaceInTheRangeTwice)
{
    // Range 3, both smoothings 2; high/low/close:
    //   10/6/8  12/8/10  11/9/10  14/10/13  13/9/9  14/12/14
    // Raw:  bars 1-3: (10 - 6) / (12 - 6) = 200/3;  2-4: (13 - 8) / (14 - 8) = 250/3;
    //       3-5: (9 - 9) / (14 - 9) = 0;            4-6: (14 - 9) / (14 - 9) = 100
    // %K: 75, 125/3, 50    %D: (75 + 125/3) / 2 = 175/3, (125/3 + 50) / 2 = 275/6
    const auto bars =
        barsOf({{10, 6, 8}, {12, 8, 10}, {11, 9, 10}, {14, 10, 13}, {13, 9, 9}, {14, 12, 14}});
    const StochasticSeries series = stochasticSeries(bars.view(), {3, 2, 2});
    expectSeries(series.k, {kNoValue, kNoValue, kNoValue, 75, 125.0 / 3, 50});
    expectSeries(series.d, {kNoValue, kNoValue, kNoValue, kNoValue, 175.0 / 3, 275.0 / 6});
}

TEST(Stochastic, IsInTheMiddleWherePriceNeverMoved)
{
    const auto bars = pointBars(std::vector<double>(18, 0.1));
    const StochasticSeries series = stochasticSeries(bars.view(), {});
    EXPECT_EQ(series.k.back(), 50);
    EXPECT_EQ(series.d.back(), 50);
}

} // namespace
} // namespace tapesift::indicators
