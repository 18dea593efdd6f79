#pragma once

#include <array>
#include <cstdint>

#include "tapesift/market/bar_series.h"

namespace tapesift::presentation {

// The shape of the last closes, small enough to keep one for each row of a large table.
struct Sparkline
{
    static constexpr std::size_t kMaxPoints = 60;

    std::array<std::uint16_t, kMaxPoints> points{}; // 0 is the lowest close, 65535 the highest
    std::uint8_t count = 0;                         // points in use; 0: no closes
    bool isRising = false;                          // the last close is not below the first
};

// The last (at most 60) closes. Where they are all equal the line lies in the middle.
Sparkline makeSparkline(const market::BarView& bars);

} // namespace tapesift::presentation
