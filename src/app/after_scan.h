#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "app/alert_watch.h"
#include "app/terminal_notifier.h"

namespace tapesift::app {

// What follows a scan in a program that goes on scanning: the rules of alerts.json are told what it
// found, and it is exported if the settings say so. On a thread of its own, so that no scan waits
// for a channel or a disk. Thread-safe.
class AfterScan
{
public:
    // Each alert, once it is saved, on this object's thread. Must be short.
    using Told = std::function<void(const alerts::AlertMessage&)>;

    // Reads the rules; warns of what is wrong in alerts.json, which stops nothing else. Both must
    // outlive it.
    AfterScan(Composition& composition, const WorkLimits& limits, Told told);
    // What is under way is ended; what waits is left out.
    ~AfterScan();

    // Every symbol of the run has its verdict; a deep phase may go on.
    void judged(const store::RunRecord& run);
    // The run is complete.
    void completed(const store::RunRecord& run);
    void scannerRan(const scanners::RunRecord& run, const scanners::ScannerResult& result);

private:
    using Job = std::function<void(const std::stop_token&)>;

    void post(Job job);
    void work(const std::stop_token& stop);
    void openAlerts();
    void readRules();
    bool hasRules() const;
    void tellRules(const store::RunRecord& run, AlertWatch::Depth depth,
                   const std::stop_token& stop);
    void exportRun(const store::RunRecord& run);
    // When there is something to do without a scan: alerts were held back over quiet hours.
    std::optional<base::UtcTime> nextRelease() const;
    void release();

    Composition& m_composition;
    const WorkLimits m_limits;
    const Told m_told;
    TerminalNotifier m_terminal;
    // Of the thread alone, once it has begun.
    std::unique_ptr<AlertWatch> m_watch; // null: could not be opened
    std::string m_trouble;               // with alerts.json, as it was told

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs; // Guarded by m_mutex.
    std::jthread m_thread;  // Last: it uses everything above.
};

} // namespace tapesift::app
