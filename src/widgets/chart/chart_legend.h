#pragma once

#include <vector>

#include <QColor>
#include <QString>

#include "widgets/chart/chart_frame.h"

class QPainter;

namespace tapesift::widgets {

// A word or number of the legend.
struct LegendItem
{
    QString text;
    QColor colour;
    bool isTitle = false;
};

// The legend of the price pane for one bar: the symbol, open, high, low, close and change in the
// first group, the overlays that are shown in the second.
std::vector<std::vector<LegendItem>> priceLegend(const ChartFrame& frame, std::size_t bar);

// The captions of the lower panes with their values at one bar.
std::vector<LegendItem> volumeLegend(const ChartFrame& frame, std::size_t bar);
std::vector<LegendItem> rsiLegend(const ChartFrame& frame, std::size_t bar);
std::vector<LegendItem> macdLegend(const ChartFrame& frame, std::size_t bar);

// Everything the legends say, as one line.
QString legendText(const ChartFrame& frame, std::size_t bar);

// Paints the legends of all panes at their top left; long ones are wrapped.
void paintLegends(QPainter& painter, const ChartFrame& frame, std::size_t bar);

// "1D", "4h", "15m": the length of a bar as traders write it.
QString intervalLabel(market::Interval interval);

} // namespace tapesift::widgets
