#include "store/run_housekeeping.h"

#include <algorithm>

#include "store/batch_reader.h"
#include "store/plan_codec.h"
#include "store/run_table.h"

namespace tapesift::store {

namespace {

base::Result<bool> isOverLimit(const Database& database, std::size_t maxRuns,
                               std::uint64_t maxBytes)
{
    const auto runs = database.queryInteger("SELECT count(*) FROM run");
    if (!runs)
        return runs.error();
    const auto size = readSize(database);
    if (!size)
        return size.error();
    return static_cast<std::size_t>(*runs) > maxRuns || size->used > maxBytes;
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
    // Batches, ranks and checkpoint go with the run; packs that other runs hold too stay.
    for (const char* sql :
         {"DELETE FROM pack WHERE id IN (SELECT pack FROM run_batch WHERE run = ?1 "
          "UNION SELECT pack FROM deep_batch WHERE run = ?1 "
          "EXCEPT SELECT pack FROM run_batch WHERE run <> ?1 "
          "EXCEPT SELECT pack FROM deep_batch WHERE run <> ?1)",
          "DELETE FROM run WHERE id = ?1"}) {
        auto remove = database.prepare(sql);
        if (!remove)
            return remove.error();
        if (auto removed = remove->bind(1, run).run(); !removed)
            return removed;
    }
    return {};
}

base::Status requireRun(const Database& database, RunId run)
{
    auto query = database.prepare("SELECT 1 FROM run WHERE id = ?1");
    if (!query)
        return query.error();
    const auto row = query->bind(1, toInteger(run)).step();
    if (!row)
        return row.error();
    if (*row)
        return {};
    return base::Error{base::ErrorCode::NotFound, "The scan is no longer there.", "",
                       "It may have been removed by the limit on kept scans."};
}

} // namespace

// Rows that were removed leave free pages.
base::Result<StoreSize> readSize(const Database& database)
{
    const auto used = database.queryInteger(
        "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
        "pragma_freelist_count, pragma_page_size");
    if (!used)
        return used.error();
    const auto file = database.queryInteger(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    if (!file)
        return file.error();
    return StoreSize{static_cast<std::uint64_t>(*used), static_cast<std::uint64_t>(*file)};
}

base::Status removeOneRun(Database& database, RunId run)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto known = requireRun(database, run); !known)
        return known;
    if (auto removed = removeRun(database, toInteger(run)); !removed)
        return removed;
    return transaction->commit();
}

base::Status pinRun(Database& database, RunId run, bool isPinned)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto known = requireRun(database, run); !known)
        return known;
    auto update = database.prepare("UPDATE run SET pinned = ?1 WHERE id = ?2");
    if (!update)
        return update.error();
    if (auto pinned = update->bind(1, isPinned ? 1 : 0).bind(2, toInteger(run)).run(); !pinned)
        return pinned;
    return transaction->commit();
}

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
