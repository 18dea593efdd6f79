#pragma once

#include "widgets/chart/bar_columns.h"

class QPainter;

namespace tapesift::widgets {

// Candles in the price pane: a wick from low to high, a body from open to close. The body of a bar
// that is not closed yet is hollow. Where bars are narrower than a pixel and a half, one column of
// pixels shows the range of all its bars.
void paintCandles(QPainter& painter, const ChartFrame& frame, const BarColumns& bars);

// Volume in its pane, from the bottom up, in the softened colour of the bar's direction. A column
// of several bars shows the largest.
void paintVolume(QPainter& painter, const ChartFrame& frame, const BarColumns& bars);

// The MACD's histogram from its zero line, coloured by sign.
void paintHistogram(QPainter& painter, const ChartFrame& frame, const BarColumns& bars);

} // namespace tapesift::widgets
