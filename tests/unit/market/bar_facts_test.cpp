#include "market/bar_facts.h"

#include <cmath>

#include <gtest/gtest.h>

#include "unit/market/members.h"

namespace tapesift::market {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

BarSeries seriesOf(const std::vector<double>& closes, double volume,
                   std::chrono::seconds step = days{1})
{
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < closes.size(); ++i) {
        const double c = closes[i];
        bars.push_back({kFirstDay + step * static_cast<int>(i), c, c, c, c, volume});
    }
    return BarSeries(bars);
}

TEST(BarFacts, ATradeEndsAHalt)
{
    std::vector<Bar> bars;
    for (int i = 0; i < 8; ++i)
        bars.push_back({kFirstDay + days{i}, 3, 3, 3, 3, i < 3 ? 100.0 : 0.0});
    EXPECT_TRUE(hasNoTrades(BarSeries(bars).view()));
    bars.back().volume = 1;
    EXPECT_FALSE(hasNoTrades(BarSeries(bars).view()));
    bars.back() = {bars.back().time, 3, 3.1, 3, 3, 0}; // a feed without volumes moves
    EXPECT_FALSE(hasNoTrades(BarSeries(bars).view()));
    EXPECT_FALSE(hasNoTrades(BarSeries(std::span(bars).first(4)).view()));
}

TEST(BarFacts, MoneyIsTheMeanOfTheNewestTwentyDays)
{
    std::vector<double> closes(30, 1000.0);
    std::fill(closes.begin() + 10, closes.end(), 10.0);
    EXPECT_DOUBLE_EQ(dailyTurnover(seriesOf(closes, 500).view(), Interval::Day1, false), 5'000);
    // Three bars: their mean.
    EXPECT_DOUBLE_EQ(dailyTurnover(seriesOf({10, 20, 30}, 5).view(), Interval::Day1, false), 100);
}

TEST(BarFacts, LongerBarsAreSharedOutOverTheirDays)
{
    const BarSeries bars = seriesOf(std::vector<double>(20, 10.0), 1'050, days{7});
    EXPECT_DOUBLE_EQ(dailyTurnover(bars.view(), Interval::Week1, false), 2'100);
    EXPECT_DOUBLE_EQ(dailyTurnover(bars.view(), Interval::Week1, true), 1'500);
    EXPECT_DOUBLE_EQ(dailyTurnover(bars.view(), Interval::Month1, false), 500);
}

TEST(BarFacts, ShorterBarsAreSummedUpByDate)
{
    // Four dates of 24 hours; the newest has half of its bars.
    const BarSeries bars = seriesOf(std::vector<double>(84, 2.0), 10, 1h);
    EXPECT_DOUBLE_EQ(dailyTurnover(bars.view(), Interval::Hour1, true), 480);
    // The oldest date is cut as well.
    EXPECT_DOUBLE_EQ(dailyTurnover(bars.view().last(72), Interval::Hour1, true), 480);
    // One date alone is taken as it is.
    EXPECT_DOUBLE_EQ(dailyTurnover(bars.view().slice(0, 5), Interval::Hour1, true), 100);
    // Of 40 dates the newest 20 whole ones count: the first 15 are dear.
    std::vector<double> closes(24 * 40, 1.0);
    std::fill(closes.begin(), closes.begin() + 24 * 15, 100.0);
    EXPECT_DOUBLE_EQ(dailyTurnover(seriesOf(closes, 10, 1h).view(), Interval::Hour1, true), 240);
}

TEST(BarFacts, WithoutVolumesTheMoneyIsNotKnown)
{
    EXPECT_TRUE(std::isnan(dailyTurnover(seriesOf({1, 2, 3}, 0).view(), Interval::Day1, false)));
    EXPECT_TRUE(std::isnan(dailyTurnover({}, Interval::Day1, false)));
}

TEST(BarFacts, VolatilityOfAKnownWalk)
{
    // Up and down by a tenth: without the largest, ten returns of r and nine of -r are left, or the
    // reverse, which is as wild.
    std::vector<double> closes = {100};
    for (int i = 0; i < 20; ++i)
        closes.push_back(closes.back() * (i % 2 == 0 ? 1.1 : 1 / 1.1));
    const double r = std::log(1.1);
    const double mean = r / 19;
    const double variance = (10 * (r - mean) * (r - mean) + 9 * (r + mean) * (r + mean)) / 18;
    const double expected = 100 * std::sqrt(variance * 252);
    EXPECT_NEAR(yearlyVolatility(seriesOf(closes, 1).view(), Interval::Day1, false), expected,
                1e-9);
    EXPECT_NEAR(yearlyVolatility(seriesOf(closes, 1).view(), Interval::Day1, true),
                expected * std::sqrt(365.0 / 252), 1e-9);
    EXPECT_TRUE(
        std::isnan(yearlyVolatility(seriesOf(closes, 1).view().last(20), Interval::Day1, false)));
}

TEST(BarFacts, OneSplitIsNoVolatilityButASpikeIs)
{
    std::vector<double> closes(30, 100.0);
    std::fill(closes.begin() + 20, closes.end(), 14.2857); // 7:1
    EXPECT_NEAR(yearlyVolatility(seriesOf(closes, 1).view(), Interval::Day1, false), 0, 1e-9);
    closes.assign(30, 100.0);
    closes[20] = 10'000; // a misplaced decimal point: up and down again
    EXPECT_GT(yearlyVolatility(seriesOf(closes, 1).view(), Interval::Day1, false), 1'000);
}

} // namespace
} // namespace tapesift::market
