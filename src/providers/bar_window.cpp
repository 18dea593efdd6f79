#include "providers/bar_window.h"

#include <algorithm>

#include "tapesift/market/bar_quality.h"

namespace tapesift::providers {

namespace {

using namespace std::chrono_literals;
using market::Interval;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

constexpr int kSessionsPerYear = 252;
constexpr int kDaysPerYear = 365;
constexpr days kSpare{10}; // longer than any row of closed days
constexpr seconds kSession = 390min;
constexpr seconds kClockChange = 1h; // days of New York have 23 to 25 hours
// With fewer steps a night or a weekend cannot be told from the interval.
constexpr std::size_t kFewestWindowSteps = 10;

days daysOfSessions(std::int64_t sessions)
{
    return days{sessions * kDaysPerYear / kSessionsPerYear} + kSpare;
}

base::UtcSeconds firstNeeded(const BarRequest& request)
{
    const std::int64_t bars = std::max(request.bars, 1);
    const seconds length = market::intervalLength(request.interval);
    if (request.interval == Interval::Month1)
        return request.until - bars * days{31};
    if (request.interval == Interval::Week1 || request.symbol.isPair())
        return request.until - (bars + 1) * length;
    if (request.interval == Interval::Day1)
        return request.until - daysOfSessions(bars);
    const std::int64_t perSession = std::max<std::int64_t>(kSession / length, 1);
    return request.until - daysOfSessions(bars / perSession + 1);
}

// The steps that are at least a tenth of all: rows may be missing, and a few may be odd.
seconds usualStep(std::span<const market::Bar> rows, std::vector<seconds>& steps)
{
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const seconds step = std::chrono::abs(rows[i].time - rows[i - 1].time);
        if (step > 0s)
            steps.push_back(step);
    }
    if (steps.empty())
        return 0s;
    const auto tenth = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 10);
    std::ranges::nth_element(steps, tenth);
    return *tenth;
}

} // namespace

base::UtcSeconds windowStart(const BarRequest& request)
{
    base::UtcSeconds start = firstNeeded(request);
    if (request.from)
        start = std::max(start, *request.from);
    start = std::max(start, base::UtcSeconds{});
    if (market::isIntraday(request.interval))
        return start;
    return periodStart(request.interval, floor<days>(start));
}

base::UtcSeconds windowEnd(Interval interval, base::UtcSeconds until)
{
    if (market::isIntraday(interval))
        return until;
    return floor<days>(until) + days{1} - 1s;
}

base::UtcSeconds periodStart(Interval interval, std::chrono::sys_days date)
{
    if (interval == Interval::Week1) {
        const std::chrono::weekday weekday{date};
        return date - (weekday - std::chrono::Monday);
    }
    if (interval == Interval::Month1) {
        const std::chrono::year_month_day day{date};
        return std::chrono::sys_days{day.year() / day.month() / 1};
    }
    return date;
}

bool mayBeOf(Interval interval, std::span<const market::Bar> rows)
{
    std::vector<seconds> steps;
    const seconds step = usualStep(rows, steps);
    if (step == 0s)
        return true;
    const seconds longest = step + kClockChange;
    switch (interval) {
    case Interval::Month1:
        return longest >= days{28};
    case Interval::Week1:
        return longest >= days{7} && (steps.size() < kFewestWindowSteps || step < days{21});
    case Interval::Day1:
        return longest >= days{1} && (steps.size() < kFewestWindowSteps || step < days{5});
    default:
        return step >= market::intervalLength(interval) &&
               (steps.size() < kFewestWindowSteps || step < days{1});
    }
}

market::ExchangeCalendar americanCalendar()
{
    const market::CalendarBook book;
    const auto share = market::Symbol::parse("A");
    return share ? book.of(*share) : market::ExchangeCalendar::alwaysOpen();
}

void keepRegularHours(std::vector<market::Bar>& rows, const market::ExchangeCalendar& calendar)
{
    std::optional<market::Session> session;
    std::optional<std::chrono::sys_days> date;
    std::erase_if(rows, [&](const market::Bar& row) {
        const std::chrono::sys_days day = calendar.dateAt(row.time);
        if (date != day) {
            date = day;
            session = calendar.session(day);
        }
        return !session || row.time < session->open || row.time >= session->close;
    });
}

market::CheckedBars checkWindow(std::vector<market::Bar> rows, const BarRequest& request)
{
    const base::UtcSeconds from = request.from.value_or(base::UtcSeconds::min());
    std::erase_if(
        rows, [&](const market::Bar& row) { return row.time < from || row.time > request.until; });
    return market::checkBars(std::move(rows), request.interval, request.calendar);
}

} // namespace tapesift::providers
