#include "scanners/managed_scanner.h"

#include <algorithm>
#include <utility>

#include "scanners/definition_json.h"

namespace tapesift::scanners {

ScannerState ManagedScanner::state() const
{
    if (isLost())
        return ScannerState::Unresponsive;
    if (!isEnabled)
        return ScannerState::Disabled;
    if (call)
        return ScannerState::Running;
    return isSetUp ? ScannerState::Ready : ScannerState::Loaded;
}

void ManagedScanner::pass(base::UtcSeconds now)
{
    planned = std::max(planned, now);
    preSession = std::max(preSession, now);
}

bool ManagedScanner::takePreSession(base::UtcSeconds now)
{
    if (now <= preSession)
        return false;
    const auto next = nextBeforeOpen();
    if (!next || now < *next) {
        preSession = now;
        return false;
    }
    // After a sleep of days it is the newest open that counts.
    const base::UtcSeconds from = std::max(preSession, now - kPreSessionLead);
    preSession = now;
    const auto lead = preSessionTimes->nextPreSession(from);
    return lead && *lead <= now;
}

DueRun ManagedScanner::takeDue(base::UtcSeconds now)
{
    if (now <= planned)
        return {};
    const auto next = nextScheduled();
    const base::UtcSeconds last = std::exchange(planned, now);
    return next && *next <= now ? times->due(last, now) : DueRun{};
}

std::optional<base::UtcSeconds> ManagedScanner::nextScheduled() const
{
    if (!times)
        return std::nullopt;
    return nextTime.after(planned, [this](base::UtcSeconds from) { return times->next(from); });
}

std::optional<base::UtcSeconds> ManagedScanner::nextBeforeOpen() const
{
    if (!preSessionTimes)
        return std::nullopt;
    return nextPreSession.after(preSession, [this](base::UtcSeconds from) {
        return preSessionTimes->nextPreSession(from);
    });
}

std::optional<base::UtcSeconds> ManagedScanner::nextWake() const
{
    if (!isEnabled)
        return std::nullopt;
    const auto scheduled = nextScheduled();
    const auto before = nextBeforeOpen();
    return scheduled && before ? std::min(scheduled, before) : scheduled ? scheduled : before;
}

base::Result<ManagedScanner> manage(const ScannerDefinition& definition,
                                    std::span<const ScannerDefinition> all,
                                    const ScannerRegistry& registry,
                                    const market::ExchangeCalendar& calendar)
{
    ManagedScanner managed;
    auto scanner = registry.makeNamed(definition, all);
    if (!scanner)
        return scanner.error();
    auto times = RunTimes::of(definition.schedule.value_or(Schedule{}), calendar);
    if (!times)
        return errorAt(definition, "/schedule", times.error());
    managed.definition = definition;
    managed.scanner = *std::move(scanner);
    managed.isEnabled = definition.enabled;
    if (definition.preSession)
        managed.preSessionTimes = *times;
    if (definition.schedule)
        managed.times = *std::move(times);
    return managed;
}

} // namespace tapesift::scanners
