#pragma once

#include <stop_token>
#include <vector>

#include "tapesift/report/symbol_context.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::report {

inline constexpr std::size_t kMostHistory = 20;

// The verdicts of the runs before `run` over the same prices (earlier_runs.h), newest first, at
// most `most` of them; runs in which the symbol did not end are passed over. Ends early, with
// Cancelled, when `stop` is requested. Errors are the store's. Thread-safe.
base::Result<std::vector<HistoryEntry>>
readHistory(store::ScanStore& store, const store::RunRecord& run, const market::Symbol& symbol,
            std::size_t most = kMostHistory, const std::stop_token& stop = {});

} // namespace tapesift::report
