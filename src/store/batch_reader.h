#pragma once

#include <functional>
#include <string>

#include "store/database.h"
#include "tapesift/base/log.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::store {

// A committed batch as it lies in the database; views are valid during the visit.
struct StoredBatch
{
    std::uint32_t batch = 0;
    std::span<const std::byte> reused; // see flagAt()
    std::span<const std::byte> pack;   // see PackReader
    std::span<const std::byte> deep;   // the pack of the deep phase; empty: none yet
};

using BatchVisitor = std::function<base::Result<bool>(const StoredBatch&)>;

// Calls `visit` for the batches of a run whose quick phase is committed, in the order of the plan,
// until it returns false or an error, which is passed on. Corrupt for a pack that is missing or
// does not fit its digest.
base::Status forEachBatch(const Database& database, RunId run, const BatchVisitor& visit);

// The same entry by entry, still encoded. Corrupt also for a deep batch of another size, and for
// damaged ranks.
using EncodedEntryVisitor = std::function<base::Result<bool>(const EncodedEntry&)>;
base::Status forEachEncodedEntryOf(const Database& database, RunId run,
                                   const EncodedEntryVisitor& visit);

// Which runs' entries are wanted for reuse, and whether the deep ones as well.
struct ReuseQuery
{
    std::string feed;
    market::Interval interval = market::Interval::Day1;
    market::ScanPhase phase = market::ScanPhase::Quick;
    std::size_t runs = 3; // the newest ones
};

// Damaged packs are passed over with a warning. Where the database may be written they lose their
// digest, so that the same results, when they are saved again, are not taken for saved already.
base::Result<ReuseIndex> loadReuseIndex(Database& database, const ReuseQuery& query,
                                        base::Log& log);

} // namespace tapesift::store
