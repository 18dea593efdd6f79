#include "widgets/chart/axis_painter.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QList>
#include <QPainter>

#include "widgets/chart/device_pixels.h"

namespace tapesift::widgets {

namespace {

constexpr double kTagPadding = 6;
constexpr int kDotOn = 2; // logical pixels
constexpr int kDotOff = 3;

// Of black and white the one that is read better on `ground` (WCAG 2: they are equal where the
// relative luminance is 0.179).
QColor inkOn(const QColor& ground)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF()) +
                             0.0722 * linear(ground.blueF());
    return luminance > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

// Collects lines one logical pixel wide, as rectangles of whole device pixels.
class Rules
{
public:
    explicit Rules(double ratio)
        : m_ratio(ratio)
        , m_width(std::max(1, static_cast<int>(std::floor(ratio))))
    {
    }

    void addHorizontal(double left, double right, double y)
    {
        m_rects.append({device(left), device(y), device(right) - device(left), m_width});
    }
    void addVertical(double x, double top, double bottom)
    {
        m_rects.append({device(x), device(top), m_width, device(bottom) - device(top)});
    }

    void paint(QPainter& painter, const QColor& colour) const
    {
        const DevicePixels pixels(painter, m_ratio);
        painter.setBrush(colour);
        painter.drawRects(m_rects);
    }

private:
    int device(double logical) const { return static_cast<int>(std::floor(logical * m_ratio)); }

    double m_ratio;
    int m_width;
    QList<QRect> m_rects;
};

void paintGrid(QPainter& painter, const ChartFrame& frame)
{
    Rules grid(frame.ratio);
    for (const PaneFrame* pane : frame.panes()) {
        if (pane == &frame.rsi)
            continue; // Its levels are drawn with the pane.
        for (const presentation::PriceTick& tick : pane->ticks)
            grid.addHorizontal(pane->area.left(), pane->area.right(),
                               pane->area.top() + tick.offset);
    }
    const QRectF panes = frame.layout.panes();
    for (const presentation::TimeTick& tick : frame.timeTicks)
        grid.addVertical(tick.offset, panes.top(), panes.bottom());
    grid.paint(painter, frame.theme.grid);

    Rules borders(frame.ratio);
    for (const PaneFrame* pane : frame.panes()) {
        if (pane != &frame.price)
            borders.addHorizontal(panes.left(), frame.layout.priceAxis.right(), pane->area.top());
    }
    borders.addHorizontal(panes.left(), frame.layout.priceAxis.right(),
                          frame.layout.timeAxis.top());
    borders.addVertical(panes.right(), panes.top(), panes.bottom());
    borders.paint(painter, frame.theme.line);
}

void paintPriceLabels(QPainter& painter, const ChartFrame& frame)
{
    painter.setFont(frame.axisFont);
    painter.setPen(frame.theme.textMuted);
    const QRectF axis = frame.layout.priceAxis;
    const double lastY = frame.price.yOf(frame.chart().bars.view().close.back());
    for (const PaneFrame* pane : frame.panes()) {
        for (const presentation::PriceTick& tick : pane->ticks) {
            const double y = pane->area.top() + tick.offset;
            // The tag of the last price stands before the labels.
            if (pane == &frame.price && std::abs(y - lastY) < frame.lineHeight)
                continue;
            painter.drawText(QRectF(axis.left() + kTagPadding, y - frame.lineHeight / 2,
                                    axis.width(), frame.lineHeight),
                             Qt::AlignLeft | Qt::AlignVCenter, tick.text);
        }
    }
}

// Where the label of a tick stands.
QRectF timeLabelPlace(const ChartFrame& frame, const presentation::TimeTick& tick)
{
    const QRectF axis = frame.layout.timeAxis;
    const double width = std::ceil(QFontMetricsF(frame.axisFont).horizontalAdvance(tick.text));
    return {std::round(tick.offset - width / 2), axis.top() + 1, width, axis.height() - 1};
}

void paintTimeLabels(QPainter& painter, const ChartFrame& frame)
{
    painter.setFont(frame.axisFont);
    const QRectF axis = frame.layout.timeAxis;
    for (const presentation::TimeTick& tick : frame.timeTicks) {
        const QRectF place = timeLabelPlace(frame, tick);
        if (place.left() < axis.left() || place.right() > axis.right())
            continue;
        const bool isMain = tick.rank == presentation::TimeRank::Year;
        painter.setPen(isMain ? frame.theme.text : frame.theme.textMuted);
        painter.drawText(place, Qt::AlignCenter, tick.text);
    }
}

void paintTag(QPainter& painter, const ChartFrame& frame, const QRectF& place, const QString& text,
              const QColor& ground)
{
    painter.setFont(frame.axisFont);
    painter.fillRect(place, ground);
    painter.setPen(inkOn(ground));
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace

void paintAxes(QPainter& painter, const ChartFrame& frame)
{
    paintGrid(painter, frame);
    paintPriceLabels(painter, frame);
    paintTimeLabels(painter, frame);
}

void paintLastPrice(QPainter& painter, const ChartFrame& frame)
{
    const market::BarView bars = frame.chart().bars.view();
    const double close = bars.close.back();
    const double y = frame.price.yOf(close);
    const QRectF area = frame.price.area;
    if (y < area.top() || y > area.bottom())
        return; // Not in view.
    const bool isUp = bars.size() < 2 || close >= bars.close[bars.size() - 2];
    const QColor& colour = frame.colourOf(isUp);
    paintDots(painter, frame, {area.left(), y}, {area.right(), y}, colour);
    paintAxisTag(painter, frame, y, frame.format.price(close), colour);
}

void paintAxisTag(QPainter& painter, const ChartFrame& frame, double y, const QString& text,
                  const QColor& ground)
{
    const QRectF axis = frame.layout.priceAxis;
    const double height = frame.lineHeight + 3;
    const double top = std::clamp(std::round(y - height / 2), axis.top(),
                                  std::max(axis.top(), axis.bottom() - height));
    paintTag(painter, frame, {axis.left() + 1, top, axis.width() - 1, height}, text, ground);
}

void paintTimeTag(QPainter& painter, const ChartFrame& frame, double x, const QString& text,
                  const QColor& ground)
{
    const QRectF axis = frame.layout.timeAxis;
    const double width =
        std::ceil(QFontMetricsF(frame.axisFont).horizontalAdvance(text) + 2 * kTagPadding);
    const double left = std::clamp(std::round(x - width / 2), axis.left(),
                                   std::max(axis.left(), axis.right() - width));
    const QRectF place(left, axis.top() + 1, width, frame.lineHeight + 4);
    for (const presentation::TimeTick& tick : frame.timeTicks) {
        const QRectF label = timeLabelPlace(frame, tick).adjusted(-1, 0, 1, 0);
        if (label.intersects(place))
            painter.fillRect(label, frame.theme.panel); // Half a label would be a wrong one.
    }
    paintTag(painter, frame, place, text, ground);
}

void paintDots(QPainter& painter, const ChartFrame& frame, const QPointF& from, const QPointF& to,
               const QColor& colour)
{
    Rules dots(frame.ratio);
    if (from.y() == to.y()) {
        for (double x = from.x(); x < to.x(); x += kDotOn + kDotOff)
            dots.addHorizontal(x, std::min(x + kDotOn, to.x()), from.y());
    } else {
        for (double y = from.y(); y < to.y(); y += kDotOn + kDotOff)
            dots.addVertical(from.x(), y, std::min(y + kDotOn, to.y()));
    }
    dots.paint(painter, colour);
}

} // namespace tapesift::widgets
