#include "store/batch_committer.h"

#include <algorithm>

#include <fmt/core.h>

#include "store/database_opening.h"
#include "store/pack_codec.h"
#include "store/run_table.h"
#include "tapesift/base/checksum.h"

namespace tapesift::store {

namespace {

// What batches of one phase add to the counts of their run.
struct Added
{
    std::int64_t completed = 0;
    std::int64_t failed = 0;
    std::int64_t reused = 0;
};

} // namespace

BatchCommitter::BatchCommitter(std::unique_ptr<Database> database, Statements statements, RunId run)
    : m_database(std::move(database))
    , m_statements(std::move(statements))
    , m_run(run)
{
}

base::Result<BatchCommitter::Statements> BatchCommitter::prepareAll(const Database& database)
{
    auto findPack = database.prepare("SELECT id FROM pack WHERE batch = ?1 AND digest = ?2");
    if (!findPack)
        return findPack.error();
    auto addPack = database.prepare("INSERT INTO pack(batch, digest, payload) VALUES(?1, ?2, ?3)");
    if (!addPack)
        return addPack.error();
    auto addBatch =
        database.prepare("INSERT INTO run_batch(run, batch, pack, reused) VALUES(?1, ?2, ?3, ?4)");
    if (!addBatch)
        return addBatch.error();
    auto addDeepBatch =
        database.prepare("INSERT INTO deep_batch(run, batch, pack, reused) VALUES(?1, ?2, ?3, ?4)");
    if (!addDeepBatch)
        return addDeepBatch.error();
    auto updateRun = database.prepare(
        "UPDATE run SET completed = completed + ?2, failed = failed + ?3, reused = reused + ?4, "
        "updated_at = ?5, elapsed_ms = ?6, deep_completed = deep_completed + ?7, "
        "deep_failed = deep_failed + ?8, deep_reused = deep_reused + ?9 WHERE id = ?1");
    if (!updateRun)
        return updateRun.error();
    return Statements{std::move(*findPack), std::move(*addPack), std::move(*addBatch),
                      std::move(*addDeepBatch), std::move(*updateRun)};
}

base::Result<BatchCommitter> BatchCommitter::open(const DatabaseTarget& target, RunId run)
{
    auto database = Database::open(target);
    if (!database)
        return database.error();
    if (auto set = configureForWriting(**database); !set)
        return set.error();
    auto statements = prepareAll(**database);
    if (!statements)
        return statements.error();
    return BatchCommitter(std::move(*database), std::move(*statements), run);
}

base::Status BatchCommitter::commit(std::span<const BatchRecord> batches,
                                    std::chrono::milliseconds elapsed, base::UtcTime now)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    for (const BatchRecord& batch : batches) {
        if (auto inserted = insert(batch); !inserted)
            return inserted;
    }
    if (auto updated = updateRun(batches, elapsed, now); !updated)
        return updated;
    return transaction->commit();
}

base::Status BatchCommitter::insert(const BatchRecord& batch)
{
    m_payload.clear();
    encodePack(batch.entries, m_payload);
    const auto pack = savePack(batch.batch);
    if (!pack)
        return pack.error();
    const std::vector<std::byte> reused = encodeFlags(batch.reused);
    Statement& add =
        batch.phase == market::ScanPhase::Deep ? m_statements.addDeepBatch : m_statements.addBatch;
    return add.bind(1, toInteger(m_run)).bind(2, batch.batch).bind(3, *pack).bind(4, reused).run();
}

base::Result<std::int64_t> BatchCommitter::savePack(std::uint32_t batch)
{
    const base::Digest digest = base::digest128(m_payload.bytes());
    Statement& find = m_statements.findPack;
    const auto found = find.bind(1, batch).bind(2, digest).step();
    if (!found)
        return found.error();
    const std::int64_t id = *found ? find.integer(0) : 0;
    find.reset();
    if (*found)
        return id;
    auto added =
        m_statements.addPack.bind(1, batch).bind(2, digest).bind(3, m_payload.bytes()).run();
    if (!added)
        return added.error();
    return m_database->lastInsertId();
}

base::Status BatchCommitter::updateRun(std::span<const BatchRecord> batches,
                                       std::chrono::milliseconds elapsed, base::UtcTime now)
{
    Added quick;
    Added deep;
    for (const BatchRecord& batch : batches) {
        Added& phase = batch.phase == market::ScanPhase::Deep ? deep : quick;
        phase.completed += static_cast<std::int64_t>(batch.entries.size());
        phase.failed += batch.failed;
        phase.reused += std::count(batch.reused.begin(), batch.reused.end(), true);
    }
    auto updated = m_statements.updateRun.bind(1, toInteger(m_run))
                       .bind(2, quick.completed)
                       .bind(3, quick.failed)
                       .bind(4, quick.reused)
                       .bind(5, toInteger(now))
                       .bind(6, elapsed.count())
                       .bind(7, deep.completed)
                       .bind(8, deep.failed)
                       .bind(9, deep.reused)
                       .run();
    if (updated && m_database->changes() != 1) {
        return base::Error{base::ErrorCode::Internal,
                           "The scan to be saved is not in the database.",
                           fmt::format("run {}", toInteger(m_run)), ""};
    }
    return updated;
}

} // namespace tapesift::store
