#include "engine/deep_queue.h"

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

} // namespace tapesift::engine
