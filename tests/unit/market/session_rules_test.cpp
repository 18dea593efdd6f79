#include "market/session_rules.h"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "unit/market/calendars.h"

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using support::date;
using support::utc;

Bar sessionBarAt(base::UtcSeconds time, double price = 10, double volume = 1000)
{
    return {time, price, price * 1.02, price * 0.98, price, volume};
}

// A bar for each session.
std::vector<Bar> usDays(std::string_view from, std::string_view to, double price = 10)
{
    std::vector<Bar> bars;
    for (const Session& session : us().sessions(date(from), date(to)))
        bars.push_back(sessionBarAt(session.date, price));
    return bars;
}

// A bar of five minutes from `from` on, up to `to`.
std::vector<Bar> fiveMinutes(std::string_view from, std::string_view to)
{
    std::vector<Bar> bars;
    for (base::UtcSeconds time = utc(from); time < utc(to); time += 5min)
        bars.push_back(sessionBarAt(time));
    return bars;
}

std::vector<Bar> joined(std::vector<Bar> first, const std::vector<Bar>& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

using Notes = std::vector<QualityNote>;

Notes notesOf(const std::vector<Bar>& rows, Interval interval, const ExchangeCalendar& calendar)
{
    return checkBars(rows, interval, &calendar).notes;
}

TEST(SessionRules, SayNothingAboutRegularSessions)
{
    EXPECT_EQ(notesOf(usDays("2025-10-01", "2026-06-30"), Interval::Day1, us()), Notes{});
    std::vector<Bar> intraday;
    for (const Session& session : us().sessions(date("2025-10-27"), date("2025-12-05"))) {
        for (base::UtcSeconds time = session.open; time < session.close; time += 5min)
            intraday.push_back(sessionBarAt(time));
    }
    EXPECT_EQ(notesOf(intraday, Interval::Min5, us()), Notes{});
    std::vector<Bar> weekly;
    for (base::UtcSeconds monday = utc("2025-10-06"); monday < utc("2026-06-30"); monday += days{7})
        weekly.push_back(sessionBarAt(monday));
    EXPECT_EQ(notesOf(weekly, Interval::Week1, us()), Notes{});
}

TEST(SessionRules, CountMissingSessions)
{
    std::vector<Bar> rows = usDays("2025-11-20", "2025-12-05");
    // November 24 to 26 go; the 27th is Thanksgiving, the 28th a half day.
    std::erase_if(rows, [](const Bar& bar) {
        return bar.time >= utc("2025-11-24") && bar.time <= utc("2025-11-26");
    });
    EXPECT_EQ(notesOf(rows, Interval::Day1, us()),
              (Notes{{QualityFlag::Gap, utc("2025-11-28"),
                      "3 sessions missing after the bar of 2025-11-21"}}));
    std::vector<Bar> pair;
    for (const std::string_view day : {"2026-03-06", "2026-03-07", "2026-03-09"})
        pair.push_back(sessionBarAt(utc(day)));
    EXPECT_EQ(notesOf(pair, Interval::Day1, kCrypto),
              (Notes{{QualityFlag::Gap, utc("2026-03-09"),
                      "1 session missing after the bar of 2026-03-07"}}));
}

TEST(SessionRules, CountMissingWeeksAndMonths)
{
    const std::vector<Bar> weekly = {sessionBarAt(utc("2026-03-02")),
                                     sessionBarAt(utc("2026-03-09")),
                                     sessionBarAt(utc("2026-03-30"))};
    EXPECT_EQ(notesOf(weekly, Interval::Week1, us()),
              (Notes{{QualityFlag::Gap, utc("2026-03-30"),
                      "2 weeks missing after the bar of 2026-03-09"}}));
    const std::vector<Bar> monthly = {
        sessionBarAt(utc("2025-11-01")), sessionBarAt(utc("2025-12-01")),
        sessionBarAt(utc("2026-02-01")), sessionBarAt(utc("2026-03-01"))};
    EXPECT_EQ(notesOf(monthly, Interval::Month1, us()),
              (Notes{{QualityFlag::Gap, utc("2026-02-01"),
                      "1 month missing after the bar of 2025-12-01"}}));
}

TEST(SessionRules, CountMissingBarsOfRegularHours)
{
    // A single missing bar passes; a night, a weekend and the change of the clock are none.
    std::vector<Bar> rows = joined(fiveMinutes("2026-03-06T14:30:00Z", "2026-03-06T21:00:00Z"),
                                   fiveMinutes("2026-03-09T13:30:00Z", "2026-03-09T20:00:00Z"));
    rows.erase(rows.begin() + 10);
    EXPECT_EQ(notesOf(rows, Interval::Min5, us()), Notes{});
    // The last six bars of Friday and the first two of Monday.
    rows = joined(fiveMinutes("2026-03-06T14:30:00Z", "2026-03-06T20:30:00Z"),
                  fiveMinutes("2026-03-09T13:40:00Z", "2026-03-09T14:00:00Z"));
    EXPECT_EQ(notesOf(rows, Interval::Min5, us()),
              (Notes{{QualityFlag::Gap, utc("2026-03-09T13:40:00Z"),
                      "8 bars missing after the bar of 2026-03-06T20:25:00Z"}}));
    // A whole half day with 42 bars.
    rows = joined(fiveMinutes("2025-11-26T20:00:00Z", "2025-11-26T21:00:00Z"),
                  fiveMinutes("2025-12-01T14:30:00Z", "2025-12-01T15:00:00Z"));
    EXPECT_EQ(notesOf(rows, Interval::Min5, us()),
              (Notes{{QualityFlag::Gap, utc("2025-12-01T14:30:00Z"),
                      "42 bars missing after the bar of 2025-11-26T20:55:00Z"}}));
    const std::vector<Bar> pair = {sessionBarAt(utc("2026-03-06T22:00:00Z")),
                                   sessionBarAt(utc("2026-03-07T02:00:00Z"))};
    EXPECT_EQ(notesOf(pair, Interval::Hour1, kCrypto),
              (Notes{{QualityFlag::Gap, utc("2026-03-07T02:00:00Z"),
                      "3 bars missing after the bar of 2026-03-06T22:00:00Z"}}));
}

TEST(SessionRules, LeaveOutBarsOutsideRegularHours)
{
    // From 09:00 to 16:30 on Friday and Monday; the hours alone on Tuesday; one bar on Wednesday.
    std::vector<Bar> rows = joined(fiveMinutes("2026-03-06T14:00:00Z", "2026-03-06T21:30:00Z"),
                                   fiveMinutes("2026-03-09T13:00:00Z", "2026-03-09T20:30:00Z"));
    rows = joined(rows, fiveMinutes("2026-03-10T13:30:00Z", "2026-03-10T20:00:00Z"));
    rows = joined(rows, fiveMinutes("2026-03-11T13:25:00Z", "2026-03-11T20:00:00Z"));
    const CheckedBars checked = checkBars(rows, Interval::Min5, &us());
    EXPECT_EQ(checked.notes, (Notes{{QualityFlag::OutsideHours, utc("2026-03-06T14:00:00Z"),
                                     "24 bars outside regular hours on 2 days left out"},
                                    {QualityFlag::OutsideHours, utc("2026-03-11T13:25:00Z"),
                                     "1 bar outside regular hours on 1 day left out"}}));
    EXPECT_EQ(checked.series.size(), 4U * 78U);
    // The same rows are all there for a market that never closes.
    EXPECT_EQ(checkBars(rows, Interval::Min5, &kCrypto).series.size(), rows.size());
}

TEST(SessionRules, LeaveOutBarsAfterAnEarlyCloseAndOnHolidays)
{
    const std::vector<Bar> rows =
        joined(fiveMinutes("2025-11-27T14:30:00Z", "2025-11-27T14:40:00Z"),
               fiveMinutes("2025-11-28T14:30:00Z", "2025-11-28T18:10:00Z"));
    const CheckedBars checked = checkBars(rows, Interval::Min5, &us());
    EXPECT_EQ(checked.notes, (Notes{{QualityFlag::OutsideHours, utc("2025-11-27T14:30:00Z"),
                                     "4 bars outside regular hours on 2 days left out"}}));
    EXPECT_EQ(checked.series.size(), 42U);
}

TEST(SessionRules, KeepAnHourlyBarThatReachesIntoTheSession)
{
    std::vector<Bar> rows;
    for (base::UtcSeconds time = utc("2026-03-09T12:00:00Z"); time < utc("2026-03-09T22:00:00Z");
         time += 1h)
        rows.push_back(sessionBarAt(time));
    const CheckedBars checked = checkBars(rows, Interval::Hour1, &us());
    ASSERT_EQ(checked.series.size(), 7U); // 09:00 to 15:00 in New York
    EXPECT_EQ(checked.series.view().time.front(), utc("2026-03-09T13:00:00Z"));
    ASSERT_EQ(checked.notes.size(), 1U);
    EXPECT_EQ(checked.notes[0].flag, QualityFlag::OutsideHours);
}

TEST(SessionRules, JudgeJumpsBetweenTheBarsThatAreLeft)
{
    // Bars outside the hours lead from 60 down to 30 in steps that no rule looks at.
    std::vector<Bar> rows = fiveMinutes("2026-03-09T13:30:00Z", "2026-03-09T20:00:00Z");
    for (Bar& bar : rows)
        bar = sessionBarAt(bar.time, 60);
    double price = 60;
    for (base::UtcSeconds time = utc("2026-03-09T20:00:00Z"); price > 31; time += 5min)
        rows.push_back(sessionBarAt(time, price *= 0.9));
    for (Bar& bar : fiveMinutes("2026-03-10T13:30:00Z", "2026-03-10T20:00:00Z"))
        rows.push_back(sessionBarAt(bar.time, 30));
    const Notes notes = notesOf(rows, Interval::Min5, us());
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[1], (QualityNote{QualityFlag::SplitLikeJump, utc("2026-03-10T13:30:00Z"),
                                     "60 to 30, as in a 2-for-1 split"}));
}

