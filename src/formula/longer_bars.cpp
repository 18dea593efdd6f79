#include "formula/longer_bars.h"

#include <algorithm>
#include <optional>

#include "formula/graph.h"
#include "tapesift/market/resample.h"

namespace tapesift::formula {

namespace {

using market::Interval;

// A daily row of a day without a session can lie behind the close of the week or month it belongs
// to. Nothing at that close could have known of it.
bool isBehindClose(const Subject& subject, Interval interval, base::UtcSeconds time)
{
    const auto& calendar = *subject.calendar;
    return !calendar.hasSession(std::chrono::floor<std::chrono::days>(time)) &&
           calendar.barClose(subject.interval, time) > calendar.barClose(interval, time);
}

std::optional<market::BarSeries> withoutLateBars(const Subject& subject,
                                                 const market::BarView& bars, Interval interval)
{
    const auto& times = bars.time;
    const auto isLate = [&](base::UtcSeconds time) {
        return isBehindClose(subject, interval, time);
    };
    if (subject.interval != Interval::Day1 || std::ranges::none_of(times, isLate))
        return std::nullopt;
    std::vector<market::Bar> kept;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (!isLate(times[i]))
            kept.push_back(bars.at(i));
    }
    return market::BarSeries(kept);
}

// The first of the subject's bars that so many longer ones and those from `first` on are made of,
// with room to spare; 0: all of them. Intraday bars are always taken whole: one that cannot be put
// together leaves none, wherever it stands.
std::size_t startFor(const Subject& subject, Interval interval, std::size_t first,
                     std::size_t enough)
{
    if (market::isIntraday(subject.interval) || enough == kAllBars)
        return 0;
    const auto ratio = static_cast<std::size_t>(market::intervalLength(interval) /
                                                market::intervalLength(subject.interval));
    const std::size_t needed = (enough + 2) * ratio;
    return first > needed ? first - needed : 0;
}

} // namespace

void LongerBars::make(const Subject& subject, Interval interval, std::size_t first,
                      std::size_t enough)
{
    m_first = first;
    m_closed.resize(subject.bars.size() - first);
    if (interval == subject.interval) {
        for (std::size_t i = 0; i < m_closed.size(); ++i)
            m_closed[i] = first + i + 1;
        m_bars = subject.bars;
        return;
    }
    const std::size_t start = startFor(subject, interval, first, enough);
    makeFrom(start, subject, interval);
    if (start > 0 && m_closed.front() < enough)
        makeFrom(0, subject, interval);
}

void LongerBars::makeFrom(std::size_t start, const Subject& subject, Interval interval)
{
    const market::BarView own = subject.bars.slice(start, subject.bars.size() - start);
    const auto cleaned = withoutLateBars(subject, own, interval);
    auto made = market::resample(cleaned ? cleaned->view() : own, subject.interval, interval,
                                 *subject.calendar);
    m_series = made ? std::move(*made) : market::BarSeries();
    m_bars = m_series.view();
    // Bars before the start may belong to the first one.
    if (start > 0 && !m_bars.empty())
        m_bars = m_bars.slice(1, m_bars.size() - 1);
    close(subject, interval);
    m_bars = m_bars.slice(0, m_closed.empty() ? 0 : m_closed.back());
}

// From the end: a single bar, as in a scan, then looks at one longer bar or two.
void LongerBars::close(const Subject& subject, Interval interval)
{
    const auto& calendar = *subject.calendar;
    const market::BarView& longer = m_bars;
    const auto closeOfNewest = [&](std::size_t count) {
        return count == 0 ? base::UtcSeconds::min()
                          : calendar.barClose(interval, longer.time[count - 1]);
    };
    std::size_t count = longer.size();
    base::UtcSeconds newestClose = closeOfNewest(count);
    for (std::size_t i = m_closed.size(); i-- > 0;) {
        const base::UtcSeconds end =
            calendar.barClose(subject.interval, subject.bars.time[m_first + i]);
        while (count > 0 && newestClose > end)
            newestClose = closeOfNewest(--count);
        m_closed[i] = count;
    }
}

} // namespace tapesift::formula
