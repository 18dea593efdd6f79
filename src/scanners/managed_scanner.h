#pragma once

#include <memory>
#include <optional>
#include <string>

#include "scanners/scan_run.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner_manager.h"
#include "tapesift/scanners/scanner_registry.h"

namespace tapesift::scanners {

// What the manager knows of one scanner.
struct ManagedScanner
{
    // A call that has not come back.
    struct Call
    {
        std::unique_ptr<ScanRun> run;
        RunKind kind = RunKind::Scheduled;
        base::UtcSeconds time{};              // that is looked at
        std::chrono::nanoseconds startedAt{}; // of the steady clock
        bool hasTimedOut = false;
    };

    ScannerDefinition definition;
    std::shared_ptr<Scanner> scanner;
    std::shared_ptr<ScannerNeeds> needs = std::make_shared<ScannerNeeds>();
    std::optional<RunTimes> times;           // of its schedule
    std::optional<RunTimes> preSessionTimes; // where it prepares sessions

    bool isEnabled = true;
    bool isSetUp = false;
    unsigned failures = 0; // in a row
    std::string notice;
    base::UtcSeconds planned{};    // everything up to here is done
    base::UtcSeconds preSession{}; // the same of its runs before the open
    std::optional<Call> call;
    std::optional<RunRecord> lastRun;

    const std::string& name() const { return definition.name; }
    bool isLost() const { return call && call->hasTimedOut; }
    ScannerState state() const;

    // The next moment of its schedule or before an open.
    std::optional<base::UtcSeconds> nextWake() const;
};

// The scanner with its times. The errors of the registry and of RunTimes, with the name before the
// message.
base::Result<ManagedScanner> manage(const ScannerDefinition& definition,
                                    std::span<const ScannerDefinition> all,
                                    const ScannerRegistry& registry,
                                    const market::ExchangeCalendar& calendar);

} // namespace tapesift::scanners
