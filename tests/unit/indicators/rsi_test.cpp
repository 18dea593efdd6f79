#include "tapesift/indicators/rsi.h"

#include <gtest/gtest.h>

#include "expect_series.h"

namespace tapesift::indicators {
namespace {

TEST(Rsi, FollowsWilder)
{
    // n = 3, changes +2 -1 +3 -1 0.
    // Seed: up (2 + 0 + 3) / 3 = 5/3, down (0 + 1 + 0) / 3 = 1/3: 100 - 100 / (1 + 5) = 250/3
    // -1: up 5/3 * 2/3 = 10/9, down (2 * 1/3 + 1) / 3 = 5/9: 100 - 100 / (1 + 2) = 200/3
    //  0: both shrink alike: 200/3
    expectSeries(rsiSeries(std::vector<double>{10, 12, 11, 14, 13, 13}, 3),
                 {kNoValue, kNoValue, kNoValue, 250.0 / 3, 200.0 / 3, 200.0 / 3});
}

TEST(Rsi, IsHundredWherePriceOnlyRose)
{
    expectSeries(rsiSeries(std::vector<double>{1, 2, 3}, 2), {kNoValue, kNoValue, 100});
}

TEST(Rsi, IsZeroWherePriceOnlyFell)
{
    expectSeries(rsiSeries(std::vector<double>{3, 2, 1}, 2), {kNoValue, kNoValue, 0});
}

TEST(Rsi, IsHundredWherePriceNeverMoved)
{
    expectSeries(rsiSeries(std::vector<double>{5, 5, 5, 5}, 2), {kNoValue, kNoValue, 100, 100});
}

TEST(Rsi, OneBarGivesNothing)
{
    expectSeries(rsiSeries(std::vector<double>{5}, 14), {kNoValue});
}

} // namespace
} // namespace tapesift::indicators
