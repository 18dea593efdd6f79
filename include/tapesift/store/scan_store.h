#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/log.h"
#include "tapesift/store/run_record.h"
#include "tapesift/store/scanner_run.h"

namespace tapesift::store {

// What a resumed scan goes on from.
struct Checkpoint
{
    std::vector<market::Member> plan; // the whole universe, in order
    std::uint32_t batchSize = 10;
    std::vector<bool> done;     // for each batch: committed
    std::vector<bool> deepDone; // for each batch: its deep phase is committed
};

// An entry as it is stored. The views are valid during the visit.
struct EncodedEntry
{
    std::span<const std::byte> quick; // see decodeEntry
    bool reused = false;              // the quick entry was taken over from an earlier run
    std::span<const std::byte> deep;  // see decodeDeepEntry; empty: none yet
    int percentile = 0;               // of the symbol in the run's universe, 1 ... 99; 0: none
};

// Entries of earlier runs by key, quick and deep ones, as the bytes they were stored in. Read-only,
// so thread-safe.
class ReuseIndex
{
public:
    ReuseIndex() = default;
    // Not copyable: the entries are views into the packs.
    ReuseIndex(ReuseIndex&&) = default;
    ReuseIndex& operator=(ReuseIndex&&) = default;

    // The encoded entry, or an empty span. Valid as long as the index.
    std::span<const std::byte> find(const ReuseKey& key) const;
    std::size_t size() const { return m_size; }

    // Makes room for this many entries in one step.
    void reserve(std::size_t entries);

    // Takes over a copy of a stored pack; entries whose key is zero are passed over, known keys
    // kept.
    void add(std::span<const std::byte> pack);

private:
    // A place of the hash table; one with a zero key is free.
    struct Slot
    {
        ReuseKey key{};
        std::span<const std::byte> entry;
    };

    // The place of the slot that holds the key, or else of the free one where it belongs.
    std::size_t slotOf(const ReuseKey& key) const;
    std::span<const std::byte> keep(std::span<const std::byte> pack);

    std::vector<Slot> m_slots; // open addressing; the size is zero or a power of two
    std::size_t m_size = 0;
    std::vector<std::vector<std::byte>> m_chunks; // of many packs each; never reallocated
};

// How large the database is.
struct StoreSize
{
    std::uint64_t used = 0; // bytes of pages that hold something
    std::uint64_t file = 0; // bytes of all pages; those that are free are used again
};

enum class OpenMode {
    ReadWrite, // makes and migrates the database; the caller holds the home's lock
    ReadOnly,  // NotFound if there is no database; never changes the file
};

struct OpenOptions;
class AlertStore;

// The runs kept in tapesift.db. Reading functions may be called from any thread (one at a time is
// served); writing goes through RunWriter. Errors: Unsupported for a database of a newer version
// (left untouched), NoSpace, PermissionDenied, Busy. A damaged database is renamed to
// tapesift.db.corrupt-<utc> with its -wal, reported as a warning in the log and in
// openingNotice(), and a new one is begun.
class ScanStore
{
public:
    static base::Result<std::unique_ptr<ScanStore>> open(const std::string& home, OpenMode mode,
                                                         const base::Clock& clock, base::Log& log);
    // The same with the options of src/store/open_options.h.
    static base::Result<std::unique_ptr<ScanStore>> open(const OpenOptions& options,
                                                         const base::Clock& clock, base::Log& log);

    // Moves everything into the main file. Writers must be closed before.
    ~ScanStore();

    // What the user should be told about the opening (a damaged database set aside); usually empty.
    const std::string& openingNotice() const;

    // Newest first.
    base::Result<std::vector<RunRecord>> runs();
    // NotFound names the newest runs.
    base::Result<RunRecord> run(std::string_view name);
    base::Result<RunRecord> run(RunId id);
    base::Result<std::optional<RunRecord>> newestUnfinished();

    // Everything that was left out, with the symbols: before the scan, and after their bars were
    // seen (the entries that ended as filtered).
    base::Result<std::vector<market::FunnelStep>> funnel(RunId id);
    // Of that, what was left out before the scan.
    base::Result<std::vector<market::FunnelStep>> plannedFunnel(RunId id);

    base::Result<Checkpoint> checkpoint(RunId id);

