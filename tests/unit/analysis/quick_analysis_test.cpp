#include "tapesift/analysis/quick_analysis.h"

#include <gtest/gtest.h>

#include "support/sample_bars.h"
#include "tapesift/analysis/quick_verdict.h"
#include "tapesift/indicators/latest.h"

namespace tapesift::analysis {
namespace {

using namespace std::chrono_literals;
using indicators::IndicatorId;

market::BarSeries hourly(const std::vector<std::pair<std::chrono::hours, double>>& closes)
{
    std::vector<market::Bar> bars;
    for (const auto& [hour, close] : closes)
        bars.push_back({base::UtcSeconds{hour}, close, close, close, close, 1});
    return market::BarSeries(bars);
}

QuickInput inputOf(const market::BarView& bars)
{
    QuickInput input;
    input.bars = bars;
    return input;
}

TEST(QuickAnalysis, TakesPriceChangeAndVolumeFromTheLastBar)
{
    const market::BarSeries series(std::vector<market::Bar>{
        {base::UtcSeconds{1h}, 9, 11, 8, 10, 300}, {base::UtcSeconds{2h}, 10, 14, 10, 12.5, 700}});
    const QuickResult result = analyseQuick(inputOf(series.view()));
    EXPECT_EQ(result.price, 12.5);
    EXPECT_EQ(result.change, 2.5);
    EXPECT_EQ(result.changePercent, 25);
    EXPECT_EQ(result.volume, 700);
    EXPECT_EQ(result.timestamp, base::UtcSeconds{2h});
    EXPECT_FALSE(result.forming);
}

TEST(QuickAnalysis, SingleBarHasNoChange)
{
    const auto series = support::sampleSeries(1);
    const QuickResult result = analyseQuick(inputOf(series.view()));
    EXPECT_EQ(result.price, series.view().close[0]);
    EXPECT_TRUE(std::isnan(result.change));
    EXPECT_TRUE(std::isnan(result.changePercent));
}

TEST(QuickAnalysis, VerdictAndIndicatorsLookAtClosedBarsOnly)
{
    const auto series = support::sampleSeries(60);
    QuickInput input = inputOf(series.view());
    input.lastIsForming = true;
    const QuickResult result = analyseQuick(input);
    const QuickResult closed = analyseQuick(inputOf(series.view().slice(0, 59)));
    EXPECT_TRUE(result.forming);
    EXPECT_EQ(result.price, series.view().close[59]);
    EXPECT_EQ(result.change, series.view().close[59] - series.view().close[58]);
    EXPECT_EQ(result.volume, series.view().volume[59]);
    EXPECT_EQ(result.timestamp, series.view().time[59]);
    EXPECT_EQ(result.indicators[IndicatorId::Ema20], closed.indicators[IndicatorId::Ema20]);
    EXPECT_EQ(result.verdict.score, closed.verdict.score);
    EXPECT_EQ(result.verdict.reasons, closed.verdict.reasons);
    EXPECT_EQ(result.warming, closed.warming);
}

TEST(QuickAnalysis, VerdictIsTheOneOfTheIndicators)
{
    const auto series = support::sampleSeries(300);
    const market::BarView bars = series.view();
    const QuickResult result = analyseQuick(inputOf(bars));
    const auto values = indicators::latestValues(bars, bars.close);
    EXPECT_EQ(result.indicators.values, values.values);
    EXPECT_EQ(result.verdict.reasons, quickVerdict(bars, bars.close, values).reasons);
    EXPECT_FALSE(result.verdict.reasons.empty());
}

TEST(QuickAnalysis, FollowsThePriceSource)
{
    const auto series = support::sampleSeries(40); // high = low + 3, close = low + 2
    QuickInput input = inputOf(series.view());
    input.priceSource = market::PriceSource::Hl2;
    const double middle = analyseQuick(input).indicators[IndicatorId::Sma20];
    input.priceSource = market::PriceSource::Close;
    EXPECT_NEAR(middle, analyseQuick(input).indicators[IndicatorId::Sma20] - 0.5, 1e-12);
}

TEST(QuickAnalysis, CryptoBelowOneDayChangesAgainstTheDayBefore)
{
    // 30 h - 24 h = 6 h; no bar starts there, the last one before it starts at 5 h.
    const auto series = hourly({{4h, 70}, {5h, 80}, {7h, 90}, {29h, 99}, {30h, 100}});
    QuickInput input = inputOf(series.view());
    input.crypto = true;
    input.interval = market::Interval::Hour1;
    EXPECT_EQ(analyseQuick(input).change, 20);
    EXPECT_EQ(analyseQuick(input).changePercent, 25);

    input.bars = series.view().slice(2, 3);
    EXPECT_TRUE(std::isnan(analyseQuick(input).change)) << "only 23 hours of bars";
}

TEST(QuickAnalysis, OtherwiseTheCloseBeforeCounts)
{
    const auto series = hourly({{5h, 80}, {29h, 99}, {30h, 100}});
    QuickInput share = inputOf(series.view());
    share.interval = market::Interval::Hour1;
    EXPECT_EQ(analyseQuick(share).change, 1);
    QuickInput daily = inputOf(series.view());
    daily.crypto = true;
    EXPECT_EQ(analyseQuick(daily).change, 1);
}

TEST(QuickAnalysis, NamesTheIndicatorsThatAreStillWarming)
{
    // With 39 closed bars: known, but under 40 (EMA 9), 90 (EMA 20), 109 (RSI), 116 (MACD), 155
    // (signal), 108 (ATR) and 216 (ADX) bars. EMA 50 and EMA 200 are not known at all.
    const auto series = support::sampleSeries(40);
    QuickInput input = inputOf(series.view());
    input.lastIsForming = true;
    using enum IndicatorId;
    EXPECT_EQ(analyseQuick(input).warming,
              (std::vector{Ema9, Ema20, Rsi14, Macd, MacdSignal, MacdHist, Atr14, Adx14}));
    input.lastIsForming = false;
    EXPECT_EQ(analyseQuick(input).warming,
              (std::vector{Ema20, Rsi14, Macd, MacdSignal, MacdHist, Atr14, Adx14}));
}

TEST(QuickAnalysis, NothingIsWarmingAfterEnoughBars)
{
    const auto series = support::sampleSeries(891);
    EXPECT_TRUE(analyseQuick(inputOf(series.view())).warming.empty());
    const QuickResult shorter = analyseQuick(inputOf(series.view().slice(0, 890)));
    EXPECT_EQ(shorter.warming, std::vector{IndicatorId::Ema200});
}

TEST(QuickAnalysis, PassesOnNotesAndSource)
{
    const auto series = support::sampleSeries(40);
    QuickInput input = inputOf(series.view());
    input.notes = {{market::QualityFlag::Gap, series.view().time[3], "2 bars missing"}};
    input.source = {"csv", "csv-1a2b3c4d", true, 40};
    const QuickResult result = analyseQuick(input);
    EXPECT_EQ(result.quality, input.notes);
    EXPECT_EQ(result.source.feed, "csv-1a2b3c4d");
    EXPECT_EQ(result.source.bars, 40U);
    EXPECT_TRUE(result.source.adjusted);
}

} // namespace
} // namespace tapesift::analysis
