#pragma once

#include <memory>
#include <optional>
#include <string>

#include "scanners/scan_run.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner_manager.h"
#include "tapesift/scanners/scanner_registry.h"

namespace tapesift::scanners {

// The first moment of a series after another one, worked out anew only when it is over: the manager
// asks several times a second.
class NextMoment
{
public:
    // find(moment): the first one after that moment, the same for all moments before it.
    template <class Find>
    std::optional<base::UtcSeconds> after(base::UtcSeconds moment, Find find)
    {
        // That there is none is asked again: it holds for a limited time.
        const bool isKnown =
            m_from && *m_from <= moment && moment < m_next.value_or(*m_from + std::chrono::days{1});
        if (!isKnown) {
            m_next = find(moment);
            m_from = moment;
        }
        return m_next;
    }

private:
    std::optional<base::UtcSeconds> m_from;
    std::optional<base::UtcSeconds> m_next;
};

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
    mutable NextMoment nextTime;
    mutable NextMoment nextPreSession;

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

    // Everything planned up to now is done.
    void pass(base::UtcSeconds now);
    // Whether a session is to be prepared now; true once for each. One whose market has opened
    // meanwhile is left out.
    bool takePreSession(base::UtcSeconds now);

    // What its schedule asks for at `now`; everything up to then is done afterwards.
    DueRun takeDue(base::UtcSeconds now);

    // The next moment of its schedule or before an open.
    std::optional<base::UtcSeconds> nextWake() const;

private:
    std::optional<base::UtcSeconds> nextScheduled() const;
    std::optional<base::UtcSeconds> nextBeforeOpen() const;
};

// The scanner with its times. The errors of the registry and of RunTimes, with the place and the
// name before the message.
base::Result<ManagedScanner> manage(const ScannerDefinition& definition,
                                    std::span<const ScannerDefinition> all,
                                    const ScannerRegistry& registry,
                                    const market::ExchangeCalendar& calendar);

} // namespace tapesift::scanners
