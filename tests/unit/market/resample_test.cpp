#include "tapesift/market/resample.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/real_bars.h"
#include "support/real_data.h"
#include "support/sample_bars.h"
#include "unit/market/calendars.h"

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::seconds;
using support::toBars;
using support::utc;

std::vector<Bar> resampled(const std::vector<Bar>& bars, Interval from, Interval to,
                           const ExchangeCalendar& calendar)
{
    const BarSeries series(bars);
    const auto result = resample(series.view(), from, to, calendar);
    EXPECT_TRUE(result) << result.error().message;
    return result ? toBars(result->view()) : std::vector<Bar>{};
}

TEST(Resample, KnowsWhatFitsIntoWhat)
{
    EXPECT_TRUE(canResample(Interval::Min15, Interval::Hour1));
    EXPECT_TRUE(canResample(Interval::Hour1, Interval::Day1));
    EXPECT_TRUE(canResample(Interval::Day1, Interval::Month1));
    EXPECT_TRUE(canResample(Interval::Min1, Interval::Week1));
    EXPECT_FALSE(canResample(Interval::Hour1, Interval::Hour1));
    EXPECT_FALSE(canResample(Interval::Hour1, Interval::Min30));
    EXPECT_FALSE(canResample(Interval::Week1, Interval::Month1));
    EXPECT_FALSE(canResample(Interval::Month1, Interval::Month1));
    const auto refused = resample({}, Interval::Week1, Interval::Month1, kCrypto);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::Unsupported);
    EXPECT_EQ(refused.error().message, "1mo bars cannot be made of 1wk bars");
}

TEST(Resample, JoinsPricesAndVolume)
{
    const std::vector<Bar> bars = {
        {utc("2026-03-08T00:00:00Z"), 10, 12, 9, 11, 100},
        {utc("2026-03-08T00:15:00Z"), 11, 11.5, 8, 9, 50},
        {utc("2026-03-08T00:45:00Z"), 9, 13, 9, 12, 25}, // one is missing before it
        {utc("2026-03-08T01:15:00Z"), 12, 12, 11, 11, 10},
    };
    EXPECT_EQ(resampled(bars, Interval::Min15, Interval::Hour1, kCrypto),
              (std::vector<Bar>{{utc("2026-03-08T00:00:00Z"), 10, 13, 8, 12, 175},
                                {utc("2026-03-08T01:00:00Z"), 12, 12, 11, 11, 10}}));
    EXPECT_TRUE(resampled({}, Interval::Min15, Interval::Hour1, kCrypto).empty());
}

std::vector<base::UtcSeconds> timesOf(const std::vector<Bar>& bars)
{
    std::vector<base::UtcSeconds> times;
    for (const Bar& bar : bars)
        times.push_back(bar.time);
    return times;
}

// One bar each `length` of both days, around the clock.
std::vector<Bar> barsFromTo(std::string_view from, std::string_view to, seconds length)
{
    std::vector<Bar> bars;
    for (base::UtcSeconds time = utc(from); time < utc(to); time += length)
        bars.push_back({time, 10, 11, 9, 10, 1});
    return bars;
}

std::vector<base::UtcSeconds> utcTimes(std::initializer_list<std::string_view> texts)
{
    std::vector<base::UtcSeconds> times;
    for (const std::string_view text : texts)
        times.push_back(utc(text));
    return times;
}

TEST(Resample, AnchorsPairsAtMidnightUtc)
{
    const auto bars = barsFromTo("2026-02-27", "2026-03-03", 1h); // Friday to Monday
    EXPECT_EQ(timesOf(resampled(bars, Interval::Hour1, Interval::Day1, kCrypto)),
              utcTimes({"2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"}));
    EXPECT_EQ(timesOf(resampled(bars, Interval::Hour1, Interval::Week1, kCrypto)),
              utcTimes({"2026-02-23", "2026-03-02"}));
    EXPECT_EQ(timesOf(resampled(bars, Interval::Hour1, Interval::Month1, kCrypto)),
              utcTimes({"2026-02-01", "2026-03-01"}));
    EXPECT_EQ(resampled(bars, Interval::Hour1, Interval::Hour4, kCrypto).size(), 24U);
}

