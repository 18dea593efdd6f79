#include "tapesift/analysis/quick_verdict.h"

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::analysis {
namespace {

using indicators::IndicatorId;
using indicators::IndicatorValues;
using enum IndicatorId;

// Bars that close as told; nothing else of them is looked at.
market::BarSeries closing(const std::vector<double>& closes)
{
    std::vector<market::Bar> bars;
    for (const double close : closes)
        bars.push_back({base::UtcSeconds{std::chrono::days{static_cast<int>(bars.size())}}, close,
                        close, close, close, 1});
    return market::BarSeries(bars);
}

IndicatorValues knowing(std::initializer_list<std::pair<IndicatorId, double>> known)
{
    IndicatorValues values;
    for (const auto& [id, value] : known)
        values[id] = value;
    return values;
}

QuickVerdict verdictOf(const std::vector<double>& closes, const IndicatorValues& values)
{
    const market::BarSeries series = closing(closes);
    return quickVerdict(series.view(), series.view().close, values);
}

QuickVerdict verdictOf(const std::vector<double>& closes,
                       std::initializer_list<std::pair<IndicatorId, double>> known)
{
    return verdictOf(closes, knowing(known));
}

void expectReason(const Reason& reason, ReasonCode code, double score, double a, double b)
{
    EXPECT_EQ(reason.code, code);
    EXPECT_NEAR(reason.score, score, 1e-12);
    EXPECT_NEAR(reason.a, a, 1e-12);
    EXPECT_NEAR(reason.b, b, 1e-12);
}

// Lean of the only component that is known: its weight cancels out.
double leanOf(const QuickVerdict& verdict)
{
    return verdict.score;
}

const std::vector<double> kUp = {98, 100};
const std::vector<double> kDown = {100, 98};

TEST(QuickVerdict, AddsUpWhatTheComponentsSay)
{
    // Averages: 5 below 100, 1 above: 4/6 * 0.25 = 1/6
    // RSI:      (60 - 50) / 40 = 0.25 * 0.20 = 0.05
    // MACD:     0.2 / (0.25 * 2) = 0.4 * 0.20 = 0.08
    // Range:    (100 - 91) / 10 = 0.9; (0.9 - 0.75) / 0.25 = 0.6 * 0.15 = 0.09
    // Trend:    (90 - 88) / (0.05 * 88) = 5/11 * 0.10 = 1/22
    // Volume:   (2.2 - 1) / 2 = 0.6 on a rise * 0.10 = 0.06
    // Sum:      1/6 + 0.05 + 0.08 + 0.09 + 1/22 + 0.06 = 0.492121...
    const QuickVerdict verdict = verdictOf(kUp, {{Sma20, 98},
                                                 {Sma50, 90},
                                                 {Sma200, 88},
                                                 {Ema20, 97},
                                                 {Ema50, 101},
                                                 {Ema200, 88},
                                                 {Rsi14, 60},
                                                 {Macd, 1.5},
                                                 {MacdSignal, 1.3},
                                                 {MacdHist, 0.2},
                                                 {Atr14, 2},
                                                 {High20, 101},
                                                 {Low20, 91},
                                                 {RelVolume20, 2.2}});
    EXPECT_NEAR(verdict.score, 1.0 / 6 + 1.0 / 22 + 0.28, 1e-12);
    EXPECT_NEAR(verdict.strength, 100 * (1.0 / 6 + 1.0 / 22 + 0.28), 1e-10);
    EXPECT_EQ(verdict.signal, Signal::Buy);
    ASSERT_EQ(verdict.reasons.size(), 6U);
    expectReason(verdict.reasons[0], ReasonCode::AboveAverages, 1.0 / 6, 5, 6);
    expectReason(verdict.reasons[1], ReasonCode::NearHigh, 0.09, 90, 101);
    expectReason(verdict.reasons[2], ReasonCode::MacdAboveSignal, 0.08, 1.5, 1.3);
    expectReason(verdict.reasons[3], ReasonCode::VolumeConfirmsUp, 0.06, 2.2, 200.0 / 98);
    expectReason(verdict.reasons[4], ReasonCode::RsiRising, 0.05, 60, 0);
    expectReason(verdict.reasons[5], ReasonCode::TrendUp, 1.0 / 22, 90, 88);
}

TEST(QuickVerdict, CountsKnownComponentsOnly)
{
    // Averages -1 * 0.25 and RSI (34 - 50) / 40 = -0.4 * 0.20; known 0.45: -0.33 / 0.45
    const QuickVerdict verdict = verdictOf(kDown, {{Sma20, 99}, {Ema20, 99.5}, {Rsi14, 34}});
    EXPECT_NEAR(verdict.score, -0.33 / 0.45, 1e-12);
    EXPECT_EQ(verdict.signal, Signal::StrongSell);
    ASSERT_EQ(verdict.reasons.size(), 2U);
    expectReason(verdict.reasons[0], ReasonCode::BelowAverages, -0.25 / 0.45, 2, 2);
    expectReason(verdict.reasons[1], ReasonCode::RsiFalling, -0.08 / 0.45, 34, 0);
}

TEST(QuickVerdict, AKnownComponentThatDoesNotLeanStillCounts)
{
    // Averages 1 * 0.25; usual volume says nothing but weighs: 0.25 / 0.35
    const QuickVerdict verdict = verdictOf(kUp, {{Sma20, 99}, {RelVolume20, 1}});
    EXPECT_NEAR(verdict.score, 0.25 / 0.35, 1e-12);
    EXPECT_EQ(verdict.reasons.size(), 1U);
}

TEST(QuickVerdict, OversoldRsiIsABuyOnceItRises)
{
    const QuickVerdict rising = verdictOf(kUp, {{Rsi14, 25}});
    EXPECT_DOUBLE_EQ(leanOf(rising), 1);
    expectReason(rising.reasons.at(0), ReasonCode::RsiOversold, 1, 25, 0);
    const QuickVerdict falling = verdictOf(kDown, {{Rsi14, 25}});
    EXPECT_DOUBLE_EQ(leanOf(falling), -0.5);
    expectReason(falling.reasons.at(0), ReasonCode::RsiFalling, -0.5, 25, 0);
    EXPECT_DOUBLE_EQ(leanOf(verdictOf({98, 98}, {{Rsi14, 25}})), -0.5);
}

TEST(QuickVerdict, OverboughtRsiIsASellOnceItFalls)
{
    const QuickVerdict falling = verdictOf(kDown, {{Rsi14, 75}});
    EXPECT_DOUBLE_EQ(leanOf(falling), -1);
    expectReason(falling.reasons.at(0), ReasonCode::RsiOverbought, -1, 75, 0);
    const QuickVerdict rising = verdictOf(kUp, {{Rsi14, 75}});
    EXPECT_DOUBLE_EQ(leanOf(rising), 0.5);
    expectReason(rising.reasons.at(0), ReasonCode::RsiRising, 0.5, 75, 0);
}

TEST(QuickVerdict, RsiInTheMiddleSaysNothing)
{
    const QuickVerdict verdict = verdictOf(kUp, {{Rsi14, 50}});
    EXPECT_EQ(verdict.score, 0);
    EXPECT_EQ(verdict.signal, Signal::Neutral);
    EXPECT_TRUE(verdict.reasons.empty());
}

TEST(QuickVerdict, HistogramCountsInUnitsOfAtr)
{
    EXPECT_DOUBLE_EQ(leanOf(verdictOf(kUp, {{MacdHist, -0.3}, {Atr14, 4}})), -0.3);
    EXPECT_DOUBLE_EQ(leanOf(verdictOf(kUp, {{MacdHist, 3}, {Atr14, 4}})), 1);
    EXPECT_DOUBLE_EQ(leanOf(verdictOf(kUp, {{MacdHist, -0.3}, {Atr14, 0}})), -1);
}

TEST(QuickVerdict, RoundingErrorsAreNoReason)
{
    const QuickVerdict verdict = verdictOf(kUp, {{MacdHist, 1e-16}, {Atr14, 4}});
    EXPECT_EQ(verdict.score, 0);
    EXPECT_TRUE(verdict.reasons.empty());
}

TEST(QuickVerdict, TrendCountsFullyAtFivePercent)
{
    // 2 % down is 0.4 of a lean; of the two averages one is below 100, none above: half a lean.
    EXPECT_NEAR(verdictOf(kUp, {{Sma50, 98}, {Sma200, 100}}).score, (-0.04 + 0.125) / 0.35, 1e-12);
    const QuickVerdict verdict = verdictOf({120, 121}, {{Sma50, 120}, {Sma200, 100}});
    EXPECT_DOUBLE_EQ(verdict.score, 1);
    expectReason(verdict.reasons.at(1), ReasonCode::TrendUp, 0.10 / 0.35, 120, 100);
}

TEST(QuickVerdict, HighVolumeConfirmsTheDirectionOfTheDay)
{
    EXPECT_DOUBLE_EQ(leanOf(verdictOf(kUp, {{RelVolume20, 1.5}})), 0.25);
    EXPECT_DOUBLE_EQ(leanOf(verdictOf(kUp, {{RelVolume20, 1.49}})), 0);
    EXPECT_DOUBLE_EQ(leanOf(verdictOf(kUp, {{RelVolume20, 7}})), 1);
    EXPECT_DOUBLE_EQ(leanOf(verdictOf({98, 98}, {{RelVolume20, 7}})), 0);
    const QuickVerdict down = verdictOf(kDown, {{RelVolume20, 2}});
    expectReason(down.reasons.at(0), ReasonCode::VolumeConfirmsDown, -0.5, 2, -2);
}

TEST(QuickVerdict, EndsOfTheRangeCount)
{
    const auto place = [](double close) {
        return verdictOf({50, close}, {{High20, 110}, {Low20, 10}});
    };
    EXPECT_DOUBLE_EQ(leanOf(place(110)), 1);
    EXPECT_DOUBLE_EQ(leanOf(place(120)), 1); // a close outside its own bar
    EXPECT_DOUBLE_EQ(leanOf(place(85)), 0);
    EXPECT_DOUBLE_EQ(leanOf(place(35)), 0);
    const QuickVerdict low = place(20);
    expectReason(low.reasons.at(0), ReasonCode::NearLow, -0.6, 10, 10);
    EXPECT_EQ(verdictOf(kUp, {{High20, 100}, {Low20, 100}}).reasons.size(), 0U);
}

TEST(QuickVerdict, CutsTheScoreIntoSignals)
{
    const auto signalAt = [](double score) {
        return verdictOf(kUp, {{MacdHist, score}, {Atr14, 4}}).signal;
    };
    EXPECT_EQ(signalAt(0.501), Signal::StrongBuy);
    EXPECT_EQ(signalAt(0.499), Signal::Buy);
    EXPECT_EQ(signalAt(0.101), Signal::Buy);
    EXPECT_EQ(signalAt(0.099), Signal::Neutral);
    EXPECT_EQ(signalAt(-0.099), Signal::Neutral);
    EXPECT_EQ(signalAt(-0.101), Signal::Sell);
    EXPECT_EQ(signalAt(-0.499), Signal::Sell);
    EXPECT_EQ(signalAt(-0.501), Signal::StrongSell);
}

TEST(QuickVerdict, StillPriceIsNeutral)
{
    // RSI is 100 for a price that never moved.
    const IndicatorValues values = knowing({{Rsi14, 100}, {Sma20, 49}});
    std::vector<double> closes(15, 50);
    const QuickVerdict still = verdictOf(closes, values);
    EXPECT_EQ(still.signal, Signal::Neutral);
    EXPECT_EQ(still.score, 0);
    EXPECT_EQ(still.strength, 0);
    ASSERT_EQ(still.reasons.size(), 1U);
    expectReason(still.reasons[0], ReasonCode::NoMovement, 0, 0, 0);

    closes.front() = 49; // the first of the fourteen changes
    EXPECT_EQ(verdictOf(closes, values).signal, Signal::StrongBuy);
}

TEST(QuickVerdict, WithoutAnyValueIsNeutral)
{
    EXPECT_EQ(verdictOf(kUp, {}).signal, Signal::Neutral);
    EXPECT_EQ(quickVerdict({}, {}, {}).signal, Signal::Neutral);
}

TEST(QuickVerdict, LooksAtTheChosenPrice)
{
    const market::BarSeries series = closing(kUp);
    const std::vector<double> price = {110, 105};
    const QuickVerdict verdict =
        quickVerdict(series.view(), price, knowing({{Sma20, 101}, {Rsi14, 75}}));
    // 105 is above its average though the close is not, and the price fell though the close rose:
    // (0.25 - 0.20) / 0.45
    EXPECT_NEAR(verdict.score, 0.05 / 0.45, 1e-12);
}

TEST(QuickVerdict, ReasonsAddUpToTheScoreHeaviestFirst)
{
    base::SeededRandom random(3);
    for (int round = 0; round < 500; ++round) {
        IndicatorValues values;
        for (double& value : values.values) {
            if (random.below(5) != 0)
                value = 80 + 40 * random.uniform();
        }
        values[MacdHist] = random.uniform() - 0.5;
        values[Atr14] = 2 * random.uniform();
        values[RelVolume20] = 4 * random.uniform();
        const QuickVerdict verdict =
            verdictOf({80 + 40 * random.uniform(), 80 + 40 * random.uniform()}, values);
        double sum = 0;
        for (std::size_t i = 0; i < verdict.reasons.size(); ++i) {
            sum += verdict.reasons[i].score;
            if (i > 0) {
                EXPECT_LE(std::fabs(verdict.reasons[i].score),
                          std::fabs(verdict.reasons[i - 1].score));
            }
        }
        EXPECT_NEAR(sum, verdict.score, 1e-12);
        EXPECT_LE(std::fabs(verdict.score), 1);
        EXPECT_EQ(verdict.strength, 100 * std::fabs(verdict.score));
    }
}

} // namespace
} // namespace tapesift::analysis
