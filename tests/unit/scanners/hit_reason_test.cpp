#include "tapesift/scanners/hit_reason.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace tapesift::scanners {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

TEST(HitReason, SaysItInEnglish)
{
    EXPECT_EQ(englishText({{"Gap",
                            {{"gap", -3.205, "%"},
                             {"volume", 2'400'000.4, ""},
                             {"relvol", 2.5, "x"},
                             {"atr", 1.5, "ATR"},
                             {"rsi", kUnknown, "%"}}},
                           {"because", {}}}),
              "Gap: gap -3.21 %, volume 2,400,000, relvol 2.50x, atr 1.50 ATR, rsi not known; "
              "because");
    EXPECT_EQ(englishText({}), "");
}

TEST(HitReason, ComesBackAsItWasKept)
{
    const std::vector<ReasonPart> parts = {
        {"Gap \"up\"; größer, 跳空", {{"close > 1", 0.1 + 0.2, "%"}, {"", -1e300, ""}}}, {"", {}}};
    EXPECT_EQ(decodeReason(encodeReason(parts)), parts);

    const auto unknown = decodeReason(encodeReason({{"Gap", {{"gap", kUnknown, "%"}}}}));
    ASSERT_EQ(unknown.size(), 1U);
    ASSERT_EQ(unknown[0].values.size(), 1U);
    EXPECT_TRUE(std::isnan(unknown[0].values[0].value));
    EXPECT_EQ(encodeReason({}), "");
}

TEST(HitReason, WhatIsDamagedHasNoParts)
{
    for (const char* text :
         {"", "Gap", "{}", "[1]", R"([{"title":"Gap"}])", R"([{"title":1,"values":[]}])",
          R"([{"title":"Gap","values":[["gap",1]]}])",
          R"([{"title":"Gap","values":[["gap","1","%"]]}])", R"([{"title":"Gap","values":[])"})
        EXPECT_TRUE(decodeReason(text).empty()) << text;
}

// A file that another program wrote to may hold any bytes.
TEST(HitReason, BytesThatAreNoTextAreReplaced)
{
    const auto parts = decodeReason(encodeReason({{"a\xff", {}}}));
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].title, "a\xef\xbf\xbd");
}

} // namespace
} // namespace tapesift::scanners