TEST(SessionRules, LeaveOutRowsOfHolidaysWithoutVolume)
{
    std::vector<Bar> rows = usDays("2026-03-30", "2026-04-10");
    rows.push_back(sessionBarAt(utc("2026-04-03"), 10, 0));    // Good Friday
    rows.push_back(sessionBarAt(utc("2026-04-05"), 10, 2000)); // a Sunday
    std::ranges::sort(rows, {}, &Bar::time);
    const CheckedBars checked = checkBars(rows, Interval::Day1, &us());
    EXPECT_EQ(checked.notes, (Notes{{QualityFlag::HolidayRow, utc("2026-04-03"),
                                     "no session that day and no volume: left out"},
                                    {QualityFlag::HolidayRow, utc("2026-04-05"),
                                     "no session that day, but volume: kept"}}));
    EXPECT_EQ(checked.series.size(), rows.size() - 1);
    EXPECT_EQ(notesOf(rows, Interval::Day1, kCrypto).front().flag, QualityFlag::ZeroVolume);
}

TEST(SessionRules, FlagTimesAtWhichNoBarStarts)
{
    std::vector<Bar> rows = fiveMinutes("2026-03-09T13:30:00Z", "2026-03-09T14:00:00Z");
    rows[3].time += 17s;
    EXPECT_EQ(notesOf(rows, Interval::Min5, us()),
              (Notes{{QualityFlag::MisalignedTime, utc("2026-03-09T13:45:17Z"),
                      "2026-03-09T13:45:17Z is no start of a bar of 5m"}}));
    // Hours begin at the full hour or at half past, whatever the provider's habit.
    EXPECT_EQ(notesOf({sessionBarAt(utc("2026-03-09T14:30:00Z"))}, Interval::Hour1, us()), Notes{});
    EXPECT_EQ(notesOf({sessionBarAt(utc("2026-03-09T15:00:00Z"))}, Interval::Hour4, us()), Notes{});
    EXPECT_EQ(notesOf({sessionBarAt(utc("2026-03-09T15:15:00Z"))}, Interval::Hour1, us()).size(),
              1U);
    EXPECT_EQ(notesOf({sessionBarAt(utc("2026-03-09T14:30:00Z"))}, Interval::Hour1, kCrypto).size(),
              1U);
    EXPECT_EQ(notesOf({sessionBarAt(utc("2026-03-09T14:30:00Z"))}, Interval::Day1, us()).size(),
              1U);
}

