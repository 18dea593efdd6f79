#include "tapesift/base/text.h"

#include <limits>

#include <gtest/gtest.h>

namespace tapesift::base {

TEST(Text, TrimTakesBlanksOffBothEnds)
{
    EXPECT_EQ(trim("  a b\t\r\n"), "a b");
    EXPECT_EQ(trim(" \t"), "");
}

TEST(Text, SplitKeepsEmptyParts)
{
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(split("", ','), std::vector<std::string_view>{""});
}

TEST(Text, CaseFunctionsLeaveBytesAboveAsciiAlone)
{
    EXPECT_EQ(toUpper("brk.b \xc3\xa4"), "BRK.B \xc3\xa4");
    EXPECT_EQ(toLower("ABC"), "abc");
    EXPECT_TRUE(equalsIgnoreCase("Date", "dATE"));
    EXPECT_FALSE(equalsIgnoreCase("Date", "Dates"));
}

TEST(Text, NumbersMustFillTheWholeText)
{
    EXPECT_EQ(parseDouble("1.5e3"), 1500.0);
    EXPECT_EQ(parseDouble("+2"), 2.0);
    EXPECT_EQ(parseDouble("1.5x"), std::nullopt);
    EXPECT_EQ(parseDouble(""), std::nullopt);
    EXPECT_EQ(parseDouble("1e999"), std::nullopt);
    EXPECT_EQ(parseDouble("+-1"), std::nullopt);
    EXPECT_EQ(parseInteger("-42"), -42);
    EXPECT_EQ(parseInteger("4.2"), std::nullopt);
    EXPECT_EQ(parseInteger("9223372036854775808"), std::nullopt);
}

TEST(Text, ShortestFormReadsBackAsTheSameDouble)
{
    EXPECT_EQ(formatShortest(0.1), "0.1");
    EXPECT_EQ(formatShortest(1e22), "1e+22");
    EXPECT_EQ(formatShortest(-0.0), "-0");
    for (const double value : {1.0 / 3, 5e-324, 1.7976931348623157e308, 123456789.123})
        EXPECT_EQ(parseDouble(formatShortest(value)), value);
    EXPECT_EQ(formatShortest(std::numeric_limits<double>::quiet_NaN()), "null");
    EXPECT_EQ(formatShortest(std::numeric_limits<double>::infinity()), "null");
}

TEST(Text, ThousandsAreGroupedBeforeThePoint)
{
    EXPECT_EQ(groupThousands("0"), "0");
    EXPECT_EQ(groupThousands("999"), "999");
    EXPECT_EQ(groupThousands("1000"), "1,000");
    EXPECT_EQ(groupThousands("12345678"), "12,345,678");
    EXPECT_EQ(groupThousands("4800.5"), "4,800.5");
    EXPECT_EQ(groupThousands("0.123456"), "0.123456");
    EXPECT_EQ(groupThousands(""), "");
}

TEST(Text, Utf8IsCheckedByTheStandard)
{
    EXPECT_TRUE(isUtf8("plain \xc3\xa4 \xe2\x82\xac \xf0\x9f\x98\x80"));
    EXPECT_FALSE(isUtf8("\xc0\xaf"));         // overlong '/'
    EXPECT_FALSE(isUtf8("\xe0\x80\xaf"));     // overlong, three bytes
    EXPECT_FALSE(isUtf8("\xed\xa0\x80"));     // a surrogate
    EXPECT_FALSE(isUtf8("\xf4\x90\x80\x80")); // above U+10FFFF
    EXPECT_FALSE(isUtf8("\xe2\x82"));         // cut
    EXPECT_FALSE(isUtf8("\x80"));
}

TEST(Text, ClosestMatchProposesOnlyWhatIsNear)
{
    EXPECT_EQ(closestMatch("yaho", {"csv", "yahoo"}), "yahoo");
    EXPECT_EQ(closestMatch("SP50", {"sp500", "dow30"}), "sp500");
    EXPECT_EQ(closestMatch("scna", {"resume", "scan"}), "scan"); // a swap is one edit
    EXPECT_EQ(closestMatch("interactive", {"csv", "demo"}), std::nullopt);
}

} // namespace tapesift::base
