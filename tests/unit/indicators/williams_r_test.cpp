#include "tapesift/indicators/williams_r.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "price_paths.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

TEST(WilliamsR, MeasuresTheDistanceFromTheHigh)
{
    // n = 3: -(12 - 10) / (12 - 6) = -1/3; -(14 - 13) / (14 - 8) = -1/6; -(14 - 9) / (14 - 9) = -1
    const auto bars = barsOf({{10, 6, 8}, {12, 8, 10}, {11, 9, 10}, {14, 10, 13}, {13, 9, 9}});
    expectSeries(williamsRSeries(bars.view(), 3),
                 {kNoValue, kNoValue, -100.0 / 3, -100.0 / 6, -100});
}

TEST(WilliamsR, IsInTheMiddleWherePriceNeverMoved)
{
    const auto bars = pointBars(std::vector<double>(14, 0.1));
    EXPECT_EQ(williamsRSeries(bars.view(), 14).back(), -50);
}

} // namespace
} // namespace tapesift::indicators
