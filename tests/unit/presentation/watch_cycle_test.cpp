#include "tapesift/presentation/watch_cycle.h"

#include <gtest/gtest.h>

#include "support/dates.h"
#include "tapesift/settings/setting.h"

// Times are worked out by hand: New York is four hours behind UTC in summer (EDT, from 8 March to
// 1 November 2026) and five in winter (EST), and trades from 09:30 to 16:00.

namespace tapesift::presentation {
namespace {

using base::UtcSeconds;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

const market::ExchangeCalendar& newYork()
{
    static const market::CalendarBook book;
    return *book.find("us");
}

WatchCycle watch(const WatchPlan& plan, const char* from,
                 const market::ExchangeCalendar& calendar = newYork())
{
    WatchCycle cycle;
    cycle.set(plan, calendar, support::utc(from));
    return cycle;
}

TEST(WatchCycle, IsOffUntilItIsSwitchedOn)
{
    WatchCycle cycle;
    EXPECT_FALSE(cycle.isOn());
    EXPECT_FALSE(cycle.next());
    cycle.set({"off", true}, newYork(), support::utc("2026-11-24T15:00:00Z"));
    EXPECT_FALSE(cycle.isOn());
    EXPECT_FALSE(cycle.take(support::utc("2026-11-24T18:00:00Z")).run);
    cycle.set({"often", false}, newYork(), support::utc("2026-11-24T15:00:00Z"));
    EXPECT_FALSE(cycle.isOn());
}

TEST(WatchCycle, KnowsEveryIntervalOfTheSetting)
{
    for (const std::string_view every : settings::kWatchIntervals)
        EXPECT_EQ(watch({std::string(every), false}, "2026-11-24T15:00:00Z").isOn(), every != "off")
            << every;
}

TEST(WatchCycle, StandsOnTheGridOfTheSession)
{
    // Tuesday 24 November 2026, 10:07 in New York.
    WatchCycle cycle = watch({"15m", false}, "2026-11-24T15:07:00Z");
    EXPECT_EQ(cycle.next(), support::utc("2026-11-24T15:15:00Z"));
    EXPECT_FALSE(cycle.take(support::utc("2026-11-24T15:14:59Z")).run);
    EXPECT_EQ(cycle.take(support::utc("2026-11-24T15:15:00Z")).run,
              support::utc("2026-11-24T15:15:00Z"));
    EXPECT_FALSE(cycle.take(support::utc("2026-11-24T15:15:01Z")).run) << "each cycle is told once";
    EXPECT_EQ(cycle.next(), support::utc("2026-11-24T15:30:00Z"));
}

TEST(WatchCycle, WaitsOverTheCloseTheWeekendAndAHoliday)
{
    // The close of Wednesday 25 November, 16:00 in New York; the Thursday is Thanksgiving.
    WatchCycle cycle = watch({"15m", false}, "2026-11-25T20:50:00Z");
    EXPECT_FALSE(cycle.isClosed(support::utc("2026-11-25T20:59:59Z")));
    EXPECT_EQ(cycle.take(support::utc("2026-11-25T21:00:00Z")).run,
              support::utc("2026-11-25T21:00:00Z"));
    EXPECT_TRUE(cycle.isClosed(support::utc("2026-11-25T21:00:00Z")));
    EXPECT_EQ(cycle.next(), support::utc("2026-11-27T14:30:00Z"));
    // Friday 27 November closes early, at 13:00; then comes Monday 30 November.
    EXPECT_EQ(cycle.take(support::utc("2026-11-27T14:30:00Z")).run,
              support::utc("2026-11-27T14:30:00Z"));
    EXPECT_EQ(cycle.take(support::utc("2026-11-27T18:00:00Z")).run,
              support::utc("2026-11-27T18:00:00Z"));
    EXPECT_EQ(cycle.next(), support::utc("2026-11-30T14:30:00Z"));
    EXPECT_TRUE(cycle.isClosed(support::utc("2026-11-28T15:00:00Z")));
}

TEST(WatchCycle, FollowsTheClocksOfTheExchange)
{
    // On Sunday 8 March 2026 New York's clocks go forward: the open is at 13:30 UTC, not at 14:30.
    EXPECT_EQ(watch({"30m", false}, "2026-03-06T21:00:00Z").next(),
              support::utc("2026-03-09T13:30:00Z"));
    // On Sunday 1 November 2026 they go back.
    EXPECT_EQ(watch({"30m", false}, "2026-10-30T20:00:00Z").next(),
              support::utc("2026-11-02T14:30:00Z"));
    // By session: five minutes after 16:00, on both sides of the change.
    EXPECT_EQ(watch({"session", false}, "2026-03-06T15:00:00Z").next(),
              support::utc("2026-03-06T21:05:00Z"));
    EXPECT_EQ(watch({"session", false}, "2026-03-06T21:05:00Z").next(),
              support::utc("2026-03-09T20:05:00Z"));
}

TEST(WatchCycle, BySessionScansAfterAnEarlyCloseToo)
{
    WatchCycle cycle = watch({"session", false}, "2026-11-25T21:05:00Z");
    EXPECT_EQ(cycle.next(), support::utc("2026-11-27T18:05:00Z"));
    EXPECT_EQ(cycle.take(support::utc("2026-11-27T18:05:00Z")).run,
              support::utc("2026-11-27T18:05:00Z"));
    EXPECT_EQ(cycle.next(), support::utc("2026-11-30T21:05:00Z"));
}

TEST(WatchCycle, GoesOnAroundTheClockWhereThatIsAsked)
{
    // Saturday 28 November 2026, 12:01 in New York.
    EXPECT_EQ(watch({"1h", true}, "2026-11-28T17:01:00Z").next(),
              support::utc("2026-11-28T18:00:00Z"));
    const auto always = market::ExchangeCalendar::alwaysOpen();
    const WatchCycle pairs = watch({"4h", false}, "2026-11-28T17:01:00Z", always);
    EXPECT_EQ(pairs.next(), support::utc("2026-11-28T20:00:00Z"));
    EXPECT_FALSE(pairs.isClosed(support::utc("2026-11-28T17:01:00Z")));
    // A day of pairs ends at midnight.
    EXPECT_EQ(watch({"session", false}, "2026-11-28T17:01:00Z", always).next(),
              support::utc("2026-11-29T00:05:00Z"));
}

TEST(WatchCycle, CatchesUpOnceWhatTheComputerSleptThrough)
{
    // Asleep from 10:07 to 12:10 in New York: 10:15, 10:30 ... 12:00 were due, eight in all.
    WatchCycle cycle = watch({"15m", false}, "2026-11-24T15:07:00Z");
    const auto due = cycle.take(support::utc("2026-11-24T17:10:00Z"));
    EXPECT_EQ(due.run, support::utc("2026-11-24T17:00:00Z"));
    EXPECT_EQ(due.missed, 7u);
    EXPECT_FALSE(cycle.take(support::utc("2026-11-24T17:10:01Z")).run);
    EXPECT_EQ(cycle.next(), support::utc("2026-11-24T17:15:00Z"));

    // Over a weekend, by session: Thursday's holiday has none, Friday's is the newest.
    WatchCycle sessions = watch({"session", false}, "2026-11-24T15:07:00Z");
    const auto ends = sessions.take(support::utc("2026-11-29T12:00:00Z"));
    EXPECT_EQ(ends.run, support::utc("2026-11-27T18:05:00Z"));
    EXPECT_EQ(ends.missed, 2u); // Tuesday's and Wednesday's
}

TEST(WatchCycle, IsNotThrownByAClockThatIsPutBack)
{
    WatchCycle cycle = watch({"15m", false}, "2026-11-24T17:07:00Z");
    EXPECT_FALSE(cycle.take(support::utc("2026-11-24T15:07:00Z")).run);
    EXPECT_EQ(cycle.next(), support::utc("2026-11-24T15:15:00Z"));
}

TEST(WatchCycle, ForgetsWhatWasDueBeforeItWasSet)
{
    WatchCycle cycle = watch({"15m", false}, "2026-11-24T15:07:00Z");
    cycle.set({"1h", false}, newYork(), support::utc("2026-11-24T17:10:00Z"));
    EXPECT_FALSE(cycle.take(support::utc("2026-11-24T17:10:00Z")).run);
    EXPECT_EQ(cycle.next(), support::utc("2026-11-24T17:30:00Z")); // 09:30, 10:30, ... in New York
}

} // namespace
} // namespace tapesift::presentation
