#include "support/gzip_bytes.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tapesift::support {

namespace {

constexpr std::string_view kGzipHead("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);

void putLittle(std::string& into, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        into += static_cast<char>((value >> (8 * i)) & 0xffU);
}

std::array<std::uint32_t, 256> crcTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

// CRC-32 of ISO 3309, as RFC 1952 asks for it.
std::uint32_t crc32(std::string_view bytes)
{
    static const std::array<std::uint32_t, 256> table = crcTable();
    std::uint32_t crc = 0xffffffffU;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xffU] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

// Bits from the lowest of each byte on, as deflate packs them.
class BitWriter
{
public:
    explicit BitWriter(std::string& into)
        : m_into(into)
    {
    }

    void number(unsigned value, int bits)
    {
        for (int i = 0; i < bits; ++i)
            put(((value >> i) & 1U) != 0);
    }
    // A Huffman code: its first bit goes first.
    void code(std::string_view bits)
    {
        for (const char bit : bits)
            put(bit == '1');
    }

private:
    void put(bool bit)
    {
        if (m_used == 0)
            m_into += '\0';
        if (bit)
            m_into.back() =
                static_cast<char>(static_cast<unsigned char>(m_into.back()) | (1U << m_used));
        m_used = (m_used + 1) % 8;
    }

    std::string& m_into;
    int m_used = 0;
};

} // namespace

std::string gzipStored(std::string_view plain)
{
    constexpr std::size_t kBlock = 65'535;
    std::string packed(kGzipHead);
    packed.reserve(plain.size() + plain.size() / kBlock * 5 + 32);
    std::size_t at = 0;
    do {
        const std::size_t size = std::min(kBlock, plain.size() - at);
        packed += at + size == plain.size() ? '\x01' : '\x00';
        putLittle(packed, static_cast<std::uint32_t>(size), 2);
        putLittle(packed, static_cast<std::uint32_t>(size) ^ 0xffffU, 2);
        packed += plain.substr(at, size);
        at += size;
    } while (at < plain.size());
    putLittle(packed, crc32(plain), 4);
    putLittle(packed, static_cast<std::uint32_t>(plain.size()), 4);
    return packed;
}

std::string gzipBombHead()
{
    // One block with codes of its own: "repeat the last byte 258 times" is the two bits 00, so that
    // a byte of zeros says it four times. Literal 0 is 10, the end of the block 11.
    std::string head(kGzipHead);
    BitWriter bits(head);
    bits.number(0, 1);  // not the last block
    bits.number(2, 2);  // dynamic codes
    bits.number(29, 5); // 286 literals and lengths
    bits.number(0, 5);  // 1 distance
    bits.number(14, 4); // 18 lengths of code lengths follow, in the order of RFC 1951, 3.2.7
    for (const unsigned length :
         {0U, 0U, 1U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 2U, 0U, 2U})
        bits.number(length, 3);
    constexpr std::string_view kOne = "10";
    constexpr std::string_view kTwo = "11";
    const auto zeros = [&bits](unsigned count) {
        bits.code("0");
        bits.number(count - 11, 7);
    };
    bits.code(kTwo); // literal 0
    zeros(138);
    zeros(117);
    bits.code(kTwo); // 256, the end of the block
    zeros(28);
    bits.code(kOne); // 285, the length 258
    bits.code(kOne); // the distance 1
    bits.code("10"); // the literal 0
    // The rest of the last byte is zeros already: a few repeats.
    return head;
}

} // namespace tapesift::support
