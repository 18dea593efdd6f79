#include "tapesift/presentation/sparkline.h"

#include <algorithm>
#include <cmath>

namespace tapesift::presentation {

namespace {

constexpr double kTop = 65535;

} // namespace

Sparkline makeSparkline(const market::BarView& bars)
{
    Sparkline line;
    const auto closes = bars.last(Sparkline::kMaxPoints).close;
    if (closes.empty())
        return line;
    const auto [lowest, highest] = std::ranges::minmax(closes);
    const double range = highest - lowest;
    line.count = static_cast<std::uint8_t>(closes.size());
    line.isRising = closes.back() >= closes.front();
    for (std::size_t i = 0; i < closes.size(); ++i) {
        const double height = range > 0 ? (closes[i] - lowest) / range : 0.5;
        line.points[i] = static_cast<std::uint16_t>(std::lround(height * kTop));
    }
    return line;
}

} // namespace tapesift::presentation