TEST(SessionRules, LeaveOutWhatStoodUnderTheSymbolBefore)
{
    const std::vector<Bar> rows =
        joined(usDays("2026-01-05", "2026-01-30", 8), usDays("2026-03-02", "2026-03-31", 30));
    const CheckedBars checked = checkBars(rows, Interval::Day1, &us());
    // February 2026 has 20 weekdays, of which the 16th is a holiday.
    EXPECT_EQ(checked.notes,
              (Notes{{QualityFlag::SymbolReuse, utc("2026-03-02"),
                      "19 sessions without bars, then 30 after 8: the 19 bars before left out"}}));
    EXPECT_EQ(checked.series.size(), 22U);
    EXPECT_EQ(checked.series.view().time.front(), utc("2026-03-02"));
}

TEST(SessionRules, KeepWhatComesBackNearItsPriceOrSoon)
{
    const auto sameLevel =
        joined(usDays("2026-01-05", "2026-01-30", 12), usDays("2026-03-02", "2026-03-31", 30));
    EXPECT_EQ(checkBars(sameLevel, Interval::Day1, &us()).series.size(), sameLevel.size());
    const auto soon =
        joined(usDays("2026-01-05", "2026-01-30", 8), usDays("2026-02-13", "2026-03-31", 30));
    const CheckedBars checked = checkBars(soon, Interval::Day1, &us());
    EXPECT_EQ(checked.series.size(), soon.size());
    ASSERT_FALSE(checked.notes.empty());
    EXPECT_EQ(checked.notes[0].flag, QualityFlag::Gap);
    EXPECT_EQ(checked.notes[0].detail, "9 sessions missing after the bar of 2026-01-30");
}

