#include "tapesift/market/interval.h"

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;

TEST(Interval, NamesReadBack)
{
    for (const Interval interval : kAllIntervals) {
        const auto parsed = parseInterval(intervalName(interval));
        ASSERT_TRUE(parsed) << intervalName(interval);
        EXPECT_EQ(*parsed, interval);
    }
}

TEST(Interval, HasTheNamesAndLengthsOfTheContract)
{
    EXPECT_EQ(parseInterval("1m").value(), Interval::Min1);
    EXPECT_EQ(parseInterval("1wk").value(), Interval::Week1);
    EXPECT_EQ(parseInterval("1mo").value(), Interval::Month1);
    EXPECT_EQ(intervalLength(Interval::Min1), 60s);
    EXPECT_EQ(intervalLength(Interval::Hour4), 14'400s);
    EXPECT_EQ(intervalLength(Interval::Day1), 86'400s);
    EXPECT_EQ(intervalLength(Interval::Month1), 2'592'000s);
}

TEST(Interval, LengthsRise)
{
    for (std::size_t i = 1; i < kAllIntervals.size(); ++i)
        EXPECT_LT(intervalLength(kAllIntervals[i - 1]), intervalLength(kAllIntervals[i]));
}

TEST(Interval, KnowsWhatIsShorterThanADay)
{
    EXPECT_TRUE(isIntraday(Interval::Min1));
    EXPECT_TRUE(isIntraday(Interval::Hour4));
    EXPECT_FALSE(isIntraday(Interval::Day1));
    EXPECT_FALSE(isIntraday(Interval::Month1));
}

TEST(Interval, UnknownNameListsThoseThereAre)
{
    for (const std::string_view text : {"2d", "", "1D", "daily", "1M"}) {
        const auto parsed = parseInterval(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_NE(parsed.error().suggestion.find("15m"), std::string::npos);
        EXPECT_NE(parsed.error().suggestion.find("1mo"), std::string::npos);
    }
}

} // namespace
} // namespace tapesift::market
