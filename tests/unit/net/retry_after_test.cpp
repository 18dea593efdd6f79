#include "net/retry_after.h"

#include <string>

#include <gtest/gtest.h>

namespace tapesift::net {

namespace {

using base::UtcTime;
using namespace std::chrono_literals;

// RFC 9110, 5.6.7: three spellings of the same moment, 784111777 s after 1970.
constexpr UtcTime kMoment{784'111'777s};
constexpr UtcTime kNow = kMoment - 1min;

} // namespace

TEST(RetryAfter, ReadsSeconds)
{
    EXPECT_EQ(parseRetryAfter("120", kNow), kNow + 120s);
    EXPECT_EQ(parseRetryAfter("0", kNow), kNow);
    EXPECT_EQ(parseRetryAfter(" 7 ", kNow), kNow + 7s);
}

TEST(RetryAfter, ReadsTheThreeFormsOfADate)
{
    EXPECT_EQ(parseRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", kNow), kMoment);
    EXPECT_EQ(parseRetryAfter("Sunday, 06-Nov-94 08:49:37 GMT", kNow), kMoment);
    EXPECT_EQ(parseRetryAfter("Sun Nov  6 08:49:37 1994", kNow), kMoment);
}

TEST(RetryAfter, GivesAPastDateAsItIs)
{
    EXPECT_EQ(parseRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", kMoment + 24h), kMoment);
}

TEST(RetryAfter, BelievesNoServerForLongerThanAWeek)
{
    EXPECT_EQ(parseRetryAfter("604800", kNow), kNow + 168h);
    EXPECT_EQ(parseRetryAfter("604801", kNow), kNow + 168h);
    EXPECT_EQ(parseRetryAfter("99999999999999999999999999", kNow), kNow + 168h);
    EXPECT_EQ(parseRetryAfter("Fri, 31 Dec 9999 23:59:59 GMT", kNow), kNow + 168h);
}

TEST(RetryAfter, TakesNothingElse)
{
    for (const char* text : {"",
                             " ",
                             "-1",
                             "+5",
                             "1.5",
                             "5s",
                             "soon",
                             "0x10",
                             "1e3",
                             "Sun, 06 Nov 1994 08:49:37",
                             "Sun, 06 Nov 1994 08:49:37 CET",
                             "Sun, 31 Feb 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 24:49:37 GMT",
                             "Sun, 06 Nov 1994 08:60:37 GMT",
                             "Sun, 06 Foo 1994 08:49:37 GMT",
                             "Sun, 06 Nov 99999 08:49:37 GMT",
                             "Sun, -6 Nov 1994 08:49:37 GMT",
                             "Sunday, 06-Nov-1994 08:49:37 GMT",
                             "Sunday, 06-Nov 08:49:37 GMT",
                             "Sun Nov 6 08:49 1994",
                             ", , , ,"})
        EXPECT_EQ(parseRetryAfter(text, kNow), std::nullopt) << text;
}

TEST(RetryAfter, TakesATwoDigitYearForTheNearerCentury)
{
    const UtcTime now = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
    // 94 would be 68 years ahead: it is 1994, thus past.
    EXPECT_EQ(parseRetryAfter("Sunday, 06-Nov-94 08:49:37 GMT", now), kMoment);
}

TEST(RetryAfter, SurvivesEveryByte)
{
    for (int byte = 0; byte < 256; ++byte) {
        std::string text = "Sun, 06 Nov 1994 08:49:37 GMT";
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string damaged = text;
            damaged[at] = static_cast<char>(byte);
            const auto time = parseRetryAfter(damaged, kNow);
            if (time) {
                EXPECT_LE(*time, kNow + 168h) << damaged;
            }
        }
    }
}

} // namespace tapesift::net
