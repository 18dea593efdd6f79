#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

#include "scanners/symbol_selection.h"
#include "tapesift/base/executor.h"
#include "tapesift/scanners/scan_context.h"
#include "tapesift/scanners/scanner.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// One call of a scanner. Owns or shares all it touches.
struct ScanTask
{
    std::shared_ptr<Scanner> scanner;
    std::shared_ptr<Session> session;
    std::shared_ptr<ScannerNeeds> needs;
    ScannerDefinition definition;
    RunKind kind = RunKind::Scheduled;
    base::UtcSeconds currentTime{};
    bool setsUpFirst = false;
};

// What came of it.
struct RunReport
{
    // Cleaned of nonsense, best first, no more than the symbol limit. Of a call of setup or
    // teardown: the error alone.
    ScannerResult result;
    std::vector<AddedSymbol> added; // no more than the symbol limit
    bool isSetUp = false;           // setup() was called and went well
    std::size_t found = 0;          // before the limit
    std::size_t nonsense = 0;       // hits that were left out: a symbol twice
    SelectionCounts selection;
    unsigned attempts = 0;
};

// Wakes whoever waits for runs.
class RunBell
{
public:
    void ring();
    // Waits for a ring since the last call, but not long.
    void wait();

private:
    std::mutex m_mutex;
    std::condition_variable m_rang;
    bool m_isRung = false; // Guarded by m_mutex.
};

// A call on a thread of its own. If it is let go of, the thread goes on alone and its report is
// forgotten. Here, and nowhere else, a scanner's exceptions are caught.
class ScanRun
{
public:
    // Attempts beside the first where a scan fails.
    static constexpr unsigned kRetries = 3;

    // nullptr: there is no thread.
    static std::unique_ptr<ScanRun> begin(base::Executor& threads, ScanTask task,
                                          std::shared_ptr<RunBell> bell);

    void requestStop();
    bool isDone() const;
    // The report, once; nullopt as long as the scanner has not come back.
    std::optional<RunReport> takeReport();

    struct State;
    explicit ScanRun(std::shared_ptr<State> state);

private:
    std::shared_ptr<State> m_state;
};

} // namespace tapesift::scanners
