#pragma once

#include "widgets/chart/chart_frame.h"

class QPainter;

namespace tapesift::widgets {

// Stop and target as lines across the price pane, with their names at the left and their prices at
// the axis. Nothing where the marks are those of another symbol or the lines are switched off.
void paintLevels(QPainter& painter, const ChartFrame& frame);

// The strongest cycle as a wave at the bottom of the price pane: its height says nothing, its tops
// and bottoms stand where the cycle has them.
void paintCycle(QPainter& painter, const ChartFrame& frame);

} // namespace tapesift::widgets
