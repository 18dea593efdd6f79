#pragma once

#include <chrono>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"

namespace tapesift::cache {

// The time a file was last modified.
inline base::UtcTime modifiedAt(const base::FileStamp& stamp)
{
    return base::UtcTime{
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::nanoseconds{stamp.modifiedNs})};
}

} // namespace tapesift::cache
