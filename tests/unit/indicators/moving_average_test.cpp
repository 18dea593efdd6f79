#include "tapesift/indicators/moving_average.h"

#include <gtest/gtest.h>

#include "expect_series.h"

namespace tapesift::indicators {
namespace {

TEST(MovingAverage, SmaIsTheMeanOfTheWindow)
{
    // (2 + 4 + 9) / 3 = 5, (4 + 9 + 3) / 3 = 16 / 3
    expectSeries(smaSeries(std::vector<double>{2, 4, 9, 3}, 3), {kNoValue, kNoValue, 5, 16.0 / 3});
}

TEST(MovingAverage, SmaOfOneBarIsThatBar)
{
    expectSeries(smaSeries(std::vector<double>{2, 4}, 1), {2, 4});
}

TEST(MovingAverage, MeanOfEqualValuesIsExactlyThatValue)
{
    // A plain sum of twenty times 0.1 is 2.0000000000000004.
    EXPECT_EQ(meanOf(std::vector<double>(20, 0.1)), 0.1);
}

TEST(MovingAverage, EmaStartsAsSmaAndMovesByTwoOverNPlusOne)
{
    // n = 3: k = 1/2; seed (2 + 4 + 9) / 3 = 5; 5 + (3 - 5) / 2 = 4; 4 + (11 - 4) / 2 = 7.5
    expectSeries(emaSeries(std::vector<double>{2, 4, 9, 3, 11}, 3),
                 {kNoValue, kNoValue, 5, 4, 7.5});
}

TEST(MovingAverage, RmaStartsAsSmaAndMovesByOneOverN)
{
    // n = 4: k = 1/4; seed 12 / 4 = 3; 3 + (11 - 3) / 4 = 5; 5 + (4 - 5) / 4 = 4.75
    expectSeries(rmaSeries(std::vector<double>{1, 2, 3, 6, 11, 4}, 4),
                 {kNoValue, kNoValue, kNoValue, 3, 5, 4.75});
}

TEST(MovingAverage, FewerValuesThanThePeriodGiveNothing)
{
    const std::vector<double> values = {1, 2};
    expectSeries(smaSeries(values, 3), {kNoValue, kNoValue});
    expectSeries(emaSeries(values, 3), {kNoValue, kNoValue});
    expectSeries(rmaSeries(values, 3), {kNoValue, kNoValue});
    EXPECT_TRUE(smaSeries({}, 3).empty());
}

TEST(MovingAverage, ConstantPriceStaysExactlyConstant)
{
    const std::vector<double> values(300, 0.1);
    EXPECT_EQ(emaSeries(values, 20).back(), 0.1);
    EXPECT_EQ(rmaSeries(values, 14).back(), 0.1);
}

} // namespace
} // namespace tapesift::indicators
