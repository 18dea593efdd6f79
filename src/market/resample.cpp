#include "tapesift/market/resample.h"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "market/calendar_dates.h"
#include "market/session_cursor.h"

namespace tapesift::market {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::sys_days;

base::UtcSeconds periodOf(sys_days date, Interval interval)
{
    switch (interval) {
    case Interval::Week1:
        return mondayOf(date);
    case Interval::Month1:
        return firstOfMonth(date);
    default:
        return date;
    }
}

base::Error misaligned(base::UtcSeconds time, Interval from, Interval to)
{
    return {base::ErrorCode::Unsupported,
            fmt::format("{} bars cannot be made of these {} bars", intervalName(to),
                        intervalName(from)),
            fmt::format("the bar of {} reaches across the session's open", base::formatUtc(time)),
            "Use bars of 30 minutes or less."};
}

// Tells for one bar after the other which longer bar it belongs to.
class Grouping
{
public:
    Grouping(Interval from, Interval to, const ExchangeCalendar& calendar)
        : m_from(from)
        , m_to(to)
        , m_calendar(calendar)
        , m_cursor(calendar)
    {
    }

    // The start of the longer bar; nullopt for a bar outside regular hours.
    std::optional<base::UtcSeconds> startOf(base::UtcSeconds time)
    {
        if (!isIntraday(m_from))
            return periodOf(floor<days>(time), m_to);
        if (m_calendar.isAlwaysOpen())
            return isIntraday(m_to) ? anchored(time, floor<days>(time))
                                    : periodOf(floor<days>(time), m_to);
        const Session* session = m_cursor.at(time);
        if (!session || time < session->open || time >= session->close)
            return std::nullopt;
        return isIntraday(m_to) ? anchored(time, session->open) : periodOf(session->date, m_to);
    }

    // Whether the bar begins before the session and reaches into it, so that it belongs to no
    // group wholly.
    bool reachesIntoSession(base::UtcSeconds time)
    {
        if (!isIntraday(m_from) || m_calendar.isAlwaysOpen())
            return false;
        const Session* session = m_cursor.at(time);
        return session && time < session->open && time + intervalLength(m_from) > session->open;
    }

private:
    base::UtcSeconds anchored(base::UtcSeconds time, base::UtcSeconds anchor) const
    {
        const seconds length = intervalLength(m_to);
        return anchor + (time - anchor) / length * length;
    }

    Interval m_from;
    Interval m_to;
    const ExchangeCalendar& m_calendar;
    SessionCursor m_cursor;
};

void extend(Bar& longer, const Bar& bar)
{
    longer.high = std::max(longer.high, bar.high);
    longer.low = std::min(longer.low, bar.low);
    longer.close = bar.close;
    longer.volume += bar.volume;
}

} // namespace

bool canResample(Interval from, Interval to)
{
    if (from >= to || from == Interval::Month1)
        return false;
    if (isIntraday(to))
        return intervalLength(to) % intervalLength(from) == seconds{0};
    return from != Interval::Week1; // A week lies in two months.
}

base::Result<BarSeries> resample(const BarView& bars, Interval from, Interval to,
                                 const ExchangeCalendar& calendar)
{
    if (!canResample(from, to))
        return base::Error{
            base::ErrorCode::Unsupported,
            fmt::format("{} bars cannot be made of {} bars", intervalName(to), intervalName(from)),
            {},
            "Choose a longer interval, or one that the provider has itself."};
    Grouping grouping(from, to, calendar);
    std::vector<Bar> longer;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Bar bar = bars.at(i);
        const auto start = grouping.startOf(bar.time);
        if (!start) {
            if (grouping.reachesIntoSession(bar.time))
                return misaligned(bar.time, from, to);
            continue;
        }
        if (longer.empty() || longer.back().time != *start) {
            longer.push_back(bar);
            longer.back().time = *start;
        } else {
            extend(longer.back(), bar);
        }
    }
    return BarSeries(longer);
}

} // namespace tapesift::market
