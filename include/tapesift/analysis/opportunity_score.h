#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "tapesift/analysis/confluence.h"
#include "tapesift/analysis/market_regime.h"
#include "tapesift/analysis/quick_result.h"
#include "tapesift/analysis/risk_levels.h"
#include "tapesift/analysis/trade_side.h"

namespace tapesift::analysis {

// What the score is made of, in the order of the JSON. Stored by position: append only.
enum class ScorePart : std::uint8_t {
    Trend,            // a: ADX 14, b: SMA 50 over SMA 200 in percent
    Momentum,         // a: RSI 14, b: ROC 10 in percent
    Volume,           // a: relative volume, b: change of the bar in percent
    Volatility,       // a: percentile of the volatility, b: ATR 14 in percent of the price
    Position,         // a: place in the range of the last 252 bars in percent, b: bars of the range
    Confluence,       // a: agreement -1 ... +1, b: timeframes
    RelativeStrength, // a: percentile 1 ... 99, b: weighted return in percent
    RiskReward,       // a: risk/reward, b: stop distance in percent
    Liquidity,        // a: mean traded value of 20 bars, a bar, b: mean volume of those
};

inline constexpr std::size_t kScorePartCount = 9;
inline constexpr double kNoGrade = std::numeric_limits<double>::quiet_NaN();

struct ScorePartInfo
{
    ScorePart part;
    std::string_view name; // "relativeStrength": the name in JSON
    double weight;         // points of 100; all of them sum to 100
};

// All parts in the order of ScorePart.
const std::array<ScorePartInfo, kScorePartCount>& scoreParts();

// One part: how good it looks for the side, and the numbers it was told from.
struct PartGrade
{
    double grade = kNoGrade; // 0 ... 1; NaN: not known
    double a = kNoGrade;     // see ScorePart; NaN: not known
    double b = kNoGrade;
};

// 0 to 100: how good an opportunity the symbol is, on the side that its verdict leans to.
struct OpportunityScore
{
    std::array<PartGrade, kScorePartCount> parts;

    PartGrade& operator[](ScorePart part) { return parts[static_cast<std::size_t>(part)]; }
    const PartGrade& operator[](ScorePart part) const
    {
        return parts[static_cast<std::size_t>(part)];
    }
    // What a part gives and the most it could give; the weights of parts that are not known are
    // shared out among the others. NaN for a part that is not known.
    double points(ScorePart part) const;
    double mostPoints(ScorePart part) const;
    // The sum of the points; NaN if the known parts weigh less than half.
    double total() const;
};

struct ScoreInput
{
    market::BarView closedBars;
    const QuickResult& quick;
    Side side = Side::Long;
    const std::optional<MarketRegime>& regime;
    const std::optional<RiskLevels>& levels; // of the side
    const Confluence& confluence;
};

// All parts but the relative strength, which takes the whole universe. docs/analysis.md states each
// formula. Pure; thread-safe.
OpportunityScore opportunityScore(const ScoreInput& input);

// The return over 1, 3, 6, 9 and 12 months (of 21 bars), weighted 20, 30, 20, 15 and 15 %, in
// percent; spans longer than the history are left out and their weight shared out. NaN with fewer
// than 64 closed bars.
double weightedReturn(const market::BarView& closedBars);

// Fills in the part that compares with the universe. `percentile` 1 ... 99: the share of symbols
// whose weighted return is lower; 0: not known.
void rateRelativeStrength(OpportunityScore& score, Side side, int percentile,
                          double weightedReturn);

} // namespace tapesift::analysis
