#include "tapesift/analysis/risk_levels.h"

#include <array>
#include <limits>

#include <gtest/gtest.h>

#include "tapesift/market/tick_size.h"
#include "unit/analysis/price_walk.h"

namespace tapesift::analysis {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::optional<RiskLevels> levelsOf(const std::vector<market::Bar>& bars, double entry, Side side,
                                   double tick = 0.01)
{
    const market::BarSeries series(bars);
    return riskLevels(series.view(), entry, side, tick);
}

// The levels of a zigzag (bars of two points: ATR 14 is exactly 2).
RiskLevels zigzagLevels(const std::vector<double>& turns, Side side, double entry = 100,
                        double tick = 0.01)
{
    return levelsOf(zigzag(turns), entry, side, tick).value();
}

TEST(RiskLevels, StopBeyondTheSwingAndTargetAtTheNextOne)
{
    // The middle falls to 97 (low 96) and rises to 107 (high 108). Stop: 96 - 0.25 * 2 = 95.5,
    // which is 4.5 or 2.25 ATR away. Target: 108 gains 8, 1.78 times the risk.
    const RiskLevels levels = zigzagLevels({100, 97, 107, 100}, Side::Long);
    EXPECT_EQ(levels.side, Side::Long);
    EXPECT_EQ(levels.entry, 100);
    EXPECT_EQ(levels.atr, 2);
    EXPECT_EQ(levels.support, 96);
    EXPECT_EQ(levels.resistance, 108);
    EXPECT_EQ(levels.stopLoss, 95.5);
    EXPECT_EQ(levels.takeProfit, 108);
    EXPECT_EQ(levels.stopBasis, LevelBasis::Swing);
    EXPECT_EQ(levels.targetBasis, LevelBasis::Swing);
    EXPECT_DOUBLE_EQ(levels.riskReward, 8 / 4.5);
}

TEST(RiskLevels, AShortTradeIsTheMirrorImage)
{
    // Up to 103 (high 104), down to 93 (low 92): stop 104 + 0.5, target 92.
    const RiskLevels levels = zigzagLevels({100, 103, 93, 100}, Side::Short);
    EXPECT_EQ(levels.side, Side::Short);
    EXPECT_EQ(levels.resistance, 104);
    EXPECT_EQ(levels.support, 92);
    EXPECT_EQ(levels.stopLoss, 104.5);
    EXPECT_EQ(levels.takeProfit, 92);
    EXPECT_EQ(levels.stopBasis, LevelBasis::Swing);
    EXPECT_EQ(levels.targetBasis, LevelBasis::Swing);
    EXPECT_DOUBLE_EQ(levels.riskReward, 8 / 4.5);
}

TEST(RiskLevels, StopIsTwoAtrAwayWhereTheSwingIsTooNearOrTooFar)
{
    // Stop at the swing: 99 - 1 - 0.5 = 97.5, 1.25 ATR away.
    EXPECT_EQ(zigzagLevels({100, 99, 107, 100}, Side::Long).stopLoss, 97.5);
    // 99.5 - 1.5 = 98 is exactly 1 ATR away, 95.5 - 1.5 = 94 exactly 3.
    EXPECT_EQ(zigzagLevels({100, 99.5, 107, 100}, Side::Long).stopLoss, 98);
    EXPECT_EQ(zigzagLevels({100, 95.5, 107, 100}, Side::Long).stopLoss, 94);
    // 99.75 - 1.5 = 98.25 is nearer, 95.25 - 1.5 = 93.75 farther: 100 - 2 * 2.
    for (const double turn : {99.75, 95.25}) {
        const RiskLevels levels = zigzagLevels({100, turn, 107, 100}, Side::Long);
        EXPECT_EQ(levels.stopLoss, 96) << turn;
        EXPECT_EQ(levels.stopBasis, LevelBasis::Atr) << turn;
        EXPECT_EQ(levels.support, turn - 1);
    }
}

TEST(RiskLevels, TargetIsTwiceTheRiskWhereTheSwingIsTooNearOrTooFar)
{
    // The risk is 4.5 (see above): a swing counts from 6.75 to 22.5 points away, else 100 + 9.
    const auto target = [](double turn) { return zigzagLevels({100, 97, turn, 100}, Side::Long); };
    EXPECT_EQ(target(105.75).takeProfit, 106.75);
    EXPECT_EQ(target(105.75).targetBasis, LevelBasis::Swing);
    EXPECT_DOUBLE_EQ(target(105.75).riskReward, 1.5);
    EXPECT_EQ(target(105.5).takeProfit, 109);
    EXPECT_EQ(target(105.5).targetBasis, LevelBasis::Atr);
    EXPECT_DOUBLE_EQ(target(105.5).riskReward, 2);
    EXPECT_EQ(target(121.5).takeProfit, 122.5);
    EXPECT_DOUBLE_EQ(target(121.5).riskReward, 5);
    EXPECT_EQ(target(121.75).takeProfit, 109);
    EXPECT_EQ(target(121.75).resistance, 122.75);
}

TEST(RiskLevels, WithoutSwingsAtrDecides)
{
    for (const Side side : {Side::Long, Side::Short}) {
        const RiskLevels levels = zigzagLevels({100}, side);
        EXPECT_TRUE(std::isnan(levels.support));
        EXPECT_TRUE(std::isnan(levels.resistance));
        EXPECT_EQ(levels.stopLoss, 100 - sideSign(side) * 4);
        EXPECT_EQ(levels.takeProfit, 100 + sideSign(side) * 8);
        EXPECT_EQ(levels.stopBasis, LevelBasis::Atr);
        EXPECT_EQ(levels.targetBasis, LevelBasis::Atr);
        EXPECT_EQ(levels.riskReward, 2);
    }
}

TEST(RiskLevels, RoundsTheStopAwayFromTheEntryAndTheTargetTowardsIt)
{
    // Ticks of 0.4 and an entry of 100.1. Long: stop 95.5 down to 95.2, target 108 is 270 ticks;
    // without swings 100.1 - 4 = 96.1 down to 96, then 100.1 + 2 * 4.1 = 108.3 down to 108.
    const RiskLevels swing = zigzagLevels({100, 97, 107, 100}, Side::Long, 100.1, 0.4);
    EXPECT_DOUBLE_EQ(swing.stopLoss, 95.2);
    EXPECT_DOUBLE_EQ(swing.takeProfit, 108);
    EXPECT_NEAR(swing.riskReward, 7.9 / 4.9, 1e-12);
    const RiskLevels bought = zigzagLevels({100}, Side::Long, 100.1, 0.4);
    EXPECT_DOUBLE_EQ(bought.stopLoss, 96);
    EXPECT_DOUBLE_EQ(bought.takeProfit, 108);
    EXPECT_NEAR(bought.riskReward, 7.9 / 4.1, 1e-12);
    // Short: 104.1 up to 104.4, then 100.1 - 2 * 4.3 = 91.5 up to 91.6.
    const RiskLevels sold = zigzagLevels({100}, Side::Short, 100.1, 0.4);
    EXPECT_DOUBLE_EQ(sold.stopLoss, 104.4);
    EXPECT_DOUBLE_EQ(sold.takeProfit, 91.6);
    EXPECT_NEAR(sold.riskReward, 8.5 / 4.3, 1e-12);
}

TEST(RiskLevels, EntryMayLieAwayFromTheLastClose)
{
    // The forming bar has fallen below all swings: they are resistances, there is no support.
    const RiskLevels levels = zigzagLevels({100, 97, 107, 100}, Side::Long, 90);
    EXPECT_EQ(levels.entry, 90);
    EXPECT_TRUE(std::isnan(levels.support));
    EXPECT_EQ(levels.stopLoss, 86);
    EXPECT_EQ(levels.resistance, 108); // 18 points: 4.5 times the risk
    EXPECT_EQ(levels.takeProfit, 108);
}

TEST(RiskLevels, NeedsThirtyBarsMovementAndNumbers)
{
    const auto bars = zigzag({100}, 30);
    EXPECT_TRUE(levelsOf(bars, 100, Side::Long));
    EXPECT_FALSE(levelsOf({bars.begin(), bars.begin() + 29}, 100, Side::Long));
    EXPECT_FALSE(levelsOf({}, 100, Side::Long));
    std::vector<market::Bar> still = bars;
    for (market::Bar& bar : still)
        bar.high = bar.low = bar.close;
    EXPECT_FALSE(levelsOf(still, 100, Side::Long));
    for (const double wrong : {0.0, -1.0, kNan, kInfinity, -kInfinity}) {
        EXPECT_FALSE(levelsOf(bars, wrong, Side::Long)) << wrong;
        EXPECT_FALSE(levelsOf(bars, wrong, Side::Short)) << wrong;
        EXPECT_FALSE(levelsOf(bars, 100, Side::Long, wrong)) << wrong;
        EXPECT_FALSE(levelsOf(bars, 100, Side::Short, wrong)) << wrong;
    }
}

TEST(RiskLevels, NoLevelIsZeroOrBelow)
{
    // ATR 2: a long stop would be at 4 - 4, a short target at 8 - 8.
    const auto bars = zigzag({100});
    EXPECT_FALSE(levelsOf(bars, 4, Side::Long));
    EXPECT_TRUE(levelsOf(bars, 4.5, Side::Long));
    EXPECT_FALSE(levelsOf(bars, 8, Side::Short));
    EXPECT_TRUE(levelsOf(bars, 8.5, Side::Short));
    // A stop of 0.5 would be rounded to 0.
    EXPECT_FALSE(levelsOf(bars, 4.5, Side::Long, 1));
}

void expectSound(const RiskLevels& levels, double tick)
{
    const double sign = sideSign(levels.side);
    EXPECT_LT(sign * (levels.stopLoss - levels.entry), 0);
    EXPECT_GT(sign * (levels.takeProfit - levels.entry), 0);
    EXPECT_GT(levels.stopLoss, 0);
    EXPECT_GT(levels.takeProfit, 0);
    EXPECT_TRUE(std::isfinite(levels.stopLoss) && std::isfinite(levels.takeProfit));
    EXPECT_NEAR(levels.riskReward,
                std::fabs(levels.takeProfit - levels.entry) /
                    std::fabs(levels.entry - levels.stopLoss),
                1e-9 * levels.riskReward);
    EXPECT_LE(levels.riskReward, 5 + 1e-9);
    for (const double level : {levels.stopLoss, levels.takeProfit})
        EXPECT_NEAR(level / tick, std::round(level / tick), 1e-4) << level << " by " << tick;
    EXPECT_FALSE(levels.support >= levels.entry);
    EXPECT_FALSE(levels.resistance <= levels.entry);
}

TEST(RiskLevels, EveryWalkGivesSoundLevels)
{
    const market::Symbol pair = market::Symbol::parse("BTC/USDT").value();
    const market::Symbol share = market::Symbol::parse("AAPL").value();
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        base::SeededRandom random(10000 * seed);
        constexpr std::array kStarts = {0.00001, 0.5, 3.0, 100.0, 1e6};
        const double start = kStarts[seed % kStarts.size()];
        auto bars = priceWalk(30 + random.below(100), start, 0.02 * (random.uniform() - 0.5),
                              0.2 * random.uniform(), 10000 * seed + 5000);
        if (seed % 4 == 1)
            bars[random.below(bars.size())].high *= 1e6;
        if (seed % 4 == 2)
            bars[random.below(bars.size())].low *= 1e-6;
        const double entry = bars.back().close * (seed % 3 == 0 ? 1.1 : 1.0);
        const double tick = market::tickSize(seed % 2 == 0 ? pair : share, entry);
        for (const Side side : {Side::Long, Side::Short}) {
            SCOPED_TRACE(seed);
            const auto levels = levelsOf(bars, entry, side, tick);
            if (!levels)
                continue;
            ++found;
            expectSound(*levels, tick);
        }
    }
    EXPECT_GT(found, 500) << "of 800";
}

