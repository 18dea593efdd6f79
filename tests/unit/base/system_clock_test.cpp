#include "tapesift/base/system_clock.h"

#include <thread>

#include <gtest/gtest.h>

namespace tapesift::base {

using namespace std::chrono_literals;

TEST(SystemClock, SteadyTimeNeverGoesBack)
{
    const SystemClock clock;
    auto before = clock.steadyNow();
    for (int i = 0; i < 1000; ++i) {
        const auto now = clock.steadyNow();
        EXPECT_GE(now, before);
        before = now;
    }
}

TEST(SystemClock, SleepLastsAtLeastAsLongAsAsked)
{
    SystemClock clock;
    const auto before = clock.steadyNow();
    EXPECT_TRUE(clock.sleepFor(5ms, {}));
    EXPECT_GE(clock.steadyNow() - before, 5ms);
}

TEST(SystemClock, AStopEndsTheSleep)
{
    SystemClock clock;
    std::stop_source source;
    std::jthread stopper([&] { source.request_stop(); });
    // Would hang for an hour if the stop did not wake it.
    EXPECT_FALSE(clock.sleepFor(1h, source.get_token()));
}

} // namespace tapesift::base
