#include "tapesift/base/byte_io.h"

#include <gtest/gtest.h>

#include "tapesift/base/checksum.h"

namespace tapesift::base {

TEST(ByteIo, ReadsBackWhatWasWritten)
{
    ByteWriter writer;
    writer.put(std::uint8_t{7});
    writer.put(-2.5);
    writer.putText("BRK.B");
    writer.put(std::int64_t{-1});

    ByteReader reader(writer.bytes());
    EXPECT_EQ(reader.get<std::uint8_t>(), 7);
    EXPECT_EQ(reader.get<double>(), -2.5);
    EXPECT_EQ(reader.getText(), "BRK.B");
    EXPECT_EQ(reader.get<std::int64_t>(), -1);
    EXPECT_TRUE(reader.ok());
    EXPECT_EQ(reader.left(), 0u);
}

TEST(ByteIo, WritesLittleEndian)
{
    ByteWriter writer;
    writer.put(std::uint32_t{0x01020304});
    EXPECT_EQ(writer.bytes()[0], std::byte{4});
    EXPECT_EQ(writer.bytes()[3], std::byte{1});
}

TEST(ByteIo, PatchOverwritesInPlace)
{
    ByteWriter writer;
    writer.put(std::uint32_t{0});
    writer.put(std::uint32_t{5});
    writer.patch32(0, 9);
    ByteReader reader(writer.bytes());
    EXPECT_EQ(reader.get<std::uint32_t>(), 9u);
    EXPECT_EQ(reader.get<std::uint32_t>(), 5u);
}

TEST(ByteIo, ReadingPastTheEndGivesZerosAndStaysBad)
{
    ByteWriter writer;
    writer.put(std::uint16_t{1});
    ByteReader reader(writer.bytes());
    EXPECT_EQ(reader.get<std::uint64_t>(), 0u);
    EXPECT_FALSE(reader.ok());
    EXPECT_EQ(reader.get<std::uint8_t>(), 0u);
    EXPECT_FALSE(reader.ok());
}

TEST(ByteIo, ForgedTextLengthIsNoAllocation)
{
    ByteWriter writer;
    writer.put(std::uint32_t{0xffffffff});
    ByteReader reader(writer.bytes());
    EXPECT_EQ(reader.getText(), "");
    EXPECT_FALSE(reader.ok());
}

// Values of the XXH3 reference implementation for the empty input (xxhash's own test vectors).
TEST(Checksum, IsXxh3)
{
    EXPECT_EQ(checksum64({}), 0x2d06800538d394c2ULL);
    const Digest digest = digest128({});
    EXPECT_EQ(digest[0], std::byte{0x99});
    EXPECT_EQ(digest[15], std::byte{0x7f});
}

TEST(Checksum, EveryBitCounts)
{
    std::string text(200, 'x');
    const std::uint64_t before = checksum64(asBytes(text));
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_NE(checksum64(asBytes(text)), before);
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
    }
}

} // namespace tapesift::base
