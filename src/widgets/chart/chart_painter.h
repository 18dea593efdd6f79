#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include "widgets/chart/chart_frame.h"

class QPainter;

namespace tapesift::widgets {

// All of a chart that stays while the cursor moves: axes, candles, overlays, lower panes. The
// painter's origin must be that of its device.
void paintChart(QPainter& painter, const ChartFrame& frame);

// Lines through the middle of a bar and the height `y`, with the value and the date on tags.
void paintCrosshair(QPainter& painter, const ChartFrame& frame, std::size_t bar, double y);

// What stands in place of a chart, in the middle of `bounds`.
void paintMessage(QPainter& painter, const Theme& theme, const QRectF& bounds, const QString& title,
                  const QString& text);

} // namespace tapesift::widgets
