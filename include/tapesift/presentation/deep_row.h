#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <QString>

#include "tapesift/analysis/market_regime.h"
#include "tapesift/analysis/opportunity_score.h"
#include "tapesift/analysis/trade_side.h"

namespace tapesift::presentation {

// How far the deep phase is with a row.
enum class DeepState : std::uint8_t {
    None,             // the scan has no deep phase
    Pending,          // it has not come to this symbol yet
    Done,             // there are numbers; single ones may be absent
    TooLittleHistory, // no part could be told
    Failed,           // the bars could not be had again
};

// What the deep phase found, as the results table needs it. A number that is not known is NaN. The
// whole entry stays beside them, encoded, for the detail panel.
struct DeepRow
{
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

    DeepState state = DeepState::None;
    analysis::Side side = analysis::Side::Long;
    std::optional<analysis::Regime> regime;
    double score = kUnknown;         // 0-100, without the relative strength until it is ranked
    double stopLoss = kUnknown;      // of the side
    double takeProfit = kUnknown;    // of the side
    double riskReward = kUnknown;    // of the side
    double confluence = kUnknown;    // -1 ... +1
    double probabilityUp = kUnknown; // percent
    double cycle = kUnknown;         // bars of the strongest cycle
    double percentile = kUnknown;    // in the universe of the run, 1-99
    // What the score is made of, so that a percentile that comes later can be added.
    analysis::OpportunityScore parts;
    double weightedReturn = kUnknown; // percent
    std::vector<std::byte> entry;     // store::decodeDeepEntry; empty: none yet

    // Sets the percentile (0: not known) and with it the score.
    void rank(int newPercentile);
};

// A deep result for a row that is there already.
struct DeepArrival
{
    QString symbol;
    DeepRow row;
};

// Where a symbol stands in the universe of its run.
struct SymbolRank
{
    QString symbol;
    int percentile = 0; // 1-99; 0: not known
};

// Decodes one saved deep entry. Bytes that are no deep entry are a failure; an entry of a symbol
// without a quick result gives the state None. Thread-safe.
DeepRow makeDeepRow(std::vector<std::byte> bytes, int percentile = 0);

} // namespace tapesift::presentation
