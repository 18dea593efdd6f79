#pragma once

#include <vector>

#include "store/database.h"
#include "tapesift/store/run_record.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::store {

// See ScanStore::prune(). One transaction.
base::Status pruneRuns(Database& database, std::size_t maxRuns, std::uint64_t maxBytes);

// See ScanStore::removeRun() and setPinned(). One transaction each.
base::Status removeOneRun(Database& database, RunId run);
base::Status pinRun(Database& database, RunId run, bool isPinned);

base::Result<StoreSize> readSize(const Database& database);

// Stores what a resumed scan goes on from. Within a transaction.
base::Status insertCheckpoint(Database& database, RunId run,
                              const std::vector<market::Member>& plan, std::uint32_t batchSize);

} // namespace tapesift::store
