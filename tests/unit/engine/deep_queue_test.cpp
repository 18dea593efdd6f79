#include "engine/deep_queue.h"

#include <thread>

#include <gtest/gtest.h>

namespace tapesift::engine {

namespace {

using namespace std::chrono_literals;

store::BatchRecord batch(std::uint32_t number)
{
    store::BatchRecord record;
    record.batch = number;
    return record;
}

std::vector<std::uint32_t> takeAll(DeepQueue& queue)
{
    std::vector<std::uint32_t> order;
    while (const auto next = queue.take(0ms))
        order.push_back(next->batch);
    return order;
}

} // namespace

TEST(DeepQueue, GivesBatchesInTheOrderOfThePlan)
{
    DeepQueue queue(3);
    for (const std::uint32_t number : {2u, 0u, 1u})
        queue.add(batch(number));
    EXPECT_EQ(takeAll(queue), (std::vector<std::uint32_t>{0, 1, 2}));
    EXPECT_TRUE(queue.isOver());
}

TEST(DeepQueue, WhatIsLookedAtComesFirst)
{
    DeepQueue queue(6);
    for (std::uint32_t number = 0; number < 6; ++number)
        queue.add(batch(number));
    queue.prefer({4, 9, 2}); // There is no 9.
    EXPECT_EQ(queue.take(0ms)->batch, 4u);
    queue.prefer({5, 4}); // 4 is gone; 2 is wanted no more.
    EXPECT_EQ(takeAll(queue), (std::vector<std::uint32_t>{5, 0, 1, 2, 3}));
}

TEST(DeepQueue, IsNotOverWhileMoreIsExpected)
{
    DeepQueue queue(2);
    EXPECT_FALSE(queue.isOver());
    EXPECT_FALSE(queue.take(0ms));
    queue.add(batch(1));
    EXPECT_TRUE(queue.take(0ms));
    EXPECT_FALSE(queue.isOver());
    queue.add(batch(0));
    EXPECT_FALSE(queue.isOver());
    EXPECT_TRUE(queue.take(0ms));
    EXPECT_TRUE(queue.isOver());
}

TEST(DeepQueue, AnEmptyOneIsOverFromTheStart)
{
    EXPECT_TRUE(DeepQueue(0).isOver());
}

TEST(DeepQueue, GivingUpEndsTheWait)
{
    DeepQueue queue(2);
    const std::jthread other([&queue] { queue.giveUp(); });
    EXPECT_FALSE(queue.take(60s));
    EXPECT_TRUE(queue.isOver());
}

TEST(DeepQueue, ABatchThatIsAddedWakesWhoWaits)
{
    DeepQueue queue(1);
    const std::jthread other([&queue] { queue.add(batch(7)); });
    EXPECT_EQ(queue.take(60s).value().batch, 7u);
}

} // namespace tapesift::engine
