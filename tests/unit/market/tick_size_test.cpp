#include "tapesift/market/tick_size.h"

#include <limits>

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

double shareTick(double price)
{
    return tickSize(Symbol::parse("AAPL").value(), price);
}

double pairTick(double price)
{
    return tickSize(Symbol::parse("BTC/USDT").value(), price);
}

TEST(TickSize, SharesHaveCentsFromOneDollarOn)
{
    EXPECT_EQ(shareTick(250), 0.01);
    EXPECT_EQ(shareTick(1), 0.01);
    EXPECT_EQ(shareTick(0.9999), 0.0001);
    EXPECT_EQ(shareTick(1e-9), 0.0001);
    EXPECT_EQ(tickSize(Symbol::parse("BRK.A").value(), 700000), 0.01);
}

TEST(TickSize, PairsHaveSixSignificantDigits)
{
    EXPECT_EQ(pairTick(64250.7), 0.1);
    EXPECT_EQ(pairTick(100000), 1);
    EXPECT_EQ(pairTick(99999.9), 0.1);
    EXPECT_EQ(pairTick(1000), 0.01);
    EXPECT_EQ(pairTick(999.999), 0.001);
    EXPECT_EQ(pairTick(1), 0.00001);
    EXPECT_EQ(pairTick(0.1), 0.000001);
    EXPECT_EQ(pairTick(0.001), 1e-8);
    EXPECT_EQ(pairTick(0.0000123456), 1e-10); // PEPE
    EXPECT_EQ(pairTick(2.5e7), 100);
}

TEST(TickSize, IsPositiveWhateverThePrice)
{
    for (const double price : {0.0, -5.0, kNan, kInfinity, -kInfinity}) {
        EXPECT_EQ(shareTick(price), 0.0001) << price;
        EXPECT_EQ(pairTick(price), 0.0001) << price;
    }
    for (const double price : {5e-324, 1e-310, 1e-300, 1e300, 1.7e308}) {
        EXPECT_GT(pairTick(price), 0) << price;
        EXPECT_LT(pairTick(price), kInfinity) << price;
    }
}

TEST(TickSize, RoundsToTheMultipleBelowOrAbove)
{
    EXPECT_EQ(floorToTick(12.3456, 0.01), 12.34);
    EXPECT_EQ(ceilToTick(12.3456, 0.01), 12.35);
    EXPECT_EQ(floorToTick(1234, 25), 1225);
    EXPECT_EQ(ceilToTick(1234, 25), 1250);
    EXPECT_EQ(floorToTick(0.00001234567, 1e-10), 0.0000123456);
    EXPECT_EQ(floorToTick(-0.005, 0.01), -0.01);
    EXPECT_EQ(ceilToTick(-0.005, 0.01), 0);
    EXPECT_EQ(floorToTick(0.004, 0.01), 0);
}

TEST(TickSize, AMultipleStaysWhatItIs)
{
    EXPECT_EQ(floorToTick(12.34, 0.01), 12.34);
    EXPECT_EQ(ceilToTick(12.34, 0.01), 12.34);
    EXPECT_EQ(ceilToTick(0.1 + 0.2, 0.1), 0.3); // 0.1 + 0.2 is a little above 0.3
    EXPECT_EQ(floorToTick(0.8 - 0.1, 0.1), 0.7);
    EXPECT_EQ(floorToTick(0.3 - 0.1, 0.1), 0.2); // 0.3 - 0.1 is a little below 0.2
    // Each multiple of a cent up to 1,000 as its decimal form reads.
    for (int cents = 1; cents <= 100000; ++cents) {
        const double price = cents / 100.0;
        ASSERT_EQ(floorToTick(price, 0.01), price);
        ASSERT_EQ(ceilToTick(price, 0.01), price);
    }
}

TEST(TickSize, WhatCannotBeRoundedStays)
{
    EXPECT_EQ(floorToTick(12.345, 0), 12.345);
    EXPECT_EQ(floorToTick(12.345, -0.01), 12.345);
    EXPECT_EQ(floorToTick(12.345, kNan), 12.345);
    EXPECT_EQ(ceilToTick(12.345, 1e-320), 12.345);
    EXPECT_EQ(ceilToTick(1e20, 0.01), 1e20);
    EXPECT_EQ(floorToTick(12.345, kInfinity), 12.345);
    EXPECT_EQ(floorToTick(kInfinity, 0.01), kInfinity);
    EXPECT_TRUE(std::isnan(ceilToTick(kNan, 0.01)));
}

} // namespace
} // namespace tapesift::market
