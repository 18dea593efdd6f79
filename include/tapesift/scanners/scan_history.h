#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::scanners {

// How a run ended.
enum class RunOutcome : std::uint8_t {
    Ok,
    Declined,     // the scanner had nothing to look at and said why: no failure
    Failed,       // after all its attempts
    TimedOut,     // was told to stop
    Skipped,      // not begun: the run before was still going
    Unresponsive, // not begun: the run before timed out and has not come back; a failure
};

// "ok", "declined", "failed", "timed_out", "skipped", "unresponsive".
std::string_view runOutcomeName(RunOutcome outcome);
// The reverse; Failed for a name of another version.
RunOutcome parseRunOutcome(std::string_view name);

// Whether it counts among the failures in a row.
bool isFailure(RunOutcome outcome);

// One run as it is kept.
struct RunRecord
{
    std::string scanner;
    base::UtcSeconds timestamp{}; // the moment that was looked at
    RunOutcome outcome = RunOutcome::Ok;
    std::size_t symbolsFound = 0; // before the symbol limit
    std::size_t symbolsAdded = 0; // that were not in the session before
    std::size_t examined = 0;     // these three as in ScannerResult
    std::size_t warming = 0;
    std::size_t missing = 0;
    double executionTimeMs = 0; // of the last attempt; 0 if the run was not begun
    unsigned attempts = 0;
    std::optional<base::Error> error;
};

// Of the runs that were begun. Times in milliseconds; 0 without a run.
struct RunStatistics
{
    std::size_t totalScans = 0;
    double averageExecutionTime = 0;
    double p95ExecutionTime = 0; // nearest rank, over the newest kKeptTimes runs
    std::size_t totalSymbolsFound = 0;
    std::size_t totalSymbolsAdded = 0;
    std::size_t errors = 0;  // runs that failed, timed out or did not come back
    std::size_t skipped = 0; // runs that were not begun or had nothing to look at
};

struct ScanStatistics
{
    RunStatistics all;
    std::map<std::string, RunStatistics> byScanner;
};

// The runs of a session. Keeps the newest records and the sums of all. Not thread-safe.
class ScanHistory
{
public:
    static constexpr std::size_t kKeptRecords = 5'000;
    static constexpr std::size_t kKeptTimes = 1'000; // of each scanner, and of all

    void add(RunRecord record);

    // Oldest first.
    const std::deque<RunRecord>& records() const { return m_records; }
    ScanStatistics statistics() const;

private:
    struct Sums
    {
        RunStatistics counts;
        double time = 0;
        std::deque<double> times;

        void add(const RunRecord& record);
        RunStatistics result() const;
    };

    std::deque<RunRecord> m_records;
    Sums m_all;
    std::map<std::string, Sums> m_byScanner;
};

// {"total_scans":…,"avg_execution_time":…,"p95":…,"total_symbols_found":…,"total_symbols_added":…,
// "errors":…,"skipped":…,"by_scanner":{"gap":{…}}}
std::string toJson(const ScanStatistics& statistics);

// [{"scanner":…,"timestamp":"2026-11-27T14:30:00Z","symbols_found":…,"execution_time_ms":…,
// "error":null,"outcome":"ok",…}]
std::string toJson(const std::deque<RunRecord>& records);

} // namespace tapesift::scanners
