#pragma once

#include <vector>

#include "tapesift/store/scan_store.h"

namespace tapesift::engine {

// Ranks the weighted returns of a run whose batches are all deepened, and saves that. The
// percentiles are in the order of the plan, 1 ... 99; 0: not known.
base::Result<std::vector<int>> rankUniverse(store::ScanStore& store, store::RunId run);

} // namespace tapesift::engine
