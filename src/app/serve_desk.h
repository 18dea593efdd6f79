#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/cli/command_line.h"
#include "app/composition.h"
#include "tapesift/api/scanner_desk.h"
#include "tapesift/api/signal_board.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner_manager.h"

namespace tapesift::app {

// The program of `tapesift serve` as the local API sees it: scans on a thread of its own, one at a
// time, and keeps what the newest one has found. Thread-safe.
class ServeDesk final : public api::ScannerDesk
{
public:
    // Completes what the options of a scan leave open (completeScan); asked before each scan.
    using Complete = std::function<base::Status(ScanOptions&)>;

    // `composition` must outlive the desk. Shows the newest complete scan that is kept.
    ServeDesk(Composition& composition, ScanOptions scan, Complete complete);
    ~ServeDesk() override; // like stop()

    // --- For who runs the desk.

    // Scans are begun by themselves.
    void setPeriodic(bool isPeriodic) { m_isPeriodic = isPeriodic; }
    // How the scanners of a session stand, and each run of one.
    void showSession(std::vector<scanners::ScannerStatus> scanners);
    void addScannerRun(const scanners::RunRecord& run);
    // Cancels the scan that goes on and waits for it. True: there was one, and it can be resumed.
    bool stop();

    // --- ScannerDesk

    base::Result<api::ScanTicket> startQuickScan(const api::ScanRequest& request) override;
    base::Status pause() override;
    base::Status resume() override;
    base::Status cancel() override;
    api::DeskStatus status() override;
    api::ResultPage results(const api::ResultQuery& query) override;
    base::Result<api::SymbolView> symbol(const market::Symbol& symbol) override;
    base::Result<std::vector<api::RunSummary>> runs(std::size_t limit) override;
    base::Result<std::vector<api::ScannerView>> scanners() override;
    base::Result<api::DeskStatistics> statistics() override;
    void subscribe(api::EventSink sink, std::function<bool()> wantsSymbols) override;

private:
    class Listener;

    // A scan, from its request on.
    struct Scan
    {
        api::ScanTicket ticket = 0;
        ScanOptions options;
        std::shared_ptr<engine::ScanControl> control;
    };

    void work(std::stop_token stop);
    void carryOut(Scan& scan);
    base::Result<store::RunRecord> scanNow(Scan& scan);
    void readRuns();
    void showNewestRun();
    void readHistory();
    void tell(const api::DeskEvent& event);
    bool wantsSymbols();

    Composition& m_home;
    const ScanOptions m_options;
    const Complete m_complete;
    api::SignalBoard m_board;
    std::atomic<bool> m_isPeriodic{false};
    std::atomic<bool> m_isQuickDone{false};  // of the scan that goes on
    std::atomic<std::size_t> m_remaining{0}; // of it, for the deep phase
    std::atomic<std::size_t> m_scanned{0};   // of it, symbols that have ended

    std::mutex m_sinkMutex; // Held during each call of the two.
    api::EventSink m_sink;
    std::function<bool()> m_wantsSymbols;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    // Guarded by m_mutex, all of them.
    std::optional<Scan> m_next;                     // not begun yet
    std::shared_ptr<engine::ScanControl> m_control; // of the scan that goes on; null: none
    std::string m_scanId;                           // of it
    api::ScanTicket m_ticket = 0;
    std::vector<api::RunSummary> m_runs; // newest first
    scanners::ScanHistory m_history;
    std::vector<scanners::ScannerStatus> m_session;
    bool m_wasCut = false; // the last scan can be resumed
    bool m_hasStopped = false;

    std::jthread m_thread; // Last: it uses everything above.
};

} // namespace tapesift::app
