#include "scanners/managed_scanner.h"

#include <algorithm>
#include <utility>

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

std::optional<base::UtcSeconds> ManagedScanner::nextWake() const
{
    if (!isEnabled)
        return std::nullopt;
    const auto scheduled = times ? times->next(planned) : std::nullopt;
    const auto before =
        preSessionTimes ? preSessionTimes->nextPreSession(preSession) : std::nullopt;
    return scheduled && before ? std::min(scheduled, before) : scheduled ? scheduled : before;
}

base::Result<ManagedScanner> manage(const ScannerDefinition& definition,
                                    std::span<const ScannerDefinition> all,
                                    const ScannerRegistry& registry,
                                    const market::ExchangeCalendar& calendar)
{
    const auto named = [&](base::Error error) {
        error.message = fmt::format("{}: {}", definition.name, error.message);
        return error;
    };
    ManagedScanner managed;
    auto scanner = registry.make(definition, all);
    if (!scanner)
        return named(scanner.error());
    auto times = RunTimes::of(definition.schedule.value_or(Schedule{}), calendar);
    if (!times)
        return named(times.error());
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
