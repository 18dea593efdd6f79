#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/base/clock.h"
#include "tapesift/market/funnel.h"
#include "tapesift/market/outcome.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/market/universe.h"
#include "tapesift/store/deep_entry.h"

namespace tapesift::store {

// The row of a run in the database. A type of its own so that it is not mixed up with a batch.
enum class RunId : std::int64_t {};

// Values are stored by name.
enum class RunStatus { Initialized, InProgress, Paused, Stopped, Completed, Failed };

// "in_progress" ...: the name in the database and in JSON.
std::string_view runStatusName(RunStatus status);
base::Result<RunStatus> parseRunStatus(std::string_view text);

// A run that can be resumed: anything but completed.
bool isUnfinished(RunStatus status);

struct RunCounts
{
    std::uint32_t total = 0;
    std::uint32_t completed = 0; // symbols that ended, whatever the outcome
    std::uint32_t failed = 0;    // of those: isFailure(outcome)
    std::uint32_t reused = 0;    // of those: taken over from an earlier run

    // The same of the deep phase; all zero in a run without one.
    std::uint32_t deepCompleted = 0;
    std::uint32_t deepFailed = 0;
    std::uint32_t deepReused = 0;

    std::uint32_t pending() const { return total - completed; }
    std::uint32_t deepPending() const { return total - deepCompleted; }
    bool operator==(const RunCounts&) const = default;
};

// One scan. `spec.asOf` is pinned.
struct RunRecord
{
    RunId id{};
    std::string name; // "scan_20261122_084355"
    RunStatus status = RunStatus::Initialized;
    market::ScanSpec spec;
    std::string feed; // "csv-1a2b3c4d"
    std::string universeName;
    base::UtcTime startedAt{};
    base::UtcTime updatedAt{};
    std::optional<base::UtcTime> finishedAt;
    std::chrono::milliseconds elapsed{0}; // time spent scanning, pauses and interruptions left out
    RunCounts counts;
    // What took symbols out of the universe before the scan. Without the symbols in a record that
    // was read; ScanStore::funnel has them.
    std::vector<market::FunnelStep> funnel;
    std::string message; // last stage message or the reason of a failure
    bool pinned = false; // never removed by the limit on kept runs
};

// How one symbol ended, with its result if it has one. Holds nothing that differs from run to run,
// but the percentile of `deep`.
struct LedgerEntry
{
    ReuseKey key{}; // all zero: never reused
    market::Member member;
    market::Outcome outcome = market::Outcome::Failed;
    std::uint32_t attempts = 1;
    std::optional<base::Error> error;            // for failures
    std::optional<analysis::QuickResult> result; // for Ok
    // What the deep phase found; absent before it was there.
    std::optional<DeepEntry> deep = std::nullopt;
};

// The bytes of one entry without `deep`, which is encoded by itself (encodeDeepEntry), and the
// reverse. decodeEntry fails with Corrupt.
std::vector<std::byte> encodeEntry(const LedgerEntry& entry);
base::Result<LedgerEntry> decodeEntry(std::span<const std::byte> bytes);

// The outcome alone, without decoding the rest; Failed for bytes that are no entry.
market::Outcome entryOutcome(std::span<const std::byte> bytes);

// The symbol alone; empty for bytes that are no entry.
std::string entrySymbol(std::span<const std::byte> bytes);

// One batch of the plan, finished in one phase: what is committed wholly or not at all. The deep
// batch of a number comes after the quick one and has as many entries.
struct BatchRecord
{
    std::uint32_t batch = 0;
    market::ScanPhase phase = market::ScanPhase::Quick;
    // Encoded by encodeEntry or encodeDeepEntry, in the order of the plan.
    std::vector<std::vector<std::byte>> entries;
    std::vector<bool> reused; // for each entry: taken over from an earlier run
    std::uint32_t failed = 0; // entries with a failure; deep: with an error
};

} // namespace tapesift::store
