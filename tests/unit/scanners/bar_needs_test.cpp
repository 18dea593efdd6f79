#include "scanners/bar_needs.h"

#include <gtest/gtest.h>

namespace tapesift::scanners {

using market::Interval;

TEST(BarNeeds, OwnBarsAloneAreTakenAsTheyAre)
{
    formula::Needs needs;
    needs.bars = 21;
    EXPECT_EQ(barsNeeded(needs, Interval::Day1), 21U);
    EXPECT_EQ(barsNeeded(needs, Interval::Min5), 21U);
}

TEST(BarNeeds, LongerBarsAreMadeOfEnoughShortOnes)
{
    formula::Needs needs;
    needs.bars = 21;
    needs.longer = {{Interval::Week1, 14}};
    // 15 weeks of 7 days.
    EXPECT_EQ(barsNeeded(needs, Interval::Day1), 105U);
    needs.longer = {{Interval::Day1, 2}};
    // 3 days of 24 hours of 12 bars.
    EXPECT_EQ(barsNeeded(needs, Interval::Min5), 864U);
    needs.longer = {{Interval::Month1, 1}, {Interval::Week1, 1}};
    // 2 months of 31 days; 2 weeks are less.
    EXPECT_EQ(barsNeeded(needs, Interval::Day1), 62U);
}

TEST(BarNeeds, TheLargerNeedCounts)
{
    formula::Needs needs;
    needs.bars = 500;
    needs.longer = {{Interval::Week1, 3}};
    EXPECT_EQ(barsNeeded(needs, Interval::Day1), 500U);
}

} // namespace tapesift::scanners
