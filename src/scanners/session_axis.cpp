#include "scanners/session_axis.h"

#include <algorithm>

namespace tapesift::scanners {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::sys_days;
using std::chrono::year;

constexpr days kLongestRange{36'525};
constexpr sys_days kFirstDay{year{1800} / 1 / 1};
constexpr sys_days kLastDay{year{2200} / 1 / 1};

// In so many days every exchange has the sessions of the longest horizon.
constexpr days kSettlingDays{120};

base::Status check(const BacktestPlan& plan)
{
    if (plan.from > plan.to)
        return base::Error{base::ErrorCode::InvalidArgument,
                           "The range of the backtest ends before it begins.", "",
                           "Give the earlier date first."};
    if (plan.from < kFirstDay || plan.to > kLastDay || plan.to - plan.from > kLongestRange)
        return base::Error{base::ErrorCode::InvalidArgument,
                           "The range of the backtest is longer than 100 years.", "",
                           "Choose a shorter one."};
    if (!market::isIntraday(plan.interval) && plan.interval != market::Interval::Day1)
        return base::Error{base::ErrorCode::Unsupported,
                           "A backtest needs bars of a day or shorter.", "", "Use 1d."};
    return {};
}

} // namespace

base::Result<SessionAxis> SessionAxis::of(const BacktestPlan& plan,
                                          const market::ExchangeCalendar& calendar)
{
    if (const base::Status status = check(plan); !status)
        return status.error();
    SessionAxis axis;
    axis.sessions = calendar.sessions(plan.from, plan.to);
    axis.scanned = axis.sessions.size();
    if (axis.scanned == 0)
        return base::Error{base::ErrorCode::NotFound,
                           "The exchange has no session in the range of the backtest.", "",
                           "Choose a longer one."};
    auto after = calendar.sessions(plan.to + days{1}, plan.to + kSettlingDays);
    after.resize(std::min(after.size(), kHorizons.back()));
    axis.sessions.insert(axis.sessions.end(), after.begin(), after.end());
    return axis;
}

PlacedBars::PlacedBars(const market::BarView& bars, market::Interval interval,
                       const SessionAxis& axis, const market::ExchangeCalendar& calendar)
    : m_counts(axis.sessions.size())
    , m_hasTraded(axis.sessions.size())
{
    const bool isIntraday = market::isIntraday(interval);
    const std::chrono::seconds length = market::intervalLength(interval);
    std::size_t count = 0;
    for (std::size_t i = 0; i < axis.sessions.size(); ++i) {
        const market::Session& session = axis.sessions[i];
        const auto isOver = [&](base::UtcSeconds time) {
            if (!isIntraday)
                return floor<days>(time) <= session.date;
            return time + length <= session.close ||
                   calendar.barClose(interval, time) <= session.close;
        };
        if (count == 0) // What lies before the range is passed over at once.
            count = static_cast<std::size_t>(
                std::ranges::lower_bound(bars.time, base::UtcSeconds{session.date - days{2}}) -
                bars.time.begin());
        while (count < bars.size() && isOver(bars.time[count]))
            ++count;
        m_counts[i] = static_cast<std::uint32_t>(count);
        if (count == 0)
            continue;
        const base::UtcSeconds newest = bars.time[count - 1];
        const bool hasTraded =
            isIntraday ? session.open <= newest : floor<days>(newest) == session.date;
        m_hasTraded[i] = hasTraded ? 1 : 0;
        if (hasTraded)
            m_lastTraded = i;
    }
}

} // namespace tapesift::scanners
