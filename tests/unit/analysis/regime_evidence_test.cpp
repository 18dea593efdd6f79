#include "analysis/regime_evidence.h"

#include <limits>

#include <gtest/gtest.h>

#include "tapesift/indicators/latest.h"
#include "unit/analysis/price_walk.h"

namespace tapesift::analysis {
namespace {

std::vector<RegimeEvidence> evidenceOf(const std::vector<market::Bar>& bars)
{
    const market::BarSeries series(bars);
    return regimeEvidence(series.view(), series.view().close);
}

// A bar that rises from `middle` by a step of one a bar: its true range is 2 (see zigzag).
std::vector<market::Bar> climb(double to)
{
    return zigzag({100, to});
}

TEST(RegimeEvidence, BeginsWithTheSixtiethBar)
{
    const auto bars = priceWalk(61, 100, 0, 0.02, 1);
    EXPECT_EQ(evidenceOf(bars).size(), 2U);
    EXPECT_EQ(evidenceOf({bars.begin(), bars.begin() + 60}).size(), 1U);
    EXPECT_TRUE(evidenceOf({bars.begin(), bars.begin() + 59}).empty());
    EXPECT_TRUE(evidenceOf({}).empty());
}

TEST(RegimeEvidence, SlopeAndDistanceAreInAtr)
{
    // 200 rises of one point after 30 still bars; ATR is 2. SMA 50 rises by one point a bar: 0.5
    // ATR. It is the mean of the newest 50 closes, 24.5 points below the last: 12.25 ATR, cut
    // at 10.
    const auto rise = evidenceOf(climb(300));
    EXPECT_DOUBLE_EQ(rise.back().slope, 0.5);
    EXPECT_DOUBLE_EQ(rise.back().distance, 10);
    EXPECT_NEAR(rise.back().adx, 100, 1e-3) << "the low never falls";

    // Half a point a bar down: 12.25 points or 6.125 ATR below the average.
    auto fall = climb(300);
    for (std::size_t i = 0; i < fall.size(); ++i) {
        const double middle = 500 - 0.5 * static_cast<double>(i);
        fall[i] = {fall[i].time, middle, middle + 1, middle - 1, middle, 1};
    }
    EXPECT_DOUBLE_EQ(evidenceOf(fall).back().slope, -0.25);
    EXPECT_DOUBLE_EQ(evidenceOf(fall).back().distance, -6.125);
}

TEST(RegimeEvidence, SlopeLooksTenBarsBack)
{
    // SMA 50 is 100 until the price rises by one point a bar. After 20 rises it is
    // 100 + (1 + ... + 20) / 50 = 104.2, ten bars before it was 100 + 55 / 50 = 101.1:
    // 0.31 points or 0.155 ATR a bar. The price is 120 - 104.2 = 15.8 points or 7.9 ATR above.
    const auto evidence = evidenceOf(zigzag({100, 120}, 60));
    EXPECT_NEAR(evidence.back().slope, 0.155, 1e-12);
    EXPECT_NEAR(evidence.back().distance, 7.9, 1e-12);
    EXPECT_EQ(evidence.front().slope, 0);
    EXPECT_EQ(evidence.front().distance, 0);
}

TEST(RegimeEvidence, AdxIsTheIndicator)
{
    const market::BarSeries series(priceWalk(200, 40, 0.001, 0.03, 8000));
    const auto evidence = regimeEvidence(series.view(), series.view().close);
    const auto values = indicators::latestValues(series.view(), series.view().close);
    EXPECT_EQ(evidence.back().adx, values[indicators::IndicatorId::Adx14]);
}

TEST(RegimeEvidence, FollowsThePriceSource)
{
    const market::BarSeries series(climb(300));
    const std::vector<double> flat(series.size(), 100);
    const auto evidence = regimeEvidence(series.view(), flat);
    EXPECT_EQ(evidence.back().slope, 0);
    EXPECT_EQ(evidence.back().distance, 0);
    EXPECT_NEAR(evidence.back().adx, 100, 1e-3) << "high and low are those of the bars";
}

TEST(RegimeEvidence, PercentileNeedsAHundredValues)
{
    // Ranges that grow from bar to bar: the newest volatility is the highest of all.
    auto bars = zigzag({100}, 300);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        bars[i].high += 0.001 * static_cast<double>(i);
        bars[i].low -= 0.001 * static_cast<double>(i);
    }
    const auto evidence = evidenceOf(bars);
    // The first volatility is that of bar 18 (five true ranges, 14 medians), the 100th that of
    // bar 117.
    EXPECT_EQ(evidence[116 - 60].volatilityPercentile, 50);
    EXPECT_EQ(evidence[117 - 60].volatilityPercentile, 100);
    EXPECT_EQ(evidence.back().volatilityPercentile, 100);
}

TEST(RegimeEvidence, PercentileLooksAYearBack)
{
    // 60 bars of 4 points, then 2 points. The volatility falls for ever, so the newest one is the
    // lowest, also once the wide bars have left the year.
    auto bars = zigzag({100}, 420);
    for (std::size_t i = 0; i < 60; ++i)
        bars[i] = {bars[i].time, 100, 102, 98, 100, 1};
    EXPECT_EQ(evidenceOf(bars)[200].volatilityPercentile, 0);

    // Then bars of 2.2 points: above the narrow ones of the year, below the first ones, which count
    // no longer at bar 420.
    for (std::size_t i = 380; i < 420; ++i)
        bars[i] = {bars[i].time, 100, 101.1, 98.9, 100, 1};
    EXPECT_EQ(evidenceOf(bars).back().volatilityPercentile, 100);
}

TEST(RegimeEvidence, HowWildASingleBarIsDoesNotMatter)
{
    const auto percentilesWith = [](double factor) {
        auto bars = priceWalk(250, 100, 0, 0.02, 1000);
        bars[150].close = bars[150].high = bars[150].open * factor; // and the next one leads back
        std::vector<double> percentiles;
        for (const RegimeEvidence& bar : evidenceOf(bars))
            percentiles.push_back(bar.volatilityPercentile);
        return percentiles;
    };
    EXPECT_EQ(percentilesWith(2), percentilesWith(20));
    EXPECT_EQ(percentilesWith(2)[150 - 59], 0) << "divided by its own close";
}

TEST(RegimeEvidence, NothingIsInfinite)
{
    // A price that stood still, jumped and stands still again: ATR fades, SMA 50 goes on.
    std::vector<market::Bar> bars(150, {{}, 10, 10, 10, 10, 0});
    for (std::size_t i = 0; i < bars.size(); ++i) {
        bars[i].time = base::UtcSeconds{std::chrono::days{static_cast<int>(i)}};
        if (i >= 100)
            bars[i].open = bars[i].high = bars[i].low = bars[i].close = 1e9;
    }
    for (const RegimeEvidence& bar : evidenceOf(bars)) {
        EXPECT_TRUE(std::isfinite(bar.adx));
        EXPECT_LE(std::fabs(bar.slope), 10);
        EXPECT_LE(std::fabs(bar.distance), 10);
    }
    for (std::size_t i = 0; i < bars.size(); ++i) {
        bars[i].low = 1e-300;
        bars[i].high = i % 2 == 0 ? std::numeric_limits<double>::max() : 1.0;
    }
    EXPECT_TRUE(evidenceOf(bars).empty()) << "the sums overflow";
}

} // namespace
} // namespace tapesift::analysis
