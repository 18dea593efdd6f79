#include "tapesift/indicators/adx.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "price_paths.h"

namespace tapesift::indicators {
namespace {

TEST(Adx, SmoothsMovesThenTheirIndex)
{
    // n = 2, high/low:  10/8  12/9  13/7  16/8  15/5   17/3
    // up, down:               2,-1  1,2   3,-1  -1,3   2,2
    // +DM, -DM:               2,0   0,2   3,0   0,3    0,0
    // smoothed +:                   1     2     1      1/2
    // smoothed -:                   1     1/2   7/4    7/8
    // DX:                           0     60    300/11 300/11
    // ADX:                                30    (30 + 300/11) / 2 = 315/11, 307.5/11
    const auto bars =
        barsOf({{10, 8, 9}, {12, 9, 9}, {13, 7, 9}, {16, 8, 9}, {15, 5, 9}, {17, 3, 9}});
    expectSeries(adxSeries(bars.view(), 2),
                 {kNoValue, kNoValue, kNoValue, 30, 315.0 / 11, 307.5 / 11});
}

TEST(Adx, IsZeroWherePriceNeverMoved)
{
    const auto bars = pointBars(std::vector<double>(40, 7));
    EXPECT_EQ(adxSeries(bars.view(), 14).back(), 0);
}

TEST(Adx, IsHundredInATrendWithoutSetback)
{
    std::vector<Row> rows;
    for (int i = 0; i < 40; ++i)
        rows.push_back({11.0 + i, 10.0 + i, 10.5 + i});
    const auto bars = barsOf(rows);
    EXPECT_DOUBLE_EQ(adxSeries(bars.view(), 14).back(), 100);
}

} // namespace
} // namespace tapesift::indicators
