#include "tapesift/analysis/market_breadth.h"

#include <gtest/gtest.h>

namespace tapesift::analysis {
namespace {

using indicators::IndicatorId;

constexpr double kNoAverage = indicators::kNoValue;

QuickResult resultOf(double change, double price, double sma50, double sma200)
{
    QuickResult result;
    result.change = change;
    result.price = price;
    result.indicators[IndicatorId::Sma50] = sma50;
    result.indicators[IndicatorId::Sma200] = sma200;
    return result;
}

// `symbols` of which some are above their averages.
MarketBreadth breadthOf(int symbols, int aboveSma50, int aboveSma200)
{
    MarketBreadth breadth;
    for (int i = 0; i < symbols; ++i)
        breadth.add(resultOf(0, 100, i < aboveSma50 ? 99 : 101, i < aboveSma200 ? 99 : 101));
    return breadth;
}

TEST(MarketBreadth, NothingIsKnownOfNothing)
{
    const MarketBreadth breadth;
    EXPECT_EQ(breadth.symbols(), 0U);
    EXPECT_FALSE(breadth.aboveSma50());
    EXPECT_FALSE(breadth.aboveSma200());
    EXPECT_FALSE(breadth.regime());
}

TEST(MarketBreadth, CountsTheChanges)
{
    MarketBreadth breadth;
    for (const double change : {0.5, 0.01, 3.0, -0.2, -7.0, 0.0, kNoAverage})
        breadth.add(resultOf(change, 100, kNoAverage, kNoAverage));
    EXPECT_EQ(breadth.symbols(), 7U);
    EXPECT_EQ(breadth.advancing(), 3U);
    EXPECT_EQ(breadth.declining(), 2U);
    EXPECT_EQ(breadth.unchanged(), 1U) << "a symbol without a change is in none of them";
    EXPECT_FALSE(breadth.aboveSma50()) << "no symbol has the average";
}

TEST(MarketBreadth, SharesAreThoseOfTheSymbolsThatHaveTheAverage)
{
    MarketBreadth breadth;
    breadth.add(resultOf(1, 100, 90, 80));
    breadth.add(resultOf(1, 100, 90, 110));
    breadth.add(resultOf(1, 100, 100, kNoAverage)); // on the average is not above it
    breadth.add(resultOf(1, 100, 120, kNoAverage));
    breadth.add(resultOf(1, 100, kNoAverage, kNoAverage));
    EXPECT_DOUBLE_EQ(breadth.aboveSma50().value(), 50);  // 2 of 4
    EXPECT_DOUBLE_EQ(breadth.aboveSma200().value(), 50); // 1 of 2
}

TEST(MarketBreadth, NeedsTwentySymbols)
{
    EXPECT_FALSE(breadthOf(19, 19, 19).regime());
    EXPECT_EQ(breadthOf(20, 20, 20).regime(), Regime::Bull);

    MarketBreadth young = breadthOf(19, 19, 19);
    for (int i = 0; i < 50; ++i)
        young.add(resultOf(1, 100, 90, kNoAverage));
    EXPECT_FALSE(young.regime()) << "only 19 have an SMA 200";
}

TEST(MarketBreadth, BothSharesDecide)
{
    EXPECT_EQ(breadthOf(100, 60, 60).regime(), Regime::Bull);
    EXPECT_EQ(breadthOf(100, 59, 100).regime(), Regime::Range);
    EXPECT_EQ(breadthOf(100, 100, 59).regime(), Regime::Range);
    EXPECT_EQ(breadthOf(100, 40, 40).regime(), Regime::Bear);
    EXPECT_EQ(breadthOf(100, 41, 0).regime(), Regime::Range);
    EXPECT_EQ(breadthOf(100, 0, 41).regime(), Regime::Range);
    EXPECT_EQ(breadthOf(100, 50, 50).regime(), Regime::Range);
}

} // namespace
} // namespace tapesift::analysis
