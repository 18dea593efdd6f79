#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include "support/sample_bars.h"
#include "tapesift/presentation/chart_data.h"

namespace tapesift::support {

// Every day from 2024-01-01 on: bar i opens at 100 + i, closes half a unit higher (or lower, for
// every third bar), and reaches one unit beyond both. Volume 1,000.
inline std::shared_ptr<const presentation::ChartData>
sampleChart(std::size_t count, const QString& symbol = QStringLiteral("ABC"),
            bool lastIsForming = false)
{
    std::vector<market::Bar> bars;
    for (std::size_t i = 0; i < count; ++i) {
        const double open = 100 + static_cast<double>(i);
        const double close = i % 3 == 2 ? open - 0.5 : open + 0.5;
        bars.push_back({kSampleStart + std::chrono::days{i}, open, std::max(open, close) + 1,
                        std::min(open, close) - 1, close, 1000});
    }
    return presentation::makeChartData(
        {symbol, market::Interval::Day1, market::PriceSource::Close, lastIsForming},
        market::BarSeries(bars).view());
}

inline void sendMouse(QWidget& widget, QEvent::Type type, const QPointF& place,
                      Qt::MouseButton button = Qt::NoButton,
                      Qt::MouseButtons buttons = Qt::NoButton)
{
    QMouseEvent event(type, place, widget.mapToGlobal(place), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

// Turns the wheel; 120 is one notch up, away from the user.
inline void sendWheel(QWidget& widget, const QPointF& place, const QPoint& angle,
                      const QPoint& pixels = {})
{
    QWheelEvent event(place, widget.mapToGlobal(place), pixels, angle, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace tapesift::support
