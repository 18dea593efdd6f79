#include "tapesift/market/exchange_calendar.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/real_bars.h"
#include "support/real_data.h"
#include "unit/market/calendars.h"

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;
using support::date;
using support::utc;

const CalendarBook& book()
{
    static const CalendarBook calendars;
    return calendars;
}

struct YearOfDays
{
    std::vector<sys_days> closed; // weekdays without a session
    std::vector<sys_days> early;
};

YearOfDays oddDaysOf(const ExchangeCalendar& calendar, int year)
{
    YearOfDays found;
    const sys_days end{std::chrono::year{year + 1} / 1 / 1};
    for (sys_days day{std::chrono::year{year} / 1 / 1}; day < end; day += days{1}) {
        const auto session = calendar.session(day);
        const std::chrono::weekday weekday{day};
        const bool isWeekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
        if (!session && !isWeekend)
            found.closed.push_back(day);
        if (session && session->isEarlyClose)
            found.early.push_back(day);
        EXPECT_FALSE(session && isWeekend);
    }
    return found;
}

// "01-19 02-16": days of one year.
std::vector<sys_days> daysOf(int year, std::string_view text)
{
    std::vector<sys_days> list;
    for (std::size_t at = 0; at < text.size(); at += 6)
        list.push_back(date(std::to_string(year) + "-" + std::string(text.substr(at, 5))));
    return list;
}

struct KnownYear
{
    int year;
    std::string_view closed;
    std::string_view early;
};

void expectYears(const ExchangeCalendar& calendar, const std::vector<KnownYear>& years)
{
    for (const KnownYear& known : years) {
        const YearOfDays found = oddDaysOf(calendar, known.year);
        EXPECT_EQ(found.closed, daysOf(known.year, known.closed)) << known.year;
        EXPECT_EQ(found.early, daysOf(known.year, known.early)) << known.year;
    }
}

// The exchange's own notices for 2025 to 2027, a published table of market hours for 2028, and
// earlier years that show each rule at its edge.
TEST(ExchangeCalendar, KnowsTheUsHolidays)
{
    expectYears(
        us(),
        {{2028, "01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25", "07-03 11-24"},
         {2027, "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24", "11-26"},
         {2026, "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25", "11-27 12-24"},
         {2025, "01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25",
          "07-03 11-28 12-24"},
         {2022, "01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26", "11-25"},
         {2019, "01-01 01-21 02-18 04-19 05-27 07-04 09-02 11-28 12-25", "07-03 11-29 12-24"},
         {2012, "01-02 01-16 02-20 04-06 05-28 07-04 09-03 10-29 10-30 11-22 12-25",
          "07-03 11-23 12-24"},
         {2002, "01-01 01-21 02-18 03-29 05-27 07-04 09-02 11-28 12-25", "07-05 11-29 12-24"},
         {2001, "01-01 01-15 02-19 04-13 05-28 07-04 09-03 09-11 09-12 09-13 09-14 11-22 12-25",
          "07-03 11-23 12-24"},
         {1999, "01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24", "11-26 12-31"},
         {1994, "02-21 04-01 04-27 05-30 07-04 09-05 11-24 12-26", "11-25"},
         {1992, "01-01 02-17 04-17 05-25 07-03 09-07 11-26 12-25", "11-27 12-24"}});
    EXPECT_EQ(us().session(date("1992-11-27"))->close, utc("1992-11-27T19:00:00Z"));
    EXPECT_EQ(us().session(date("1993-11-26"))->close, utc("1993-11-26T18:00:00Z"));
    EXPECT_EQ(us().session(date("1997-10-27"))->close, utc("1997-10-27T20:30:00Z"));
}

TEST(ExchangeCalendar, CountsTheSessionsOfAYear)
{
    const std::map<int, std::size_t> known = {{1996, 254}, {2001, 248}, {2007, 251}, {2012, 250},
                                              {2015, 252}, {2016, 252}, {2017, 251}, {2018, 251},
                                              {2019, 252}, {2020, 253}, {2021, 252}, {2022, 251},
                                              {2023, 250}, {2024, 252}, {2025, 250}};
    for (const auto& [year, count] : known) {
        const sys_days first{std::chrono::year{year} / 1 / 1};
        const sys_days last{std::chrono::year{year} / 12 / 31};
        EXPECT_EQ(us().sessions(first, last).size(), count) << year;
    }
}

