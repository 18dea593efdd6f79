#include "engine/deep_queue.h"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

namespace tapesift::engine {

namespace {

store::BatchRecord batch(std::uint32_t number)
{
    store::BatchRecord record;
    record.batch = number;
    return record;
}

std::vector<std::uint32_t> takeAll(DeepQueue& queue)
{
    std::vector<std::uint32_t> order;
    while (const auto next = queue.take())
        order.push_back(next->batch);
    return order;
}

} // namespace

TEST(DeepQueue, GivesBatchesInTheOrderOfThePlan)
{
    DeepQueue queue;
    for (const std::uint32_t number : {2u, 0u, 1u})
        queue.add(batch(number));
    EXPECT_EQ(takeAll(queue), (std::vector<std::uint32_t>{0, 1, 2}));
    EXPECT_FALSE(queue.take());
}

TEST(DeepQueue, WhatIsLookedAtComesFirst)
{
    DeepQueue queue;
    for (std::uint32_t number = 0; number < 6; ++number)
        queue.add(batch(number));
    queue.prefer({4, 9, 2}); // There is no 9.
    EXPECT_EQ(queue.take()->batch, 4u);
    queue.prefer({5, 4}); // 4 is gone; 2 is wanted no more.
    EXPECT_EQ(takeAll(queue), (std::vector<std::uint32_t>{5, 0, 1, 2, 3}));
}

TEST(DeepQueue, WorkBesideTheQuickPhaseWaitsUntilItIsAllowed)
{
    DeepQueue queue;
    std::atomic<int> taken{0};
    std::jthread beside([&](const std::stop_token& stop) {
        while (queue.waitBeside(stop)) {
            taken += queue.take() ? 1 : 0;
            taken.notify_all();
        }
    });
    queue.add(batch(0));
    EXPECT_EQ(taken, 0);
    queue.openBeside();
    taken.wait(0);
    queue.add(batch(1));
    taken.wait(1);
    queue.closeBeside();
    beside.join();
    queue.add(batch(2)); // Is left to those who come after.
    EXPECT_EQ(taken, 2);
    EXPECT_EQ(queue.take()->batch, 2u);
}

TEST(DeepQueue, AStopEndsTheWaitBeside)
{
    DeepQueue queue;
    std::jthread beside([&](const std::stop_token& stop) { EXPECT_FALSE(queue.waitBeside(stop)); });
}

} // namespace tapesift::engine
