#include "tapesift/store/scan_store.h"

#include <mutex>

#include <fmt/core.h>

#include "store/batch_reader.h"
#include "store/database_opening.h"
#include "store/funnel_table.h"
#include "store/plan_codec.h"
#include "store/rank_table.h"
#include "store/run_housekeeping.h"
#include "store/run_table.h"
#include "store/run_writer.h"
#include "store/scanner_table.h"
#include "tapesift/store/alert_store.h"

namespace tapesift::store {

namespace {

// Marks the batches of the run whose numbers the query gives.
base::Status markBatches(const Database& database, const std::string& sql, RunId run,
                         std::vector<bool>& marks)
{
    auto batches = database.prepare(sql);
    if (!batches)
        return batches.error();
    batches->bind(1, toInteger(run));
    for (;;) {
        const auto batch = batches->step();
        if (!batch)
            return batch.error();
        if (!*batch)
            return {};
        const auto number = static_cast<std::size_t>(batches->integer(0));
        if (number < marks.size())
            marks[number] = true;
    }
}

base::Error statusRefused(RunId run)
{
    return {base::ErrorCode::Internal,
            "The status of the scan cannot be set: it is not in the database, or symbols are still "
            "pending.",
            fmt::format("run {}", toInteger(run)), ""};
}

bool isAllDone(const RunRecord& run)
{
    const bool isDeep = run.spec.phase == market::ScanPhase::Deep;
    return run.counts.pending() == 0 && (!isDeep || run.counts.deepPending() == 0);
}

// A whole entry from its parts.
base::Result<LedgerEntry> decodeBoth(const EncodedEntry& encoded)
{
    auto entry = decodeEntry(encoded.quick);
    if (!entry || encoded.deep.empty())
        return entry;
    auto deep = decodeDeepEntry(encoded.deep);
    if (!deep)
        return deep.error();
    if (deep->analysis && encoded.percentile > 0)
        deep->analysis->rank(encoded.percentile);
    entry->deep = std::move(*deep);
    return entry;
}

} // namespace

struct ScanStore::Impl
{
    Impl(OpenedDatabase opened, OpenMode openMode, const base::Clock& theClock, base::Log& theLog)
        : database(std::move(opened.database))
        , notice(std::move(opened.notice))
        , mode(openMode)
        , clock(theClock)
        , log(theLog)
    {
    }

    // The first row, or nothing. Damaged rows are an error.
    base::Result<std::optional<RunRecord>> firstRun(Statement& query);
    base::Error noSuchRun(std::string_view name);
    // Whether nothing is pending in any phase the run has.
    base::Status checkAllDone(RunId id);

