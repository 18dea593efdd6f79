#include "tapesift/presentation/chart_data.h"

#include <gtest/gtest.h>

#include "support/sample_bars.h"

namespace tapesift::presentation {
namespace {

// Closes 1, 2, 3 ...; the middle of high and low is 10 above the close.
market::BarSeries risingBars(int count)
{
    std::vector<market::Bar> bars;
    for (int i = 1; i <= count; ++i) {
        const double close = i;
        bars.push_back({support::kSampleStart + std::chrono::days{i}, close, close + 20, close,
                        close, 100.0 * i});
    }
    return market::BarSeries(bars);
}

TEST(ChartData, CopiesTheBars)
{
    const market::BarSeries bars = support::sampleSeries(30);
    const auto chart =
        makeChartData({QStringLiteral("BRK.B"), market::Interval::Week1, {}, true}, bars.view());
    EXPECT_EQ(chart->symbol, QStringLiteral("BRK.B"));
    EXPECT_EQ(chart->interval, market::Interval::Week1);
    EXPECT_TRUE(chart->lastIsForming);
    EXPECT_EQ(support::toBars(chart->bars.view()), support::toBars(bars.view()));
}

TEST(ChartData, AveragesAndBandsAreThoseOfTheFormulas)
{
    const auto chart = makeChartData({}, risingBars(200).view());
    // The mean of 20 whole numbers in a row lies 9.5 below the last; their population variance is
    // (20 * 20 - 1) / 12.
    const double deviation = std::sqrt(399.0 / 12);
    EXPECT_TRUE(std::isnan(chart->sma20[18]));
    EXPECT_NEAR(chart->sma20[19], 10.5, 1e-12);
    EXPECT_NEAR(chart->sma20[199], 190.5, 1e-12);
    EXPECT_NEAR(chart->bollingerUpper[19], 10.5 + 2 * deviation, 1e-12);
    EXPECT_NEAR(chart->bollingerLower[19], 10.5 - 2 * deviation, 1e-12);
    EXPECT_TRUE(std::isnan(chart->sma50[48]));
    EXPECT_NEAR(chart->sma50[49], 25.5, 1e-12);
    EXPECT_TRUE(std::isnan(chart->sma200[198]));
    EXPECT_NEAR(chart->sma200[199], 100.5, 1e-12);
}

TEST(ChartData, OscillatorsAreThoseOfTheFormulas)
{
    const auto chart = makeChartData({}, risingBars(60).view());
    EXPECT_TRUE(std::isnan(chart->rsi14[13]));
    EXPECT_EQ(chart->rsi14[14], 100); // It never fell.
    // An EMA of n over a straight line, seeded with the mean of the first n, stays (n - 1) / 2
    // behind it: 12.5 - 5.5 = 7.
    EXPECT_TRUE(std::isnan(chart->macd[24]));
    EXPECT_NEAR(chart->macd[25], 7, 1e-12);
    EXPECT_NEAR(chart->macd[59], 7, 1e-12);
    EXPECT_TRUE(std::isnan(chart->macdSignal[32]));
    EXPECT_NEAR(chart->macdSignal[33], 7, 1e-12);
    EXPECT_NEAR(chart->macdHistogram[59], 0, 1e-12);
}

TEST(ChartData, IndicatorsFollowThePriceSource)
{
    const auto chart = makeChartData({{}, market::Interval::Day1, market::PriceSource::Hl2, false},
                                     risingBars(30).view());
    EXPECT_NEAR(chart->sma20[19], 20.5, 1e-12);
    EXPECT_EQ(chart->bars.view().close[19], 20);
}

TEST(ChartData, ServesASingleBar)
{
    const auto chart = makeChartData({}, risingBars(1).view());
    ASSERT_EQ(chart->bars.size(), 1U);
    EXPECT_EQ(chart->sma20.size(), 1U);
    EXPECT_TRUE(std::isnan(chart->sma20[0]));
    EXPECT_TRUE(std::isnan(chart->macdHistogram[0]));
}

} // namespace
} // namespace tapesift::presentation
