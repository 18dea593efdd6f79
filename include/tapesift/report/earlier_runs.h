#pragma once

#include <span>
#include <vector>

#include "tapesift/store/run_record.h"

namespace tapesift::report {

// Which runs can be set beside one another. Runs are earlier if they were begun earlier (their
// number is lower) and do not look at bars of a later time. Pure; thread-safe.

// The same prices: provider, feed and interval.
bool haveSamePrices(const store::RunRecord& a, const store::RunRecord& b);

// The same prices of the same list: its name and its source, or the typed symbols, in any order.
bool haveSameList(const store::RunRecord& a, const store::RunRecord& b);

// Those of `runs` that are earlier than `run` and have the same prices, in their order.
std::vector<store::RunRecord> earlierRuns(std::span<const store::RunRecord> runs,
                                          const store::RunRecord& run);

// The newest completed one of the earlier runs over the same list; null if there is none. The run
// that a retry was made of does not count: it is the retry in an earlier state.
const store::RunRecord* runBefore(std::span<const store::RunRecord> runs,
                                  const store::RunRecord& run);

} // namespace tapesift::report
