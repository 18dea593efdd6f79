#include "tapesift/report/number_text.h"

#include <gtest/gtest.h>

namespace tapesift::report {
namespace {

using namespace std::chrono_literals;

TEST(PriceText, HasTheDecimalsTradersExpect)
{
    EXPECT_EQ(priceText(1234.5), "1234.50");
    EXPECT_EQ(priceText(1), "1.00");
    EXPECT_EQ(priceText(0), "0.00");
    EXPECT_EQ(priceText(0.5), "0.5000");
    EXPECT_EQ(priceText(0.012345), "0.01235");
    EXPECT_EQ(priceText(0.00001234), "0.00001234");
    EXPECT_EQ(priceText(0.000000004), "0.00000000");
    EXPECT_EQ(priceText(-0.25), "-0.2500");
}

TEST(DecimalText, NeverShowsANegativeZero)
{
    EXPECT_EQ(decimalText(-0.004, 2), "0.00");
    EXPECT_EQ(decimalText(-0.006, 2), "-0.01");
    EXPECT_EQ(decimalText(27.44, 1), "27.4");
    EXPECT_EQ(decimalText(99.6, 0), "100");
}

TEST(SignedText, ShowsTheSignUnlessItIsZero)
{
    EXPECT_EQ(signedText(1.234, 2), "+1.23");
    EXPECT_EQ(signedText(-1.236, 2), "-1.24");
    EXPECT_EQ(signedText(0.001, 2), "0.00");
    EXPECT_EQ(signedText(-0.001, 2), "0.00");
}

TEST(VolumeText, ShortensWithUnits)
{
    EXPECT_EQ(volumeText(0), "0");
    EXPECT_EQ(volumeText(999), "999");
    EXPECT_EQ(volumeText(12.5), "12.50");
    EXPECT_EQ(volumeText(999.999), "1.00K");
    EXPECT_EQ(volumeText(1000), "1.00K");
    EXPECT_EQ(volumeText(54'321'000), "54.32M");
    EXPECT_EQ(volumeText(999'994), "999.99K");
    EXPECT_EQ(volumeText(999'999), "1.00M");
    EXPECT_EQ(volumeText(2.5e9), "2.50B");
    EXPECT_EQ(volumeText(1e12), "1.00T");
    EXPECT_EQ(volumeText(1e16), "10000.00T");
}

TEST(DurationText, GrowsWithTheTime)
{
    EXPECT_EQ(durationText(0ms), "0.00 s");
    EXPECT_EQ(durationText(420ms), "0.42 s");
    EXPECT_EQ(durationText(59'990ms), "59.99 s");
    EXPECT_EQ(durationText(125s), "2 min 05 s");
    EXPECT_EQ(durationText(72min), "1 h 12 min");
}

} // namespace
} // namespace tapesift::report
