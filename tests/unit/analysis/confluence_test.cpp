#include "tapesift/analysis/confluence.h"

#include <cmath>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/sample_bars.h"
#include "tapesift/indicators/latest.h"

namespace tapesift::analysis {
namespace {

using namespace std::chrono_literals;
using market::Interval;
using support::date;

const market::ExchangeCalendar& us()
{
    static const market::CalendarBook book;
    return *book.find("us");
}

// Bars that rise by half a percent each.
market::BarSeries risingAt(const std::vector<base::UtcSeconds>& times)
{
    std::vector<market::Bar> bars;
    double price = 100;
    for (const base::UtcSeconds time : times) {
        bars.push_back({time, price, price * 1.006, price * 0.999, price * 1.005, 1000});
        price *= 1.005;
    }
    return market::BarSeries(bars);
}

market::BarSeries rising(base::UtcSeconds from, std::chrono::seconds step, std::size_t count)
{
    std::vector<base::UtcSeconds> times;
    for (std::size_t i = 0; i < count; ++i)
        times.push_back(from + step * static_cast<int>(i));
    return risingAt(times);
}

// One bar a session from the first date to the last.
market::BarSeries sessionsOf(std::string_view from, std::string_view until)
{
    std::vector<base::UtcSeconds> times;
    for (const market::Session& session : us().sessions(date(from), date(until)))
        times.push_back(session.date);
    return risingAt(times);
}

Confluence daily(const market::BarSeries& series, const market::ExchangeCalendar& calendar)
{
    return confluence(series.view(), Interval::Day1, {}, market::PriceSource::Close, calendar);
}

std::uint32_t barsOf(const Confluence& result, Interval interval)
{
    for (const TimeframeVerdict& timeframe : result.timeframes) {
        if (timeframe.interval == interval)
            return timeframe.bars;
    }
    return 0;
}

std::vector<Interval> higher(Interval own)
{
    const auto found = higherTimeframes(own);
    return {found.begin(), found.end()};
}

TEST(Confluence, LooksAtTheNextLongerTimeframes)
{
    using enum Interval;
    EXPECT_EQ(higher(Min1), (std::vector{Min5, Min15, Min30, Hour1}));
    EXPECT_EQ(higher(Min5), (std::vector{Min15, Min30, Hour1, Hour2}));
    EXPECT_EQ(higher(Min15), (std::vector{Min30, Hour1, Hour2, Hour4}));
    EXPECT_EQ(higher(Min30), (std::vector{Hour1, Hour2, Hour4, Day1}));
    EXPECT_EQ(higher(Hour1), (std::vector{Hour2, Hour4, Day1}));
    EXPECT_EQ(higher(Hour2), (std::vector{Hour4, Day1}));
    EXPECT_EQ(higher(Hour4), std::vector{Day1});
    EXPECT_EQ(higher(Day1), (std::vector{Week1, Month1}));
    EXPECT_TRUE(higher(Week1).empty());
    EXPECT_TRUE(higher(Month1).empty());
}

TEST(Confluence, AWeekCountsOnceItsLastSessionIsThere)
{
    // The Mondays from 2024-01-01 to 2024-12-23 are 52; Friday the 27th ends the last one.
    EXPECT_EQ(barsOf(daily(sessionsOf("2024-01-01", "2024-12-26"), us()), Interval::Week1), 51U);
    EXPECT_EQ(barsOf(daily(sessionsOf("2024-01-01", "2024-12-27"), us()), Interval::Week1), 52U);
    // 65 Mondays to 2024-03-25, and Thursday the 28th ends that week: the 29th is Good Friday.
    EXPECT_EQ(barsOf(daily(sessionsOf("2023-01-02", "2024-03-27"), us()), Interval::Week1), 64U);
    EXPECT_EQ(barsOf(daily(sessionsOf("2023-01-02", "2024-03-28"), us()), Interval::Week1), 65U);
}

TEST(Confluence, AMonthCountsOnceItsLastSessionIsThere)
{
    // January 2020 to March 2024 are 51 months; March ends on the 28th, as above.
    const auto before = daily(sessionsOf("2020-01-01", "2024-03-27"), us());
    EXPECT_EQ(barsOf(before, Interval::Month1), 50U);
    const auto after = daily(sessionsOf("2020-01-01", "2024-03-28"), us());
    EXPECT_EQ(barsOf(after, Interval::Month1), 51U);
    ASSERT_EQ(after.timeframes.size(), 3U);
    EXPECT_EQ(after.timeframes[0].interval, Interval::Day1);
    EXPECT_EQ(after.timeframes[1].interval, Interval::Week1);
    EXPECT_EQ(after.timeframes[2].interval, Interval::Month1);
}

TEST(Confluence, AroundTheClockAWeekEndsOnSunday)
{
    // 2024-01-01 is a Monday: 280 days are 40 weeks.
    const auto calendar = market::ExchangeCalendar::alwaysOpen();
    const auto monday = support::utc("2024-01-01");
    EXPECT_EQ(barsOf(daily(rising(monday, 24h, 279), calendar), Interval::Week1), 39U);
    EXPECT_EQ(barsOf(daily(rising(monday, 24h, 280), calendar), Interval::Week1), 40U);
}

TEST(Confluence, JudgesTheLongerBarsAsTheyAre)
{
    // 60 days of six bars of 4 h, put together here by hand.
    const auto series = rising(support::utc("2024-01-01"), 4h, 360);
    const auto bars = series.view();
    std::vector<market::Bar> days;
    for (std::size_t first = 0; first < bars.size(); first += 6) {
        days.push_back({bars.time[first], bars.open[first], bars.high[first + 5], bars.low[first],
                        bars.close[first + 5], 6000});
    }
    const market::BarSeries byDay(days);
    const auto values = indicators::latestValues(byDay.view(), byDay.view().close);
    const QuickVerdict expected = quickVerdict(byDay.view(), byDay.view().close, values);
    ASSERT_GT(expected.score, 0.1) << "rising bars are a buy";

    QuickVerdict own;
    own.signal = Signal::StrongSell;
    own.score = -0.8;
    own.strength = 80;
    const auto result = confluence(bars, Interval::Hour4, own, market::PriceSource::Close,
                                   market::ExchangeCalendar::alwaysOpen());
    ASSERT_EQ(result.timeframes.size(), 2U);
    EXPECT_EQ(result.timeframes[0],
              (TimeframeVerdict{Interval::Hour4, Signal::StrongSell, -0.8, 80, 360}));
    EXPECT_EQ(result.timeframes[1], (TimeframeVerdict{Interval::Day1, expected.signal,
                                                      expected.score, expected.strength, 60}));
    // (1 - 3) / 2 = -1 for the strong sell; a buy is +0.5, a strong one +1.
    const double lean = expected.signal == Signal::StrongBuy ? 1 : 0.5;
    EXPECT_DOUBLE_EQ(result.score, (-1 + lean) / 2);
}

TEST(Confluence, FollowsThePriceSource)
{
    // Lows that fall while the closes rise: judged by its lows a day is a sell.
    std::vector<market::Bar> bars;
    for (int i = 0; i < 480; ++i) {
        const double close = 100 + 0.1 * i;
        bars.push_back(
            {support::utc("2024-01-01") + 4h * i, close, close + 1, 90 - 0.1 * i, close, 1000});
    }
    const market::BarSeries series(bars);
    const auto calendar = market::ExchangeCalendar::alwaysOpen();
    const auto byClose =
        confluence(series.view(), Interval::Hour4, {}, market::PriceSource::Close, calendar);
    const auto byLow =
        confluence(series.view(), Interval::Hour4, {}, market::PriceSource::Low, calendar);
    ASSERT_EQ(byLow.timeframes.size(), 2U);
    EXPECT_GT(byClose.timeframes.at(1).score, byLow.timeframes[1].score + 0.3);
}

TEST(Confluence, OneTimeframeAgreesWithNothing)
{
    // 34 whole weeks are one too few for a verdict.
    const auto calendar = market::ExchangeCalendar::alwaysOpen();
    const auto series = rising(support::utc("2024-01-01"), 24h, 34 * 7 + 6);
    const auto few = daily(series, calendar);
    EXPECT_EQ(few.timeframes.size(), 1U);
    EXPECT_TRUE(std::isnan(few.score));
    const auto enough = daily(rising(support::utc("2024-01-01"), 24h, 35 * 7), calendar);
    EXPECT_EQ(enough.timeframes.size(), 2U);
    EXPECT_FALSE(std::isnan(enough.score));
}

TEST(Confluence, LeavesOutBarsThatCannotBePutTogether)
{
    // New York opens at 14:30 UTC in January; bars on the hour reach across it.
    std::vector<base::UtcSeconds> onTheHour;
    std::vector<base::UtcSeconds> anchored;
    for (const market::Session& session : us().sessions(date("2024-01-02"), date("2024-06-28"))) {
        for (int hour = 0; hour < 7; ++hour) {
            onTheHour.push_back(session.open - 30min + std::chrono::hours{hour});
            anchored.push_back(session.open + std::chrono::hours{hour});
        }
    }
    const auto judge = [](const market::BarSeries& series) {
        return confluence(series.view(), Interval::Hour1, {}, market::PriceSource::Close, us());
    };
    const auto none = judge(risingAt(onTheHour));
    EXPECT_EQ(none.timeframes.size(), 1U);
    EXPECT_TRUE(std::isnan(none.score));
    EXPECT_EQ(judge(risingAt(anchored)).timeframes.size(), 4U) << "1h, 2h, 4h, 1d";
}

TEST(Confluence, NoBarsHaveNoTimeframes)
{
    const auto result = daily({}, us());
    EXPECT_TRUE(result.timeframes.empty());
    EXPECT_TRUE(std::isnan(result.score));
}

} // namespace
} // namespace tapesift::analysis