    // Calls `visit` for every committed entry in the order of the plan, with what the deep phase
    // found by now, ranked as far as the run is; the bool says reused. The walk ends early when
    // visit returns false. `visit` must not call the store. Corrupt if saved results are damaged.
    base::Status forEachEntry(RunId id, const std::function<bool(const LedgerEntry&, bool)>& visit);

    // The same with the bytes of each entry.
    base::Status forEachEncodedEntry(RunId id,
                                     const std::function<bool(const EncodedEntry&)>& visit);

    // The entry of one symbol, as forEachEntry() gives it; nullopt if the run has none.
    base::Result<std::optional<LedgerEntry>> entry(RunId id, const market::Symbol& symbol);

    // The entries of the newest runs over the feed and interval (at most `runs` of them). Those of
    // the deep phase are read for a scan that has one.
    base::Result<ReuseIndex> reuseIndex(const std::string& feed, market::Interval interval,
                                        market::ScanPhase phase = market::ScanPhase::Quick,
                                        std::size_t runs = 3);

    // --- Writing. Each is one transaction. Used before and after a scan; during it the RunWriter
    // is the only one who writes.

    // Stores a new run with its plan and gives it an id and a name that is not taken.
    base::Result<RunRecord> createRun(RunRecord run, const std::vector<market::Member>& plan,
                                      std::uint32_t batchSize);

    // Status, message, elapsed time. Completed removes the checkpoint in the same transaction and
    // sets finishedAt; it is refused as Internal while symbols are pending, in either phase of a
    // run with a deep one.
    base::Status setStatus(RunId id, RunStatus status, std::chrono::milliseconds elapsed,
                           std::string_view message);

    // Stores the percentile of each symbol within the run's universe, in the order of the plan:
    // 1 to 99, 0 for none. Replaces earlier ones. Internal if they do not fit the run.
    base::Status saveRanks(RunId id, std::span<const int> percentiles);

    // Keeps a run of a scanner; the newest kKeptScannerRuns stay.
    base::Status addScannerRun(const ScannerRunRecord& run);
    // The newest `limit` of them, newest first.
    base::Result<std::vector<ScannerRunRecord>> scannerRuns(std::size_t limit);

    // What alert rules remember and send, over a connection of its own in the same mode.
    base::Result<std::unique_ptr<AlertStore>> alerts();

    // Removes a run with its results for good, whatever its state; NotFound if there is none. Not
    // for the run that is being scanned.
    base::Status removeRun(RunId id);

    // A pinned run is never removed by prune(); NotFound if there is none.
    base::Status setPinned(RunId id, bool isPinned);

    base::Result<StoreSize> size();

    // Removes the oldest finished runs that are not pinned until at most `maxRuns` are kept and
    // the results take at most `maxBytes`.
    base::Status prune(std::size_t maxRuns, std::uint64_t maxBytes);

    // Commits batches of one run, of both phases, on a thread of its own; where none can be
    // started, push() commits and calls back by itself.
    class RunWriter
    {
    public:
        virtual ~RunWriter() = default; // like close()

        // Hands a finished batch over. Blocks while the queue is full. Returns false once writing
        // has failed or close() was called; the batch is then not kept.
        virtual bool push(BatchRecord batch) = 0;

        // Waits until everything pushed so far is committed and onCommitted has returned for it.
        // Gives the first failure, if any. Not for use within a callback.
        virtual base::Status drain() = 0;

        // Commits everything pushed and ends the thread. Gives the first failure, if any.
        virtual base::Status close() = 0;
    };

    struct WriterOptions
    {
        std::size_t symbolsPerCommit = 100;
        std::chrono::milliseconds maxDelay{100};
        // Called on the writer's thread after a commit, with the batches that are now saved, of
        // either phase, in the order they were pushed in.
        std::function<void(std::vector<BatchRecord>)> onCommitted;
        // Called on the writer's thread when writing has failed for good.
        std::function<void(const base::Error&)> onFailed;
    };

    // Elapsed time is `elapsedBefore` plus the time since this call, and is stored with each
    // commit.
    std::unique_ptr<RunWriter> startWriter(RunId id, std::chrono::milliseconds elapsedBefore,
                                           WriterOptions options);

private:
    struct Impl;
    explicit ScanStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::store
