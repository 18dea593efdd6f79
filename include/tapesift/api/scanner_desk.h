#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/api/signal_row.h"
#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/scanners/scan_history.h"

namespace tapesift::api {

// The most signals in one answer or event; the rest is on the next pages of results.
inline constexpr std::size_t kMaxRows = 10'000;

// What the program is doing, as scan-status tells it ("state").
enum class DeskState : std::uint8_t {
    Idle,
    Preparing, // universe and plan
    Scanning,  // verdicts are being made
    Analyzing, // every symbol has its verdict; the deep phase goes on
    Paused,
    Stopping, // cancelled; what is under way is being saved
};

// "idle", "preparing", "scanning", "analyzing", "paused", "stopping".
std::string_view deskStateName(DeskState state);

// One scan as it is kept.
struct RunSummary
{
    std::string scanId = {}; // "scan_20261122_084355"
    base::UtcTime timestamp{};
    std::optional<base::UtcTime> finishedAt = {};
    std::string status = {}; // store::runStatusName()
    std::string phase = {};  // "quick", "deep"
    std::string provider = {};
    std::string interval = {};
    std::string universe = {};
    std::size_t symbolCount = 0;
    std::size_t completed = 0;
    std::size_t failed = 0;
    std::int64_t elapsedMs = 0;
};

struct DeskStatus
{
    DeskState state = DeskState::Idle;
    bool isScanning = false;         // verdicts are still to come, also while paused
    std::string currentScanId = {};  // empty: no scan goes on, or it has no name yet
    std::size_t signals = 0;         // of the scan whose results are shown
    std::size_t backgroundQueue = 0; // symbols that wait for the deep phase
    bool isPeriodic = false;         // scans are begun by themselves
    std::optional<RunSummary> lastScan = {};
};

// What to scan: the symbols as typed; none: the universe that the program was told.
struct ScanRequest
{
    std::vector<std::string> symbols;
};

// Tells one scan from another before it has a name.
using ScanTicket = std::uint64_t;

struct ResultQuery
{
    std::optional<analysis::Signal> signal = {}; // only rows with this signal
    std::size_t offset = 0;
    std::size_t limit = 0;
};

struct ResultPage
{
    std::string scanId = {}; // empty: there has been no scan
    std::vector<SignalRow> rows = {};
    std::size_t total = 0; // rows that the query means, on all pages
};

struct SymbolView
{
    SignalRow row;
    std::optional<analysis::DeepAnalysis> deep = {}; // nullopt: not there (yet)
};

struct ScannerView
{
    std::string name = {};
    std::string title = {};
    std::string description = {};
    std::string source = {};  // "builtin" or "own"
    bool isInSession = false; // a session runs it
    std::string state = {};   // of the session: "ready", "running", "disabled", ...; empty: none
    std::string notice = {};  // why it is disabled
    std::optional<base::UtcSeconds> lastRun = {};
    std::optional<base::UtcSeconds> nextRun = {};
};

struct DeskStatistics
{
    std::size_t scans = 0;          // that are kept
    std::size_t symbolsScanned = 0; // in all of them
    std::size_t failed = 0;         // of those
    scanners::ScanStatistics scanners = {};
};

// --- What happens, as the WebSocket tells it.

struct QuickScanComplete
{
    ScanTicket ticket = 0;
    std::string scanId = {};
    std::vector<SignalRow> signals = {}; // the first kMaxRows
    std::size_t total = 0;               // all there are
};

struct SymbolAnalyzed
{
    std::string scanId = {};
    std::string symbol = {};
    std::optional<analysis::DeepAnalysis> deep = {}; // nullopt: it failed
};

struct AnalysisProgress
{
    std::string scanId = {};
    std::size_t remaining = 0; // symbols that wait for the deep phase
};

struct DeepAnalysisComplete
{
    std::string scanId = {};
};

struct Alert
{
    std::string rule = {};    // the name the user gave it
    std::string symbol = {};  // empty: it is about none
    std::string message = {}; // one sentence
    base::UtcTime timestamp{};
};

// Not told on the WebSocket: the scan is over, whatever came of it, and a caller who waits for it
// need not any longer.
struct ScanEnded
{
    ScanTicket ticket = 0;
    std::optional<base::Error> error = {}; // why there are no results
};

using DeskEvent = std::variant<QuickScanComplete, SymbolAnalyzed, AnalysisProgress,
                               DeepAnalysisComplete, Alert, ScanEnded>;

// Gets each event, on whatever thread it happens. Must be short and must not call the desk.
using EventSink = std::function<void(const DeskEvent&)>;

// The program as the local API sees it; who runs the API fills it (tapesift serve, the window).
// Called on the server's thread, one call at a time: no call may wait for a scan or the network.
// Short reads of the database are allowed. Errors become {success:false, message, code}: messages
// name no path (ApiServer takes out what looks like one).
class ScannerDesk
{
public:
    virtual ~ScannerDesk() = default;

    // Begins a scan, quick phase first. Returns at once: that the scan could not be made is told by
    // ScanEnded. Busy while another one goes on.
    virtual base::Result<ScanTicket> startQuickScan(const ScanRequest& request) = 0;

    // Busy where there is nothing to pause (to resume, to cancel).
    virtual base::Status pause() = 0;
    virtual base::Status resume() = 0;
    virtual base::Status cancel() = 0;

    virtual DeskStatus status() = 0;

    // What the newest scan has found by now, in the order of its universe.
    virtual ResultPage results(const ResultQuery& query) = 0;

    // NotFound: the newest scan has no result for it; the message says why.
    virtual base::Result<SymbolView> symbol(const market::Symbol& symbol) = 0;

    // The newest ones first.
    virtual base::Result<std::vector<RunSummary>> runs(std::size_t limit) = 0;

    virtual base::Result<std::vector<ScannerView>> scanners() = 0;
    virtual base::Result<DeskStatistics> statistics() = 0;

    // From now on `sink` hears of events; an empty one ends it, and no call of the one before is
    // under way afterwards. One at a time. `wantsSymbols` is asked before SymbolAnalyzed is made,
    // from any thread: while nobody listens it says no, and a scan is spared the work.
    virtual void subscribe(EventSink sink, std::function<bool()> wantsSymbols) = 0;
};

} // namespace tapesift::api
