#include "tapesift/presentation/chart_viewport.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tapesift::presentation {

namespace {

int monthsOf(ChartRange range)
{
    switch (range) {
    case ChartRange::Month1:
        return 1;
    case ChartRange::Month3:
        return 3;
    case ChartRange::Month6:
        return 6;
    case ChartRange::Year1:
        return 12;
    case ChartRange::Year2:
        return 24;
    case ChartRange::Year5:
        return 60;
    case ChartRange::All:
        break;
    }
    return 0;
}

// The same day and time `months` earlier; the month's last day where it has no such day.
base::UtcSeconds monthsBefore(base::UtcSeconds time, int months)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    auto date = std::chrono::year_month_day{day} - std::chrono::months{months};
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return std::chrono::sys_days{date} + (time - day);
}

} // namespace

std::size_t barsInRange(std::span<const base::UtcSeconds> time, ChartRange range)
{
    if (time.empty() || range == ChartRange::All)
        return time.size();
    const auto from =
        std::upper_bound(time.begin(), time.end(), monthsBefore(time.back(), monthsOf(range)));
    return static_cast<std::size_t>(time.end() - from);
}

void ChartViewport::setBarCount(std::size_t count)
{
    m_count = count;
    m_shown = std::clamp(m_wanted, kMinBars, maxShown());
    panToEnd();
}

bool ChartViewport::isAtEnd() const
{
    ChartViewport other = *this;
    other.panToEnd();
    return std::abs(other.m_first - m_first) < 0.5;
}

BarRange ChartViewport::visible() const
{
    const double count = static_cast<double>(m_count);
    const double from = std::clamp(std::floor(m_first), 0.0, count);
    const double to = std::clamp(std::ceil(end()), from, count);
    return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
}

std::size_t ChartViewport::barAt(double fraction) const
{
    const BarRange bars = visible();
    if (bars.first == bars.end)
        return bars.first;
    const double bar = std::floor(positionAt(fraction));
    return static_cast<std::size_t>(
        std::clamp(bar, static_cast<double>(bars.first), static_cast<double>(bars.end - 1)));
}

void ChartViewport::showLast(double bars)
{
    setShown(bars / (1 - kRightRoom));
    panToEnd();
}

void ChartViewport::zoomBy(double factor, double anchor)
{
    const double position = positionAt(anchor);
    setShown(m_shown / factor);
    m_first = position - anchor * m_shown;
    keepInside();
}

void ChartViewport::panBy(double bars)
{
    m_first += bars;
    keepInside();
}

void ChartViewport::panToStart()
{
    m_first = 0;
    keepInside();
}

void ChartViewport::panToEnd()
{
    m_first = static_cast<double>(m_count) - (1 - kRightRoom) * m_shown;
}

void ChartViewport::reveal(std::size_t bar)
{
    const double position = static_cast<double>(bar);
    if (position < m_first)
        m_first = position;
    else if (position + 1 > end())
        m_first = position + 1 - m_shown;
    keepInside();
}

double ChartViewport::maxShown() const
{
    return std::max(kMinBars, static_cast<double>(m_count) / (1 - kRightRoom));
}

void ChartViewport::setShown(double bars)
{
    m_shown = std::clamp(bars, kMinBars, maxShown());
    m_wanted = std::max(bars, kMinBars);
}

void ChartViewport::keepInside()
{
    const double last = static_cast<double>(m_count) - (1 - kRightRoom) * m_shown;
    m_first = std::min(std::max(m_first, 0.0), last);
}

} // namespace tapesift::presentation
