#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/executor.h"
#include "tapesift/base/result.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner.h"
#include "tapesift/scanners/scanner_definition.h"
#include "tapesift/scanners/scanner_registry.h"
#include "tapesift/scanners/session.h"

namespace tapesift::scanners {

// How a scanner stands.
enum class ScannerState : std::uint8_t {
    Disabled, // by its definition, by hand, or after failures
    Loaded,   // not set up yet
    Ready,
    Running,
    Unresponsive, // timed out and has not come back
};

struct ScannerStatus
{
    ScannerDefinition definition;
    ScannerState state = ScannerState::Loaded;
    std::string notice;    // why it is disabled by failures; else empty
    unsigned failures = 0; // in a row
    std::optional<RunRecord> lastRun;
    std::optional<base::UtcSeconds> nextRun; // of the schedule
};

// Hears of the runs. Called on the manager's thread.
class ScannerListener
{
public:
    virtual ~ScannerListener() = default;

    // The result holds the hits that were taken over, those that are watched already included.
    virtual void runEnded(const RunRecord& record, const ScannerResult& result) = 0;
    virtual void scannerDisabled(const std::string& scanner, const std::string& notice) = 0;
};

// Runs the scanners of a session: sets them up, runs them when they are due, takes over what they
// find, and keeps those from harm that do nothing wrong.
//
// * Each call of a scanner has a thread of its own. When its time is over it is told to stop, the
//   run counts as failed and everything else goes on. While a scanner has not come back it is not
//   called again; each run that falls due then counts as failed too.
// * An error or exception is tried again up to three times within the run. A time-out is not.
// * After three failed runs in a row, or when its setup fails, a scanner is disabled with a notice;
//   enable() gives it a new start.
// * What runs find is taken over on the manager's thread, so that no scanner sees half of it.
//
// Not thread-safe: all calls come from one thread. Live, that thread calls collect() and beginDue()
// and waits in between (waitForRuns() while runs are on, else until nextWake()); a backtest calls
// runDue() for each moment of nextWake().
class ScannerManager
{
public:
    static constexpr unsigned kMaxFailures = 3;

    // `calendar` is the one that schedules follow. `threads` must be able to give each run a
    // thread (detached_threads.h).
    ScannerManager(std::shared_ptr<Session> session, ScannerRegistry registry,
                   market::ExchangeCalendar calendar, std::shared_ptr<base::Executor> threads);
    // Tells what runs to stop and waits a moment; what does not stop is left to itself.
    ~ScannerManager();

    // Must outlive the manager, or be set to null.
    void setListener(ScannerListener* listener);

    // Whether what is found joins the session, as it does unless it is told otherwise. A look that
    // is no part of a session leaves it as it is, so that no run changes what the next one sees.
    void setAdding(bool adds);

    // Takes these definitions in place of those before. Unchanged ones go on as they were; a
    // changed one begins anew; one that is no longer there is torn down. Returns why some cannot be
    // run; the others can.
    std::vector<base::Error> load(std::span<const ScannerDefinition> definitions);

    // Sets up what is loaded and enabled, and waits for it until it is stopped. Schedules count
    // from `now` on.
    void setUpAll(base::UtcSeconds now, std::stop_token stop = {});
    // Runs the scanners that prepare a session, and waits for them.
    void runPreSession(base::UtcSeconds now);

    // Begins the runs that are due, and returns at once. Those whose run before is still going are
    // skipped.
    void beginDue(base::UtcSeconds now);
    // Takes over the runs that have ended, and ends those whose time is over. Returns at once.
    void collect();
    // Whether a run is on that is within its time.
    bool isRunning() const;
    // Waits until no run is on that is within its time, collecting. False: stopped.
    bool waitForRuns(std::stop_token stop = {});
    // The three together.
    void runDue(base::UtcSeconds now);

    // Begins a run now, whatever the schedule says. NotFound, or Busy while it is running or
    // disabled.
    base::Status begin(std::string_view scanner, base::UtcSeconds now);

    // The next moment at which beginDue() has something to do. nullopt: never.
    std::optional<base::UtcSeconds> nextWake() const;

    // NotFound. Forgets its failures; a scanner that never came back is made anew and set up with
    // its next run. What fell due while it was disabled is not caught up.
    base::Status enable(std::string_view scanner);
    base::Status disable(std::string_view scanner);

    // Tears everything down and waits for it. When it is stopped it returns at once, and what is
    // still running is left to the destructor.
    void tearDownAll(base::UtcSeconds now, std::stop_token stop = {});

    std::vector<ScannerStatus> status() const;
    const ScanHistory& history() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::scanners
