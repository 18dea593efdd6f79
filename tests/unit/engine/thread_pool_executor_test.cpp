#include "tapesift/engine/thread_pool_executor.h"

#include <atomic>
#include <latch>
#include <set>
#include <thread>

#include <gtest/gtest.h>

namespace tapesift::engine {

TEST(ThreadPoolExecutor, RunsTasksOnOtherThreads)
{
    ThreadPoolExecutor executor(2);
    std::latch both(2);
    std::atomic<bool> elsewhere{true};
    const auto caller = std::this_thread::get_id();
    for (int i = 0; i < 2; ++i) {
        // Each waits for the other, so they need a thread each.
        ASSERT_TRUE(executor.tryRun([&] {
            if (std::this_thread::get_id() == caller)
                elsewhere = false;
            both.arrive_and_wait();
        }));
    }
    both.wait();
    EXPECT_TRUE(elsewhere);
}

TEST(ThreadPoolExecutor, TasksBeyondTheThreadsWaitTheirTurn)
{
    std::latch all(100);
    ThreadPoolExecutor executor(2);
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(executor.tryRun([&all] { all.count_down(); }));
    all.wait();
}

TEST(ThreadPoolExecutor, WithoutThreadsItRefuses)
{
    ThreadPoolExecutor executor(0);
    EXPECT_FALSE(executor.tryRun([] {}));
}

TEST(ThreadPoolExecutor, TheDestructorWaitsForARunningTask)
{
    std::atomic<bool> ended{false};
    {
        ThreadPoolExecutor executor(1);
        std::latch begun(1);
        ASSERT_TRUE(executor.tryRun([&] {
            begun.count_down();
            for (int i = 0; i < 1000; ++i)
                std::this_thread::yield();
            ended = true;
        }));
        begun.wait();
    }
    EXPECT_TRUE(ended);
}

} // namespace tapesift::engine
