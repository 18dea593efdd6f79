#include "providers/demo_stock.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "providers/demo_calendar.h"

namespace tapesift::providers {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

constexpr int kDays = 5200; // 20 years

std::vector<double> changesOf(const std::vector<market::Bar>& bars)
{
    std::vector<double> changes;
    for (std::size_t i = 1; i < bars.size(); ++i)
        changes.push_back(std::log(bars[i].close / bars[i - 1].close));
    return changes;
}

double deviation(const std::vector<double>& values)
{
    const double sum = std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
    return std::sqrt(sum / static_cast<double>(values.size()));
}

TEST(DemoCalendar, CountsWeekdays)
{
    EXPECT_EQ(demoDate(0), sys_days{year{2010} / 1 / 4});
    EXPECT_EQ(demoDate(4), sys_days{year{2010} / 1 / 8});
    EXPECT_EQ(demoDate(5), sys_days{year{2010} / 1 / 11});
    EXPECT_EQ(lastDemoDay(sys_days{year{2010} / 1 / 3}), -1);
    EXPECT_EQ(lastDemoDay(sys_days{year{2010} / 1 / 4}), 0);
    EXPECT_EQ(lastDemoDay(sys_days{year{2010} / 1 / 10}), 4); // a Sunday
    for (int day = 0; day < 3000; ++day)
        EXPECT_EQ(lastDemoDay(demoDate(day)), day);
}

TEST(DemoStock, GivesTheSameBarsWhateverStretchIsAsked)
{
    for (std::uint32_t number = 0; number < 40; ++number) {
        const DemoStock stock(1, number);
        const auto all = stock.dailyBars(0, kDays);
        const auto some = stock.dailyBars(1000, 4300);
        ASSERT_FALSE(some.empty());
        const auto start = std::ranges::find(all, some.front().time, &market::Bar::time);
        ASSERT_LE(some.end() - some.begin(), all.end() - start);
        EXPECT_TRUE(std::equal(some.begin(), some.end(), start));
    }
}

TEST(DemoStock, DependsOnSeedAndNumber)
{
    const auto bars = DemoStock(1, 5).dailyBars(0, 50);
    EXPECT_EQ(bars, DemoStock(1, 5).dailyBars(0, 50));
    EXPECT_NE(bars, DemoStock(1, 6).dailyBars(0, 50));
    EXPECT_NE(bars, DemoStock(2, 5).dailyBars(0, 50));
}

TEST(DemoStock, MakesSoundBarsOnWeekdays)
{
    for (std::uint32_t number = 0; number < 300; ++number) {
        for (const market::Bar& bar : DemoStock(7, number).dailyBars(0, kDays)) {
            EXPECT_LE(bar.low, std::min(bar.open, bar.close));
            EXPECT_GE(bar.high, std::max(bar.open, bar.close));
            EXPECT_GE(bar.low, 2);
            EXPECT_LE(bar.high, 900);
            EXPECT_EQ(bar.close, std::round(bar.close * 100) / 100);
            EXPECT_EQ(bar.volume, std::floor(bar.volume));
            const auto date = std::chrono::floor<days>(bar.time);
            EXPECT_EQ(bar.time, date);
            EXPECT_LT(std::chrono::weekday{date}.iso_encoding(), 6U);
        }
    }
}

TEST(DemoStock, MovesLikeShares)
{
    std::vector<double> deviations;
    int risen = 0;
    int fallen = 0;
    for (std::uint32_t number = 0; number < 300; ++number) {
        const auto bars = DemoStock(1, number).dailyBars(2000, 3260);
        if (bars.size() < 1000)
            continue;
        const auto changes = changesOf(bars);
        deviations.push_back(deviation(changes));
        EXPECT_LT(*std::ranges::max_element(changes), 0.35);
        EXPECT_GT(*std::ranges::min_element(changes), -0.35);
        const double year = bars.back().close / bars[bars.size() - 251].close;
        risen += year > 1.3 ? 1 : 0;
        fallen += year < 0.77 ? 1 : 0;
    }
    std::ranges::sort(deviations);
    EXPECT_GT(deviations.front(), 0.007);
    EXPECT_LT(deviations.back(), 0.045);
    EXPECT_GT(deviations[deviations.size() / 2], 0.012);
    EXPECT_LT(deviations[deviations.size() / 2], 0.03);
    EXPECT_GT(risen, 20);
    EXPECT_GT(fallen, 20);
}

TEST(DemoStock, SomeAreNewHaltedOrThin)
{
    int young = 0;
    int halted = 0;
    int thin = 0;
    for (std::uint32_t number = 0; number < 3000; ++number) {
        const DemoStock stock(1, number);
        young += stock.listingDay() > 0 ? 1 : 0;
        if (stock.hasHalts()) {
            ++halted;
            // A quarter of each year is missing.
            const std::size_t bars = stock.dailyBars(5200, 7799).size();
            EXPECT_EQ(bars, 1950U);
        }
        const auto bars = stock.dailyBars(3000, 3300);
        thin += std::ranges::any_of(bars, [](const market::Bar& bar) { return bar.volume == 0; });
    }
    EXPECT_NEAR(young, 3000 / 65, 25);
    EXPECT_NEAR(halted, 3000 / 50, 25);
    EXPECT_NEAR(thin, 3000 / 30, 35);
}

TEST(DemoStock, StartsAtItsListing)
{
    std::uint32_t number = 0;
    while (DemoStock(1, number).listingDay() == 0)
        ++number;
    const DemoStock stock(1, number);
    EXPECT_GE(demoDate(stock.listingDay()), (sys_days{year{2024} / 1 / 1}));
    EXPECT_LT(demoDate(stock.listingDay()), (sys_days{year{2028} / 1 / 1}));
    const auto bars = stock.dailyBars(0, kDays);
    ASSERT_FALSE(bars.empty());
    EXPECT_GE(bars.front().time, demoDate(stock.listingDay()));
    EXPECT_TRUE(stock.dailyBars(0, stock.listingDay() - 1).empty());
}

TEST(DemoStock, QuartersAddUpToTheDay)
{
    for (std::uint32_t number = 0; number < 30; ++number) {
        const DemoStock stock(3, number);
        for (const market::Bar& daily : stock.dailyBars(3000, 3050)) {
            std::vector<market::Bar> quarters;
            stock.appendQuarters(daily, quarters);
            ASSERT_EQ(quarters.size(), 26U);
            market::Bar sum = quarters.front();
            sum.time = daily.time;
            for (const market::Bar& bar : quarters) {
                EXPECT_LE(bar.low, std::min(bar.open, bar.close));
                EXPECT_GE(bar.high, std::max(bar.open, bar.close));
                sum.high = std::max(sum.high, bar.high);
                sum.low = std::min(sum.low, bar.low);
            }
            sum.close = quarters.back().close;
            sum.volume = std::accumulate(
                quarters.begin(), quarters.end(), 0.0,
                [](double volume, const market::Bar& bar) { return volume + bar.volume; });
            EXPECT_EQ(sum, daily);
            EXPECT_EQ(quarters.front().time, daily.time + kDemoOpen);
            EXPECT_EQ(quarters.back().time, daily.time + std::chrono::minutes{20 * 60 + 45});
        }
    }
}

} // namespace
} // namespace tapesift::providers