RiskLevels entering(double entry, double stopLoss)
{
    RiskLevels levels;
    levels.entry = entry;
    levels.stopLoss = stopLoss;
    return levels;
}

TEST(PositionSize, TheStopCostsTheRisk)
{
    // 1 % of 10,000 is 100; each unit loses 2.
    EXPECT_EQ(positionSize(entering(50, 48), 10000, 1, false), 50);
    EXPECT_EQ(positionSize(entering(48, 50), 10000, 1, false), 50) << "short";
    // 100 / 3 = 33.3
    EXPECT_EQ(positionSize(entering(50, 47), 10000, 1, false), 33);
    EXPECT_DOUBLE_EQ(positionSize(entering(50, 47), 10000, 1, true), 100.0 / 3);
    // 10 / 700 of a coin
    EXPECT_EQ(positionSize(entering(30000, 29300), 1000, 1, false), 0);
    EXPECT_DOUBLE_EQ(positionSize(entering(30000, 29300), 1000, 1, true), 1.0 / 70);
    // 1.1 - 1 is a little above 0.1.
    EXPECT_EQ(positionSize(entering(1.1, 1), 100, 1, false), 10);
}

TEST(PositionSize, IsWhatTheAccountCanPayForAtMost)
{
    // 100 / 0.1 would be 1,000 units for 50,000.
    EXPECT_EQ(positionSize(entering(50, 49.9), 10000, 1, false), 200);
    EXPECT_EQ(positionSize(entering(60, 59.9), 10000, 1, false), 166);
    EXPECT_DOUBLE_EQ(positionSize(entering(60, 59.9), 10000, 1, true), 10000.0 / 60);
}

TEST(PositionSize, IsZeroWhereTheNumbersMakeNoSense)
{
    const RiskLevels good = entering(50, 48);
    for (const double wrong : {0.0, -100.0, kNan, kInfinity, -kInfinity}) {
        EXPECT_EQ(positionSize(good, wrong, 1, true), 0) << wrong;
        EXPECT_EQ(positionSize(good, 10000, wrong, true), 0) << wrong;
        EXPECT_EQ(positionSize(entering(wrong, 48), 10000, 1, true), 0) << wrong;
    }
    EXPECT_EQ(positionSize(good, 10000, 100.5, true), 0);
    EXPECT_GT(positionSize(good, 10000, 100, true), 0);
    EXPECT_EQ(positionSize(entering(50, 50), 10000, 1, true), 0);
    EXPECT_EQ(positionSize(entering(50, kNan), 10000, 1, true), 0);
    EXPECT_EQ(positionSize({}, 10000, 1, true), 0);
}

} // namespace
} // namespace tapesift::analysis