TEST(ExchangeCalendar, KnowsXetraAndLondon)
{
    const ExchangeCalendar* xetra = book().find("xetra");
    const ExchangeCalendar* london = book().find("london");
    ASSERT_TRUE(xetra && london);
    expectYears(*xetra, {{2024, "01-01 03-29 04-01 05-01 12-24 12-25 12-26 12-31", "12-30"},
                         {2021, "01-01 04-02 04-05 05-24 12-24 12-31", "12-30"},
                         {2017, "04-14 04-17 05-01 06-05 10-03 10-31 12-25 12-26", "12-29"}});
    expectYears(
        *london,
        {{2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26", "12-24 12-31"},
         {2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27", "12-23 12-30"},
         {2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28", "12-24 12-31"},
         {2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28", "12-24 12-31"}});
    EXPECT_EQ(xetra->session(date("2026-07-01")),
              (Session{date("2026-07-01"), utc("2026-07-01T07:00:00Z"), utc("2026-07-01T15:30:00Z"),
                       false}));
    EXPECT_EQ(london->session(date("2026-01-05")),
              (Session{date("2026-01-05"), utc("2026-01-05T08:00:00Z"), utc("2026-01-05T16:30:00Z"),
                       false}));
}

TEST(ExchangeCalendar, FollowsTheClockOfNewYork)
{
    struct Case
    {
        std::string_view date;
        std::string_view open;
        std::string_view close;
        bool isEarly;
    };
    for (const Case& test :
         {Case{"2026-03-06", "2026-03-06T14:30:00Z", "2026-03-06T21:00:00Z", false},
          Case{"2026-03-09", "2026-03-09T13:30:00Z", "2026-03-09T20:00:00Z", false},
          Case{"2025-10-31", "2025-10-31T13:30:00Z", "2025-10-31T20:00:00Z", false},
          Case{"2025-11-03", "2025-11-03T14:30:00Z", "2025-11-03T21:00:00Z", false},
          Case{"2025-11-28", "2025-11-28T14:30:00Z", "2025-11-28T18:00:00Z", true},
          Case{"2025-07-03", "2025-07-03T13:30:00Z", "2025-07-03T17:00:00Z", true}}) {
        EXPECT_EQ(us().session(date(test.date)),
                  (Session{date(test.date), utc(test.open), utc(test.close), test.isEarly}));
    }
    EXPECT_EQ(us().session(date("2026-03-07")), std::nullopt);
    EXPECT_EQ(us().dateAt(utc("2026-03-10T03:59:59Z")), date("2026-03-09"));
    EXPECT_EQ(us().dateAt(utc("2026-03-10T04:00:00Z")), date("2026-03-10"));
    EXPECT_EQ(us().dateAt(utc("2026-01-10T04:59:59Z")), date("2026-01-09"));
}

TEST(ExchangeCalendar, TellsItsZoneAndRegularHours)
{
    EXPECT_EQ(us().zone(), "America/New_York");
    EXPECT_EQ(us().regularOpen(), 9h + 30min);
    EXPECT_EQ(us().regularClose(), 16h);
    EXPECT_EQ(book().find("london")->zone(), "Europe/London");
    EXPECT_EQ(book().find("london")->regularClose(), 16h + 30min);
    EXPECT_EQ(ExchangeCalendar::alwaysOpen().zone(), "UTC");
    EXPECT_EQ(ExchangeCalendar::alwaysOpen().regularOpen(), 0min);
    EXPECT_EQ(ExchangeCalendar::alwaysOpen().regularClose(), 24h);
}

TEST(ExchangeCalendar, TellsWhenABarIsComplete)
{
    struct Case
    {
        Interval interval;
        std::string_view start;
        std::string_view close;
    };
    for (const Case& test : {
             Case{Interval::Day1, "2026-03-06", "2026-03-06T21:00:00Z"},
             Case{Interval::Day1, "2025-11-28", "2025-11-28T18:00:00Z"},
             Case{Interval::Day1, "2026-07-03", "2026-07-04T04:00:00Z"}, // no session that day
             Case{Interval::Week1, "2026-03-02", "2026-03-06T21:00:00Z"},
             Case{Interval::Week1, "2025-11-24", "2025-11-28T18:00:00Z"},
             Case{Interval::Week1, "2026-06-29", "2026-07-02T20:00:00Z"}, // Friday is a holiday
             Case{Interval::Month1, "2026-01-01", "2026-01-30T21:00:00Z"},
             Case{Interval::Month1, "2024-03-01", "2024-03-28T20:00:00Z"}, // Good Friday the 29th
             Case{Interval::Min5, "2026-03-09T13:30:00Z", "2026-03-09T13:35:00Z"},
             Case{Interval::Hour1, "2026-03-09T19:30:00Z", "2026-03-09T20:00:00Z"},
             Case{Interval::Hour1, "2025-11-28T17:30:00Z", "2025-11-28T18:00:00Z"},
             Case{Interval::Hour4, "2026-03-09T13:30:00Z", "2026-03-09T17:30:00Z"},
             Case{Interval::Hour4, "2026-03-09T17:30:00Z", "2026-03-09T20:00:00Z"},
             Case{Interval::Hour1, "2026-03-09T21:00:00Z", "2026-03-09T22:00:00Z"}, // after hours
         }) {
        EXPECT_EQ(us().barClose(test.interval, utc(test.start)), utc(test.close))
            << intervalName(test.interval) << " " << test.start;
    }
}

TEST(ExchangeCalendar, TellsTheLatestBarThatIsComplete)
{
    struct Case
    {
        Interval interval;
        std::string_view now;
        std::string_view close;
    };
    for (const Case& test : {
             Case{Interval::Day1, "2026-03-09T19:59:59Z", "2026-03-06T21:00:00Z"},
             Case{Interval::Day1, "2026-03-09T20:00:00Z", "2026-03-09T20:00:00Z"},
             Case{Interval::Day1, "2026-03-08T12:00:00Z", "2026-03-06T21:00:00Z"},
             Case{Interval::Day1, "2026-07-05T12:00:00Z", "2026-07-02T20:00:00Z"},
             Case{Interval::Week1, "2026-03-06T20:59:59Z", "2026-02-27T21:00:00Z"},
             Case{Interval::Week1, "2026-03-06T21:00:00Z", "2026-03-06T21:00:00Z"},
             Case{Interval::Week1, "2026-07-03T12:00:00Z", "2026-07-02T20:00:00Z"},
             Case{Interval::Month1, "2026-01-30T20:00:00Z", "2025-12-31T21:00:00Z"},
             Case{Interval::Month1, "2026-02-15T20:00:00Z", "2026-01-30T21:00:00Z"},
             Case{Interval::Hour1, "2026-03-09T13:29:00Z", "2026-03-06T21:00:00Z"},
             Case{Interval::Hour1, "2026-03-09T14:29:59Z", "2026-03-06T21:00:00Z"},
             Case{Interval::Hour1, "2026-03-09T14:30:00Z", "2026-03-09T14:30:00Z"},
             Case{Interval::Hour1, "2026-03-09T19:45:00Z", "2026-03-09T19:30:00Z"},
             Case{Interval::Hour1, "2026-03-09T20:00:00Z", "2026-03-09T20:00:00Z"},
             Case{Interval::Hour1, "2026-03-10T03:00:00Z", "2026-03-09T20:00:00Z"},
             Case{Interval::Min5, "2025-11-28T23:00:00Z", "2025-11-28T18:00:00Z"},
         }) {
        EXPECT_EQ(us().lastBarClose(test.interval, utc(test.now)), utc(test.close))
            << intervalName(test.interval) << " " << test.now;
    }
}

// Whatever the moment: nothing complete lies between the latest bar that is complete and it.
TEST(ExchangeCalendar, TheLatestCloseIsTheCloseOfABar)
{
    for (base::UtcSeconds now = utc("2025-10-28"); now < utc("2025-12-05"); now += 37min) {
        for (const Interval interval : {Interval::Min30, Interval::Hour1, Interval::Hour4}) {
            const base::UtcSeconds close = us().lastBarClose(interval, now);
            base::UtcSeconds expected{};
            for (sys_days day = us().dateAt(now) - days{6}; day <= us().dateAt(now);
                 day += days{1}) {
                const auto session = us().session(day);
                for (base::UtcSeconds start = session ? session->open : now;
                     session && start < session->close; start += intervalLength(interval)) {
                    const base::UtcSeconds end = us().barClose(interval, start);
                    if (end <= now)
                        expected = end;
                }
            }
            ASSERT_EQ(close, expected) << base::formatUtc(now) << intervalName(interval);
        }
    }
}

TEST(ExchangeCalendar, IsAlwaysOpenForCrypto)
{
    const ExchangeCalendar crypto = ExchangeCalendar::alwaysOpen();
    EXPECT_TRUE(crypto.isAlwaysOpen());
    EXPECT_FALSE(us().isAlwaysOpen());
    EXPECT_EQ(crypto.session(date("2026-03-08")),
              (Session{date("2026-03-08"), utc("2026-03-08"), utc("2026-03-09"), false}));
    EXPECT_EQ(crypto.sessions(date("2026-03-01"), date("2026-03-31")).size(), 31U);
    EXPECT_EQ(crypto.dateAt(utc("2026-03-08T23:59:59Z")), date("2026-03-08"));
    EXPECT_EQ(crypto.barClose(Interval::Hour4, utc("2026-03-08T20:00:00Z")), utc("2026-03-09"));
    EXPECT_EQ(crypto.barClose(Interval::Day1, utc("2026-03-08")), utc("2026-03-09"));
    EXPECT_EQ(crypto.barClose(Interval::Week1, utc("2026-03-02")), utc("2026-03-09"));
    EXPECT_EQ(crypto.barClose(Interval::Month1, utc("2026-02-01")), utc("2026-03-01"));
    EXPECT_EQ(crypto.barClose(Interval::Month1, utc("2025-12-01")), utc("2026-01-01"));
    const base::UtcSeconds now = utc("2026-03-11T10:17:30Z"); // a Wednesday
    EXPECT_EQ(crypto.lastBarClose(Interval::Min15, now), utc("2026-03-11T10:15:00Z"));
    EXPECT_EQ(crypto.lastBarClose(Interval::Hour4, now), utc("2026-03-11T08:00:00Z"));
    EXPECT_EQ(crypto.lastBarClose(Interval::Day1, now), utc("2026-03-11"));
    EXPECT_EQ(crypto.lastBarClose(Interval::Week1, now), utc("2026-03-09"));
    EXPECT_EQ(crypto.lastBarClose(Interval::Month1, now), utc("2026-03-01"));
}

TEST(ExchangeCalendar, AnswersFarFromItsYears)
{
    for (const std::string_view far : {"1900-01-03", "2150-06-17", "9999-12-30"}) {
        const auto session = us().session(date(far));
        ASSERT_TRUE(session) << far;
        EXPECT_LT(session->open, session->close);
        EXPECT_GT(us().lastBarClose(Interval::Day1, utc(far)), utc(far) - days{7});
    }
}

std::string closedFrom(std::string_view from, std::string_view until)
{
    return R"({"id": "us", "name": "Ours", "zone": "America/New_York", "suffixes": ["XX"],
               "hours": {"open": "10:00", "close": "15:00"},
               "specialClosures": [{"name": "War", "date": ")" +
           std::string(from) + R"(", "until": ")" + std::string(until) + R"("}]})";
}

TEST(ExchangeCalendar, EndsTheSearchForAClose)
{
    const auto closed = ExchangeCalendar::fromJson(closedFrom("1970-01-01", "2099-12-31"));
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->lastBarClose(Interval::Day1, utc("2026-03-11")), base::UtcSeconds{});
    EXPECT_EQ(closed->lastBarClose(Interval::Min5, utc("2026-03-11")), base::UtcSeconds{});
}

TEST(ExchangeCalendar, SaysWhatIsWrongWithAFile)
{
    EXPECT_EQ(ExchangeCalendar::fromJson("{}").error().code, base::ErrorCode::Corrupt);
    const auto noZone = ExchangeCalendar::fromJson(
        R"({"id": "x", "name": "X", "zone": "Mars/Olympus",
            "hours": {"open": "10:00", "close": "15:00"}})");
    ASSERT_FALSE(noZone);
    EXPECT_EQ(noZone.error().code, base::ErrorCode::NotFound);
}

const std::string& idFor(const CalendarBook& calendars, std::string_view symbol)
{
    return calendars.of(Symbol::parse(symbol).value()).id();
}

TEST(CalendarBook, ChoosesTheCalendarOfASymbol)
{
    EXPECT_TRUE(book().problems().empty());
    EXPECT_EQ(idFor(book(), "BTC/USDT"), "crypto");
    EXPECT_EQ(idFor(book(), "AAPL"), "us");
    EXPECT_EQ(idFor(book(), "BRK.B"), "us");
    EXPECT_EQ(idFor(book(), "BAC.PRL"), "us");
    EXPECT_EQ(idFor(book(), "SAP.DE"), "xetra");
    EXPECT_EQ(idFor(book(), "VOD.L"), "london");
    EXPECT_EQ(idFor(book(), "DE"), "us");
    EXPECT_EQ(book().find("tokyo"), nullptr);
}

TEST(CalendarBook, TakesAUsersCalendar)
{
    CalendarBook calendars;
    const ExchangeCalendar ours =
        ExchangeCalendar::fromJson(closedFrom("2026-03-02", "2026-03-06")).value();
    calendars.add(ours);
    EXPECT_EQ(calendars.find("us")->session(date("2026-03-04")), std::nullopt);
    EXPECT_EQ(calendars.find("us")->session(date("2026-03-09"))->open, utc("2026-03-09T14:00:00Z"));
    EXPECT_EQ(idFor(calendars, "ABC.XX"), "us");
}

// Days on which many shares have bars are sessions, and the reverse.
TEST(ExchangeCalendar, AgreesWithTheDaysOfRealPrices)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    std::map<sys_days, int> symbols;
    support::forEachRealSeries("us_sp500_daily_2013_2018_A-L", [&](support::RealSeries& series) {
        for (const Bar& bar : series.bars)
            ++symbols[std::chrono::floor<days>(bar.time)];
    });
    std::set<sys_days> traded;
    for (const auto& [day, count] : symbols) {
        if (count >= 50)
            traded.insert(day);
    }
    std::set<sys_days> expected;
    for (const Session& session : us().sessions(date("2013-02-08"), date("2018-02-07")))
        expected.insert(session.date);
    EXPECT_EQ(traded, expected);
    EXPECT_EQ(traded.size(), 1259U);
}

TEST(ExchangeCalendar, AgreesWithTheHoursOfRealPrices)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    // The bars of one liquid share within the hours of its sessions; a few sessions have some
    // extended hours as well.
    std::map<sys_days, std::vector<base::UtcSeconds>> byDate;
    const support::RealSeries series = support::realSeries("us_5m_2025_2026", "BAC");
    for (const Bar& bar : series.bars)
        byDate[std::chrono::floor<days>(bar.time)].push_back(bar.time);
    const auto sessions =
        us().sessions(byDate.begin()->first, std::prev(byDate.end())->first - days{1});
    EXPECT_GT(sessions.size(), 200U);
    std::set<sys_days> expected;
    for (const Session& session : sessions) {
        expected.insert(session.date);
        const auto& times = byDate[session.date];
        const auto count = std::ranges::count_if(times, [&](base::UtcSeconds time) {
            return session.open <= time && time < session.close;
        });
        EXPECT_EQ(count, session.isEarlyClose ? 42 : 78) << base::formatDate(session.date);
    }
    for (const auto& [day, times] : byDate)
        EXPECT_TRUE(expected.contains(day) || day == std::prev(byDate.end())->first);
}

} // namespace
} // namespace tapesift::market
