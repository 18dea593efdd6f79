#include "widgets/chart/candle_painter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QList>
#include <QPainter>

#include "widgets/chart/device_pixels.h"
#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

constexpr double kSoft = 0.5; // of the full colour: volume and histogram step back

// Rectangles of one colour, collected to be painted in one call.
struct Batch
{
    QList<QRect> rising;
    QList<QRect> falling;

    QList<QRect>& of(bool isUp) { return isUp ? rising : falling; }

    void reserve(std::size_t count)
    {
        rising.reserve(static_cast<qsizetype>(count));
        falling.reserve(static_cast<qsizetype>(count));
    }

    void paint(QPainter& painter, const QColor& up, const QColor& down) const
    {
        painter.setBrush(up);
        painter.drawRects(rising);
        painter.setBrush(down);
        painter.drawRects(falling);
    }
};

// The height of a value in device pixels.
int deviceY(const ChartFrame& frame, const PaneFrame& pane, double value)
{
    return static_cast<int>(std::floor(pane.yOf(value) * frame.ratio));
}

// From one height to another, at least one pixel high.
QRect column(int left, int width, int top, int bottom)
{
    return {left, top, width, std::max(1, bottom - top)};
}

void paintHollow(QPainter& painter, const QRect& body, int edge, const QColor& colour,
                 const QColor& inside)
{
    painter.setBrush(colour);
    painter.drawRect(body);
    painter.setBrush(inside);
    const QRect hole = body.adjusted(edge, edge, -edge, -edge);
    if (hole.width() > 0 && hole.height() > 0)
        painter.drawRect(hole);
}

} // namespace

void paintCandles(QPainter& painter, const ChartFrame& frame, const BarColumns& bars)
{
    const market::BarView view = frame.chart().bars.view();
    Batch wicks;
    Batch bodies;
    wicks.reserve(bars.columns.size());
    bodies.reserve(bars.columns.size());
    QRect forming;
    for (const BarColumn& place : bars.columns) {
        const market::Bar bar = mergedBar(view, place);
        const bool isUp = bar.close >= bar.open;
        wicks.of(isUp).append(column(place.middle, bars.wickWidth,
                                     deviceY(frame, frame.price, bar.high),
                                     deviceY(frame, frame.price, bar.low)));
        if (bars.isMerged)
            continue;
        const QRect body = column(place.left, place.width,
                                  deviceY(frame, frame.price, std::max(bar.open, bar.close)),
                                  deviceY(frame, frame.price, std::min(bar.open, bar.close)));
        if (frame.chart().lastIsForming && place.end == view.size())
            forming = body;
        else
            bodies.of(isUp).append(body);
    }

    const DevicePixels pixels(painter, frame.ratio);
    wicks.paint(painter, frame.theme.up, frame.theme.down);
    bodies.paint(painter, frame.theme.up, frame.theme.down);
    if (!forming.isNull()) {
        const market::Bar last = view.at(view.size() - 1);
        paintHollow(painter, forming, bars.wickWidth, frame.colourOf(last.close >= last.open),
                    frame.theme.panel);
    }
}

void paintVolume(QPainter& painter, const ChartFrame& frame, const BarColumns& bars)
{
    const market::BarView view = frame.chart().bars.view();
    const int bottom = deviceY(frame, frame.volume, 0);
    Batch batch;
    batch.reserve(bars.columns.size());
    for (const BarColumn& place : bars.columns) {
        const market::Bar bar = mergedBar(view, place);
        if (bar.volume > 0) {
            batch.of(bar.close >= bar.open)
                .append(column(place.left, place.width, deviceY(frame, frame.volume, bar.volume),
                               bottom));
        }
    }
    const DevicePixels pixels(painter, frame.ratio);
    batch.paint(painter, mixed(frame.theme.panel, frame.theme.up, kSoft),
                mixed(frame.theme.panel, frame.theme.down, kSoft));
}

void paintHistogram(QPainter& painter, const ChartFrame& frame, const BarColumns& bars)
{
    const std::vector<double>& values = frame.chart().macdHistogram;
    const int zero = deviceY(frame, frame.macd, 0);
    Batch batch;
    batch.reserve(bars.columns.size());
    for (const BarColumn& place : bars.columns) {
        double value = values[place.first];
        for (std::size_t i = place.first; i < place.end; ++i) {
            if (std::abs(values[i]) > std::abs(value))
                value = values[i];
        }
        if (!std::isfinite(value))
            continue;
        const int y = deviceY(frame, frame.macd, value);
        batch.of(value >= 0)
            .append(column(place.left, place.width, std::min(y, zero), std::max(y, zero)));
    }
    const DevicePixels pixels(painter, frame.ratio);
    batch.paint(painter, mixed(frame.theme.panel, frame.theme.up, kSoft),
                mixed(frame.theme.panel, frame.theme.down, kSoft));
}

} // namespace tapesift::widgets
