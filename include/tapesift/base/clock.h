#pragma once

#include <chrono>
#include <stop_token>

namespace tapesift::base {

// A moment in UTC, to the millisecond.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

// The seam for time. Everything that asks for the time or waits does it here, so that tests can
// hold the clock still. Implementations are thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    // Wall-clock time. It may jump; durations are measured with steadyNow().
    virtual UtcTime now() const = 0;

    // Time that never goes back, from an arbitrary start.
    virtual std::chrono::nanoseconds steadyNow() const = 0;

    // Waits for `duration` or until `stop` is requested. Returns false if it was stopped.
    virtual bool sleepFor(std::chrono::nanoseconds duration, std::stop_token stop) = 0;
};

} // namespace tapesift::base
