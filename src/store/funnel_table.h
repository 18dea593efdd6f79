#pragma once

#include <vector>

#include "store/database.h"
#include "tapesift/store/run_record.h"

namespace tapesift::store {

// The symbols that each step of a run's funnel took out. They are kept apart from the run's row,
// which is read whenever runs are listed: a whole market is 100 kB of them.

base::Status insertFunnelSymbols(Database& database, RunId run,
                                 const std::vector<market::FunnelStep>& funnel);

// Fills in the symbols of the steps as they stand in the run's row.
base::Status readFunnelSymbols(Database& database, RunId run,
                               std::vector<market::FunnelStep>& funnel);

// Adds what the entries of the run say: one step for each rule that symbols ended with after their
// bars were seen, in the order of the rules.
base::Status addFilteredEntries(Database& database, const RunRecord& run,
                                std::vector<market::FunnelStep>& funnel);

} // namespace tapesift::store
