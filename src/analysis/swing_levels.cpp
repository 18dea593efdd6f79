#include "analysis/swing_levels.h"

#include <functional>
#include <span>

namespace tapesift::analysis {

namespace {

// `beyond(a, b)`: a sticks out further than b.
template <class Beyond>
bool isSwing(std::span<const double> values, std::size_t at, Beyond beyond)
{
    for (std::size_t away = 1; away <= kSwingReach; ++away)
        if (!beyond(values[at], values[at - away]) || beyond(values[at + away], values[at]))
            return false;
    return true;
}

// The swing nearest to `price` among those that stick out further than it.
template <class Beyond>
double nearestSwing(std::span<const double> values, double price, Beyond beyond)
{
    double nearest = indicators::kNoValue;
    for (std::size_t i = kSwingReach; i + kSwingReach < values.size(); ++i)
        if (beyond(values[i], price) && !beyond(values[i], nearest) && isSwing(values, i, beyond))
            nearest = values[i];
    return nearest;
}

} // namespace

SwingLevels nearestSwings(const market::BarView& bars, double price)
{
    const market::BarView recent = bars.last(kSwingBars);
    return {nearestSwing(recent.low, price, std::less<>{}),
            nearestSwing(recent.high, price, std::greater<>{})};
}

} // namespace tapesift::analysis