    std::mutex mutex; // Held while the connection is used.
    std::unique_ptr<Database> database;
    const std::string notice;
    const OpenMode mode;
    const base::Clock& clock;
    base::Log& log;
};

base::Result<std::optional<RunRecord>> ScanStore::Impl::firstRun(Statement& query)
{
    const auto row = query.step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<RunRecord>{};
    auto run = readRun(query);
    if (!run)
        return run.error();
    return std::optional<RunRecord>(std::move(*run));
}

base::Error ScanStore::Impl::noSuchRun(std::string_view name)
{
    std::string newest;
    if (auto names = database->prepare("SELECT name FROM run ORDER BY id DESC LIMIT 3"); names) {
        for (auto row = names->step(); row && *row; row = names->step())
            newest += fmt::format("{}{}", newest.empty() ? "" : ", ", names->text(0));
    }
    return {base::ErrorCode::NotFound, fmt::format("There is no scan {}.", name), "",
            newest.empty() ? "Run a scan first." : fmt::format("The newest are {}.", newest)};
}

ScanStore::ScanStore(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

ScanStore::~ScanStore()
{
    if (m_impl->mode == OpenMode::ReadOnly)
        return;
    if (auto ended = endSession(*m_impl->database); !ended)
        m_impl->log.warning("{}", base::describe(ended.error()));
}

base::Result<std::unique_ptr<ScanStore>> ScanStore::open(const std::string& home, OpenMode mode,
                                                         const base::Clock& clock, base::Log& log)
{
    OpenOptions options;
    options.home = home;
    options.mode = mode;
    return open(options, clock, log);
}

base::Result<std::unique_ptr<ScanStore>> ScanStore::open(const OpenOptions& options,
                                                         const base::Clock& clock, base::Log& log)
{
    DatabaseOpening opening(options, clock, log);
    auto opened =
        options.mode == OpenMode::ReadWrite ? opening.openForWriting() : opening.openForReading();
    if (!opened)
        return opened.error();
    return std::unique_ptr<ScanStore>(
        new ScanStore(std::make_unique<Impl>(std::move(*opened), options.mode, clock, log)));
}

const std::string& ScanStore::openingNotice() const
{
    return m_impl->notice;
}

base::Result<std::vector<RunRecord>> ScanStore::runs()
{
    const std::lock_guard lock(m_impl->mutex);
    auto query = m_impl->database->prepare(selectRuns("ORDER BY id DESC"));
    if (!query)
        return query.error();
    std::vector<RunRecord> runs;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return runs;
        auto run = readRun(*query);
        // One damaged row must not hide the others.
        if (run)
            runs.push_back(std::move(*run));
        else
            m_impl->log.warning("{}", base::describe(run.error()));
    }
}

base::Result<RunRecord> ScanStore::run(std::string_view name)
{
    const std::lock_guard lock(m_impl->mutex);
    auto query = m_impl->database->prepare(selectRuns("WHERE name = ?1"));
    if (!query)
        return query.error();
    auto run = m_impl->firstRun(query->bind(1, name));
    if (!run)
        return run.error();
    if (!*run)
        return m_impl->noSuchRun(name);
    return std::move(**run);
}

base::Result<RunRecord> ScanStore::run(RunId id)
{
    const std::lock_guard lock(m_impl->mutex);
    auto query = m_impl->database->prepare(selectRuns("WHERE id = ?1"));
    if (!query)
        return query.error();
    auto run = m_impl->firstRun(query->bind(1, toInteger(id)));
    if (!run)
        return run.error();
    if (!*run)
        return m_impl->noSuchRun(fmt::format("number {}", toInteger(id)));
    return std::move(**run);
}

base::Result<std::optional<RunRecord>> ScanStore::newestUnfinished()
{
    const std::lock_guard lock(m_impl->mutex);
    auto query =
        m_impl->database->prepare(selectRuns("WHERE status <> ?1 ORDER BY id DESC LIMIT 1"));
    if (!query)
        return query.error();
    return m_impl->firstRun(query->bind(1, runStatusName(RunStatus::Completed)));
}

base::Result<std::vector<market::FunnelStep>> ScanStore::plannedFunnel(RunId id)
{
    auto run = this->run(id);
    if (!run)
        return run.error();
    const std::lock_guard lock(m_impl->mutex);
    if (auto read = readFunnelSymbols(*m_impl->database, id, run->funnel); !read)
        return read.error();
    return std::move(run->funnel);
}

base::Result<std::vector<market::FunnelStep>> ScanStore::funnel(RunId id)
{
    auto run = this->run(id);
    if (!run)
        return run.error();
    const std::lock_guard lock(m_impl->mutex);
    if (auto read = readFunnelSymbols(*m_impl->database, id, run->funnel); !read)
        return read.error();
    if (auto added = addFilteredEntries(*m_impl->database, *run, run->funnel); !added)
        return added.error();
    return std::move(run->funnel);
}

base::Result<Checkpoint> ScanStore::checkpoint(RunId id)
{
    const std::lock_guard lock(m_impl->mutex);
    auto query =
        m_impl->database->prepare("SELECT batch_size, plan FROM checkpoint WHERE run = ?1");
    if (!query)
        return query.error();
    const auto row = query->bind(1, toInteger(id)).step();
    if (!row)
        return row.error();
    if (!*row) {
        return base::Error{base::ErrorCode::NotFound,
                           "The scan is finished: there is nothing to resume.", "",
                           "Start a new scan."};
    }
    auto plan = decodePlan(query->blob(1));
    if (!plan)
        return plan.error();
    Checkpoint checkpoint;
    checkpoint.plan = std::move(*plan);
    checkpoint.batchSize = static_cast<std::uint32_t>(std::max<std::int64_t>(query->integer(0), 1));
    checkpoint.done.resize((checkpoint.plan.size() + checkpoint.batchSize - 1) /
                           checkpoint.batchSize);
    checkpoint.deepDone.resize(checkpoint.done.size());
    if (auto marked = markBatches(*m_impl->database, "SELECT batch FROM run_batch WHERE run = ?1",
                                  id, checkpoint.done);
        !marked)
        return marked.error();
    if (auto marked = markBatches(*m_impl->database, "SELECT batch FROM deep_batch WHERE run = ?1",
                                  id, checkpoint.deepDone);
        !marked)
        return marked.error();
    return checkpoint;
}

base::Status ScanStore::forEachEncodedEntry(RunId id,
                                            const std::function<bool(const EncodedEntry&)>& visit)
{
    const std::lock_guard lock(m_impl->mutex);
    return forEachEncodedEntryOf(
        *m_impl->database, id,
        [&](const EncodedEntry& entry) -> base::Result<bool> { return visit(entry); });
}

base::Status ScanStore::forEachEntry(RunId id,
                                     const std::function<bool(const LedgerEntry&, bool)>& visit)
{
    const std::lock_guard lock(m_impl->mutex);
    return forEachEncodedEntryOf(*m_impl->database, id,
                                 [&](const EncodedEntry& encoded) -> base::Result<bool> {
                                     const auto entry = decodeBoth(encoded);
                                     if (!entry)
                                         return entry.error();
                                     return visit(*entry, encoded.reused);
                                 });
}

base::Result<std::optional<LedgerEntry>> ScanStore::entry(RunId id, const market::Symbol& symbol)
{
    const std::lock_guard lock(m_impl->mutex);
    std::optional<LedgerEntry> found;
    auto walked = forEachEncodedEntryOf(*m_impl->database, id,
                                        [&](const EncodedEntry& encoded) -> base::Result<bool> {
                                            if (entrySymbol(encoded.quick) != symbol.text())
                                                return true;
                                            auto entry = decodeBoth(encoded);
                                            if (!entry)
                                                return entry.error();
                                            found = std::move(*entry);
                                            return false;
                                        });
    if (!walked)
        return walked.error();
    return found;
}

base::Result<ReuseIndex> ScanStore::reuseIndex(const std::string& feed, market::Interval interval,
                                               market::ScanPhase phase, std::size_t runs)
{
    const std::lock_guard lock(m_impl->mutex);
    return loadReuseIndex(*m_impl->database, {feed, interval, phase, runs}, m_impl->log);
}

base::Result<RunRecord> ScanStore::createRun(RunRecord run, const std::vector<market::Member>& plan,
                                             std::uint32_t batchSize)
{
    run.counts = {};
    run.counts.total = static_cast<std::uint32_t>(plan.size());
    run.updatedAt = m_impl->clock.now();
    run.finishedAt.reset();

    const std::lock_guard lock(m_impl->mutex);
    auto transaction = Transaction::begin(*m_impl->database);
    if (!transaction)
        return transaction.error();
    if (auto inserted = insertRun(*m_impl->database, run); !inserted)
        return inserted.error();
    if (auto kept = insertFunnelSymbols(*m_impl->database, run.id, run.funnel); !kept)
        return kept.error();
    if (auto made = insertCheckpoint(*m_impl->database, run.id, plan, batchSize); !made)
        return made.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return run;
}

base::Status ScanStore::Impl::checkAllDone(RunId id)
{
    auto query = database->prepare(selectRuns("WHERE id = ?1"));
    if (!query)
        return query.error();
    const auto run = firstRun(query->bind(1, toInteger(id)));
    if (!run)
        return run.error();
    return !*run || isAllDone(**run) ? base::Status{} : base::Status{statusRefused(id)};
}

base::Status ScanStore::setStatus(RunId id, RunStatus status, std::chrono::milliseconds elapsed,
                                  std::string_view message)
{
    const std::lock_guard lock(m_impl->mutex);
    auto transaction = Transaction::begin(*m_impl->database);
    if (!transaction)
        return transaction.error();
    if (!isUnfinished(status)) {
        if (auto done = m_impl->checkAllDone(id); !done)
            return done;
    }
    auto update = m_impl->database->prepare(
        "UPDATE run SET status = ?2, elapsed_ms = ?3, message = ?4, updated_at = ?5, "
        "finished_at = ?6 WHERE id = ?1");
    if (!update)
        return update.error();
    const std::int64_t now = toInteger(m_impl->clock.now());
    update->bind(1, toInteger(id))
        .bind(2, runStatusName(status))
        .bind(3, elapsed.count())
        .bind(4, message)
        .bind(5, now);
    if (isUnfinished(status))
        update->bindNull(6);
    else
        update->bind(6, now);
    if (auto updated = update->run(); !updated)
        return updated;
    if (m_impl->database->changes() != 1)
        return statusRefused(id);
    if (!isUnfinished(status)) {
        auto remove = m_impl->database->prepare("DELETE FROM checkpoint WHERE run = ?1");
        if (!remove)
            return remove.error();
        if (auto removed = remove->bind(1, toInteger(id)).run(); !removed)
            return removed;
    }
    return transaction->commit();
}

base::Status ScanStore::saveRanks(RunId id, std::span<const int> percentiles)
{
    const std::lock_guard lock(m_impl->mutex);
    auto transaction = Transaction::begin(*m_impl->database);
    if (!transaction)
        return transaction.error();
    if (auto saved = insertRanks(*m_impl->database, id, percentiles); !saved)
        return saved;
    return transaction->commit();
}

base::Status ScanStore::addScannerRun(const ScannerRunRecord& run)
{
    const std::lock_guard lock(m_impl->mutex);
    auto transaction = Transaction::begin(*m_impl->database);
    if (!transaction)
        return transaction.error();
    if (auto saved = insertScannerRun(*m_impl->database, run); !saved)
        return saved;
    return transaction->commit();
}

base::Result<std::vector<ScannerRunRecord>> ScanStore::scannerRuns(std::size_t limit)
{
    const std::lock_guard lock(m_impl->mutex);
    return readScannerRuns(*m_impl->database, limit);
}

base::Result<std::unique_ptr<AlertStore>> ScanStore::alerts()
{
    auto database = Database::open(m_impl->database->target());
    if (!database)
        return database.error();
    if (m_impl->mode == OpenMode::ReadWrite) {
        if (auto set = configureForWriting(**database); !set)
            return set.error();
    }
    return std::make_unique<AlertStore>(std::move(*database));
}

base::Status ScanStore::removeRun(RunId id)
{
    const std::lock_guard lock(m_impl->mutex);
    return removeOneRun(*m_impl->database, id);
}

base::Status ScanStore::setPinned(RunId id, bool isPinned)
{
    const std::lock_guard lock(m_impl->mutex);
    return pinRun(*m_impl->database, id, isPinned);
}

base::Result<StoreSize> ScanStore::size()
{
    const std::lock_guard lock(m_impl->mutex);
    return readSize(*m_impl->database);
}

base::Status ScanStore::prune(std::size_t maxRuns, std::uint64_t maxBytes)
{
    const std::lock_guard lock(m_impl->mutex);
    return pruneRuns(*m_impl->database, maxRuns, maxBytes);
}

std::unique_ptr<ScanStore::RunWriter>
ScanStore::startWriter(RunId id, std::chrono::milliseconds elapsedBefore, WriterOptions options)
{
    return std::make_unique<QueuedRunWriter>(
        QueuedRunWriter::Job{m_impl->database->target(), id, elapsedBefore, std::move(options)},
        m_impl->clock, m_impl->log);
}

} // namespace tapesift::store
