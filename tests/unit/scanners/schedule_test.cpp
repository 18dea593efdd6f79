#include "tapesift/scanners/schedule.h"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/fake_clock.h"
#include "unit/scanners/us_calendar.h"

namespace tapesift::scanners {
namespace {

using namespace std::chrono_literals;
using base::UtcSeconds;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;
using support::utc;

constexpr std::array kWeekdays = {false, true, true, true, true, true, false};

Schedule every(seconds interval)
{
    Schedule schedule;
    schedule.interval = interval;
    return schedule;
}

RunTimes timesOf(const Schedule& schedule, const market::ExchangeCalendar& calendar = us())
{
    return RunTimes::of(schedule, calendar).value();
}

// The runs of [from, until), one after the other as a clock would come to them.
std::vector<UtcSeconds> walk(const RunTimes& times, UtcSeconds from, UtcSeconds until)
{
    std::vector<UtcSeconds> runs;
    support::FakeClock clock(from - 1s);
    while (const auto run = times.next(floor<seconds>(clock.now()))) {
        if (*run >= until)
            break;
        EXPECT_GT(*run, clock.now());
        clock.advance(*run - clock.now());
        runs.push_back(*run);
    }
    return runs;
}

std::vector<UtcSeconds> walkYear(const RunTimes& times, int year)
{
    // In UTC-5, where a New York year begins and ends.
    const UtcSeconds from = std::chrono::sys_days{std::chrono::year{year} / 1 / 1} + 5h;
    return walk(times, from, std::chrono::sys_days{std::chrono::year{year + 1} / 1 / 1} + 5h);
}

std::int64_t sumOf(const std::vector<UtcSeconds>& runs)
{
    return std::accumulate(
        runs.begin(), runs.end(), std::int64_t{0},
        [](std::int64_t sum, UtcSeconds run) { return sum + run.time_since_epoch().count(); });
}

std::vector<UtcSeconds> utcList(std::initializer_list<std::string_view> texts)
{
    std::vector<UtcSeconds> list;
    for (const std::string_view text : texts)
        list.push_back(utc(text));
    return list;
}

// By hand: New York had 252 sessions in 2016, one of them (11-25) until 13:00, and has 251 in 2026,
// two of them (11-27, 12-24) until 13:00. From 09:30 to 16:00 are 390 minutes: 79 runs every 5
// minutes, 27 every 15, 7 every hour (the last at 15:30); until 13:00, 210 minutes: 43, 15 and 4.
//   2016: 251 * 79 + 43 = 19872, 251 * 27 + 15 = 6792, 251 * 7 + 4 = 1761, 252
//   2026: 249 * 79 + 2 * 43 = 19757, 249 * 27 + 2 * 15 = 6753, 249 * 7 + 2 * 4 = 1751, 251
// The sums of the times are from a Python script: datetime with zoneinfo, over the weekdays less
// the holidays that nyse.com publishes (2016: 01-01 01-18 02-15 03-25 05-30 07-04 09-05 11-24
// 12-26; 2026: 01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25).
struct KnownYear
{
    int year;
    seconds interval;
    std::size_t runs;
    std::int64_t sum;
};

constexpr std::array kKnownYears = {
    KnownYear{2016, 5min, 19872, 29'162'498'938'200},
    KnownYear{2016, 15min, 6792, 9'967'379'664'600},
    KnownYear{2016, 1h, 1761, 2'584'298'338'200},
    KnownYear{2016, 24h, 252, 369'817'084'800},
    KnownYear{2026, 5min, 19757, 35'228'254'877'100},
    KnownYear{2026, 15min, 6753, 12'041'128'302'300},
    KnownYear{2026, 1h, 1751, 3'122'171'753'400},
    KnownYear{2026, 24h, 251, 447'562'089'000},
};

TEST(Schedule, HasTheRunsOfAWholeYear)
{
    for (const KnownYear& known : kKnownYears) {
        const auto runs = walkYear(timesOf(every(known.interval)), known.year);
        EXPECT_EQ(runs.size(), known.runs) << known.year << " " << known.interval.count();
        EXPECT_EQ(sumOf(runs), known.sum) << known.year << " " << known.interval.count();
    }
}

TEST(Schedule, RunsNeverOnAClosedExchange)
{
    for (const UtcSeconds run : walkYear(timesOf(every(15min)), 2026)) {
        const auto session = us().session(us().dateAt(run));
        ASSERT_TRUE(session) << base::formatUtc(run);
        EXPECT_LE(session->open, run);
        EXPECT_LE(run, session->close);
    }
}

// The clocks of New York went forward on Sunday 2016-03-13 and back on Sunday 2016-11-06; London's
// on 2016-03-27 and 2016-10-30.
TEST(Schedule, FollowsTheClocksOfTheExchange)
{
    const RunTimes times = timesOf(every(24h));
    EXPECT_EQ(walk(times, utc("2016-03-11"), utc("2016-03-15")),
              utcList({"2016-03-11T14:30:00Z", "2016-03-14T13:30:00Z"}));
    EXPECT_EQ(walk(times, utc("2016-11-04"), utc("2016-11-08")),
              utcList({"2016-11-04T13:30:00Z", "2016-11-07T14:30:00Z"}));
}

TEST(Schedule, FollowsTheClocksOfTheZoneItNames)
{
    Schedule schedule = every(24h);
    schedule.zone = "Europe/London";
    schedule.start = 15h;
    EXPECT_EQ(walk(timesOf(schedule), utc("2016-03-25"), utc("2016-03-30")),
              utcList({"2016-03-28T14:00:00Z", "2016-03-29T14:00:00Z"})); // 03-25: Good Friday
    // Without a time it is the exchange's: 13:30 in London while only New York has gone forward.
    schedule.start.reset();
    EXPECT_EQ(walk(timesOf(schedule), utc("2016-03-23"), utc("2016-03-29")),
              utcList({"2016-03-23T13:30:00Z", "2016-03-24T13:30:00Z", "2016-03-28T13:30:00Z"}));
}

// Around the clock there are 24 runs a day, 23 on the day that skips 02:00, and still 24 on the one
// that shows 01:00 twice: 366 * 24 - 1 and 365 * 24 - 1. The sums are from the same script.
TEST(Schedule, MovesSkippedTimesAndRunsRepeatedOnesOnce)
{
    Schedule schedule = every(1h);
    schedule.zone = "America/New_York";
    schedule.start = 0h;
    schedule.end = 24h;
    const RunTimes times = timesOf(schedule, market::ExchangeCalendar::alwaysOpen());
    const auto runs = walkYear(times, 2016);
    EXPECT_EQ(runs.size(), 8783U);
    EXPECT_EQ(sumOf(runs), 12'888'460'087'200);
    EXPECT_EQ(sumOf(walkYear(times, 2026)), 15'617'372'335'200);
    EXPECT_EQ(walk(times, utc("2016-11-06T04:00:00Z"), utc("2016-11-06T08:30:00Z")),
              utcList({"2016-11-06T04:00:00Z", "2016-11-06T05:00:00Z", "2016-11-06T07:00:00Z",
                       "2016-11-06T08:00:00Z"}));

    schedule.start = 2h + 30min;
    schedule.end.reset();
    schedule.interval = 24h;
    EXPECT_EQ(walk(timesOf(schedule, market::ExchangeCalendar::alwaysOpen()),
                   utc("2016-03-12T12:00:00Z"), utc("2016-03-15")),
              utcList({"2016-03-13T07:00:00Z", "2016-03-14T06:30:00Z"}));
}

TEST(Schedule, RunsEveryDayOfAnExchangeThatIsAlwaysOpen)
{
    const RunTimes all = timesOf(every(5min), market::ExchangeCalendar::alwaysOpen()); // 288 a day
    EXPECT_EQ(walk(all, utc("2026-01-01"), utc("2026-02-01")).size(), 31U * 288U);

    Schedule schedule = every(24h);
    schedule.days = kWeekdays;
    // 2026-01-02 is a Friday: the end of its day is not a run of Saturday.
    EXPECT_EQ(walk(timesOf(schedule, market::ExchangeCalendar::alwaysOpen()), utc("2026-01-02"),
                   utc("2026-01-06")),
              utcList({"2026-01-02", "2026-01-05"}));
}

TEST(Schedule, IncludesTheCloseAndNothingAfterAnEarlyOne)
{
    Schedule schedule = every(30min);
    schedule.start = 12h;
    const RunTimes times = timesOf(schedule);
    EXPECT_EQ(walk(times, utc("2016-11-25"), utc("2016-11-26")),
              utcList({"2016-11-25T17:00:00Z", "2016-11-25T17:30:00Z", "2016-11-25T18:00:00Z"}));
    EXPECT_EQ(walk(times, utc("2016-11-28"), utc("2016-11-29")).size(), 9U); // 12:00 ... 16:00
}

// A time that is not one of the session's at all is meant.
TEST(Schedule, RunsBeforeTheOpenAndAfterTheRegularCloseIfAsked)
{
    Schedule schedule = every(24h);
    schedule.start = 17h;
    EXPECT_EQ(walk(timesOf(schedule), utc("2016-11-23"), utc("2016-11-27")),
              utcList({"2016-11-23T22:00:00Z", "2016-11-25T22:00:00Z"})); // 24: Thanksgiving
}

TEST(Schedule, MovesRunsOfAClosedExchangeToTheNextOpen)
{
    Schedule schedule = every(2h);
    schedule.start = 12h;
    schedule.onClosed = OnClosed::Wait;
    // Thanksgiving's three runs become one at Friday's open, Friday's 14:00 and 16:00 and those of
    // the weekend one at Monday's.
    EXPECT_EQ(walk(timesOf(schedule), utc("2016-11-24"), utc("2016-11-28T18:00:00Z")),
              utcList({"2016-11-25T14:30:00Z", "2016-11-25T17:00:00Z", "2016-11-28T14:30:00Z",
                       "2016-11-28T17:00:00Z"}));
    schedule.days = {false, false, false, false, false, false, true};
    EXPECT_EQ(timesOf(schedule).next(utc("2016-12-22T12:00:00Z")),
              utc("2016-12-27T14:30:00Z")); // 12-26: the observed Christmas Day
}

TEST(Schedule, RunsOnAClosedExchangeIfAsked)
{
    Schedule schedule = every(2h);
    schedule.start = 12h;
    schedule.onClosed = OnClosed::Run;
    EXPECT_EQ(walkYear(timesOf(schedule), 2016).size(), 366U * 3U);
    schedule.days = kWeekdays;
    EXPECT_EQ(walkYear(timesOf(schedule), 2016).size(), 261U * 3U); // 2016 had 261 weekdays
}

TEST(Schedule, GoesOverMidnight)
{
    Schedule schedule = every(4h);
    schedule.zone = "Asia/Tokyo"; // UTC+9: New York's session is 23:30 to 06:00 in winter
    schedule.start = 23h + 30min;
    schedule.end = 6h;
    schedule.days = {false, false, false, false, false, true, false}; // Friday's night
    EXPECT_EQ(walk(timesOf(schedule), utc("2026-01-05"), utc("2026-01-12")),
              utcList({"2026-01-09T14:30:00Z", "2026-01-09T18:30:00Z"}));
}

TEST(Schedule, IsStrictlyLater)
{
    const RunTimes times = timesOf(every(5min));
    EXPECT_EQ(times.next(utc("2026-01-02T14:29:59Z")), utc("2026-01-02T14:30:00Z"));
    EXPECT_EQ(times.next(utc("2026-01-02T14:30:00Z")), utc("2026-01-02T14:35:00Z"));
    EXPECT_EQ(times.next(utc("2026-01-02T21:00:00Z")), utc("2026-01-05T14:30:00Z"));
}

TEST(Schedule, SaysWhenThereIsNoRunAtAll)
{
    Schedule schedule = every(5min);
    schedule.days = {true, false, false, false, false, false, false};
    EXPECT_EQ(timesOf(schedule).next(utc("2026-01-02")), std::nullopt);
    EXPECT_EQ(timesOf(every(5min)).next(UtcSeconds::max()), std::nullopt);
    EXPECT_TRUE(timesOf(every(5min)).next(UtcSeconds::min()));
}

TEST(Schedule, CatchesUpTheNewestMissedRunOnce)
{
    const RunTimes times = timesOf(every(5min));
    const UtcSeconds last = utc("2026-01-02T15:00:00Z");
    EXPECT_EQ(times.due(last, utc("2026-01-02T15:04:59Z")), DueRun{});
    EXPECT_EQ(times.due(last, utc("2026-01-02T15:05:00Z")),
              (DueRun{utc("2026-01-02T15:05:00Z"), 0}));
    // Asleep from 15:00 on over the weekend, until Monday 14:32: the 72 runs from 15:05 to 21:00
    // and Monday's first.
    EXPECT_EQ(times.due(last, utc("2026-01-05T14:32:00Z")),
              (DueRun{utc("2026-01-05T14:30:00Z"), 72}));
    EXPECT_EQ(times.due(last, utc("2026-01-04T12:00:00Z")),
              (DueRun{utc("2026-01-02T21:00:00Z"), 71}));
}

TEST(Schedule, LeavesMissedRunsOutIfAsked)
{
    Schedule schedule = every(5min);
    schedule.missed = Missed::Skip;
    const RunTimes times = timesOf(schedule);
    const UtcSeconds last = utc("2026-01-02T15:00:00Z");
    EXPECT_EQ(times.due(last, utc("2026-01-02T15:06:00Z")),
              (DueRun{utc("2026-01-02T15:05:00Z"), 0}));
    EXPECT_EQ(times.due(last, utc("2026-01-02T15:06:01Z")), (DueRun{std::nullopt, 1}));
    EXPECT_EQ(times.due(last, utc("2026-01-05T14:30:10Z")),
              (DueRun{utc("2026-01-05T14:30:00Z"), 72}));
}

TEST(Schedule, IsNotMisledByAClockThatGoesBack)
{
    const RunTimes times = timesOf(every(5min));
    EXPECT_EQ(times.due(utc("2026-01-02T15:00:00Z"), utc("2026-01-02T14:00:00Z")), DueRun{});
    EXPECT_EQ(times.due(UtcSeconds::min(), UtcSeconds::max()), DueRun{});
    // Back to 366 days before, 2025-01-01T21:00: the 250 sessions of 2025 (261 weekdays, ten
    // holidays and a day of mourning) and that of 2026-01-02.
    EXPECT_EQ(timesOf(every(24h)).due(UtcSeconds{}, utc("2026-01-02T21:00:00Z")),
              (DueRun{utc("2026-01-02T14:30:00Z"), 250}));
}

// A clock that ticks every ten minutes comes to each run once, though never on its second.
TEST(Schedule, IsDueOnceForEachRunOfATickingClock)
{
    const RunTimes times = timesOf(every(1h));
    support::FakeClock clock(utc("2026-10-01T00:00:03Z"));
    UtcSeconds last = floor<seconds>(clock.now());
    std::vector<UtcSeconds> runs;
    while (clock.now() < utc("2027-01-01")) {
        clock.advance(10min);
        const DueRun due = times.due(last, floor<seconds>(clock.now()));
        EXPECT_EQ(due.missed, 0U);
        if (due.run)
            runs.push_back(*due.run);
        last = floor<seconds>(clock.now());
    }
    // October 22, November 20 and December 22 sessions, two of them early.
    EXPECT_EQ(runs.size(), 62U * 7U + 2U * 4U);
    EXPECT_TRUE(std::ranges::is_sorted(runs));
}

TEST(Schedule, PreparesASessionBeforeItsOpen)
{
    Schedule schedule = every(5min);
    EXPECT_EQ(timesOf(schedule).nextPreSession(utc("2026-01-02T14:00:00Z")),
              utc("2026-01-05T14:00:00Z"));
    EXPECT_EQ(timesOf(schedule).nextPreSession(utc("2026-01-02T13:59:59Z")),
              utc("2026-01-02T14:00:00Z"));
    EXPECT_EQ(timesOf(schedule).nextPreSession(utc("2026-04-03"), 1h), // Good Friday
              utc("2026-04-06T12:30:00Z"));
    schedule.days = {false, false, false, true, false, false, false};
    EXPECT_EQ(timesOf(schedule).nextPreSession(utc("2026-01-01")), utc("2026-01-07T14:00:00Z"));
    EXPECT_EQ(timesOf(schedule).nextPreSession(UtcSeconds::max()), std::nullopt);
    EXPECT_EQ(
        timesOf(schedule, market::ExchangeCalendar::alwaysOpen()).nextPreSession(utc("2026-01-01")),
        std::nullopt);
}

TEST(Schedule, IsToldInWords)
{
    Schedule schedule = every(5min);
    EXPECT_EQ(timesOf(schedule).text(), "every 5 minutes, 09:30–16:00 New York, trading days");
    schedule.days = kWeekdays;
    EXPECT_EQ(timesOf(schedule).text(), "every 5 minutes, 09:30–16:00 New York, Mon–Fri");
    schedule.days = {true, true, false, true, true, true, true};
    schedule.interval = 1h;
    EXPECT_EQ(timesOf(schedule).text(), "every hour, 09:30–16:00 New York, Mon, Wed–Sun");
    schedule.onClosed = OnClosed::Wait;
    schedule.interval = 90min;
    schedule.zone = "Europe/London";
    schedule.start = 15h;
    EXPECT_EQ(timesOf(schedule).text(), "every 90 minutes, 15:00 London–16:00 New York, "
                                        "Mon, Wed–Sun, when closed at the next open");
    schedule = every(24h);
    schedule.start = 16h + 5min;
    schedule.onClosed = OnClosed::Run;
    EXPECT_EQ(timesOf(schedule).text(), "once a day, 16:05 New York, every day");
    EXPECT_EQ(timesOf(every(1min), market::ExchangeCalendar::alwaysOpen()).text(),
              "every minute, 00:00–24:00 UTC, every day");
}

TEST(Schedule, SaysWhatIsWrong)
{
    const auto errorOf = [](const Schedule& schedule) {
        const auto times = RunTimes::of(schedule, us());
        return times ? "none" : std::string(base::errorCodeName(times.error().code));
    };
    EXPECT_EQ(errorOf(every(5min)), "none");
    EXPECT_EQ(errorOf(every(0s)), "invalid_argument");
    EXPECT_EQ(errorOf(every(90s)), "invalid_argument");
    EXPECT_EQ(errorOf(every(25h)), "invalid_argument");
    EXPECT_EQ(errorOf(every(seconds::min())), "invalid_argument");
    Schedule schedule;
    schedule.start = -1min;
    EXPECT_EQ(errorOf(schedule), "invalid_argument");
    schedule.start = 9h;
    schedule.end = 24h + 1min;
    EXPECT_EQ(errorOf(schedule), "invalid_argument");
    schedule.end = 24h;
    EXPECT_EQ(errorOf(schedule), "none");
    schedule.zone = "America/Gotham";
    EXPECT_EQ(errorOf(schedule), "not_found");
    schedule.zone.clear();
    schedule.days = {};
    EXPECT_EQ(errorOf(schedule), "invalid_argument");
}

} // namespace
} // namespace tapesift::scanners
