#include "tapesift/indicators/bollinger.h"

#include <gtest/gtest.h>

#include "expect_series.h"
#include "tapesift/indicators/indicator_values.h"

namespace tapesift::indicators {
namespace {

TEST(Bollinger, BandsLieTwoPopulationDeviationsFromTheMean)
{
    // Windows of 2: 1 3 has mean 2 and deviation 1, 3 7 has mean 5 and deviation 2.
    const BollingerSeries bands = bollingerSeries(std::vector<double>{1, 3, 7}, 2, 2);
    expectSeries(bands.upper, {kNoValue, 4, 9});
    expectSeries(bands.middle, {kNoValue, 2, 5});
    expectSeries(bands.lower, {kNoValue, 0, 1});
}

TEST(Bollinger, BandsMeetWherePriceNeverMoved)
{
    const BollingerSeries bands = bollingerSeries(std::vector<double>(20, 0.1), 20, 2);
    EXPECT_EQ(bands.upper.back(), 0.1);
    EXPECT_EQ(bands.middle.back(), 0.1);
    EXPECT_EQ(bands.lower.back(), 0.1);
}

} // namespace
} // namespace tapesift::indicators
