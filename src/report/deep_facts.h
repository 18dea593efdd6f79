#pragma once

#include <limits>
#include <string_view>

#include "tapesift/store/run_record.h"

namespace tapesift::report {

// Whether the run has a deep phase, begun or not.
bool isDeep(const store::RunRecord& run);

// What the deep phase found for the symbol; nullptr if it has not been there yet or has failed.
const analysis::DeepAnalysis* deepOf(const store::LedgerEntry& entry);

// "complete" once the deep phase has been there, else "quick".
std::string_view resultStatus(const store::LedgerEntry& entry);

// The numbers of the deep phase that are columns, on the side that the verdict leans to. NaN: not
// known.
struct DeepNumbers
{
    double score = std::numeric_limits<double>::quiet_NaN(); // 0 ... 100
    double stopLoss = std::numeric_limits<double>::quiet_NaN();
    double takeProfit = std::numeric_limits<double>::quiet_NaN();
    double riskReward = std::numeric_limits<double>::quiet_NaN();
    double confluence = std::numeric_limits<double>::quiet_NaN();       // -1 ... +1
    double relativeStrength = std::numeric_limits<double>::quiet_NaN(); // percentile, 1 ... 99
    double probabilityUp = std::numeric_limits<double>::quiet_NaN();    // 0 ... 1
};
DeepNumbers deepNumbers(const store::LedgerEntry& entry);

} // namespace tapesift::report
