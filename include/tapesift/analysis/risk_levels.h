#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "tapesift/analysis/trade_side.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::analysis {

// What a level was taken from. Values are stored: never renumber.
enum class LevelBasis : std::uint8_t {
    Atr = 1,   // a multiple of ATR 14 from the entry
    Swing = 2, // a swing low or high of the last bars
};

struct RiskLevels
{
    Side side = Side::Long;
    double entry = 0; // the last price
    double stopLoss = 0;
    double takeProfit = 0;
    double riskReward = 0; // |takeProfit - entry| / |entry - stopLoss|
    LevelBasis stopBasis = LevelBasis::Atr;
    LevelBasis targetBasis = LevelBasis::Atr;
    double atr = 0;        // ATR 14
    double support = 0;    // nearest swing low below the entry; NaN if there is none
    double resistance = 0; // nearest swing high above the entry; NaN if there is none

    bool operator==(const RiskLevels&) const = default;
};

// The fewest closed bars that levels are told from.
inline constexpr std::size_t kMinRiskBars = 30;

// Where to get out of a trade that is entered at `entry`: a stop beyond the nearest swing or some
// ATR away, a target at the next swing or a multiple of the risk (docs/analysis.md). Both are
// multiples of `tick` and rounded away from the entry for the stop, towards it for the target. The
// stop is always on the losing side, the target on the winning side, and no level is <= 0; where
// that cannot be had (also for an `entry` or `tick` that is no positive number), where the price
// has not moved, or with fewer than kMinRiskBars closed bars: nullopt. Pure; thread-safe.
std::optional<RiskLevels> riskLevels(const market::BarView& closedBars, double entry, Side side,
                                     double tick);

// How many units to buy or sell so that the stop costs `riskPercent` of `account`: the whole number
// below (for `fractional` the exact number), at most what the account can pay for (for a short sale
// too: no leverage). `account` is in the currency of the price. 0 if the numbers make no sense: an
// account that is not positive, a risk that is not above 0 and at most 100 %, levels without a
// distance.
double positionSize(const RiskLevels& levels, double account, double riskPercent, bool fractional);

} // namespace tapesift::analysis
