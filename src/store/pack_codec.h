#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "tapesift/base/byte_io.h"

namespace tapesift::store {

// A pack is the encoded entries of one batch: their count, then each with its length before it.
void encodePack(const std::vector<std::vector<std::byte>>& entries, base::ByteWriter& into);

// Walks over the entries of a pack without copying them.
class PackReader
{
public:
    explicit PackReader(std::span<const std::byte> pack);

    // The next entry; nullopt at the end and where the bytes are damaged.
    std::optional<std::span<const std::byte>> next();

    // After next() gave nullopt: the pack held what it announced and nothing else.
    bool isSound() const { return m_reader.ok() && m_left == 0 && m_reader.left() == 0; }

private:
    base::ByteReader m_reader;
    std::uint32_t m_left;
};

// One bit per entry, the first in the lowest bit of the first byte.
std::vector<std::byte> encodeFlags(const std::vector<bool>& flags);

// Whether the bit of entry `index` is set; false beyond the end.
bool flagAt(std::span<const std::byte> flags, std::size_t index);

} // namespace tapesift::store
