#include "providers/demo_bars.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tapesift/market/bar_quality.h"

namespace tapesift::providers {
namespace {

using namespace std::chrono_literals;
using market::Bar;
using market::Interval;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

const sys_days kFriday{year{2026} / 11 / 20};

DemoStock haltedStock()
{
    std::uint32_t number = 0;
    while (!DemoStock(1, number).hasHalts())
        ++number;
    return {1, number};
}

TEST(DemoBars, GivesTheNewestUpToTheEnd)
{
    const DemoStock stock(1, 3);
    const auto bars = demoBars(stock, Interval::Day1, kFriday, 10);
    ASSERT_EQ(bars.size(), 10U);
    EXPECT_EQ(bars.back().time, kFriday);
    EXPECT_EQ(bars.front().time, kFriday - days{11});
    EXPECT_EQ(demoBars(stock, Interval::Day1, kFriday - 1s, 10).back().time, kFriday - days{1});
    EXPECT_EQ(demoBars(stock, Interval::Day1, kFriday + days{2} + 5h, 10), bars);
    EXPECT_TRUE(demoBars(stock, Interval::Day1, sys_days{year{2009} / 6 / 1}, 10).empty());
    EXPECT_TRUE(demoBars(stock, Interval::Day1, kFriday, 0).empty());
}

TEST(DemoBars, IntradayBarsStandInTheSession)
{
    const DemoStock stock(1, 3);
    const auto timesOn = [&](Interval interval) {
        std::vector<std::string> times;
        for (const Bar& bar : demoBars(stock, interval, kFriday + 23h, 100)) {
            if (bar.time >= kFriday)
                times.push_back(base::formatUtc(bar.time).substr(11, 5));
        }
        return times;
    };
    EXPECT_EQ(timesOn(Interval::Min15).size(), 26U);
    EXPECT_EQ(timesOn(Interval::Min30).size(), 13U);
    EXPECT_EQ(
        timesOn(Interval::Hour1),
        (std::vector<std::string>{"14:30", "15:30", "16:30", "17:30", "18:30", "19:30", "20:30"}));
    EXPECT_EQ(timesOn(Interval::Hour2),
              (std::vector<std::string>{"14:30", "16:30", "18:30", "20:30"}));
    EXPECT_EQ(timesOn(Interval::Hour4), (std::vector<std::string>{"14:30", "18:30"}));
    EXPECT_EQ(demoBars(stock, Interval::Hour1, kFriday + 16h, 5).back().time,
              kFriday + 15h + 30min);
}

TEST(DemoBars, LongBarsAreDatedByTheirFirstDay)
{
    const DemoStock stock(1, 3);
    const auto weeks = demoBars(stock, Interval::Week1, kFriday, 60);
    ASSERT_EQ(weeks.size(), 60U);
    EXPECT_EQ(weeks.back().time, kFriday - days{4});
    EXPECT_EQ(weeks.front().time, kFriday - days{4 + 59 * 7});
    const auto months = demoBars(stock, Interval::Month1, kFriday, 24);
    ASSERT_EQ(months.size(), 24U);
    EXPECT_EQ(months.back().time, (sys_days{year{2026} / 11 / 1}));
    EXPECT_EQ(months.front().time, (sys_days{year{2024} / 12 / 1}));
}

// Every bar is what its days together are.
TEST(DemoBars, LongBarsAddUp)
{
    const DemoStock stock(1, 3);
    const auto daily = demoBars(stock, Interval::Day1, kFriday, 500);
    for (const auto& [interval, length] :
         {std::pair{Interval::Week1, days{7}}, std::pair{Interval::Month1, days{28}}}) {
        for (const Bar& bar : demoBars(stock, interval, kFriday - days{40}, 10)) {
            double high = 0;
            double volume = 0;
            const sys_days start = std::chrono::floor<days>(bar.time);
            const std::chrono::year_month_day date{start};
            const sys_days end =
                interval == Interval::Week1
                    ? start + length
                    : sys_days{(date.year() / date.month() + std::chrono::months{1}) / 1};
            for (const Bar& day : daily) {
                if (day.time < start || day.time >= end)
                    continue;
                high = std::max(high, day.high);
                volume += day.volume;
            }
            EXPECT_EQ(bar.high, high);
            EXPECT_EQ(bar.volume, volume);
        }
    }
}

TEST(DemoBars, DoNotDependOnTheEndNorOnTheCount)
{
    for (const DemoStock& stock : {DemoStock(1, 3), haltedStock()}) {
        for (const Interval interval : demoIntervals()) {
            const auto longer = demoBars(stock, interval, kFriday + 23h, 300);
            ASSERT_EQ(longer.size(), interval == Interval::Month1 ? longer.size() : 300U);
            for (const std::size_t back : {0UL, 1UL, 7UL, 50UL}) {
                const std::size_t last = longer.size() - 1 - back;
                const auto bars = demoBars(stock, interval, longer[last].time, 80);
                ASSERT_EQ(bars.size(), 80U);
                EXPECT_TRUE(std::equal(bars.rbegin(), bars.rend(),
                                       longer.rbegin() + static_cast<long>(back)));
            }
        }
    }
}

TEST(DemoBars, HaveNothingToComplainAboutExceptHaltsAndThinTrading)
{
    for (std::uint32_t number = 0; number < 200; ++number) {
        const DemoStock stock(1, number);
        for (const Interval interval : {Interval::Min15, Interval::Day1}) {
            const auto checked =
                market::checkBars(demoBars(stock, interval, kFriday, 1260), interval);
            for (const market::QualityNote& note : checked.notes)
                EXPECT_TRUE(note.flag == market::QualityFlag::ZeroVolume ||
                            (note.flag == market::QualityFlag::Gap && stock.hasHalts()))
                    << market::qualityFlagName(note.flag) << " " << note.detail;
        }
    }
}

} // namespace
} // namespace tapesift::providers
