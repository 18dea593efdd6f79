#include "tapesift/presentation/background_worker.h"

#include <numeric>
#include <thread>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

TEST(BackgroundWorkerThreads, DoesOneJobAfterTheOtherOnAThreadOfItsOwn)
{
    // Neither is guarded: the worker's promise of one thread and of the end is all there is.
    std::vector<int> done;
    std::thread::id workedOn;
    {
        BackgroundWorker worker;
        for (int i = 0; i < 2000; ++i)
            worker.post([&, i] {
                workedOn = std::this_thread::get_id();
                done.push_back(i);
            });
    }
    std::vector<int> expected(2000);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(done, expected);
    EXPECT_NE(workedOn, std::this_thread::get_id());
}

TEST(BackgroundWorkerThreads, ComesAndGoesWithAndWithoutJobs)
{
    int done = 0;
    for (int round = 0; round < 200; ++round) {
        BackgroundWorker worker;
        if (round % 2 == 0)
            worker.post([&done, gone = std::make_shared<int>(1)] { done += *gone; });
    }
    EXPECT_EQ(done, 100);
}

} // namespace
} // namespace tapesift::presentation
