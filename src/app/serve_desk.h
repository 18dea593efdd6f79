#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/after_scan.h"
#include "app/board_desk.h"
#include "app/cli/command_line.h"

namespace tapesift::app {

// The program of `tapesift serve`: scans on a thread of its own, one at a time. Thread-safe.
class ServeDesk final : public BoardDesk
{
public:
    // Completes what the options of a scan leave open (completeScan); asked before each scan.
    using Complete = std::function<base::Status(ScanOptions&)>;

    // `composition` must outlive the desk.
    ServeDesk(Composition& composition, ScanOptions scan, Complete complete);
    ~ServeDesk() override; // like stop()

    // --- For who runs the desk.

    using BoardDesk::setPeriodic;
    // A scanner of a session has run.
    void scannerRan(const scanners::RunRecord& run, const scanners::ScannerResult& result);
    // Cancels the scan that goes on and waits for it. True: there was one, and it can be resumed.
    bool stop();

    // --- ScannerDesk

    base::Result<api::ScanTicket> startQuickScan(const api::ScanRequest& request) override;

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

    const ScanOptions m_options;
    const Complete m_complete;
    AfterScan m_after;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    // Guarded by m_mutex, both.
    std::optional<Scan> m_next; // not begun yet
    bool m_wasCut = false;      // the last scan can be resumed

    std::jthread m_thread; // Last: it uses everything above.
};

} // namespace tapesift::app
