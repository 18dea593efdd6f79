#include "cache/memory_tier.h"

#include <gtest/gtest.h>

namespace tapesift::cache {
namespace {

constexpr std::size_t kImage = 1000;
constexpr std::size_t kEntry = kImage + sizeof(MemoryEntry);

MemoryTier::Key key(std::string_view symbol, std::uint32_t feed = 0)
{
    return {feed, market::Symbol::parse(symbol).value()};
}

std::shared_ptr<const MemoryEntry> entry(std::uint64_t fingerprint = 0, std::size_t size = kImage)
{
    auto made = std::make_shared<MemoryEntry>();
    made->image.resize(size);
    made->info.fingerprint = fingerprint;
    return made;
}

TEST(MemoryTier, DropsTheEntryNotAskedForLongest)
{
    MemoryTier tier(3 * kEntry);
    for (const char* symbol : {"A", "B", "C"})
        tier.put(key(symbol), entry());
    EXPECT_TRUE(tier.find(key("A")));
    tier.put(key("D"), entry());
    EXPECT_TRUE(tier.find(key("A")));
    EXPECT_FALSE(tier.find(key("B")));
    EXPECT_TRUE(tier.find(key("C")));
    EXPECT_TRUE(tier.find(key("D")));
}

TEST(MemoryTier, MakesRoomForAWholeLargeEntry)
{
    MemoryTier tier(3 * kEntry);
    for (const char* symbol : {"A", "B", "C"})
        tier.put(key(symbol), entry());
    tier.put(key("D"), entry(0, 2 * kImage));
    EXPECT_FALSE(tier.find(key("A")));
    EXPECT_FALSE(tier.find(key("B")));
    EXPECT_TRUE(tier.find(key("C")));
    EXPECT_TRUE(tier.find(key("D")));
}

TEST(MemoryTier, ReplacesAnEntryOfTheSameKeyAndFreesItsRoom)
{
    MemoryTier tier(2 * kEntry);
    tier.put(key("A"), entry(1));
    for (std::uint64_t round = 2; round < 10; ++round)
        tier.put(key("B"), entry(round));
    EXPECT_EQ(tier.find(key("A"))->info.fingerprint, 1U);
    EXPECT_EQ(tier.find(key("B"))->info.fingerprint, 9U);
}

TEST(MemoryTier, KeepsFeedsApart)
{
    MemoryTier tier(2 * kEntry);
    tier.put(key("A", 1), entry(1));
    tier.put(key("A", 2), entry(2));
    EXPECT_EQ(tier.find(key("A", 1))->info.fingerprint, 1U);
    EXPECT_EQ(tier.find(key("A", 2))->info.fingerprint, 2U);
    EXPECT_FALSE(tier.find(key("A", 3)));
}

TEST(MemoryTier, TakesNothingLargerThanTheLimitAndForgetsWhatItReplaces)
{
    MemoryTier tier(2 * kEntry);
    tier.put(key("A"), entry(1));
    tier.put(key("B"), entry(1));
    tier.put(key("B"), entry(2, 3 * kImage));
    EXPECT_FALSE(tier.find(key("B")));
    EXPECT_TRUE(tier.find(key("A")));
}

TEST(MemoryTier, RemovesAnEntryAndFreesItsRoom)
{
    MemoryTier tier(2 * kEntry);
    tier.put(key("A"), entry(1));
    tier.put(key("B"), entry(2));
    tier.remove(key("A"));
    tier.remove(key("A"));
    EXPECT_FALSE(tier.find(key("A")));
    tier.put(key("C"), entry(3));
    EXPECT_TRUE(tier.find(key("B")));
    EXPECT_TRUE(tier.find(key("C")));
}

TEST(MemoryTier, IsOffWithALimitOfZero)
{
    MemoryTier tier(0);
    tier.put(key("A"), entry());
    EXPECT_FALSE(tier.find(key("A")));
}

TEST(MemoryTier, LeavesAnEntryInUseAlive)
{
    MemoryTier tier(kEntry);
    tier.put(key("A"), entry(7));
    const auto used = tier.find(key("A"));
    tier.put(key("B"), entry(8));
    EXPECT_FALSE(tier.find(key("A")));
    EXPECT_EQ(used->info.fingerprint, 7U);
}

} // namespace
} // namespace tapesift::cache
