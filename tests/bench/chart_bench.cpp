#include "bench/chart_bench.h"

#include <cmath>

#include <QApplication>
#include <QMouseEvent>
#include <QWindow>

#include <fmt/core.h>

#include "bench/measure.h"
#include "bench/window_driver.h"
#include "tapesift/presentation/chart_data.h"
#include "tapesift/widgets/look.h"
#include "widgets/chart/chart_widget.h"

namespace tapesift::bench {

namespace {

constexpr std::size_t kCandles = 2000;
constexpr QSize kChartSize(1280, 800);
constexpr int kRepaints = 20;

// Prices that wander up and down by a few percent a day.
std::shared_ptr<const presentation::ChartData> wanderingChart()
{
    std::vector<market::Bar> bars;
    double price = 100;
    for (std::size_t i = 0; i < kCandles; ++i) {
        const auto day = static_cast<double>(i);
        const double move = 0.02 * std::sin(day * 1.7) + 0.015 * std::sin(day * 0.31);
        const double close = price * (1 + move);
        bars.push_back({base::UtcSeconds{std::chrono::days{18'000 + static_cast<int>(i)}}, price,
                        std::max(price, close) * 1.008, std::min(price, close) * 0.993, close,
                        1e6 * (1 + std::abs(std::sin(day * 0.77)))});
        price = close;
    }
    return presentation::makeChartData(
        {QStringLiteral("ABC"), market::Interval::Day1, market::PriceSource::Close, false},
        market::BarSeries(bars).view());
}

void moveMouse(QWidget& widget, const QPointF& place)
{
    QMouseEvent event(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

int measureChart()
{
    widgets::Look look;
    look.apply(widgets::ThemeId::Dark, widgets::PaletteId::Western);
    widgets::ChartWidget chart(look);
    chart.resize(kChartSize);
    chart.setChart(wanderingChart());
    chart.setPanes({true, true, true});
    chart.showRange(presentation::ChartRange::All);
    chart.show();
    LoopWatch().runUntil([&chart] { return chart.windowHandle()->isExposed(); });
    const auto everything = [&chart] {
        for (int i = 0; i < kRepaints; ++i) {
            chart.setOverlays({true, true, true, true}); // Discards what was painted.
            chart.repaint();
        }
    };
    const auto crosshair = [&chart] {
        for (int i = 0; i < kRepaints; ++i) {
            moveMouse(chart, QPointF(200 + 20 * i, 100 + 5 * i));
            chart.repaint();
        }
    };
    const auto timings = measure({{"everything", {}, everything}, {"crosshair", {}, crosshair}}, 7);
    fmt::print("{:.3f} {:.3f}\n", timings[0].wall.count() / kRepaints,
               timings[1].wall.count() / kRepaints);
    return 0;
}

} // namespace tapesift::bench
