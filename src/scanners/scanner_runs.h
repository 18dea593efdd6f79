#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scanners/managed_scanner.h"
#include "tapesift/base/executor.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner_manager.h"

namespace tapesift::scanners {

// The scanners of a manager and their runs: begins calls, ends those whose time is over, takes over
// what they find, and counts failures. As the manager: one thread.
struct ScannerRuns
{
    ScannerRuns(std::shared_ptr<Session> givenSession, ScannerRegistry givenRegistry,
                market::ExchangeCalendar givenCalendar,
                std::shared_ptr<base::Executor> givenThreads)
        : session(std::move(givenSession))
        , registry(std::move(givenRegistry))
        , calendar(std::move(givenCalendar))
        , threads(std::move(givenThreads))
    {
    }

    base::Log& log() { return *session->services().log; }
    base::Clock& clock() { return *session->services().clock; }

    ManagedScanner* find(std::string_view name)
    {
        const auto found = std::ranges::find(scanners, name, &ManagedScanner::name);
        return found == scanners.end() ? nullptr : &*found;
    }

    void beginCall(ManagedScanner& scanner, RunKind kind, base::UtcSeconds now);
    void beginScan(ManagedScanner& scanner, RunKind kind, base::UtcSeconds now);
    void letGo(ManagedScanner& scanner, base::UtcSeconds now);

    bool isOverTime(const ManagedScanner::Call& call, const ManagedScanner& scanner)
    {
        return clock().steadyNow() - call.startedAt >= scanner.definition.timeout;
    }
    bool isPending(const ManagedScanner& scanner)
    {
        return scanner.call && !scanner.call->hasTimedOut && !scanner.call->run->isDone() &&
               !isOverTime(*scanner.call, scanner);
    }

    void collect(ManagedScanner& scanner);
    void timeOut(ManagedScanner& scanner);
    void finish(ManagedScanner& scanner, const ManagedScanner::Call& call, RunReport report);
    void finishSetup(ManagedScanner& scanner, const ManagedScanner::Call& call,
                     const RunReport& report);
    std::size_t takeOver(ManagedScanner& scanner, base::UtcSeconds now, const RunReport& report);
    void tellFound(ManagedScanner& scanner, const RunReport& report);
    void book(ManagedScanner& scanner, RunRecord record, const ScannerResult& result = {});
    void disable(ManagedScanner& scanner, std::string notice);

    std::shared_ptr<Session> session;
    ScannerRegistry registry;
    market::ExchangeCalendar calendar;
    std::shared_ptr<base::Executor> threads;
    std::shared_ptr<RunBell> bell = std::make_shared<RunBell>();
    std::vector<ManagedScanner> scanners;
    std::vector<ScannerDefinition> definitions; // also of those that cannot be run
    ScanHistory history;
    ScannerListener* listener = nullptr;
    bool addsFound = true;
    base::UtcSeconds startedAt{}; // schedules count from here on
};

} // namespace tapesift::scanners
