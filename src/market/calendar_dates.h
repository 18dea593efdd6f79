#pragma once

#include <chrono>

namespace tapesift::market {

// The Monday on or before `date`.
inline std::chrono::sys_days mondayOf(std::chrono::sys_days date)
{
    return date - (std::chrono::weekday{date} - std::chrono::Monday);
}

inline std::chrono::sys_days firstOfMonth(std::chrono::sys_days date)
{
    const std::chrono::year_month_day day{date};
    return day.year() / day.month() / 1;
}

inline std::chrono::sys_days firstOfNextMonth(std::chrono::sys_days date)
{
    const std::chrono::year_month_day day{date};
    return (day.year() / day.month() + std::chrono::months{1}) / 1;
}

} // namespace tapesift::market
