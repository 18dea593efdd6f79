#pragma once

#include <span>

#include "tapesift/presentation/chart_data.h"
#include "tapesift/presentation/chart_options.h"
#include "tapesift/presentation/chart_viewport.h"

namespace tapesift::presentation {

// The values from the bottom to the top of a pane; low < high.
struct ValueRange
{
    double low = 0;
    double high = 1;
};

// Maps values to heights in a pane, 0 at the bottom and 1 at the top, evenly or by logarithm.
class ValueScale
{
public:
    ValueScale() = default;
    // A logarithmic scale needs a positive range; with another one it is linear.
    ValueScale(ValueRange range, bool isLog);

    const ValueRange& range() const { return m_range; }
    bool isLog() const { return m_isLog; }

    // Outside 0 ... 1 for values outside the range; far below it for what has no logarithm.
    double fractionOf(double value) const;
    double valueAt(double fraction) const;

    // The same values in the lower part of the pane, with `share` (0 to below 1) free above them.
    ValueScale withHeadroom(double share) const;

private:
    ValueRange m_range;
    bool m_isLog = false;
    double m_from = 0; // the bottom, as a logarithm if need be
    double m_span = 1;
};

// The scale of the price pane: highs and lows of the bars in view and the overlays that are shown,
// with 5 % of the height free above and below. `levels` are in view as well, but for those that lie
// farther off than three quarters of what there is: they would press the bars flat.
ValueScale priceScale(const ChartData& chart, BarRange bars, const ChartOverlays& overlays,
                      bool isLog, std::span<const double> levels = {});

// From 0 to a little over the largest volume in view.
ValueScale volumeScale(const ChartData& chart, BarRange bars);

// 0 to 100.
ValueScale rsiScale();

// Lines and histogram in view; 0 is always inside.
ValueScale macdScale(const ChartData& chart, BarRange bars);

} // namespace tapesift::presentation
