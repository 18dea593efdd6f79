#include "providers/bar_window.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::providers {
namespace {

using namespace std::chrono_literals;
using market::Bar;
using market::Interval;
using std::chrono::days;
using support::date;
using support::utc;

BarRequest request(Interval interval, std::string_view until, int bars,
                   std::string_view symbol = "AAPL")
{
    return {*market::Symbol::parse(symbol), interval, utc(until), bars, std::nullopt};
}

std::vector<Bar> rows(int count, std::chrono::seconds step)
{
    std::vector<Bar> list;
    for (int i = 0; i < count; ++i)
        list.push_back({utc("2026-03-02T14:30:00Z") + i * step, 1, 1, 1, 1, 1});
    return list;
}

TEST(BarWindow, HoldsAsManySessionsAsWanted)
{
    const auto calendar = americanCalendar();
    for (const int bars : {1, 5, 20, 250, 1260}) {
        const auto start = windowStart(request(Interval::Day1, "2026-03-18T20:30:00Z", bars));
        EXPECT_GE(
            std::ssize(calendar.sessions(std::chrono::floor<days>(start), date("2026-03-18"))),
            bars);
    }
    // 78 bars a session: 1,000 need 13 sessions.
    const auto start = windowStart(request(Interval::Min5, "2026-03-18T20:30:00Z", 1000));
    EXPECT_GE(calendar.sessions(std::chrono::floor<days>(start), date("2026-03-17")).size(), 13U);
}

TEST(BarWindow, OfAPairIsAroundTheClock)
{
    EXPECT_EQ(windowStart(request(Interval::Hour1, "2026-03-18T20:00:00Z", 24, "BTC/USD")),
              utc("2026-03-17T19:00:00Z"));
    EXPECT_EQ(windowStart(request(Interval::Day1, "2026-03-18T20:00:00Z", 10, "BTC/USD")),
              utc("2026-03-07"));
}

TEST(BarWindow, StartsWithAWholeWeekOrMonth)
{
    EXPECT_EQ(windowStart(request(Interval::Week1, "2026-03-18", 1)), utc("2026-03-02"));
    EXPECT_EQ(windowStart(request(Interval::Month1, "2026-03-18", 1)), utc("2026-02-01"));
}

TEST(BarWindow, IsShortenedByWhatIsThere)
{
    BarRequest topUp = request(Interval::Day1, "2026-03-18T20:30:00Z", 1260);
    topUp.from = utc("2026-03-16");
    EXPECT_EQ(windowStart(topUp), utc("2026-03-16"));
    topUp.bars = 1;
    topUp.from = utc("2020-01-02");
    EXPECT_EQ(windowStart(topUp), utc("2026-03-07")); // one session and ten days to spare
}

TEST(BarWindow, EndsWithTheDay)
{
    EXPECT_EQ(windowEnd(Interval::Day1, utc("2026-03-18")), utc("2026-03-18T23:59:59Z"));
    EXPECT_EQ(windowEnd(Interval::Min5, utc("2026-03-18T15:00:00Z")), utc("2026-03-18T15:00:00Z"));
}

TEST(BarWindow, StampsAWeekWithItsMonday)
{
    EXPECT_EQ(periodStart(Interval::Week1, date("2026-03-16")), utc("2026-03-16"));
    EXPECT_EQ(periodStart(Interval::Week1, date("2026-03-20")), utc("2026-03-16"));
    EXPECT_EQ(periodStart(Interval::Month1, date("2026-03-20")), utc("2026-03-01"));
    EXPECT_EQ(periodStart(Interval::Day1, date("2026-03-20")), utc("2026-03-20"));
}

TEST(BarWindow, FindsOutAnotherInterval)
{
    EXPECT_TRUE(mayBeOf(Interval::Hour1, rows(30, 1h)));
    EXPECT_FALSE(mayBeOf(Interval::Hour1, rows(30, 30min)));
    EXPECT_FALSE(mayBeOf(Interval::Hour1, rows(30, 24h)));
    EXPECT_TRUE(mayBeOf(Interval::Day1, rows(30, 24h)));
    EXPECT_TRUE(mayBeOf(Interval::Day1, rows(2, 23h))); // over the change to summer time
    EXPECT_FALSE(mayBeOf(Interval::Day1, rows(3, 1h)));
    EXPECT_FALSE(mayBeOf(Interval::Day1, rows(30, 7 * 24h)));
    EXPECT_TRUE(mayBeOf(Interval::Week1, rows(30, 7 * 24h)));
    EXPECT_FALSE(mayBeOf(Interval::Week1, rows(30, 24h)));
    EXPECT_TRUE(mayBeOf(Interval::Month1, rows(30, 30 * 24h)));
    EXPECT_FALSE(mayBeOf(Interval::Month1, rows(30, 7 * 24h)));
    EXPECT_TRUE(mayBeOf(Interval::Min1, {}));
}

TEST(BarWindow, KeepsRegularHours)
{
    // 2026-03-06 is a Friday in winter time (14:30 to 21:00 UTC), 2026-03-09 a Monday in summer
    // time (13:30 to 20:00), 2025-11-28 closes at 13:00 (18:00 UTC), 2026-04-03 is Good Friday.
    std::vector<Bar> list;
    for (const char* time :
         {"2025-11-28T17:55:00Z", "2025-11-28T18:00:00Z", "2026-03-06T14:25:00Z",
          "2026-03-06T14:30:00Z", "2026-03-06T20:55:00Z", "2026-03-06T21:00:00Z",
          "2026-03-09T13:30:00Z", "2026-03-09T20:00:00Z", "2026-04-03T15:00:00Z"})
        list.push_back({utc(time), 1, 1, 1, 1, 1});
    keepRegularHours(list, americanCalendar());
    ASSERT_EQ(list.size(), 4U);
    EXPECT_EQ(list[0].time, utc("2025-11-28T17:55:00Z"));
    EXPECT_EQ(list[1].time, utc("2026-03-06T14:30:00Z"));
    EXPECT_EQ(list[2].time, utc("2026-03-06T20:55:00Z"));
    EXPECT_EQ(list[3].time, utc("2026-03-09T13:30:00Z"));
}

} // namespace
} // namespace tapesift::providers