TEST(SessionRules, OfSeveralHolesTheLastCounts)
{
    auto rows =
        joined(usDays("2026-01-05", "2026-01-09", 8), usDays("2026-02-02", "2026-02-06", 80));
    rows = joined(rows, usDays("2026-03-02", "2026-03-06", 2));
    const CheckedBars checked = checkBars(rows, Interval::Day1, &us());
    EXPECT_EQ(checked.series.size(), 5U);
    ASSERT_EQ(checked.notes.size(), 1U);
    EXPECT_NE(checked.notes[0].detail.find("the 10 bars before"), std::string::npos);
}

// Thirty sessions with the volumes of one feed, ten with those of another.
std::vector<Bar> feedRows(double before, double after)
{
    std::vector<Bar> rows = usDays("2026-01-05", "2026-03-02");
    EXPECT_EQ(rows.size(), 39U);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].volume = (i < 30 ? before : after) * (1 + 0.3 * static_cast<double>(i % 3));
    return rows;
}

TEST(SessionRules, FlagAChangeOfFeed)
{
    EXPECT_EQ(notesOf(feedRows(1000, 50'000), Interval::Day1, us()),
              (Notes{{QualityFlag::FeedChange, utc("2026-02-18"),
                      "65000 a session in the middle, 1300 before"}}));
    EXPECT_EQ(notesOf(feedRows(50'000, 1000), Interval::Day1, us()).size(), 1U);
    EXPECT_EQ(notesOf(feedRows(1000, 12'000), Interval::Day1, us()), Notes{});
    EXPECT_EQ(notesOf(feedRows(0, 1000), Interval::Day1, us())[0].flag, QualityFlag::ZeroVolume);
}

TEST(SessionRules, TakeNeitherABurstNorASplitForAChangeOfFeed)
{
    std::vector<Bar> burst = feedRows(1000, 1000);
    for (std::size_t i = 30; i < 33; ++i)
        burst[i].volume = 90'000;
    EXPECT_EQ(notesOf(burst, Interval::Day1, us()), Notes{});
    std::vector<Bar> split = feedRows(1000, 30'000);
    for (std::size_t i = 30; i < split.size(); ++i)
        split[i] = sessionBarAt(split[i].time, 10.0 / 30, split[i].volume);
    for (const QualityNote& note : notesOf(split, Interval::Day1, us()))
        EXPECT_NE(note.flag, QualityFlag::FeedChange);
}

TEST(SessionRules, FlagAChangeOfFeedAlsoInIntradayBars)
{
    std::vector<Bar> rows;
    std::size_t day = 0;
    for (const Session& session : us().sessions(date("2026-01-05"), date("2026-01-30"))) {
        for (base::UtcSeconds time = session.open; time < session.close; time += 30min)
            rows.push_back(sessionBarAt(time, 10, day < 12 ? 100 : 5000));
        ++day;
    }
    EXPECT_EQ(notesOf(rows, Interval::Min30, us()),
              (Notes{{QualityFlag::FeedChange, utc("2026-01-22T14:30:00Z"),
                      "65000 a session in the middle, 1300 before"}}));
}

TEST(SessionRules, CountStaleSessions)
{
    const base::UtcSeconds thursday = utc("2026-03-05");
    // Four sessions have closed on Wednesday evening, five on Thursday.
    EXPECT_FALSE(staleNote(thursday, utc("2026-03-12T19:59:00Z"), Interval::Day1, &us()));
    EXPECT_EQ(staleNote(thursday, utc("2026-03-12T20:00:00Z"), Interval::Day1, &us()),
              (QualityNote{QualityFlag::Stale, thursday, "the last bar is 7 days old"}));
    // Around Christmas: the 25th is no session, the weekend neither.
    EXPECT_FALSE(staleNote(utc("2025-12-23"), utc("2025-12-30T22:00:00Z"), Interval::Day1, &us()));
    EXPECT_TRUE(staleNote(utc("2025-12-23"), utc("2025-12-31T22:00:00Z"), Interval::Day1, &us()));
    EXPECT_FALSE(
        staleNote(utc("2026-03-05T20:55:00Z"), utc("2026-03-12T19:00:00Z"), Interval::Min5, &us()));
    EXPECT_TRUE(
        staleNote(utc("2026-03-05T20:55:00Z"), utc("2026-03-12T20:00:00Z"), Interval::Min5, &us()));
    // Without sessions the limits in days hold.
    EXPECT_FALSE(staleNote(thursday, thursday + days{7}, Interval::Day1, &kCrypto));
    EXPECT_TRUE(staleNote(thursday, thursday + days{7} + 1s, Interval::Day1, &kCrypto));
    EXPECT_FALSE(staleNote(utc("2026-03-02"), utc("2026-03-23"), Interval::Week1, &us()));
}

TEST(SessionRules, EndTheCountOfAHugeHole)
{
    const std::vector<Bar> rows = {sessionBarAt(utc("1971-01-04")),
                                   sessionBarAt(utc("9999-01-04"))};
    const Notes notes = notesOf(rows, Interval::Day1, us());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].flag, QualityFlag::Gap);
    EXPECT_EQ(sessionsBetween(date("2026-03-06"), date("2026-03-09"), us()), 0U);
    EXPECT_EQ(sessionsBetween(date("2026-03-09"), date("2026-03-06"), us()), 0U);
    EXPECT_EQ(sessionsBetween(date("2026-03-06"), date("2026-03-09"), kCrypto), 2U);
}

} // namespace
} // namespace tapesift::market
