#include "market/session_rules.h"

#include <algorithm>

#include <fmt/core.h>

#include "market/calendar_dates.h"
#include "market/session_cursor.h"

namespace tapesift::market {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::sys_days;

// Holes are counted day by day, so far.
constexpr days kLongestHole{18'300};

// Sessions (weeks, months) without a bar after which a symbol may have been given to something
// else, and how far apart the prices then are at least. A halted share comes back sooner, or near
// where it was.
constexpr std::size_t kReuseSessions = 10;
constexpr std::size_t kReuseWeeks = 2;
constexpr std::size_t kReuseMonths = 1;
constexpr double kReuseLevel = 3;

sys_days dateOf(base::UtcSeconds time, Interval interval, const ExchangeCalendar& calendar)
{
    return isIntraday(interval) ? calendar.dateAt(time) : floor<days>(time);
}

// Runs of sessions with bars outside their hours, one note each.
class OutsideRun
{
public:
    OutsideRun(const ExchangeCalendar& calendar, QualityFindings& findings)
        : m_calendar(calendar)
        , m_findings(findings)
    {
    }

    void add(base::UtcSeconds time)
    {
        const sys_days date = m_calendar.dateAt(time);
        if (m_bars > 0 && sessionsBetween(m_date, date, m_calendar) > 0)
            finish();
        if (m_bars++ == 0)
            m_first = time;
        if (m_days == 0 || date != m_date)
            ++m_days;
        m_date = date;
    }

    void finish()
    {
        if (m_bars > 0) {
            m_findings.add(QualityFlag::OutsideHours, m_first, [this] {
                return fmt::format("{} outside regular hours on {} left out",
                                   formatCount(m_bars, "bar"), formatCount(m_days, "day"));
            });
        }
        m_bars = 0;
        m_days = 0;
    }

private:
    const ExchangeCalendar& m_calendar;
    QualityFindings& m_findings;
    base::UtcSeconds m_first{};
    sys_days m_date{};
    std::size_t m_bars = 0;
    std::size_t m_days = 0;
};

// A bar that only begins before the open (the hourly one of 09:00) is not outside.
void dropOutsideHours(std::vector<Bar>& rows, Interval interval, const ExchangeCalendar& calendar,
                      QualityFindings& findings)
{
    const seconds length = intervalLength(interval);
    SessionCursor cursor(calendar);
    OutsideRun run(calendar, findings);
    std::erase_if(rows, [&](const Bar& bar) {
        const Session* session = cursor.at(bar.time);
        if (session && bar.time + length > session->open && bar.time < session->close)
            return false;
        run.add(bar.time);
        return true;
    });
    run.finish();
}

void dropHolidayRows(std::vector<Bar>& rows, const ExchangeCalendar& calendar,
                     QualityFindings& findings)
{
    std::erase_if(rows, [&](const Bar& bar) {
        if (calendar.hasSession(floor<days>(bar.time)))
            return false;
        const bool isTraded = bar.volume > 0;
        findings.add(QualityFlag::HolidayRow, bar.time, [isTraded] {
            return isTraded ? "no session that day, but volume: kept"
                            : "no session that day and no volume: left out";
        });
        return !isTraded;
    });
}

// Weeks, months or sessions that have no bar between two bars.
std::size_t missingPeriods(sys_days before, sys_days after, Interval interval,
                           const ExchangeCalendar& calendar)
{
    if (interval == Interval::Week1) {
        const auto weeks = (mondayOf(after) - mondayOf(before)) / days{7};
        return weeks > 1 ? static_cast<std::size_t>(weeks - 1) : 0;
    }
    if (interval == Interval::Month1) {
        const std::chrono::year_month_day from{before};
        const std::chrono::year_month_day to{after};
        const auto months = (to.year() / to.month() - from.year() / from.month()).count();
        return months > 1 ? static_cast<std::size_t>(months - 1) : 0;
    }
    return sessionsBetween(before, after, calendar);
}

std::string_view periodName(Interval interval)
{
    switch (interval) {
    case Interval::Week1:
        return "week";
    case Interval::Month1:
        return "month";
    default:
        return "session";
    }
}

bool isLongHole(std::size_t missing, Interval interval)
{
    switch (interval) {
    case Interval::Week1:
        return missing >= kReuseWeeks;
    case Interval::Month1:
        return missing >= kReuseMonths;
    default:
        return missing >= kReuseSessions;
    }
}

// How many bars of an intraday interval a session has, and which of them a bar is.
std::size_t barsOf(const Session& session, seconds length)
{
    const auto whole = (session.close - session.open + length - seconds{1}) / length;
    return static_cast<std::size_t>(std::max<std::int64_t>(whole, 1));
}

std::size_t slotOf(base::UtcSeconds time, const Session& session, seconds length)
{
    return time <= session.open ? 0 : static_cast<std::size_t>((time - session.open) / length);
}

// Counts the bars that are missing between neighbours of an intraday series.
class MissingCounter
{
public:
    MissingCounter(Interval interval, const ExchangeCalendar& calendar)
        : m_length(intervalLength(interval))
        , m_calendar(calendar)
    {
    }

    std::size_t between(base::UtcSeconds before, base::UtcSeconds after) const
    {
        if (m_calendar.isAlwaysOpen())
            return static_cast<std::size_t>(
                       std::max<std::int64_t>((after - before) / m_length, 1)) -
                   1;
        const sys_days from = m_calendar.dateAt(before);
        const sys_days to = m_calendar.dateAt(after);
        const auto first = m_calendar.session(from);
        const auto last = m_calendar.session(to);
        if (!first || !last)
            return 0;
        const std::size_t slotBefore = slotOf(before, *first, m_length);
        const std::size_t slotAfter = slotOf(after, *last, m_length);
        if (from == to)
            return slotAfter > slotBefore + 1 ? slotAfter - slotBefore - 1 : 0;
        const std::size_t bars = barsOf(*first, m_length);
        std::size_t missing = slotAfter + bars - std::min(bars, slotBefore + 1);
        for (sys_days date = from + days{1}; date < std::min(to, from + kLongestHole);
             date += days{1}) {
            if (m_calendar.hasSession(date))
                missing += barsOf(*m_calendar.session(date), m_length);
        }
        return missing;
    }

private:
    seconds m_length;
    const ExchangeCalendar& m_calendar;
};

} // namespace

std::size_t sessionsBetween(sys_days from, sys_days to, const ExchangeCalendar& calendar)
{
    std::size_t count = 0;
    for (sys_days date = from + days{1}; date < std::min(to, from + kLongestHole);
         date += days{1}) {
        if (calendar.hasSession(date))
            ++count;
    }
    return count;
}

void dropRowsOutsideSessions(std::vector<Bar>& rows, Interval interval,
                             const ExchangeCalendar& calendar, QualityFindings& findings)
{
    if (calendar.isAlwaysOpen())
        return;
    if (isIntraday(interval))
        dropOutsideHours(rows, interval, calendar, findings);
    else if (interval == Interval::Day1)
        dropHolidayRows(rows, calendar, findings);
}

void dropFormerSecurity(std::vector<Bar>& rows, Interval interval, const ExchangeCalendar& calendar,
                        QualityFindings& findings)
{
    for (std::size_t i = rows.size(); i-- > 1;) {
        const Bar& before = rows[i - 1];
        const Bar& after = rows[i];
        if (after.open < kReuseLevel * before.close && before.close < kReuseLevel * after.open)
            continue;
        const std::size_t missing =
            missingPeriods(dateOf(before.time, interval, calendar),
                           dateOf(after.time, interval, calendar), interval, calendar);
        if (!isLongHole(missing, interval))
            continue;
        findings.add(QualityFlag::SymbolReuse, after.time, [&] {
            return fmt::format("{} without bars, then {} after {}: the {} before left out",
                               formatCount(missing, periodName(interval)), formatNumber(after.open),
                               formatNumber(before.close), formatCount(i, "bar"));
        });
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

void checkGrid(const std::vector<Bar>& rows, Interval interval, const ExchangeCalendar& calendar,
               QualityFindings& findings)
{
    // Sessions open at half past as well as at the full hour.
    const seconds length = intervalLength(interval);
    const seconds grid = !isIntraday(interval) ? seconds{days{1}}
                         : calendar.isAlwaysOpen()
                             ? length
                             : std::min<seconds>(length, std::chrono::minutes{30});
    for (const Bar& bar : rows) {
        const seconds off = bar.time.time_since_epoch() % grid;
        if (off != seconds{0}) {
            findings.add(QualityFlag::MisalignedTime, bar.time, [&] {
                return fmt::format("{} is no start of a bar of {}", base::formatUtc(bar.time),
                                   intervalName(interval));
            });
        }
    }
}

void checkMissingBars(const std::vector<Bar>& rows, Interval interval,
                      const ExchangeCalendar& calendar, QualityFindings& findings)
{
    const MissingCounter counter(interval, calendar);
    // Neighbours that are no further apart than this miss no bar, or the one that may be missing.
    const bool isShort = isIntraday(interval);
    const seconds fine = isShort ? 2 * intervalLength(interval) : seconds{days{1}};
    const std::size_t allowed = isShort ? 1 : 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const base::UtcSeconds before = rows[i - 1].time;
        const base::UtcSeconds after = rows[i].time;
        if (after - before <= fine)
            continue;
        const std::size_t missing =
            isShort ? counter.between(before, after)
                    : missingPeriods(floor<days>(before), floor<days>(after), interval, calendar);
        if (missing <= allowed)
            continue;
        findings.add(QualityFlag::Gap, after, [&] {
            return fmt::format("{} missing after the bar of {}",
                               formatCount(missing, isShort ? "bar" : periodName(interval)),
                               formatBarTime(before, interval));
        });
    }
}

} // namespace tapesift::market
