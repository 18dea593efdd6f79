#include "tapesift/presentation/watch_cycle.h"

#include <algorithm>

namespace tapesift::presentation {

namespace {

using base::UtcSeconds;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;

const std::string kBySession = "session";
constexpr days kLookAhead{731};
constexpr days kLookBack{366};

// "15m", "4h", "1d": no interval of bars is needed for these to be understood.
std::optional<minutes> lengthOf(const std::string& every)
{
    if (every.size() < 2 || every.find_first_not_of("0123456789") != every.size() - 1)
        return std::nullopt;
    int count = 0;
    for (std::size_t i = 0; i + 1 < every.size() && count <= 1440; ++i)
        count = count * 10 + (every[i] - '0');
    const int unit = every.back() == 'm'   ? 1
                     : every.back() == 'h' ? 60
                     : every.back() == 'd' ? 1440
                                           : 0;
    return minutes{count * unit};
}

scanners::Schedule scheduleOf(minutes interval, bool isAroundTheClock)
{
    scanners::Schedule schedule;
    schedule.interval = interval;
    if (isAroundTheClock) {
        schedule.start = minutes{0};
        schedule.end = days{1};
        schedule.onClosed = scanners::OnClosed::Run;
    }
    return schedule;
}

} // namespace

void WatchCycle::set(const WatchPlan& plan, const market::ExchangeCalendar& calendar,
                     UtcSeconds now)
{
    m_plan = plan;
    m_calendar = calendar;
    m_times.reset();
    m_isOn = plan.every == kBySession;
    if (const auto interval = lengthOf(plan.every)) {
        auto times = scanners::RunTimes::of(
            scheduleOf(*interval, plan.whenClosed || calendar.isAlwaysOpen()), calendar);
        m_isOn = times.has_value();
        if (times)
            m_times = std::move(*times);
    }
    m_last = now;
    m_next = nextAfter(now);
}

scanners::DueRun WatchCycle::take(UtcSeconds now)
{
    if (!m_isOn)
        return {};
    if (now < m_last) {
        m_last = now;
        m_next = nextAfter(now);
        return {};
    }
    if (!m_next || now < *m_next)
        return {};
    const scanners::DueRun due = m_times ? m_times->due(m_last, now) : dueSessionEnd(now);
    m_last = now;
    m_next = nextAfter(now);
    return due;
}

bool WatchCycle::isClosed(UtcSeconds now) const
{
    if (m_calendar.isAlwaysOpen())
        return false;
    const auto session = m_calendar.session(m_calendar.dateAt(now));
    return !session || now < session->open || now >= session->close;
}

std::optional<UtcSeconds> WatchCycle::nextAfter(UtcSeconds moment) const
{
    if (!m_isOn)
        return std::nullopt;
    return m_times ? m_times->next(moment) : nextSessionEnd(moment);
}

std::optional<UtcSeconds> WatchCycle::nextSessionEnd(UtcSeconds moment) const
{
    // The session of the day before may end, with the minutes after it, on this one.
    const sys_days first = m_calendar.dateAt(moment) - days{1};
    for (sys_days date = first; date < first + kLookAhead; date += days{1}) {
        const auto session = m_calendar.session(date);
        if (session && session->close + kAfterClose > moment)
            return session->close + kAfterClose;
    }
    return std::nullopt;
}

scanners::DueRun WatchCycle::dueSessionEnd(UtcSeconds now) const
{
    scanners::DueRun due;
    for (auto end = nextSessionEnd(std::max(m_last, now - kLookBack)); end && *end <= now;
         end = nextSessionEnd(*end)) {
        due.missed += due.run ? 1U : 0U;
        due.run = end;
    }
    return due;
}

} // namespace tapesift::presentation
