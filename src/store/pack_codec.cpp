#include "store/pack_codec.h"

namespace tapesift::store {

void encodePack(const std::vector<std::vector<std::byte>>& entries, base::ByteWriter& into)
{
    into.put(static_cast<std::uint32_t>(entries.size()));
    for (const std::vector<std::byte>& entry : entries) {
        into.put(static_cast<std::uint32_t>(entry.size()));
        into.putBytes(entry);
    }
}

PackReader::PackReader(std::span<const std::byte> pack)
    : m_reader(pack)
    , m_left(m_reader.get<std::uint32_t>())
{
}

std::optional<std::span<const std::byte>> PackReader::next()
{
    if (m_left == 0)
        return std::nullopt;
    const auto size = m_reader.get<std::uint32_t>();
    const auto entry = m_reader.getBytes(size);
    if (!m_reader.ok())
        return std::nullopt;
    --m_left;
    return entry;
}

std::vector<std::byte> encodeFlags(const std::vector<bool>& flags)
{
    std::vector<std::byte> bytes((flags.size() + 7) / 8);
    for (std::size_t i = 0; i < flags.size(); ++i) {
        if (flags[i])
            bytes[i / 8] |= std::byte{1} << (i % 8);
    }
    return bytes;
}

bool flagAt(std::span<const std::byte> flags, std::size_t index)
{
    return index / 8 < flags.size() &&
           (flags[index / 8] & (std::byte{1} << (index % 8))) != std::byte{0};
}

} // namespace tapesift::store
