#include "tapesift/base/parallel.h"

#include <atomic>

#include <gtest/gtest.h>

#include "support/thread_executor.h"

namespace tapesift::base {

namespace {

// Accepts tasks as a pool does whose threads cannot be started, and never runs them.
class DeadThreads final : public Executor
{
public:
    bool tryRun(std::function<void()> task) override
    {
        kept.push_back(std::move(task));
        return true;
    }
    std::vector<std::function<void()>> kept;
};

int countTo1000(Executor& executor, unsigned helpers)
{
    std::atomic<int> next{0};
    std::atomic<int> sum{0};
    runTogether(executor, helpers, [&](unsigned) {
        while (next.fetch_add(1) < 1000)
            sum.fetch_add(1);
    });
    return sum;
}

} // namespace

TEST(RunTogether, SharesTheWorkAndWaitsForAll)
{
    support::ThreadExecutor threads;
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(countTo1000(threads, 3), 1000);
}

TEST(RunTogether, TheCallerDoesItAloneWithoutThreads)
{
    support::RefusingExecutor none;
    EXPECT_EQ(countTo1000(none, 3), 1000);
}

TEST(RunTogether, DoesNotWaitForThreadsThatNeverBegin)
{
    DeadThreads dead;
    EXPECT_EQ(countTo1000(dead, 3), 1000);
    EXPECT_EQ(dead.kept.size(), 3u);
    for (const auto& late : dead.kept)
        late(); // Comes after the work is over: does nothing.
}

TEST(RunTogether, NumbersItsWorkers)
{
    DeadThreads none;
    unsigned worker = 99;
    runTogether(none, 0, [&](unsigned w) { worker = w; });
    EXPECT_EQ(worker, 0u);
    EXPECT_TRUE(none.kept.empty());
}

TEST(RunBoth, RunsEachPartOnce)
{
    support::ThreadExecutor threads;
    support::RefusingExecutor none;
    DeadThreads dead;
    for (Executor* executor : std::initializer_list<Executor*>{&threads, &none, &dead}) {
        std::atomic<int> first{0};
        std::atomic<int> second{0};
        runBoth(
            *executor, [&] { ++first; }, [&] { ++second; });
        EXPECT_EQ(first, 1);
        EXPECT_EQ(second, 1);
    }
}

} // namespace tapesift::base
