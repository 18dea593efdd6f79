#pragma once

#include "widgets/chart/chart_frame.h"

class QPainter;

namespace tapesift::widgets {

// Grid lines, the lines between panes, and the labels of both axes.
void paintAxes(QPainter& painter, const ChartFrame& frame);

// The price of the last bar: a dotted line through the pane and its number on a tag at the axis.
void paintLastPrice(QPainter& painter, const ChartFrame& frame);

// A number on a coloured ground at the price axis, kept inside the axis' height.
void paintAxisTag(QPainter& painter, const ChartFrame& frame, double y, const QString& text,
                  const QColor& ground);

// A text on a coloured ground at the time axis, kept inside its width.
void paintTimeTag(QPainter& painter, const ChartFrame& frame, double x, const QString& text,
                  const QColor& ground);

// A dotted line one logical pixel wide from left to right, or from top to bottom.
void paintDots(QPainter& painter, const ChartFrame& frame, const QPointF& from, const QPointF& to,
               const QColor& colour);

} // namespace tapesift::widgets
