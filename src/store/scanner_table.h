#pragma once

#include <cstddef>
#include <vector>

#include "store/database.h"
#include "tapesift/store/scanner_run.h"

namespace tapesift::store {

// See ScanStore::addScannerRun(). Within a transaction.
base::Status insertScannerRun(Database& database, const ScannerRunRecord& run);

// The newest `limit` runs, newest first, with their hits.
base::Result<std::vector<ScannerRunRecord>> readScannerRuns(const Database& database,
                                                            std::size_t limit);

} // namespace tapesift::store
