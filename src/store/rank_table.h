#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/database.h"
#include "tapesift/store/run_record.h"

namespace tapesift::store {

// The percentiles of a run's symbols within its universe.
struct RunRanks
{
    std::vector<std::byte> percentiles; // by place in the plan; empty: the run is not ranked
    // Symbols to a batch; 0: every batch of the run is there, so that counting gives the place.
    std::uint32_t batchSize = 0;

    // 1 to 99; 0: none.
    int of(std::size_t place) const;
};

// See ScanStore::saveRanks(). Within a transaction.
base::Status insertRanks(Database& database, RunId run, std::span<const int> percentiles);

// Corrupt if they are damaged.
base::Result<RunRanks> readRanks(const Database& database, RunId run);

} // namespace tapesift::store
