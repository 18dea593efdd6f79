#pragma once

#include <algorithm>
#include <chrono>

#include "tapesift/base/utc_time.h"

namespace tapesift::providers {

// Trading days of the demo market: weekdays, numbered from Monday 2010-01-04 on.
inline constexpr std::chrono::sys_days kDemoStart{std::chrono::year{2010} / 1 / 4};

// Hours are the same all year, near those of New York.
inline constexpr std::chrono::minutes kDemoOpen{14 * 60 + 30};
inline constexpr std::chrono::minutes kDemoQuarter{15};
inline constexpr int kDemoQuarters = 26; // from 14:30 to 21:00 UTC

inline std::chrono::sys_days demoDate(int day)
{
    return kDemoStart + std::chrono::days{day / 5 * 7 + day % 5};
}

// The last trading day at or before `date`; negative before the start.
inline int lastDemoDay(std::chrono::sys_days date)
{
    const int days = static_cast<int>((date - kDemoStart).count());
    return days < 0 ? -1 : days / 7 * 5 + std::min(days % 7, 4);
}

} // namespace tapesift::providers
