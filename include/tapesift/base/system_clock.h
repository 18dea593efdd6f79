#pragma once

#include "tapesift/base/clock.h"

namespace tapesift::base {

// The clock of this computer.
class SystemClock final : public Clock
{
public:
    UtcTime now() const override;
    std::chrono::nanoseconds steadyNow() const override;
    bool sleepFor(std::chrono::nanoseconds duration, std::stop_token stop) override;
};

} // namespace tapesift::base
