#include "widgets/chart/bar_columns.h"

#include <algorithm>
#include <cmath>

namespace tapesift::widgets {

namespace {

constexpr double kLeastBar = 1.5;   // device pixels; narrower bars are merged
constexpr double kLeastBody = 3;    // device pixels; narrower ones cannot be told from wicks
constexpr double kBodyShare = 0.72; // of the distance of two bars

} // namespace

BarColumns barColumns(const ChartFrame& frame)
{
    BarColumns result;
    const double pitch = frame.pixelsPerBar() * frame.ratio;
    result.wickWidth = std::max(1, static_cast<int>(std::floor(frame.ratio)));
    result.isMerged = pitch < kLeastBar;
    if (pitch < 2 * result.wickWidth + 1)
        result.wickWidth = 1;
    // A body is symmetrical about its wick, and neighbours do not touch.
    int body = std::max(result.wickWidth, static_cast<int>(std::floor(pitch * kBodyShare)));
    if ((body - result.wickWidth) % 2 != 0)
        --body;
    // Bodies that nearly touch are better than none.
    if (body == 1 && pitch >= kLeastBody)
        body = static_cast<int>(kLeastBody);

    result.columns.reserve(frame.visible.end - frame.visible.first);
    for (std::size_t bar = frame.visible.first; bar < frame.visible.end; ++bar) {
        const int x = static_cast<int>(std::floor(frame.xOf(bar) * frame.ratio));
        if (result.isMerged && !result.columns.empty() && result.columns.back().middle == x) {
            result.columns.back().end = bar + 1;
            continue;
        }
        if (result.isMerged)
            result.columns.push_back({bar, bar + 1, x, 1, x});
        else
            result.columns.push_back({bar, bar + 1, x - (body - result.wickWidth) / 2, body, x});
    }
    return result;
}

market::Bar mergedBar(const market::BarView& bars, const BarColumn& column)
{
    market::Bar merged = bars.at(column.first);
    for (std::size_t i = column.first + 1; i < column.end; ++i) {
        merged.high = std::max(merged.high, bars.high[i]);
        merged.low = std::min(merged.low, bars.low[i]);
        merged.volume = std::max(merged.volume, bars.volume[i]);
    }
    merged.close = bars.close[column.end - 1];
    return merged;
}

} // namespace tapesift::widgets
