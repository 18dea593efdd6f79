#include "tapesift/indicators/macd.h"

#include <gtest/gtest.h>

#include "expect_series.h"

namespace tapesift::indicators {
namespace {

TEST(Macd, SeedsEachAverageOnItsOwnFirstBars)
{
    // Fast 2 (k = 2/3), slow 3 (k = 1/2), signal 2 (k = 2/3); prices 1 3 8 5 17.
    // Fast:  seed 2; 2 + 6 * 2/3 = 6; 6 - 1 * 2/3 = 16/3; 16/3 + 35/3 * 2/3 = 118/9
    // Slow:  seed 4; 4 + 1/2 = 9/2; 9/2 + 25/2 / 2 = 43/4
    // MACD:  2, 16/3 - 9/2 = 5/6, 118/9 - 43/4 = 85/36
    // Signal: seed (2 + 5/6) / 2 = 17/12; 17/12 + (85/36 - 51/36) * 2/3 = 221/108
    const MacdSeries series = macdSeries(std::vector<double>{1, 3, 8, 5, 17}, {2, 3, 2});
    expectSeries(series.macd, {kNoValue, kNoValue, 2, 5.0 / 6, 85.0 / 36});
    expectSeries(series.signal, {kNoValue, kNoValue, kNoValue, 17.0 / 12, 221.0 / 108});
    expectSeries(series.histogram, {kNoValue, kNoValue, kNoValue, -7.0 / 12, 34.0 / 108});
}

TEST(Macd, IsExactlyZeroWherePriceNeverMoved)
{
    const MacdSeries series = macdSeries(std::vector<double>(60, 0.1), {});
    EXPECT_EQ(series.macd.back(), 0);
    EXPECT_EQ(series.signal.back(), 0);
    EXPECT_EQ(series.histogram.back(), 0);
}

} // namespace
} // namespace tapesift::indicators