// The clock goes forward on Sunday, March 8.
TEST(Resample, KeepsItsAnchorAcrossTheSpringChange)
{
    const auto bars = barsFromTo("2026-03-06", "2026-03-10", 15min);
    EXPECT_EQ(timesOf(resampled(bars, Interval::Min15, Interval::Hour2, us())),
              utcTimes({"2026-03-06T14:30:00Z", "2026-03-06T16:30:00Z", "2026-03-06T18:30:00Z",
                        "2026-03-06T20:30:00Z", "2026-03-09T13:30:00Z", "2026-03-09T15:30:00Z",
                        "2026-03-09T17:30:00Z", "2026-03-09T19:30:00Z"}));
    const auto volumes = resampled(bars, Interval::Min15, Interval::Hour4, us());
    ASSERT_EQ(volumes.size(), 4U);
    EXPECT_EQ(volumes[0].volume, 16);
    EXPECT_EQ(volumes[1].volume, 10); // the second one ends with the session
    EXPECT_EQ(volumes[3].volume, 10);
}

TEST(Resample, KeepsItsAnchorAcrossTheAutumnChange)
{
    const auto bars = barsFromTo("2025-10-31", "2025-11-04", 30min);
    EXPECT_EQ(timesOf(resampled(bars, Interval::Min30, Interval::Hour4, us())),
              utcTimes({"2025-10-31T13:30:00Z", "2025-10-31T17:30:00Z", "2025-11-03T14:30:00Z",
                        "2025-11-03T18:30:00Z"}));
    EXPECT_EQ(timesOf(resampled(bars, Interval::Min30, Interval::Day1, us())),
              utcTimes({"2025-10-31", "2025-11-03"}));
}

TEST(Resample, EndsWithAnEarlyClose)
{
    const auto bars = barsFromTo("2025-11-26", "2025-11-30", 5min); // Thanksgiving is the 27th
    const auto hourly = resampled(bars, Interval::Min5, Interval::Hour1, us());
    ASSERT_EQ(hourly.size(), 7U + 4U);
    EXPECT_EQ(hourly[7].time, utc("2025-11-28T14:30:00Z"));
    EXPECT_EQ(hourly[10].time, utc("2025-11-28T17:30:00Z"));
    EXPECT_EQ(hourly[10].volume, 6);
    EXPECT_EQ(hourly[6].volume, 6);
    const auto daily = resampled(bars, Interval::Min5, Interval::Day1, us());
    ASSERT_EQ(daily.size(), 2U);
    EXPECT_EQ(daily[0].volume, 78);
    EXPECT_EQ(daily[1].volume, 42);
}

TEST(Resample, MakesWeeksOfDaysAndLetsTheLastOneForm)
{
    std::vector<Bar> bars;
    for (const std::string_view day : {"2026-07-01", "2026-07-02", "2026-07-06", "2026-07-07"})
        bars.push_back({utc(day), 10, 11, 9, 10, 5});
    bars[1].high = 14;
    bars[3].close = 9.5;
    EXPECT_EQ(resampled(bars, Interval::Day1, Interval::Week1, us()),
              (std::vector<Bar>{{utc("2026-06-29"), 10, 14, 9, 10, 10},
                                {utc("2026-07-06"), 10, 11, 9, 9.5, 10}}));
    EXPECT_EQ(resampled(bars, Interval::Day1, Interval::Month1, us()),
              (std::vector<Bar>{{utc("2026-07-01"), 10, 14, 9, 9.5, 20}}));
}

TEST(Resample, TakesHourlyBarsOnlyIfTheyBeginWithTheSession)
{
    std::vector<Bar> bars;
    for (int hour = 0; hour < 7; ++hour)
        bars.push_back({utc("2026-03-09T13:30:00Z") + hour * 1h, 10, 11, 9, 10, 1});
    EXPECT_EQ(resampled(bars, Interval::Hour1, Interval::Hour4, us()).size(), 2U);
    for (Bar& bar : bars)
        bar.time -= 30min;
    const BarSeries fullHours(bars);
    const auto refused = resample(fullHours.view(), Interval::Hour1, Interval::Hour4, us());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::Unsupported);
}

