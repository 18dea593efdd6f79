#include "tapesift/base/thread_priority.h"

#include <algorithm>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

#include <gtest/gtest.h>

namespace tapesift::base {
namespace {

TEST(ThreadPriority, IsLoweredForTheCallingThreadOnly)
{
    const auto niceOf = [](pid_t thread) {
        return getpriority(PRIO_PROCESS, static_cast<id_t>(thread));
    };
    const int before = niceOf(gettid());
    int lowered = -1;
    std::jthread([&] {
        lowerThreadPriority();
        lowered = niceOf(gettid());
    }).join();
    EXPECT_EQ(lowered, std::max(before, 10));
    EXPECT_EQ(niceOf(gettid()), before);
}

} // namespace
} // namespace tapesift::base
