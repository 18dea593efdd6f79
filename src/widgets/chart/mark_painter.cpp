#include "widgets/chart/mark_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include "widgets/chart/axis_painter.h"

namespace tapesift::widgets {

namespace {

constexpr double kLeft = 8;
constexpr double kPadding = 4;
constexpr double kWaveShare = 0.13; // of the price pane's height
constexpr double kWaveStep = 3;     // pixels between two points of the wave
constexpr double kLegendRows = 3.5;
constexpr double kTagGap = 4; // a tag is a little higher than a line of text
constexpr int kGroundAlpha = 200;

void paintLabel(QPainter& painter, const ChartFrame& frame, const QPointF& place,
                const QString& text, const QColor& ink)
{
    const double width = std::ceil(QFontMetricsF(frame.textFont).horizontalAdvance(text));
    const QRectF box(place.x(), std::round(place.y() - frame.lineHeight / 2), width + 2 * kPadding,
                     frame.lineHeight);
    QColor ground = frame.theme.panel;
    ground.setAlpha(kGroundAlpha);
    painter.fillRect(box, ground);
    painter.setFont(frame.textFont);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
}

// The tag of the last price is above all others: that of a level gives way.
double besideLastPrice(const ChartFrame& frame, double y)
{
    const double last = frame.price.yOf(frame.chart().bars.view().close.back());
    const double apart = frame.lineHeight + kTagGap;
    if (std::abs(y - last) >= apart)
        return y;
    return y < last ? last - apart : last + apart;
}

void paintLevel(QPainter& painter, const ChartFrame& frame, double price, const QString& name,
                const QColor& colour)
{
    const QRectF area = frame.price.area;
    const double y = frame.price.yOf(price);
    if (y < area.top() || y > area.bottom())
        return; // Not in view.
    QPen pen(colour, 1, Qt::DashLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left(), std::floor(y) + 0.5),
                     QPointF(area.right(), std::floor(y) + 0.5));
    // The legend stands at the left of the top.
    const bool isBesideLegend = y < area.top() + kLegendRows * frame.lineHeight;
    const double width = QFontMetricsF(frame.textFont).horizontalAdvance(name) + 2 * kPadding;
    const double left = isBesideLegend ? area.right() - kLeft - width : area.left() + kLeft;
    paintLabel(painter, frame, {left, y}, name, colour);
    paintAxisTag(painter, frame, besideLastPrice(frame, y),
                 frame.format.priceLike(price, frame.chart().bars.view().close.back()), colour);
}

} // namespace

void paintLevels(QPainter& painter, const ChartFrame& frame)
{
    if (!frame.scene.showsLevels())
        return;
    const analysis::RiskLevels& levels = *frame.scene.marks.levels;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintLevel(painter, frame, levels.takeProfit,
               QCoreApplication::translate("ChartMarks", "Target"), frame.theme.up);
    paintLevel(painter, frame, levels.stopLoss, QCoreApplication::translate("ChartMarks", "Stop"),
               frame.theme.down);
    painter.restore();
}

void paintCycle(QPainter& painter, const ChartFrame& frame)
{
    if (!frame.scene.showsCycle())
        return;
    const analysis::Cycle& cycle = *frame.scene.marks.cycle;
    const presentation::ChartData& chart = frame.chart();
    // The phase is that of the last closed bar.
    const double last =
        static_cast<double>(chart.bars.size()) - (chart.lastIsForming ? 2.0 : 1.0) + 0.5;
    const QRectF area = frame.price.area;
    const double height = area.height() * kWaveShare / 2;
    const double middle = area.bottom() - height - kPadding;
    QPolygonF wave;
    for (double x = area.left(); x <= area.right(); x += kWaveStep) {
        const double bar = frame.scene.view.positionAt((x - area.left()) / area.width());
        const double phase = cycle.phase + 2 * std::numbers::pi * (bar - last) / cycle.period;
        wave.append({x, middle - height * std::cos(phase)});
    }
    painter.save();
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing, true);
    QPen pen(frame.theme.textMuted, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawPolyline(wave);
    paintLabel(painter, frame, {area.left() + kLeft, area.bottom() - 2 * height - 2 * kPadding},
               QCoreApplication::translate("ChartMarks", "Cycle of %1 bars")
                   .arg(frame.format.ratio(cycle.period, 1)),
               frame.theme.textMuted);
    painter.restore();
}

} // namespace tapesift::widgets
