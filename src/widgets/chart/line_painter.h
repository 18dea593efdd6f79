#pragma once

#include <vector>

#include <QColor>

#include "widgets/chart/chart_frame.h"

class QPainter;

namespace tapesift::widgets {

// A series as a line, broken where there is no value. A pixel and a half wide at most: the painter
// is only fast with thin pens (a line of one device pixel, or single segments).
void paintLine(QPainter& painter, const ChartFrame& frame, const PaneFrame& pane,
               const std::vector<double>& series, const QColor& colour);

// The area between two series, lightly filled.
void paintBand(QPainter& painter, const ChartFrame& frame, const PaneFrame& pane,
               const std::vector<double>& upper, const std::vector<double>& lower,
               const QColor& colour);

} // namespace tapesift::widgets
