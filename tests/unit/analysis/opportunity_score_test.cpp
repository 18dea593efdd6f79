#include "tapesift/analysis/opportunity_score.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "support/sample_bars.h"

namespace tapesift::analysis {
namespace {

using indicators::IndicatorId;
using enum ScorePart;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

// What a score is told from; nothing is known to begin with but one bar's prices.
struct Case
{
    std::vector<market::Bar> bars = {{support::kSampleStart, 100, 100, 100, 100, 0}};
    QuickResult quick;
    std::optional<MarketRegime> regime;
    std::optional<RiskLevels> levels;
    analysis::Confluence confluence{kUnknown, {}};

    Case& with(IndicatorId id, double value)
    {
        quick.indicators[id] = value;
        return *this;
    }

    // A bar after the others.
    Case& bar(double high, double low, double close, double volume = 0)
    {
        bars.push_back({bars.back().time + std::chrono::days{1}, close, high, low, close, volume});
        return *this;
    }

    OpportunityScore score(Side side) const
    {
        const market::BarSeries series(bars);
        return opportunityScore({series.view(), quick, side, regime, levels, confluence});
    }
};

void expectGrade(const Case& state, ScorePart part, double onLong, double onShort)
{
    EXPECT_NEAR(state.score(Side::Long)[part].grade, onLong, 1e-12);
    EXPECT_NEAR(state.score(Side::Short)[part].grade, onShort, 1e-12);
}

void expectUnknown(const Case& state, ScorePart part)
{
    EXPECT_TRUE(std::isnan(state.score(Side::Long)[part].grade));
    EXPECT_TRUE(std::isnan(state.score(Side::Short)[part].grade));
}

void expectNumbers(const Case& state, ScorePart part, double a, double b)
{
    EXPECT_NEAR(state.score(Side::Long)[part].a, a, 1e-9);
    EXPECT_NEAR(state.score(Side::Long)[part].b, b, 1e-9);
}

Case trending(double adx, double fast, double slow)
{
    return Case{}
        .with(IndicatorId::Adx14, adx)
        .with(IndicatorId::Sma50, fast)
        .with(IndicatorId::Sma200, slow);
}

TEST(OpportunityScore, PartsAreInOrderAndWeigh100)
{
    double sum = 0;
    for (std::size_t i = 0; i < kScorePartCount; ++i) {
        EXPECT_EQ(static_cast<std::size_t>(scoreParts()[i].part), i);
        EXPECT_FALSE(scoreParts()[i].name.empty());
        sum += scoreParts()[i].weight;
    }
    EXPECT_EQ(sum, 100);
    EXPECT_EQ(scoreParts()[6].name, "relativeStrength");
}

TEST(OpportunityScore, GradesTheTrend)
{
    // 102 over 100: 2 % of 5 % = 0.4; ADX (30 - 15) / 20 = 0.75; (1 + 0.4 * 0.75) / 2 = 0.65
    expectGrade(trending(30, 102, 100), Trend, 0.65, 0.35);
    expectNumbers(trending(30, 102, 100), Trend, 30, 2);
    expectGrade(trending(60, 120, 100), Trend, 1, 0);
    expectGrade(trending(60, 80, 100), Trend, 0, 1);
    expectGrade(trending(15, 120, 100), Trend, 0.5, 0.5); // no trend, whatever its direction
    expectUnknown(trending(30, 102, kUnknown), Trend);
    expectUnknown(trending(kUnknown, 102, 100), Trend);
}

TEST(OpportunityScore, GradesTheMomentum)
{
    // RSI (60 - 30) / 40 = 0.75. ATR is 2 % of the price: 6.3245553 % is a whole change, 3.1622777
    // half of one: (1 + 0.5) / 2 = 0.75. Both together 0.75; short 0.25.
    const Case state = Case{}
                           .with(IndicatorId::Rsi14, 60)
                           .with(IndicatorId::Atr14, 2)
                           .with(IndicatorId::Roc10, std::sqrt(10.0));
    expectGrade(state, Momentum, 0.75, 0.25);
    expectNumbers(state, Momentum, 60, std::sqrt(10.0));
    Case falling = state;
    falling.with(IndicatorId::Rsi14, 20).with(IndicatorId::Roc10, -50);
    expectGrade(falling, Momentum, 0, 1);
    Case mixed = state; // RSI 40: 0.25; no change: 0.5
    mixed.with(IndicatorId::Rsi14, 40).with(IndicatorId::Roc10, 0);
    expectGrade(mixed, Momentum, 0.375, 0.625);
    Case unknown = state;
    expectUnknown(unknown.with(IndicatorId::Roc10, kUnknown), Momentum);
}

TEST(OpportunityScore, APriceThatDoesNotMoveHasNoMomentum)
{
    Case state = Case{}.with(IndicatorId::Rsi14, 100).with(IndicatorId::Roc10, 0);
    expectUnknown(state.with(IndicatorId::Atr14, 0), Momentum);
    state.with(IndicatorId::Atr14, 0.5); // of bars long ago
    state.quick.verdict.reasons = {{ReasonCode::NoMovement}};
    expectUnknown(state, Momentum);
}

TEST(OpportunityScore, GradesTheVolume)
{
    // Twice the usual is half of the way from 1 to 3: (1 + 0.5) / 2 on a rise, (1 - 0.5) / 2 for
    // the other side. 100 -> 102 is 2 %.
    Case rise = Case{}.bar(102, 102, 102);
    rise.with(IndicatorId::RelVolume20, 2).with(IndicatorId::VolumeSma20, 10);
    expectGrade(rise, Volume, 0.75, 0.25);
    expectNumbers(rise, Volume, 2, 2);
    Case fall = Case{}.bar(98, 98, 98);
    fall.with(IndicatorId::RelVolume20, 9).with(IndicatorId::VolumeSma20, 10);
    expectGrade(fall, Volume, 0, 1);
    expectGrade(rise.with(IndicatorId::RelVolume20, 0.4), Volume, 0.5, 0.5);
    Case same = Case{}.bar(100, 100, 100);
    same.with(IndicatorId::RelVolume20, 9).with(IndicatorId::VolumeSma20, 10);
    expectGrade(same, Volume, 0.5, 0.5);
}

TEST(OpportunityScore, WithoutTradesVolumeIsNotKnown)
{
    Case state = Case{}.bar(102, 102, 102);
    state.with(IndicatorId::RelVolume20, 0).with(IndicatorId::VolumeSma20, 0);
    expectUnknown(state, Volume);
    Case single; // no bar to change from
    expectUnknown(single.with(IndicatorId::RelVolume20, 2).with(IndicatorId::VolumeSma20, 10),
                  Volume);
}

TEST(OpportunityScore, GradesTheVolatility)
{
    Case state = Case{}.with(IndicatorId::Atr14, 3);
    expectUnknown(state, Volatility);
    state.regime = MarketRegime{};
    state.regime->volatilityPercentile = 80;
    expectGrade(state, Volatility, 0.2, 0.2); // 1 - 80 / 100, whatever the side
    expectNumbers(state, Volatility, 80, 3);  // 3 of 100 is 3 %
}

TEST(OpportunityScore, GradesThePlaceInTheRange)
{
    // Low 90, high 110; the close is at (106 - 90) / 20 = 0.8.
    const Case state = Case{}.bar(110, 95, 100).bar(108, 90, 106);
    expectGrade(state, Position, 0.8, 0.2);
    expectNumbers(state, Position, 80, 3);
    expectUnknown(Case{}, Position); // no range
}

TEST(OpportunityScore, ARangeIsOfTheLast252Bars)
{
    Case state; // one bar at 100 that falls out of the range, then 252
    state.bars.front().high = 1000;
    for (int i = 0; i < 251; ++i)
        state.bar(110, 90, 100);
    state.bar(110, 90, 95);
    expectGrade(state, Position, 0.25, 0.75);
    expectNumbers(state, Position, 25, 252);
}

TEST(OpportunityScore, GradesTheAgreementOfTimeframes)
{
    Case state;
    expectUnknown(state, ScorePart::Confluence);
    state.confluence.score = 0.5;
    state.confluence.timeframes.resize(3);
    expectGrade(state, ScorePart::Confluence, 0.75, 0.25);
    expectNumbers(state, ScorePart::Confluence, 0.5, 3);
}

TEST(OpportunityScore, GradesRewardForRisk)
{
    Case state;
    expectUnknown(state, RiskReward);
    state.levels = RiskLevels{Side::Long, 100, 96, 110, 2.5};
    expectGrade(state, RiskReward, 0.75, 0.75); // (2.5 - 1) / 2; the levels are those of the side
    expectNumbers(state, RiskReward, 2.5, 4);
    state.levels->riskReward = 0.5;
    expectGrade(state, RiskReward, 0, 0);
    state.levels->riskReward = 7;
    expectGrade(state, RiskReward, 1, 1);
}

Case trading(double volume, std::size_t count)
{
    Case state;
    state.bars.clear();
    for (std::size_t i = 0; i < count; ++i)
        state.bars.push_back(
            {support::kSampleStart + std::chrono::days{i}, 50, 50, 50, 50, volume});
    return state.with(IndicatorId::VolumeSma20, volume);
}

TEST(OpportunityScore, GradesTheLiquidity)
{
    // 50 * 200,000 = 10^7 a bar: (7 - 5) / 3
    expectGrade(trading(200'000, 20), Liquidity, 2.0 / 3, 2.0 / 3);
    expectNumbers(trading(200'000, 20), Liquidity, 1e7, 200'000);
    expectGrade(trading(1, 20), Liquidity, 0, 0);
    expectGrade(trading(1e9, 20), Liquidity, 1, 1);
    expectGrade(trading(0, 20), Liquidity, 0, 0); // nothing traded, nothing to be had
    expectUnknown(trading(200'000, 19), Liquidity);
}

TEST(OpportunityScore, LooksAtTheLast20BarsForLiquidity)
{
    Case state = trading(200'000, 21);
    state.bars.front().volume = 1e12;
    expectGrade(state, Liquidity, 2.0 / 3, 2.0 / 3);
}

TEST(OpportunityScore, NumbersThatAreNotFiniteAreNotKnown)
{
    const Case state = trading(1e307, 20); // 50 * 1e307 * 20 is more than a double holds
    const PartGrade part = state.score(Side::Long)[Liquidity];
    EXPECT_TRUE(std::isnan(part.grade));
    EXPECT_TRUE(std::isnan(part.a));
}

OpportunityScore gradesOf(std::initializer_list<std::pair<ScorePart, double>> grades)
{
    OpportunityScore score;
    for (const auto& [part, grade] : grades)
        score[part].grade = grade;
    return score;
}

TEST(OpportunityScore, AddsUpWhatThePartsGive)
{
    // 18 * 0.5 + 14 * 1 + 8 * 0.25 + 8 * 0 + 10 * 0.7 + 14 * 0.5 + 14 * 0.5 + 8 * 1 + 6 * 0.5
    // = 9 + 14 + 2 + 0 + 7 + 7 + 7 + 8 + 3 = 57
    const OpportunityScore score = gradesOf({{Trend, 0.5},
                                             {Momentum, 1},
                                             {Volume, 0.25},
                                             {Volatility, 0},
                                             {Position, 0.7},
                                             {ScorePart::Confluence, 0.5},
                                             {RelativeStrength, 0.5},
                                             {RiskReward, 1},
                                             {Liquidity, 0.5}});
    EXPECT_NEAR(score.total(), 57, 1e-12);
    EXPECT_NEAR(score.points(Trend), 9, 1e-12);
    EXPECT_NEAR(score.mostPoints(Trend), 18, 1e-12);
}

TEST(OpportunityScore, SharesOutTheWeightsOfUnknownParts)
{
    // Known: 18 + 14 + 10 + 14 = 56. Trend may give 100 * 18 / 56 = 32.142857, and gives half.
    // Total: 100 * (9 + 14 + 0 + 7) / 56 = 53.571429
    const OpportunityScore score =
        gradesOf({{Trend, 0.5}, {Momentum, 1}, {Position, 0}, {ScorePart::Confluence, 0.5}});
    EXPECT_NEAR(score.mostPoints(Trend), 32.142857, 1e-6);
    EXPECT_NEAR(score.points(Trend), 16.071429, 1e-6);
    EXPECT_NEAR(score.total(), 53.571429, 1e-6);
    EXPECT_TRUE(std::isnan(score.points(Volume)));
    EXPECT_TRUE(std::isnan(score.mostPoints(Volume)));
}

TEST(OpportunityScore, HalfOfTheWeightsMustBeKnown)
{
    // 18 + 14 + 10 + 8 = 50 is enough; with 6 in place of 8 it is not.
    const OpportunityScore enough =
        gradesOf({{Trend, 1}, {Momentum, 1}, {Position, 1}, {Volume, 1}});
    EXPECT_NEAR(enough.total(), 100, 1e-12);
    const OpportunityScore tooFew =
        gradesOf({{Trend, 1}, {Momentum, 1}, {Position, 1}, {Liquidity, 1}});
    EXPECT_TRUE(std::isnan(tooFew.total()));
    EXPECT_TRUE(std::isnan(OpportunityScore{}.total()));
}

TEST(OpportunityScore, NoBarsHaveNoGrades)
{
    Case state;
    state.bars.clear();
    for (const ScorePartInfo& info : scoreParts())
        expectUnknown(state, info.part);
}

} // namespace
} // namespace tapesift::analysis
