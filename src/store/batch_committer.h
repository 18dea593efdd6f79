#pragma once

#include <chrono>
#include <memory>
#include <span>

#include "store/database.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/store/run_record.h"

namespace tapesift::store {

// Writes finished batches of one run over a connection of its own. Used by one thread at a time.
class BatchCommitter
{
public:
    static base::Result<BatchCommitter> open(const DatabaseTarget& target, RunId run);

    // Saves all the batches and the run's counts in one transaction, or nothing. A batch that is
    // already saved, and a deep one without its quick one, is Internal.
    base::Status commit(std::span<const BatchRecord> batches, std::chrono::milliseconds elapsed,
                        base::UtcTime now);

private:
    struct Statements
    {
        Statement findPack;
        Statement addPack;
        Statement addBatch;
        Statement addDeepBatch;
        Statement updateRun;
    };

    BatchCommitter(std::unique_ptr<Database> database, Statements statements, RunId run);

    static base::Result<Statements> prepareAll(const Database& database);

    base::Status insert(const BatchRecord& batch);
    // The row of the pack in m_payload, which is added if the batch has no such pack yet.
    base::Result<std::int64_t> savePack(std::uint32_t batch);
    base::Status updateRun(std::span<const BatchRecord> batches, std::chrono::milliseconds elapsed,
                           base::UtcTime now);

    std::unique_ptr<Database> m_database;
    Statements m_statements; // Declared after the connection, so that they end before it.
    RunId m_run;
    base::ByteWriter m_payload; // Kept from batch to batch for its memory.
};

} // namespace tapesift::store
