#include "widgets/chart/line_painter.h"

#include <algorithm>
#include <cmath>

#include <QLineF>
#include <QPainter>
#include <QPolygonF>

#include "widgets/chart/device_pixels.h"

namespace tapesift::widgets {

namespace {

constexpr double kMergeBelow = 0.75; // device pixels a bar; closer points are merged
constexpr double kDenseBelow = 4;    // device pixels a bar
constexpr double kFromWide = 1.5;    // device pixels in a logical one: one pixel is too thin a line

// The bars in view and one more at either side, so that lines reach the edges.
presentation::BarRange withNeighbours(const ChartFrame& frame)
{
    return {frame.visible.first - (frame.visible.first > 0 ? 1U : 0U),
            std::min(frame.visible.end + 1, frame.chart().bars.size())};
}

// The points of a series in device pixels, a polygon for each stretch without gaps. Where several
// points share a column of pixels, only the first, lowest, highest and last of them are kept.
class Polylines
{
public:
    Polylines(const ChartFrame& frame, const PaneFrame& pane)
        : m_frame(frame)
        , m_pane(pane)
        , m_merges(frame.pixelsPerBar() * frame.ratio < kMergeBelow)
    {
    }

    std::vector<QPolygonF> of(const std::vector<double>& series)
    {
        const presentation::BarRange bars = withNeighbours(m_frame);
        for (std::size_t i = bars.first; i < bars.end; ++i) {
            if (std::isfinite(series[i]))
                add({m_frame.xOf(i) * m_frame.ratio, m_pane.yOf(series[i]) * m_frame.ratio});
            else
                endLine();
        }
        endLine();
        return std::move(m_lines);
    }

private:
    void add(const QPointF& point)
    {
        if (!m_merges) {
            m_line.append(point);
            return;
        }
        if (!m_column.isEmpty() && std::floor(m_column.first().x()) != std::floor(point.x()))
            endColumn();
        m_column.append(point);
    }

    void endColumn()
    {
        if (m_column.isEmpty())
            return;
        const auto [low, high] =
            std::minmax_element(m_column.begin(), m_column.end(),
                                [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        m_line.append(m_column.first());
        m_line.append(*std::min(low, high));
        m_line.append(*std::max(low, high));
        m_line.append(m_column.last());
        m_column.clear();
    }

    void endLine()
    {
        endColumn();
        if (m_line.size() > 1)
            m_lines.push_back(m_line);
        m_line.clear();
    }

    const ChartFrame& m_frame;
    const PaneFrame& m_pane;
    bool m_merges;
    QPolygonF m_column;
    QPolygonF m_line;
    std::vector<QPolygonF> m_lines;
};

// Stroking a wide polyline as a whole is many times slower than its segments.
QList<QLineF> segmentsOf(const QPolygonF& line)
{
    QList<QLineF> segments;
    segments.reserve(line.size());
    for (qsizetype i = 1; i < line.size(); ++i)
        segments.append({line[i - 1], line[i]});
    return segments;
}

void clipTo(QPainter& painter, const ChartFrame& frame, const QRectF& area)
{
    painter.setClipRect(QRectF(area.topLeft() * frame.ratio, area.size() * frame.ratio));
}

} // namespace

void paintLine(QPainter& painter, const ChartFrame& frame, const PaneFrame& pane,
               const std::vector<double>& series, const QColor& colour)
{
    const DevicePixels pixels(painter, frame.ratio);
    clipTo(painter, frame, pane.area);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const bool isWide = frame.ratio >= kFromWide;
    const bool isDense = frame.pixelsPerBar() * frame.ratio < kDenseBelow;
    QPen pen(colour, isWide && !isDense ? std::round(frame.ratio) : 1.0);
    pen.setCosmetic(true);
    painter.setPen(pen);
    for (const QPolygonF& line : Polylines(frame, pane).of(series)) {
        if (!isWide) {
            painter.drawPolyline(line);
        } else if (isDense) {
            // Two thin lines look like a wide one where there are so many points, and are fast.
            painter.drawPolyline(line.translated(0, -0.5));
            painter.drawPolyline(line.translated(0, 0.5));
        } else {
            painter.drawLines(segmentsOf(line));
        }
    }
}

void paintBand(QPainter& painter, const ChartFrame& frame, const PaneFrame& pane,
               const std::vector<double>& upper, const std::vector<double>& lower,
               const QColor& colour)
{
    const DevicePixels pixels(painter, frame.ratio);
    clipTo(painter, frame, pane.area);
    painter.setBrush(colour);
    const std::vector<QPolygonF> tops = Polylines(frame, pane).of(upper);
    const std::vector<QPolygonF> bottoms = Polylines(frame, pane).of(lower);
    for (std::size_t i = 0; i < std::min(tops.size(), bottoms.size()); ++i) {
        QPolygonF band = tops[i];
        for (auto point = bottoms[i].rbegin(); point != bottoms[i].rend(); ++point)
            band.append(*point);
        painter.drawPolygon(band);
    }
}

} // namespace tapesift::widgets
