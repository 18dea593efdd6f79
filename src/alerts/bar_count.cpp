#include "alerts/bar_count.h"

#include <algorithm>

namespace tapesift::alerts {

namespace {

using std::chrono::days;

// Weeks begin on Monday; 1970 began on a Thursday.
std::int64_t weekOf(std::chrono::sys_days date)
{
    return std::chrono::floor<std::chrono::weeks>(date.time_since_epoch() + days{3}).count();
}

std::int64_t monthOf(std::chrono::sys_days date)
{
    const std::chrono::year_month_day day(date);
    return std::int64_t{static_cast<int>(day.year())} * 12 + static_cast<unsigned>(day.month());
}

std::size_t intradayBars(const market::ExchangeCalendar& calendar, std::chrono::seconds length,
                         base::UtcSeconds from, base::UtcSeconds to, std::size_t most)
{
    std::size_t bars = 0;
    const auto last = calendar.dateAt(to);
    for (auto date = calendar.dateAt(from); date <= last && bars < most; date += days{1}) {
        const auto session = calendar.session(date);
        if (!session)
            continue;
        for (auto bar = session->open; bar < session->close && bar <= to && bars < most;
             bar += length)
            bars += bar > from ? 1u : 0u;
    }
    return bars;
}

} // namespace

std::size_t barsBetween(const market::ExchangeCalendar& calendar, market::Interval interval,
                        base::UtcSeconds from, base::UtcSeconds to, std::size_t most)
{
    if (to <= from || most == 0)
        return 0;
    // Further apart than any calendar is to be walked.
    if (to - from > days{3'660})
        return most;
    const auto limited = [most](std::int64_t count) {
        return std::min(most, static_cast<std::size_t>(std::max<std::int64_t>(count, 0)));
    };
    const auto length = market::intervalLength(interval);
    if (market::isIntraday(interval))
        return calendar.isAlwaysOpen()
                   ? limited(to.time_since_epoch() / length - from.time_since_epoch() / length)
                   : intradayBars(calendar, length, from, to, most);
    const auto first = std::chrono::floor<days>(from);
    const auto last = std::chrono::floor<days>(to);
    if (interval == market::Interval::Week1)
        return limited(weekOf(last) - weekOf(first));
    if (interval == market::Interval::Month1)
        return limited(monthOf(last) - monthOf(first));
    std::size_t bars = 0;
    for (auto date = first + days{1}; date <= last && bars < most; date += days{1})
        bars += calendar.hasSession(date) ? 1u : 0u;
    return bars;
}

} // namespace tapesift::alerts
