#include "store/run_table.h"

#include <limits>

#include <fmt/core.h>

#include "store/funnel_json.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::store {

namespace {

// The order of the columns in selectRuns().
enum Column {
    kId,
    kName,
    kStatus,
    kSpec,
    kFeed,
    kUniverse,
    kStartedAt,
    kUpdatedAt,
    kFinishedAt,
    kElapsed,
    kTotal,
    kCompleted,
    kFailed,
    kReused,
    kFunnel,
    kMessage,
    kPinned,
    kDeepCompleted,
    kDeepFailed,
    kDeepReused,
};

// Year 9999 in milliseconds.
constexpr std::int64_t kLastMillisecond = 253'402'300'799'999;

base::Error damagedRun(std::string_view name, std::string_view details)
{
    return {base::ErrorCode::Corrupt, fmt::format("The saved scan {} is damaged.", name),
            std::string(details), "Scan again."};
}

base::UtcTime timeAt(const Statement& row, int column, bool& ok)
{
    const std::int64_t milliseconds = row.integer(column);
    ok = ok && milliseconds >= 0 && milliseconds <= kLastMillisecond;
    return base::UtcTime{std::chrono::milliseconds{milliseconds}};
}

std::uint32_t countAt(const Statement& row, int column, bool& ok)
{
    const std::int64_t count = row.integer(column);
    ok = ok && count >= 0 && count <= std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(count);
}

base::Result<std::string> freeRunName(const Database& database, base::UtcTime startedAt)
{
    const std::string wanted = "scan_" + base::formatCompact(startedAt);
    auto query = database.prepare("SELECT 1 FROM run WHERE name = ?1");
    if (!query)
        return query.error();
    std::string name = wanted;
    for (int number = 2;; ++number) {
        const auto taken = query->bind(1, name).step();
        if (!taken)
            return taken.error();
        if (!*taken)
            return name;
        query->reset();
        name = fmt::format("{}_{}", wanted, number);
    }
}

} // namespace

std::int64_t toInteger(RunId id)
{
    return static_cast<std::int64_t>(id);
}

std::int64_t toInteger(base::UtcTime time)
{
    return time.time_since_epoch().count();
}

std::string selectRuns(std::string_view rest)
{
    return fmt::format("SELECT id, name, status, spec, feed, universe, started_at, updated_at, "
                       "finished_at, elapsed_ms, total, completed, failed, reused, funnel, "
                       "message, pinned, deep_completed, deep_failed, deep_reused FROM run {}",
                       rest);
}

base::Result<RunRecord> readRun(const Statement& row)
{
    RunRecord run;
    run.id = RunId{row.integer(kId)};
    run.name = row.text(kName);
    const auto status = parseRunStatus(row.text(kStatus));
    if (!status)
        return damagedRun(run.name, status.error().message);
    run.status = *status;
    auto spec = market::scanSpecFromJson(row.text(kSpec));
    if (!spec)
        return damagedRun(run.name, spec.error().message);
    run.spec = std::move(*spec);
    auto funnel = funnelFromJson(row.text(kFunnel));
    if (!funnel)
        return damagedRun(run.name, funnel.error().message);
    run.funnel = std::move(*funnel);

    bool ok = true;
    run.feed = row.text(kFeed);
    run.universeName = row.text(kUniverse);
    run.startedAt = timeAt(row, kStartedAt, ok);
    run.updatedAt = timeAt(row, kUpdatedAt, ok);
    if (!row.isNull(kFinishedAt))
        run.finishedAt = timeAt(row, kFinishedAt, ok);
    run.elapsed = std::chrono::milliseconds{row.integer(kElapsed)};
    run.counts.total = countAt(row, kTotal, ok);
    run.counts.completed = countAt(row, kCompleted, ok);
    run.counts.failed = countAt(row, kFailed, ok);
    run.counts.reused = countAt(row, kReused, ok);
    run.counts.deepCompleted = countAt(row, kDeepCompleted, ok);
    run.counts.deepFailed = countAt(row, kDeepFailed, ok);
    run.counts.deepReused = countAt(row, kDeepReused, ok);
    run.message = row.text(kMessage);
    run.pinned = row.integer(kPinned) != 0;
    ok = ok && run.counts.deepCompleted <= run.counts.total;
    if (!ok || run.counts.completed > run.counts.total)
        return damagedRun(run.name, "a count or time is out of range");
    return run;
}

base::Status insertRun(Database& database, RunRecord& run)
{
    auto name = freeRunName(database, run.startedAt);
    if (!name)
        return name.error();
    run.name = std::move(*name);

    auto insert = database.prepare(
        "INSERT INTO run(name, status, spec, feed, interval, universe, started_at, updated_at, "
        "elapsed_ms, total, funnel, message, pinned) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    if (!insert)
        return insert.error();
    const std::string spec = market::toJson(run.spec);
    const std::string funnel = toJson(run.funnel);
    insert->bind(1, run.name)
        .bind(2, runStatusName(run.status))
        .bind(3, spec)
        .bind(4, run.feed)
        .bind(5, market::intervalName(run.spec.interval))
        .bind(6, run.universeName)
        .bind(7, toInteger(run.startedAt))
        .bind(8, toInteger(run.updatedAt))
        .bind(9, run.elapsed.count())
        .bind(10, run.counts.total)
        .bind(11, funnel)
        .bind(12, run.message)
        .bind(13, run.pinned ? 1 : 0);
    if (auto inserted = insert->run(); !inserted)
        return inserted;
    run.id = RunId{database.lastInsertId()};
    return {};
}

} // namespace tapesift::store
