#include "store/plan_codec.h"

#include <gtest/gtest.h>

#include "unit/store/samples.h"

namespace tapesift::store {

TEST(PlanCodec, KeepsTheMembersInOrder)
{
    auto plan = samples::plan(3);
    plan.push_back({*market::Symbol::parse("BTC/USDT"), "", "", ""});
    const auto decoded = decodePlan(encodePlan(plan));
    ASSERT_TRUE(decoded);
    ASSERT_EQ(decoded->size(), plan.size());
    for (std::size_t i = 0; i < plan.size(); ++i) {
        EXPECT_EQ((*decoded)[i].symbol, plan[i].symbol);
        EXPECT_EQ((*decoded)[i].exchange, plan[i].exchange);
        EXPECT_EQ((*decoded)[i].name, plan[i].name);
        EXPECT_EQ((*decoded)[i].sector, plan[i].sector);
    }
}

TEST(PlanCodec, KeepsAnEmptyPlan)
{
    const auto decoded = decodePlan(encodePlan({}));
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(decoded->empty());
}

TEST(PlanCodec, IsCorruptWhenCutAnywhereOrAfterAnyFlippedBit)
{
    const auto good = encodePlan(samples::plan(3));
    for (std::size_t size = 0; size < good.size(); ++size)
        EXPECT_FALSE(decodePlan(std::span(good).first(size))) << size;
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        auto bytes = good;
        bytes[bit / 8] ^= std::byte{1} << (bit % 8);
        const auto decoded = decodePlan(bytes);
        ASSERT_FALSE(decoded) << bit;
        EXPECT_EQ(decoded.error().code, base::ErrorCode::Corrupt);
    }
}

} // namespace tapesift::store
