#include "tapesift/presentation/value_scale.h"

#include <limits>

#include <gtest/gtest.h>

#include "support/sample_bars.h"
#include "tapesift/presentation/price_axis.h"

namespace tapesift::presentation {
namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();
constexpr ChartOverlays kNoOverlays{false, false, false, false};

// Bars from `lows` to `highs`, with the volumes 10, 20, 30 ...
ChartData chartOf(const std::vector<double>& lows, const std::vector<double>& highs)
{
    std::vector<market::Bar> bars;
    for (std::size_t i = 0; i < lows.size(); ++i) {
        bars.push_back({support::kSampleStart + std::chrono::days{i}, lows[i], highs[i], lows[i],
                        highs[i], 10.0 * static_cast<double>(i + 1)});
    }
    ChartData chart;
    chart.bars = market::BarSeries(bars);
    return chart;
}

TEST(ValueScale, IsEvenOrLogarithmic)
{
    const ValueScale even({10, 30}, false);
    EXPECT_DOUBLE_EQ(even.fractionOf(15), 0.25);
    EXPECT_DOUBLE_EQ(even.valueAt(0.25), 15);
    EXPECT_DOUBLE_EQ(even.fractionOf(40), 1.5);

    const ValueScale log({1, 10000}, true);
    EXPECT_NEAR(log.fractionOf(10), 0.25, 1e-12);
    EXPECT_NEAR(log.valueAt(0.75), 1000, 1e-9);
    EXPECT_LT(log.fractionOf(0), -100);
    EXPECT_LT(log.fractionOf(-5), -100);
}

TEST(ValueScale, WithoutALogarithmItIsEven)
{
    const ValueScale scale({-5, 5}, true);
    EXPECT_FALSE(scale.isLog());
    EXPECT_DOUBLE_EQ(scale.fractionOf(0), 0.5);
}

TEST(ValueScale, HeadroomPutsTheRangeLower)
{
    const ValueScale even = ValueScale({0, 80}, false).withHeadroom(0.2);
    EXPECT_NEAR(even.fractionOf(80), 0.8, 1e-12);
    EXPECT_EQ(even.fractionOf(0), 0);
    const ValueScale log = ValueScale({1, 100}, true).withHeadroom(0.5);
    EXPECT_NEAR(log.fractionOf(100), 0.5, 1e-12);
    EXPECT_NEAR(log.range().high, 10000, 1e-6);
}

TEST(PriceScale, SpansTheBarsInViewWithFivePercentToSpare)
{
    const ChartData chart = chartOf({5, 100, 110, 1}, {6, 120, 200, 900});
    const ValueScale scale = priceScale(chart, {1, 3}, kNoOverlays, false);
    EXPECT_DOUBLE_EQ(scale.range().low, 95);
    EXPECT_DOUBLE_EQ(scale.range().high, 205);
}

TEST(PriceScale, IncludesOnlyTheOverlaysShown)
{
    ChartData chart = chartOf({100, 100}, {200, 200});
    chart.sma20 = {kNoValue, 50};
    chart.sma50 = {kNoValue, 300};
    chart.bollingerUpper = {500, 500};
    chart.bollingerLower = {-100, -100};
    EXPECT_DOUBLE_EQ(priceScale(chart, {0, 2}, {true, false, false, false}, false).range().low,
                     50 - 0.05 * 150);
    EXPECT_DOUBLE_EQ(priceScale(chart, {0, 2}, {false, true, true, false}, false).range().high,
                     300 + 0.05 * 200);
    EXPECT_DOUBLE_EQ(priceScale(chart, {0, 2}, {false, false, false, true}, false).range().low,
                     -100 - 0.05 * 600);
}

TEST(PriceScale, ALogarithmPassesOverWhatIsNotAboveZero)
{
    ChartData chart = chartOf({1}, {100});
    chart.bollingerUpper = {50};
    chart.bollingerLower = {-20};
    const ValueScale scale = priceScale(chart, {0, 1}, {false, false, false, true}, true);
    EXPECT_TRUE(scale.isLog());
    EXPECT_NEAR(scale.range().low, std::pow(10, -0.1), 1e-12); // 5 % of two decades
    EXPECT_NEAR(scale.range().high, std::pow(10, 2.1), 1e-9);
}

TEST(PriceScale, PricesThatNeverMovedLieInTheMiddle)
{
    for (const bool isLog : {false, true}) {
        const ValueScale scale = priceScale(chartOf({8, 8}, {8, 8}), {0, 2}, kNoOverlays, isLog);
        EXPECT_LT(scale.range().low, scale.range().high);
        EXPECT_NEAR(scale.fractionOf(8), 0.5, 1e-9);
    }
}

TEST(PriceScale, FlatPricesThatOnlyRoundingMovesLieInTheMiddle)
{
    // (0.2 + 0.2 + 0.2) / 3 is not 0.2: the averages lie one unit in the last place beside.
    const std::vector<market::Bar> bars = [] {
        std::vector<market::Bar> equal;
        for (int i = 0; i < 60; ++i)
            equal.push_back({support::kSampleStart + std::chrono::days{i}, 0.2, 0.2, 0.2, 0.2, 1});
        return equal;
    }();
    const auto chart = makeChartData(
        {QStringLiteral("FLAT"), market::Interval::Day1, market::PriceSource::Hlc3, false},
        market::BarSeries(bars).view());
    for (const bool isLog : {false, true}) {
        const ValueScale scale = priceScale(*chart, {0, 60}, {true, true, true, true}, isLog);
        EXPECT_NEAR(scale.range().low, 0.198, 1e-4);
        EXPECT_NEAR(scale.range().high, 0.202, 1e-4);
        EXPECT_LE(priceTicks(scale, {500, 12, 50}, 2, NumberFormat(QLocale::c())).size(), 11U);
    }
}

TEST(VolumeScale, BeginsAtZero)
{
    const ValueScale scale = volumeScale(chartOf({1, 1, 1}, {2, 2, 2}), {0, 2});
    EXPECT_EQ(scale.range().low, 0);
    EXPECT_GT(scale.range().high, 20);
    EXPECT_LT(scale.range().high, 25);
}

TEST(VolumeScale, IsUsableWithoutAnyVolume)
{
    const ValueScale scale = volumeScale(chartOf({1}, {2}), {0, 0});
    EXPECT_EQ(scale.fractionOf(0), 0);
    EXPECT_GT(scale.range().high, 0);
}

TEST(MacdScale, AlwaysIncludesZero)
{
    ChartData chart = chartOf({1, 1}, {2, 2});
    chart.macd = {kNoValue, 10};
    chart.macdSignal = {kNoValue, 8};
    chart.macdHistogram = {kNoValue, 2};
    EXPECT_DOUBLE_EQ(macdScale(chart, {0, 2}).range().low, -0.5);
    EXPECT_DOUBLE_EQ(macdScale(chart, {0, 2}).range().high, 10.5);
    chart.macd = chart.macdSignal = chart.macdHistogram = {kNoValue, kNoValue};
    const ValueRange none = macdScale(chart, {0, 2}).range();
    EXPECT_LT(none.low, 0);
    EXPECT_GT(none.high, 0);
}

TEST(PriceScale, HasLevelsInViewThatAreNotTooFarAway)
{
    const ChartData chart = chartOf({10, 12}, {18, 20});
    // The bars span 10; levels up to 7.5 below or above are taken in, with 5 % of the span around.
    const std::vector<double> levels = {25, 30, kNoValue};
    const ValueRange range = priceScale(chart, {0, 2}, kNoOverlays, false, levels).range();
    EXPECT_NEAR(range.low, 10 - 0.75, 1e-12);
    EXPECT_NEAR(range.high, 25 + 0.75, 1e-12);
}

} // namespace
} // namespace tapesift::presentation
