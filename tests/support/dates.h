#pragma once

#include <chrono>
#include <string_view>

#include "tapesift/base/utc_time.h"

namespace tapesift::support {

// "2026-03-06T14:30:00Z" or "2026-03-06" of a test's table; a wrong one is an exception.
inline base::UtcSeconds utc(std::string_view text)
{
    return base::parseUtc(text).value();
}

inline std::chrono::sys_days date(std::string_view text)
{
    return std::chrono::floor<std::chrono::days>(utc(text));
}

} // namespace tapesift::support
