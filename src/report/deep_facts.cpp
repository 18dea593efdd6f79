#include "report/deep_facts.h"

namespace tapesift::report {

bool isDeep(const store::RunRecord& run)
{
    return run.spec.phase == market::ScanPhase::Deep;
}

const analysis::DeepAnalysis* deepOf(const store::LedgerEntry& entry)
{
    return entry.deep && entry.deep->analysis ? &*entry.deep->analysis : nullptr;
}

std::string_view resultStatus(const store::LedgerEntry& entry)
{
    return deepOf(entry) ? "complete" : "quick";
}

DeepNumbers deepNumbers(const store::LedgerEntry& entry)
{
    DeepNumbers numbers;
    const analysis::DeepAnalysis* deep = deepOf(entry);
    if (!deep)
        return numbers;
    numbers.score = deep->score.total();
    if (const auto& levels = deep->levels()) {
        numbers.stopLoss = levels->stopLoss;
        numbers.takeProfit = levels->takeProfit;
        numbers.riskReward = levels->riskReward;
    }
    numbers.confluence = deep->confluence.score;
    if (deep->percentile > 0)
        numbers.relativeStrength = deep->percentile;
    if (deep->prediction)
        numbers.probabilityUp = deep->prediction->probabilityUp;
    return numbers;
}

} // namespace tapesift::report
