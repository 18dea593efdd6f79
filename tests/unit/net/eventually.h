#pragma once

#include "tapesift/base/system_clock.h"

namespace tapesift::net {

// Waits until `condition` holds; a test that has gone wrong ends after a minute.
template <class Condition>
bool eventually(Condition condition)
{
    base::SystemClock clock;
    for (int i = 0; i < 60'000; ++i) {
        if (condition())
            return true;
        clock.sleepFor(std::chrono::milliseconds(1), {});
    }
    return false;
}

} // namespace tapesift::net
