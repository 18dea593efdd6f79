#include "tapesift/scanners/schedule.h"

#include <algorithm>
#include <utility>

#include "scanners/schedule_text.h"

namespace tapesift::scanners {

namespace {

using base::UtcSeconds;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;

constexpr UtcSeconds kFirst{sys_days{year{1900} / 1 / 1}};
constexpr UtcSeconds kEnd{sys_days{year{9000} / 1 / 1}};

constexpr days kLookAhead{731};
constexpr days kLookBack{366};
constexpr days kLongestClosure{3660}; // as market::ExchangeCalendar takes it
constexpr minutes kWholeDay = days{1};

base::Error invalid(std::string message, std::string suggestion)
{
    return {base::ErrorCode::InvalidArgument, std::move(message), "", std::move(suggestion)};
}

bool isTimeOfDay(const std::optional<minutes>& time)
{
    return !time || (minutes{0} <= *time && *time <= kWholeDay);
}

base::Status check(const Schedule& schedule)
{
    if (schedule.interval < minutes{1} || schedule.interval > kWholeDay ||
        schedule.interval % minutes{1} != seconds{0})
        return invalid("The interval of a schedule is not one of whole minutes up to a day.",
                       "Write it as in 5m, 15m, 1h or 1d.");
    if (!isTimeOfDay(schedule.start) || !isTimeOfDay(schedule.end))
        return invalid("A time of a schedule is not within a day.", "Write it as in 09:30.");
    if (std::ranges::none_of(schedule.days, [](bool isOn) { return isOn; }))
        return invalid("A schedule has no day of the week.", "Name one, as in mon.");
    return {};
}

// A moment on the clocks of `zone`.
local_seconds clockAt(const market::ZoneOffsets& zone, UtcSeconds moment)
{
    return local_seconds{moment.time_since_epoch()} + zone.at(moment);
}

} // namespace

RunTimes::RunTimes(Schedule schedule, market::ExchangeCalendar calendar, market::ZoneOffsets zone,
                   market::ZoneOffsets exchangeZone)
    : m_schedule(std::move(schedule))
    , m_calendar(std::move(calendar))
    , m_zone(std::move(zone))
    , m_exchangeZone(std::move(exchangeZone))
{
}

base::Result<RunTimes> RunTimes::of(Schedule schedule, market::ExchangeCalendar calendar)
{
    if (const base::Status status = check(schedule); !status)
        return status.error();
    auto exchangeZone = market::ZoneOffsets::load(calendar.zone());
    if (!exchangeZone)
        return exchangeZone.error();
    auto zone = schedule.zone.empty() ? exchangeZone : market::ZoneOffsets::load(schedule.zone);
    if (!zone)
        return zone.error();
    return RunTimes(std::move(schedule), std::move(calendar), std::move(*zone),
                    std::move(*exchangeZone));
}

RunTimes::Window RunTimes::windowOf(local_days date) const
{
    // The exchange's hours, where no own ones are given, as the schedule's clocks show them.
    const auto timeOf = [&](const std::optional<minutes>& own, minutes exchange) {
        return own ? local_seconds{date + *own}
                   : clockAt(m_zone, m_exchangeZone.toUtc(date + exchange));
    };
    Window window{timeOf(m_schedule.start, m_calendar.regularOpen()),
                  timeOf(m_schedule.end, m_calendar.regularClose())};
    if (window.last < window.first)
        window.last += days{1};
    window.last = std::min(window.last, window.first + days{1} - seconds{1});
    return window;
}

bool RunTimes::isClosed(UtcSeconds moment) const
{
    if (m_calendar.isAlwaysOpen())
        return false;
    const auto session = m_calendar.session(m_calendar.dateAt(moment));
    if (!session)
        return true;
    const UtcSeconds regularClose =
        session->open + (m_calendar.regularClose() - m_calendar.regularOpen());
    return session->close < moment && moment <= regularClose;
}

std::optional<UtcSeconds> RunTimes::nextOpen(UtcSeconds after) const
{
    const sys_days today = m_calendar.dateAt(after);
    for (sys_days date = today; date < today + kLongestClosure; date += days{1}) {
        const auto session = m_calendar.session(date);
        if (session && session->open > after)
            return session->open;
    }
    return std::nullopt;
}

std::optional<UtcSeconds> RunTimes::placed(UtcSeconds moment) const
{
    if (m_schedule.onClosed == OnClosed::Run || !isClosed(moment))
        return moment;
    return m_schedule.onClosed == OnClosed::Wait ? nextOpen(moment) : std::nullopt;
}

// The first day whose grid can have a run after that moment.
local_days RunTimes::firstDayFor(UtcSeconds moment) const
{
    local_days date = floor<days>(clockAt(m_zone, moment)) - days{2};
    if (m_schedule.onClosed != OnClosed::Wait)
        return date;
    // Runs of the closed days before may have been moved to here.
    const local_days limit = date - kLongestClosure;
    while (date > limit && !m_calendar.hasSession(sys_days{date.time_since_epoch()}))
        date -= days{1};
    return date - days{1};
}

std::vector<UtcSeconds> RunTimes::between(UtcSeconds from, UtcSeconds to) const
{
    std::vector<UtcSeconds> runs;
    const bool mayMove = m_schedule.onClosed == OnClosed::Wait;
    const local_seconds fromClock = clockAt(m_zone, from);
    const local_days lastDay = floor<days>(clockAt(m_zone, to)) + days{1};
    for (local_days date = firstDayFor(from); date <= lastDay; date += days{1}) {
        if (!m_schedule.days[weekday{date}.c_encoding()])
            continue;
        const Window window = windowOf(date);
        local_seconds time = window.first;
        if (!mayMove && time <= fromClock) // What the clocks had shown by then is over.
            time += ((fromClock - time) / m_schedule.interval + 1) * m_schedule.interval;
        for (; time <= window.last; time += m_schedule.interval) {
            const UtcSeconds planned = m_zone.toUtc(time);
            if (planned > to)
                break;
            const auto run = placed(planned);
            if (run && from < *run && *run <= to)
                runs.push_back(*run);
        }
    }
    std::ranges::sort(runs);
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

std::optional<UtcSeconds> RunTimes::next(UtcSeconds after) const
{
    if (after >= kEnd)
        return std::nullopt;
    UtcSeconds from = std::max(after, kFirst);
    const UtcSeconds end = from + kLookAhead;
    for (seconds span = m_schedule.interval; from < end; span *= 2) {
        const UtcSeconds to = std::min(from + span, end);
        if (const auto runs = between(from, to); !runs.empty())
            return runs.front();
        from = to;
    }
    return std::nullopt;
}

DueRun RunTimes::due(UtcSeconds last, UtcSeconds now) const
{
    if (now < kFirst || now >= kEnd || last >= now)
        return {};
    const auto runs = between(std::max(last, now - kLookBack), now);
    if (runs.empty())
        return {};
    const bool isLate = now - runs.back() > kOnTime;
    if (isLate && m_schedule.missed == Missed::Skip)
        return {std::nullopt, runs.size()};
    return {runs.back(), runs.size() - 1};
}

std::optional<UtcSeconds> RunTimes::nextPreSession(UtcSeconds after, seconds lead) const
{
    if (m_calendar.isAlwaysOpen() || after >= kEnd || lead < seconds{0} || lead > kLookAhead)
        return std::nullopt;
    UtcSeconds open = std::max(after, kFirst) + lead;
    const UtcSeconds end = open + kLookAhead;
    while (open < end) {
        const auto next = nextOpen(open);
        if (!next)
            break;
        if (m_schedule.days[weekday{m_calendar.dateAt(*next)}.c_encoding()])
            return *next - lead;
        open = *next;
    }
    return std::nullopt;
}

std::string RunTimes::text() const
{
    return scheduleText(m_schedule, m_calendar);
}

} // namespace tapesift::scanners
