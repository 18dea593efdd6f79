#include "tapesift/analysis/risk_levels.h"

#include <algorithm>
#include <cmath>

#include "analysis/swing_levels.h"
#include "tapesift/indicators/average_true_range.h"
#include "tapesift/market/tick_size.h"

namespace tapesift::analysis {

namespace {

// Every number of the levels; docs/analysis.md explains them, and both must agree. Distances are in
// ATR 14.
constexpr std::size_t kAtrPeriod = 14;
constexpr double kBeyondSwing = 0.25;
constexpr double kNearestStop = 1;
constexpr double kFarthestStop = 3;
constexpr double kAtrStop = 2;

// Rewards in multiples of the risk.
constexpr double kLeastReward = 1.5;
constexpr double kMostReward = 5; // a swing farther away is another trade's target, or a wild print
constexpr double kPlannedReward = 2;

// A part of a unit that counts as rounding: 1,000 * 1 % / 0.1 is 100 units, not 99.
constexpr double kUnitTolerance = 1e-9;

double lastAtr(const market::BarView& bars)
{
    indicators::AverageTrueRange atr(kAtrPeriod);
    for (std::size_t i = 0; i < bars.size(); ++i)
        atr.update(bars.high[i], bars.low[i], bars.close[i]);
    return atr.value();
}

bool isPositive(double value)
{
    return value > 0 && std::isfinite(value);
}

// Away from the entry for a stop and towards it for a target are the same way: down for a long
// trade, up for a short one.
double toTick(double price, Side side, double tick)
{
    return side == Side::Long ? market::floorToTick(price, tick) : market::ceilToTick(price, tick);
}

// How much further than the entry a price is on the winning side.
double gain(const RiskLevels& levels, double price)
{
    return sideSign(levels.side) * (price - levels.entry);
}

void setStop(RiskLevels& levels, double swing, double tick)
{
    const double sign = sideSign(levels.side);
    const double beyond = swing - sign * kBeyondSwing * levels.atr;
    const double away = -gain(levels, beyond) / levels.atr; // NaN without a swing
    const bool isUsable = away >= kNearestStop && away <= kFarthestStop;
    levels.stopBasis = isUsable ? LevelBasis::Swing : LevelBasis::Atr;
    const double stop = isUsable ? beyond : levels.entry - sign * kAtrStop * levels.atr;
    levels.stopLoss = toTick(stop, levels.side, tick);
}

void setTarget(RiskLevels& levels, double swing, double tick)
{
    const double risk = -gain(levels, levels.stopLoss);
    const double atSwing = toTick(swing, levels.side, tick);
    const double reward = gain(levels, atSwing); // NaN without a swing
    const bool isUsable = reward >= kLeastReward * risk && reward <= kMostReward * risk;
    levels.targetBasis = isUsable ? LevelBasis::Swing : LevelBasis::Atr;
    const double planned = levels.entry + sideSign(levels.side) * kPlannedReward * risk;
    levels.takeProfit = isUsable ? atSwing : toTick(planned, levels.side, tick);
    levels.riskReward = gain(levels, levels.takeProfit) / risk;
}

bool isSound(const RiskLevels& levels)
{
    return isPositive(levels.stopLoss) && isPositive(levels.takeProfit) &&
           gain(levels, levels.stopLoss) < 0 && gain(levels, levels.takeProfit) > 0 &&
           std::isfinite(levels.riskReward);
}

} // namespace

std::optional<RiskLevels> riskLevels(const market::BarView& closedBars, double entry, Side side,
                                     double tick)
{
    if (closedBars.size() < kMinRiskBars || !isPositive(entry) || !isPositive(tick))
        return std::nullopt;
    RiskLevels levels;
    levels.side = side;
    levels.entry = entry;
    levels.atr = lastAtr(closedBars);
    if (!isPositive(levels.atr))
        return std::nullopt;
    const SwingLevels swings = nearestSwings(closedBars, entry);
    levels.support = swings.support;
    levels.resistance = swings.resistance;
    const bool isLong = side == Side::Long;
    setStop(levels, isLong ? swings.support : swings.resistance, tick);
    setTarget(levels, isLong ? swings.resistance : swings.support, tick);
    if (!isSound(levels))
        return std::nullopt;
    return levels;
}

double positionSize(const RiskLevels& levels, double account, double riskPercent, bool fractional)
{
    const double risk = std::fabs(levels.entry - levels.stopLoss);
    const bool makesSense = isPositive(account) && isPositive(riskPercent) && riskPercent <= 100 &&
                            isPositive(risk) && isPositive(levels.entry);
    if (!makesSense)
        return 0;
    const double units = std::min(account * (riskPercent / 100) / risk, account / levels.entry);
    if (!std::isfinite(units))
        return 0;
    return fractional ? units : std::floor(units + kUnitTolerance);
}

} // namespace tapesift::analysis
