#include "alerts/quiet_clock.h"

#include <utility>

namespace tapesift::alerts {

QuietClock::QuietClock(const QuietHours& hours, market::ZoneOffsets zone)
    : m_hours(hours)
    , m_zone(std::move(zone))
{
}

base::Result<QuietClock> QuietClock::of(const QuietHours& hours)
{
    auto zone = market::ZoneOffsets::load(hours.zone);
    if (!zone)
        return zone.error();
    return QuietClock(hours, std::move(*zone));
}

std::optional<base::UtcTime> QuietClock::end(base::UtcTime now) const
{
    using std::chrono::days;
    const auto moment = std::chrono::floor<std::chrono::seconds>(now);
    const std::chrono::local_seconds local{moment.time_since_epoch() + m_zone.at(moment)};
    const auto today = std::chrono::floor<days>(local);
    const bool isOverMidnight = m_hours.to <= m_hours.from;
    // Those that began yesterday may still be on.
    for (const auto day : {today, today - days{1}}) {
        const auto begin = day + m_hours.from;
        const auto end = day + m_hours.to + (isOverMidnight ? days{1} : days{0});
        const std::size_t weekday = std::chrono::weekday(day).c_encoding();
        if (m_hours.days[weekday] && begin <= local && local < end)
            return m_zone.toUtc(std::chrono::floor<std::chrono::seconds>(end));
    }
    return std::nullopt;
}

} // namespace tapesift::alerts
