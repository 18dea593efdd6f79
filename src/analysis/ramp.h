#pragma once

#include <algorithm>

namespace tapesift::analysis {

// 0 at `from` and before, 1 at `to` and beyond, straight between them. `to` may be below `from`,
// but not equal to it.
inline double ramp(double value, double from, double to)
{
    return std::clamp((value - from) / (to - from), 0.0, 1.0);
}

} // namespace tapesift::analysis
