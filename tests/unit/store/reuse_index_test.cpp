#include <gtest/gtest.h>

#include "store/pack_codec.h"
#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

std::vector<std::byte> packOf(const std::vector<LedgerEntry>& entries)
{
    std::vector<std::vector<std::byte>> encoded;
    for (const LedgerEntry& entry : entries)
        encoded.push_back(encodeEntry(entry));
    base::ByteWriter writer;
    encodePack(encoded, writer);
    return writer.take();
}

bool holds(const ReuseIndex& index, const LedgerEntry& entry)
{
    const auto found = index.find(entry.key);
    const auto wanted = encodeEntry(entry);
    return std::equal(found.begin(), found.end(), wanted.begin(), wanted.end());
}

} // namespace

TEST(ReuseIndex, FindsNothingWhenEmpty)
{
    const ReuseIndex index;
    EXPECT_TRUE(index.find(samples::key(1)).empty());
    EXPECT_TRUE(index.find(ReuseKey{}).empty());
    EXPECT_EQ(index.size(), 0U);
}

TEST(ReuseIndex, FindsEntriesAndPassesOverZeroKeys)
{
    ReuseIndex index;
    index.add(packOf({samples::okEntry(1), samples::failedEntry(2), samples::okEntry(3)}));
    EXPECT_EQ(index.size(), 2U);
    EXPECT_TRUE(holds(index, samples::okEntry(1)));
    EXPECT_TRUE(holds(index, samples::okEntry(3)));
    EXPECT_TRUE(index.find(samples::key(2)).empty());
    EXPECT_TRUE(index.find(ReuseKey{}).empty());
}

TEST(ReuseIndex, KeepsTheEntryItKnowsFirst)
{
    LedgerEntry other = samples::okEntry(1);
    other.result->price = 99;
    ReuseIndex index;
    index.add(packOf({samples::okEntry(1)}));
    index.add(packOf({other}));
    EXPECT_EQ(index.size(), 1U);
    EXPECT_TRUE(holds(index, samples::okEntry(1)));
}

TEST(ReuseIndex, HoldsManyWithAndWithoutReserve)
{
    for (const std::size_t reserved : {0U, 100U, 5'000U}) {
        ReuseIndex index;
        index.reserve(reserved);
        for (std::uint32_t i = 0; i < 5'000; i += 10) {
            std::vector<LedgerEntry> entries;
            for (std::uint32_t k = 0; k < 10; ++k)
                entries.push_back(samples::okEntry(i + k));
            index.add(packOf(entries));
        }
        EXPECT_EQ(index.size(), 5'000U);
        for (std::uint32_t i = 0; i < 5'000; ++i)
            ASSERT_TRUE(holds(index, samples::okEntry(i))) << i;
        EXPECT_TRUE(index.find(samples::key(5'000)).empty());
    }
}

TEST(ReuseIndex, StaysValidWhenMoved)
{
    ReuseIndex index;
    index.add(packOf({samples::okEntry(1), samples::okEntry(2)}));
    ReuseIndex moved = std::move(index);
    EXPECT_TRUE(holds(moved, samples::okEntry(2)));
    ReuseIndex assigned;
    assigned = std::move(moved);
    EXPECT_TRUE(holds(assigned, samples::okEntry(1)));
}

TEST(ReuseIndex, TakesWhatIsReadableOfADamagedPack)
{
    auto pack = packOf({samples::okEntry(1), samples::okEntry(2)});
    pack.resize(pack.size() - 1);
    ReuseIndex index;
    index.add(pack);
    EXPECT_EQ(index.size(), 1U);
    EXPECT_TRUE(holds(index, samples::okEntry(1)));
}

} // namespace tapesift::store
