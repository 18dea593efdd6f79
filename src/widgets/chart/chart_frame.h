#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QFont>
#include <QRectF>

#include "tapesift/presentation/chart_data.h"
#include "tapesift/presentation/chart_marks.h"
#include "tapesift/presentation/chart_options.h"
#include "tapesift/presentation/chart_viewport.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/price_axis.h"
#include "tapesift/presentation/time_axis.h"
#include "tapesift/presentation/value_scale.h"
#include "tapesift/widgets/look.h"
#include "widgets/chart/chart_layout.h"

namespace tapesift::widgets {

// What a chart shows and how: the state behind a chart widget.
struct ChartScene
{
    std::shared_ptr<const presentation::ChartData> chart; // null: nothing to show
    presentation::TimeAxis timeAxis;                      // of the chart's bars
    presentation::ChartViewport view;
    presentation::ChartOptions options;
    presentation::ChartMarks marks;

    // Whether there are such marks of this symbol, and they are wanted.
    bool showsLevels() const;
    bool showsCycle() const;
};

// One pane: where it is, what its heights mean, and its ticks.
struct PaneFrame
{
    QRectF area;
    presentation::ValueScale scale;
    std::vector<presentation::PriceTick> ticks;
    int decimals = 2; // of tags beside it

    bool isShown() const { return !area.isNull(); }
    double yOf(double value) const;
    double valueAt(double y) const;
};

// Everything the painters of one picture share. Lives as long as the painting; the scene and the
// theme must outlive it.
struct ChartFrame
{
    ChartFrame(const ChartScene& shownScene, const Theme& shownTheme, const QRectF& bounds,
               double deviceRatio);

    double xOf(std::size_t bar) const; // the middle of the bar
    double pixelsPerBar() const;
    // The panes that are shown, from the top.
    std::vector<const PaneFrame*> panes() const;
    const presentation::ChartData& chart() const { return *scene.chart; }
    // Rising or falling.
    const QColor& colourOf(bool isUp) const { return isUp ? theme.up : theme.down; }

    const ChartScene& scene;
    const Theme& theme;
    double ratio = 1; // device pixels in a logical one
    presentation::NumberFormat format;
    QFont axisFont; // numbers, small
    QFont textFont; // words, small
    double lineHeight = 0;
    presentation::BarRange visible;
    ChartLayout layout;
    PaneFrame price;
    PaneFrame volume;
    PaneFrame rsi;
    PaneFrame macd;
    std::vector<presentation::TimeTick> timeTicks;

private:
    void scalePanes(const QRectF& bounds);
    double axisWidth() const;
    void placeTimeTicks();
};

} // namespace tapesift::widgets
