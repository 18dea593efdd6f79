#include "tapesift/base/system_clock.h"

#include <condition_variable>
#include <mutex>

namespace tapesift::base {

UtcTime SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::nanoseconds SystemClock::steadyNow() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

bool SystemClock::sleepFor(std::chrono::nanoseconds duration, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    return !wake.wait_for(lock, stop, duration, [&stop] { return stop.stop_requested(); });
}

} // namespace tapesift::base
