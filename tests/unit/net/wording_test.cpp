#include "net/wording.h"

#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include "tapesift/net/http_message.h"

namespace tapesift::net {

using namespace std::chrono_literals;

TEST(Wording, WritesATimeForPeople)
{
    EXPECT_EQ(clockText(base::UtcTime{784'111'777s}), "1994-11-06 08:49:37 UTC");
    EXPECT_EQ(clockText(base::UtcTime{784'111'776'001ms}), "1994-11-06 08:49:37 UTC");
}

TEST(Wording, GroupsThousands)
{
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(4'800), "4,800");
    EXPECT_EQ(grouped(1'234'567), "1,234,567");
    EXPECT_EQ(grouped(0.8), "0.8");
    EXPECT_EQ(grouped(1'234.5), "1,234.5");
}

TEST(Wording, NamesWindows)
{
    EXPECT_EQ(windowText(1s), "a second");
    EXPECT_EQ(windowText(1min), "a minute");
    EXPECT_EQ(windowText(1h), "an hour");
    EXPECT_EQ(windowText(24h), "a day");
    EXPECT_EQ(windowText(90s), "in 90 s");
}

TEST(Wording, NamesStatuses)
{
    EXPECT_EQ(statusText(429), "Too Many Requests");
    EXPECT_EQ(statusText(299), "status 299");
}

TEST(Wording, QuotesInOneLine)
{
    EXPECT_EQ(oneLine(" Too many requests. \r\n"), "Too many requests");
    EXPECT_EQ(oneLine("a\nb\tc"), "a b c");
    EXPECT_EQ(oneLine("..."), "");
    // 199 letters, then one of three bytes, which is kept whole.
    std::string longText(199, 'x');
    longText += "币";
    EXPECT_EQ(oneLine(longText), longText);
    EXPECT_EQ(oneLine(longText + "y"), longText + "…");
}

} // namespace tapesift::net
