#pragma once

#include <QRectF>

#include "tapesift/presentation/chart_options.h"

namespace tapesift::widgets {

// Where the parts of a chart lie, in logical pixels. A pane that is not shown is a null rectangle.
struct ChartLayout
{
    QRectF price;
    QRectF volume;
    QRectF rsi;
    QRectF macd;
    QRectF priceAxis; // right of all panes
    QRectF timeAxis;  // below all panes

    QRectF panes() const; // all of them together
};

// What the texts of a chart need.
struct ChartMargins
{
    double axisWidth = 0;  // of the price labels
    double timeHeight = 0; // of the time labels
};

// Shares the height out: each lower pane gets a fifth or so. Where the price pane would become too
// low, the lower panes give way, the lowest first.
ChartLayout layOutChart(const QRectF& bounds, const presentation::ChartPanes& panes,
                        const ChartMargins& margins);

} // namespace tapesift::widgets
