#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/composition.h"
#include "tapesift/alerts/alert_message.h"
#include "tapesift/api/scanner_desk.h"
#include "tapesift/api/signal_board.h"
#include "tapesift/engine/scan_control.h"
#include "tapesift/engine/scan_listener.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner_manager.h"

namespace tapesift::app {

// What the local API is told of scans, whoever carries them out: what the newest one has found, the
// runs and scanners that are kept, and events as they happen. Who derives from it carries the scans
// out, one at a time. Thread-safe.
class BoardDesk : public api::ScannerDesk
{
public:
    // How the scanners of a session stand, and each run of one.
    void showSession(std::vector<scanners::ScannerStatus> scanners);
    void addScannerRun(const scanners::RunRecord& run);
    // A rule has spoken.
    void tellAlert(const alerts::AlertMessage& message);

    // --- ScannerDesk

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

protected:
    // Puts what the engine tells of a scan onto the board, and tells the local API.
    class Follower : public engine::ScanListener
    {
    public:
        Follower(BoardDesk& desk, api::ScanTicket ticket);

        void onRunCreated(const store::RunRecord& run) override;
        void onProgress(const engine::ScanProgress& progress) override;
        void onBatchesCommitted(const std::vector<store::BatchRecord>& batches) override;
        void onQuickCompleted(const store::RunRecord& run) override;
        void onDeepProgress(const engine::DeepProgress& progress) override;
        void onDeepBatchesCommitted(const std::vector<store::BatchRecord>& batches) override;
        void onRanked(const std::vector<int>& percentiles) override;

    private:
        BoardDesk& m_desk;
        const api::ScanTicket m_ticket;
        std::string m_scanId; // written before anything else is told of the run
    };

    // `composition` must outlive the desk. Shows the newest complete scan that is kept.
    explicit BoardDesk(Composition& composition);

    Composition& home() { return m_home; }
    void setPeriodic(bool isPeriodic) { m_isPeriodic = isPeriodic; }

    // A scan begins: from now on there is no room for another one (Busy). `control` may be null as
    // long as the scan is not under way; steer() brings it then.
    base::Result<api::ScanTicket> occupy(std::shared_ptr<engine::ScanControl> control);
    void steer(std::shared_ptr<engine::ScanControl> control);
    // The scan is over, whatever came of it. The next one may begin once this returns.
    void release(api::ScanTicket ticket, const base::Result<store::RunRecord>& run);
    // Lets none begin any more, and cancels the one that goes on.
    void close();

    // Called within resume(), pause() and cancel(), on the API's thread, after they took effect.
    virtual void steered() {}

    // Puts the newest complete scan that is kept onto the board.
    void showNewestRun();

private:
    void readRuns();
    void readHistory();
    void tell(const api::DeskEvent& event);
    bool wantsSymbols();
    base::Status ask(bool (engine::ScanControl::*what)(), base::Error otherwise);

    Composition& m_home;
    api::SignalBoard m_board;
    std::atomic<bool> m_isPeriodic{false};
    std::atomic<bool> m_isQuickDone{false};  // of the scan that goes on
    std::atomic<std::size_t> m_remaining{0}; // of it, for the deep phase
    std::atomic<std::size_t> m_scanned{0};   // of it, symbols that have ended

    std::mutex m_sinkMutex; // Held during each call of the two.
    api::EventSink m_sink;
    std::function<bool()> m_wantsSymbols;

    std::mutex m_mutex;
    // Guarded by m_mutex, all of them.
    bool m_isOccupied = false;
    bool m_isClosed = false;
    std::shared_ptr<engine::ScanControl> m_control; // of the scan that is under way
    std::string m_scanId;                           // of it
    api::ScanTicket m_ticket = 0;
    std::vector<api::RunSummary> m_runs; // newest first
    scanners::ScanHistory m_history;
    std::vector<scanners::ScannerStatus> m_session;
};

} // namespace tapesift::app
