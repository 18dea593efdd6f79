#pragma once

#include <cstddef>
#include <span>

#include "tapesift/base/utc_time.h"
#include "tapesift/presentation/chart_options.h"

namespace tapesift::presentation {

// The bars [first, end).
struct BarRange
{
    std::size_t first = 0;
    std::size_t end = 0;

    bool operator==(const BarRange&) const = default;
};

// How many of the newest bars belong to a range: those later than the last bar's time less so many
// calendar months. At least 1 where there are bars.
std::size_t barsInRange(std::span<const base::UtcSeconds> time, ChartRange range);

// Which part of the bars a chart shows. Positions count bars as real numbers: bar i covers
// [i, i + 1), its candle stands at i + 0.5. The width of the chart is `shown` bars; a little room
// stays free right of the last bar. A value, without any drawing.
class ChartViewport
{
public:
    static constexpr double kMinBars = 10;
    static constexpr double kRightRoom = 0.03; // of the width

    // Another series: as many bars as before if it has them, the newest at the right edge.
    void setBarCount(std::size_t count);
    std::size_t barCount() const { return m_count; }

    double first() const { return m_first; }
    double shown() const { return m_shown; }
    double end() const { return m_first + m_shown; }
    // Whether the last bar stands where showLast() puts it.
    bool isAtEnd() const;
    // The bars that are wholly or partly in view.
    BarRange visible() const;

    // A place in the width, 0 at the left edge and 1 at the right one.
    double fractionOf(double position) const { return (position - m_first) / m_shown; }
    double positionAt(double fraction) const { return m_first + fraction * m_shown; }
    // The bar at a place, held to bars that exist and are in view.
    std::size_t barAt(double fraction) const;

    // The newest `bars` bars (all of them if there are fewer, but never less than kMinBars wide).
    void showLast(double bars);
    void showAll() { showLast(static_cast<double>(m_count)); }
    // Above 1 zooms in. What is at `anchor` (0 to 1) stays there unless an end of the data is met.
    void zoomBy(double factor, double anchor);
    // Above 0 goes to newer bars.
    void panBy(double bars);
    void panToStart();
    void panToEnd();
    // Pans as little as is needed to have the bar in view.
    void reveal(std::size_t bar);

private:
    double maxShown() const;
    void setShown(double bars);
    void keepInside();

    std::size_t m_count = 0;
    double m_first = 0;
    double m_shown = kMinBars;
    double m_wanted = kMinBars; // the width that was asked for; a short series has to show less
};

} // namespace tapesift::presentation
