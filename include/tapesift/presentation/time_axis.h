#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QLocale>
#include <QString>

#include "tapesift/base/utc_time.h"
#include "tapesift/market/interval.h"
#include "tapesift/presentation/chart_viewport.h"

namespace tapesift::presentation {

// What begins at a bar: its label tells this much.
enum class TimeRank {
    Time,  // "14:30"
    Day,   // "17"
    Month, // "Mar"
    Year,  // "2026"
};

struct TimeTick
{
    std::size_t bar = 0;
    double offset = 0; // the middle of the bar, pixels from the left edge
    TimeRank rank = TimeRank::Day;
    QString text;
};

// The labels below a chart. They stand at the first bar of a year, a month, a day or a time of day,
// so there are no gaps where nothing was traded. All times are UTC.
class TimeAxis
{
public:
    TimeAxis() = default;
    // Looks at every bar once and copies the times.
    TimeAxis(std::span<const base::UtcSeconds> time, market::Interval interval);

    // The labels in view for a chart `width` pixels wide, from left to right, the finest that fit:
    // neighbours are at least `labelWidth` pixels apart. Where a bar that begins something larger
    // and one that begins something smaller are too close, the smaller goes.
    std::vector<TimeTick> ticks(const ChartViewport& view, double width, double labelWidth,
                                const QLocale& locale) const;

private:
    // What begins at a bar, a bit for each of the units in time_axis.cpp.
    std::vector<std::uint32_t> m_begins;
    std::vector<base::UtcSeconds> m_times;
    std::vector<double> m_barsPerUnit; // on average
};

// "Mon 26 Jun 2017"; "Mon 26 Jun 2017 14:30 UTC" for bars within a day, "Jun 2017" for months.
QString barTimeText(base::UtcSeconds time, market::Interval interval, const QLocale& locale);

} // namespace tapesift::presentation
