#include "store/run_housekeeping.h"

#include <algorithm>

#include "store/batch_reader.h"
#include "store/plan_codec.h"
#include "store/run_table.h"

namespace tapesift::store {

namespace {

struct ForgottenBatch
{
    std::uint32_t batch = 0;
    bool isForgotten = false;
    std::uint32_t symbols = 0;
    std::uint32_t failed = 0;
    std::uint32_t reused = 0;
};

// What a walk over all entries of a run finds.
struct Survey
{
    std::vector<market::Member> plan; // complete only for a run with every batch
    std::vector<ForgottenBatch> batches;
    std::uint32_t matches = 0;
};

base::Result<Survey> survey(const Database& database, RunId run,
                            const std::vector<market::Outcome>& outcomes)
{
    Survey found;
    const auto visit = [&](const LedgerEntry& entry, bool reused,
                           std::uint32_t batch) -> base::Result<bool> {
        if (found.batches.empty() || found.batches.back().batch != batch)
            found.batches.push_back({batch});
        ForgottenBatch& current = found.batches.back();
        ++current.symbols;
        current.failed += market::isFailure(entry.outcome) ? 1U : 0U;
        current.reused += reused ? 1U : 0U;
        if (std::find(outcomes.begin(), outcomes.end(), entry.outcome) != outcomes.end()) {
            current.isForgotten = true;
            ++found.matches;
        }
        found.plan.push_back(entry.member);
        return true;
    };
    if (auto walked = forEachEntryOf(database, run, visit); !walked)
        return walked.error();
    return found;
}

base::Result<bool> hasCheckpoint(const Database& database, RunId run)
{
    auto query = database.prepare("SELECT 1 FROM checkpoint WHERE run = ?1");
    if (!query)
        return query.error();
    return query->bind(1, toInteger(run)).step();
}

base::Status forget(const Database& database, RunId run, const std::vector<ForgottenBatch>& batches)
{
    auto remove = database.prepare("DELETE FROM run_batch WHERE run = ?1 AND batch = ?2");
    if (!remove)
        return remove.error();
    ForgottenBatch sum;
    for (const ForgottenBatch& batch : batches) {
        if (!batch.isForgotten)
            continue;
        if (auto removed = remove->bind(1, toInteger(run)).bind(2, batch.batch).run(); !removed)
            return removed;
        sum.symbols += batch.symbols;
        sum.failed += batch.failed;
        sum.reused += batch.reused;
    }
    auto update = database.prepare(
        "UPDATE run SET status = ?2, finished_at = NULL, completed = completed - ?3, "
        "failed = failed - ?4, reused = reused - ?5 WHERE id = ?1");
    if (!update)
        return update.error();
    return update->bind(1, toInteger(run))
        .bind(2, runStatusName(RunStatus::Stopped))
        .bind(3, sum.symbols)
        .bind(4, sum.failed)
        .bind(5, sum.reused)
        .run();
}

// The number of finished runs and the bytes in use; rows that were removed leave free pages.
base::Result<bool> isOverLimit(const Database& database, std::size_t maxRuns,
                               std::uint64_t maxBytes)
{
    const auto runs = database.queryInteger("SELECT count(*) FROM run");
    if (!runs)
        return runs.error();
    const auto bytes = database.queryInteger(
        "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
        "pragma_freelist_count, pragma_page_size");
    if (!bytes)
        return bytes.error();
    return static_cast<std::size_t>(*runs) > maxRuns ||
           static_cast<std::uint64_t>(*bytes) > maxBytes;
}

// The oldest run that may go; 0 if there is none.
base::Result<std::int64_t> oldestRemovable(const Database& database)
{
    auto query =
        database.prepare("SELECT id FROM run WHERE status = ?1 AND pinned = 0 ORDER BY id LIMIT 1");
    if (!query)
        return query.error();
    const auto row = query->bind(1, runStatusName(RunStatus::Completed)).step();
    if (!row)
        return row.error();
    return *row ? query->integer(0) : 0;
}

base::Status removeRun(const Database& database, std::int64_t run)
{
    // Batches and checkpoint go with the run; packs that other runs hold too stay.
    for (const char* sql :
         {"DELETE FROM pack WHERE id IN (SELECT pack FROM run_batch WHERE run = ?1 "
          "EXCEPT SELECT pack FROM run_batch WHERE run <> ?1)",
          "DELETE FROM run WHERE id = ?1"}) {
        auto remove = database.prepare(sql);
        if (!remove)
            return remove.error();
        if (auto removed = remove->bind(1, run).run(); !removed)
            return removed;
    }
    return {};
}

} // namespace

base::Status insertCheckpoint(Database& database, RunId run,
                              const std::vector<market::Member>& plan, std::uint32_t batchSize)
{
    auto insert =
        database.prepare("INSERT INTO checkpoint(run, batch_size, plan) VALUES(?1, ?2, ?3)");
    if (!insert)
        return insert.error();
    const std::vector<std::byte> bytes = encodePlan(plan);
    return insert->bind(1, toInteger(run)).bind(2, batchSize).bind(3, bytes).run();
}

base::Result<std::uint32_t> reopenRun(Database& database, RunId run,
                                      const std::vector<market::Outcome>& outcomes)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto found = survey(database, run, outcomes);
    if (!found)
        return found.error();
    if (found->matches == 0)
        return 0U;
    const auto kept = hasCheckpoint(database, run);
    if (!kept)
        return kept.error();
    if (!*kept) {
        // A finished run has all its batches, so its entries are the plan. All batches but the
        // last are of one size.
        const std::uint32_t batchSize = found->batches.front().symbols;
        if (auto made = insertCheckpoint(database, run, found->plan, batchSize); !made)
            return made.error();
    }
    if (auto forgotten = forget(database, run, found->batches); !forgotten)
        return forgotten.error();
    if (auto swept =
            database.execute("DELETE FROM pack WHERE id NOT IN (SELECT pack FROM run_batch)");
        !swept)
        return swept.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return found->matches;
}

base::Status pruneRuns(Database& database, std::size_t maxRuns, std::uint64_t maxBytes)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    for (;;) {
        const auto over = isOverLimit(database, maxRuns, maxBytes);
        if (!over)
            return over.error();
        if (!*over)
            break;
        const auto oldest = oldestRemovable(database);
        if (!oldest)
            return oldest.error();
        if (*oldest == 0)
            break;
        if (auto removed = removeRun(database, *oldest); !removed)
            return removed;
    }
    return transaction->commit();
}

} // namespace tapesift::store
