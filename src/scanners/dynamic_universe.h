#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include "scanners/managed_scanner.h"
#include "tapesift/scanners/session.h"
#include "tapesift/scanners/session_config.h"

namespace tapesift::scanners {

// Keeps the universe of a session at what meets its rules. On the thread of the manager; scans that
// are on go on with the universe that they began with.
class DynamicUniverse
{
public:
    // What may be in it is the universe that the session has now. The errors of RunTimes.
    static base::Result<DynamicUniverse> of(Session& session, UniverseRules rules,
                                            const market::ExchangeCalendar& calendar);

    // Works it out from the bars that are closed at `now`, loading them. Stopped: it stays as it
    // was.
    void refresh(base::UtcSeconds now, const std::stop_token& stop);
    // The same if it is due.
    void refreshIfDue(base::UtcSeconds now, const std::stop_token& stop);

    std::optional<base::UtcSeconds> nextDue() const;

private:
    DynamicUniverse(Session& session, SymbolRequirements requirements, RunTimes times);

    Session* m_session;
    SymbolRequirements m_requirements;
    RunTimes m_times;
    mutable NextMoment m_next;
    std::shared_ptr<ScannerNeeds> m_needs = std::make_shared<ScannerNeeds>();
    std::shared_ptr<const CandidateList> m_all;
    std::unordered_set<market::Symbol> m_inside;
    base::UtcSeconds m_planned{}; // everything up to here is done
};

} // namespace tapesift::scanners
