#include "providers/demo_bars.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "providers/demo_calendar.h"

namespace tapesift::providers {

namespace {

using market::Bar;
using market::Interval;
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array kDemoIntervals = {Interval::Min15, Interval::Min30, Interval::Hour1,
                                       Interval::Hour2, Interval::Hour4, Interval::Day1,
                                       Interval::Week1, Interval::Month1};

// No month and no week has more trading days.
constexpr int kLongestMonth = 23;
constexpr int kLongestWeek = 5;

int quartersIn(Interval interval)
{
    return static_cast<int>(market::intervalLength(interval) / kDemoQuarter);
}

// The date of the weekly or monthly bar that `date` belongs to.
sys_days periodStart(sys_days date, Interval interval)
{
    if (interval == Interval::Week1)
        return date - (std::chrono::weekday{date} - std::chrono::Monday);
    if (interval == Interval::Month1) {
        const std::chrono::year_month_day parts{date};
        return sys_days{parts.year() / parts.month() / 1};
    }
    return date;
}

sys_days periodEnd(sys_days start, Interval interval)
{
    if (interval == Interval::Week1)
        return start + days{6};
    if (interval == Interval::Month1) {
        const std::chrono::year_month_day parts{start};
        return sys_days{parts.year() / parts.month() / std::chrono::last};
    }
    return start;
}

// Trading days that hold at least `count` bars, if the share is not halted in between.
int daysFor(Interval interval, int count)
{
    if (market::isIntraday(interval)) {
        const int quarters = quartersIn(interval);
        const int barsPerDay = (kDemoQuarters + quarters - 1) / quarters;
        return count / barsPerDay + 2;
    }
    if (interval == Interval::Week1)
        return (count + 1) * kLongestWeek;
    return interval == Interval::Month1 ? (count + 1) * kLongestMonth : count;
}

void merge(Bar& into, const Bar& bar)
{
    into.high = std::max(into.high, bar.high);
    into.low = std::min(into.low, bar.low);
    into.close = bar.close;
    into.volume += bar.volume;
}

std::vector<Bar> intradayBars(const DemoStock& stock, const std::vector<Bar>& daily,
                              Interval interval)
{
    const auto quarters = static_cast<std::size_t>(quartersIn(interval));
    std::vector<Bar> bars;
    std::vector<Bar> parts;
    for (const Bar& day : daily) {
        parts.clear();
        stock.appendQuarters(day, parts);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i % quarters == 0)
                bars.push_back(parts[i]);
            else
                merge(bars.back(), parts[i]);
        }
    }
    return bars;
}

std::vector<Bar> longBars(const std::vector<Bar>& daily, Interval interval)
{
    std::vector<Bar> bars;
    for (const Bar& day : daily) {
        const sys_days start = periodStart(std::chrono::floor<days>(day.time), interval);
        if (!bars.empty() && bars.back().time == start) {
            merge(bars.back(), day);
        } else {
            bars.push_back(day);
            bars.back().time = start;
        }
    }
    return bars;
}

} // namespace

std::span<const market::Interval> demoIntervals()
{
    return kDemoIntervals;
}

std::vector<market::Bar> demoBars(const DemoStock& stock, market::Interval interval,
                                  base::UtcSeconds until, int count)
{
    const sys_days date = std::chrono::floor<days>(until);
    const int last = lastDemoDay(periodEnd(periodStart(date, interval), interval));
    int span = daysFor(interval, count);
    if (stock.hasHalts())
        span = span * 3 / 2 + 100; // more than the quarter of days that may be missing
    int first = std::max(0, last - span + 1);
    // A first bar that lacks days would differ from the same bar of a longer request.
    first = lastDemoDay(periodStart(demoDate(first), interval) - days{1}) + 1;

    std::vector<Bar> bars = stock.dailyBars(first, last);
    if (market::isIntraday(interval))
        bars = intradayBars(stock, bars, interval);
    else if (interval != Interval::Day1)
        bars = longBars(bars, interval);
    while (!bars.empty() && bars.back().time > until)
        bars.pop_back();
    const std::size_t wanted = static_cast<std::size_t>(std::max(count, 0));
    if (bars.size() > wanted)
        bars.erase(bars.begin(), bars.end() - static_cast<std::ptrdiff_t>(wanted));
    return bars;
}

} // namespace tapesift::providers
