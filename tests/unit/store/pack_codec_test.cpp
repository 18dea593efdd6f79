#include "store/pack_codec.h"

#include <gtest/gtest.h>

#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

std::vector<std::byte> packOf(const std::vector<std::vector<std::byte>>& entries)
{
    base::ByteWriter writer;
    encodePack(entries, writer);
    return writer.take();
}

std::vector<std::vector<std::byte>> entriesOf(PackReader& reader)
{
    std::vector<std::vector<std::byte>> entries;
    while (const auto entry = reader.next())
        entries.emplace_back(entry->begin(), entry->end());
    return entries;
}

} // namespace

TEST(PackCodec, GivesBackTheEntriesInOrder)
{
    const std::vector<std::vector<std::byte>> entries = {
        {std::byte{1}, std::byte{2}}, {}, {std::byte{3}}};
    const auto pack = packOf(entries);
    EXPECT_EQ(pack.size(), 4U + 3 * 4U + 3U);
    PackReader reader(pack);
    EXPECT_EQ(entriesOf(reader), entries);
    EXPECT_TRUE(reader.isSound());
}

TEST(PackCodec, AnEmptyPackIsSound)
{
    const auto pack = packOf({});
    PackReader reader(pack);
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.isSound());
}

TEST(PackCodec, IsNotSoundWhenCutOrTooLong)
{
    auto pack = packOf({{std::byte{1}, std::byte{2}}, {std::byte{3}}});
    for (std::size_t size = 0; size < pack.size(); ++size) {
        PackReader reader{std::span<const std::byte>(pack).first(size)};
        entriesOf(reader);
        EXPECT_FALSE(reader.isSound()) << size;
    }
    pack.push_back(std::byte{0});
    PackReader reader(pack);
    entriesOf(reader);
    EXPECT_FALSE(reader.isSound());
}

TEST(PackCodec, SurvivesEveryFlippedBit)
{
    const auto good = packOf({encodeEntry(samples::okEntry(1)), encodeEntry(samples::okEntry(2))});
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        auto pack = good;
        pack[bit / 8] ^= std::byte{1} << (bit % 8);
        PackReader reader(pack);
        EXPECT_LE(entriesOf(reader).size(), 2U);
    }
}

TEST(PackCodec, KeepsFlags)
{
    const std::vector<bool> flags = {true, false, false, true, false, false, false, true, true};
    const auto bytes = encodeFlags(flags);
    ASSERT_EQ(bytes.size(), 2U);
    EXPECT_EQ(bytes[0], std::byte{0b1000'1001});
    EXPECT_EQ(bytes[1], std::byte{0b0000'0001});
    for (std::size_t i = 0; i < flags.size(); ++i)
        EXPECT_EQ(flagAt(bytes, i), flags[i]) << i;
    EXPECT_FALSE(flagAt(bytes, 9));
    EXPECT_FALSE(flagAt(bytes, 1000));
    EXPECT_FALSE(flagAt({}, 0));
}

} // namespace tapesift::store
