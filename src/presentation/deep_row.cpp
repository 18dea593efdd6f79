#include "tapesift/presentation/deep_row.h"

#include <utility>

#include "tapesift/store/deep_entry.h"

namespace tapesift::presentation {

namespace {

void fill(DeepRow& row, const analysis::DeepAnalysis& deep)
{
    row.state = deep.hasTooLittleHistory() ? DeepState::TooLittleHistory : DeepState::Done;
    row.side = deep.side;
    if (deep.regime)
        row.regime = deep.regime->regime;
    if (const auto& levels = deep.levels()) {
        row.stopLoss = levels->stopLoss;
        row.takeProfit = levels->takeProfit;
        row.riskReward = levels->riskReward;
    }
    row.confluence = deep.confluence.score;
    if (deep.prediction)
        row.probabilityUp = 100 * deep.prediction->probabilityUp;
    if (!deep.cycles.empty())
        row.cycle = deep.cycles.front().period;
    row.parts = deep.score;
    row.weightedReturn = deep.weightedReturn;
}

} // namespace

void DeepRow::rank(int newPercentile)
{
    if (state != DeepState::Done)
        return;
    percentile = newPercentile > 0 ? newPercentile : kUnknown;
    analysis::rateRelativeStrength(parts, side, newPercentile, weightedReturn);
    score = parts.total();
}

DeepRow makeDeepRow(std::vector<std::byte> bytes, int percentile)
{
    DeepRow row;
    const auto entry = store::decodeDeepEntry(bytes);
    if (!entry || entry->error)
        row.state = DeepState::Failed;
    else if (entry->analysis)
        fill(row, *entry->analysis);
    row.entry = std::move(bytes);
    row.rank(percentile);
    return row;
}

} // namespace tapesift::presentation