// The exchange's own 30-minute, hourly and four-hourly bars.
TEST(Resample, EqualsTheExchangesOwnBars)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const BarSeries fine(support::realSeries("resample_BTC_15m", "BTC_USDT").bars);
    struct Case
    {
        Interval interval;
        std::string dataset;
    };
    for (const Case& test :
         {Case{Interval::Min30, "resample_BTC_30m"}, Case{Interval::Hour1, "resample_BTC_1h"},
          Case{Interval::Hour4, "resample_BTC_4h"}}) {
        const std::vector<Bar> theirs = support::realSeries(test.dataset, "BTC_USDT").bars;
        const auto ours = resample(fine.view(), Interval::Min15, test.interval, kCrypto);
        ASSERT_TRUE(ours);
        ASSERT_GE(ours->size(), theirs.size());
        for (std::size_t i = 0; i < theirs.size(); ++i) {
            const Bar bar = ours->view().at(i);
            ASSERT_EQ(bar.time, theirs[i].time);
            ASSERT_EQ(bar.open, theirs[i].open);
            ASSERT_EQ(bar.high, theirs[i].high);
            ASSERT_EQ(bar.low, theirs[i].low);
            ASSERT_EQ(bar.close, theirs[i].close);
            // Volumes have five decimals; the sum of doubles is off by less than their last one.
            ASSERT_EQ(std::round(bar.volume * 1e5), std::round(theirs[i].volume * 1e5));
        }
    }
}

// Hours of New York counted off by hand: `offset` is what its clocks were behind UTC that day.
std::map<base::UtcSeconds, Bar> hoursByHand(const std::vector<Bar>& bars, std::string_view day,
                                            std::chrono::hours offset, int closeHour)
{
    std::map<base::UtcSeconds, Bar> hours;
    for (int hour = 0; 9 + hour < closeHour; ++hour) {
        const base::UtcSeconds from = utc(day) + offset + 9h + 30min + hour * 1h;
        const base::UtcSeconds to = std::min(from + 1h, utc(day) + offset + closeHour * 1h);
        Bar joined;
        for (const Bar& bar : bars) {
            if (bar.time < from || bar.time >= to)
                continue;
            if (joined.volume == 0)
                joined = {from, bar.open, bar.high, bar.low, bar.close, 0};
            joined.high = std::max(joined.high, bar.high);
            joined.low = std::min(joined.low, bar.low);
            joined.close = bar.close;
            joined.volume += bar.volume;
        }
        hours[from] = joined;
    }
    return hours;
}

TEST(Resample, TakesRealSessionsRightAcrossClockChangesAndAnEarlyClose)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    struct Day
    {
        std::string_view date;
        std::chrono::hours offset;
        int closeHour;
    };
    const std::vector<Day> known = {{"2025-10-31", 4h, 16},
                                    {"2025-11-03", 5h, 16},
                                    {"2025-11-28", 5h, 13},
                                    {"2026-03-06", 5h, 16},
                                    {"2026-03-09", 4h, 16}};
    for (const std::string symbol : {"AAPL", "SPY"}) {
        const std::vector<Bar> fine = support::realSeries("us_5m_2025_2026", symbol).bars;
        std::map<base::UtcSeconds, Bar> ours;
        for (const Bar& bar : resampled(fine, Interval::Min5, Interval::Hour1, us()))
            ours[bar.time] = bar;
        for (const Day& day : known) {
            const auto expected = hoursByHand(fine, day.date, day.offset, day.closeHour);
            EXPECT_EQ(expected.size(), day.closeHour == 16 ? 7U : 4U);
            for (const auto& [time, bar] : expected)
                EXPECT_EQ(ours[time], bar) << symbol << base::formatUtc(time);
            const auto hoursOfDay = std::ranges::count_if(ours, [&](const auto& entry) {
                return std::chrono::floor<days>(entry.first) == utc(day.date);
            });
            EXPECT_EQ(static_cast<std::size_t>(hoursOfDay), expected.size());
        }
    }
}

} // namespace
} // namespace tapesift::market
