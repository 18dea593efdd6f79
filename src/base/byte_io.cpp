#include "tapesift/base/byte_io.h"

#include <bit>
#include <cstring>

namespace tapesift::base {

static_assert(std::endian::native == std::endian::little,
              "numbers are copied as they lie in memory, and files are little-endian");

void ByteWriter::putText(std::string_view text)
{
    put(static_cast<std::uint32_t>(text.size()));
    append(text.data(), text.size());
}

void ByteWriter::patch32(std::size_t offset, std::uint32_t value)
{
    std::memcpy(m_bytes.data() + offset, &value, sizeof value);
}

void ByteWriter::append(const void* data, std::size_t size)
{
    if (size == 0)
        return;
    const std::size_t at = m_bytes.size();
    m_bytes.resize(at + size);
    std::memcpy(m_bytes.data() + at, data, size);
}

std::string ByteReader::getText()
{
    const auto size = get<std::uint32_t>();
    return std::string(asText(getBytes(size)));
}

std::span<const std::byte> ByteReader::getBytes(std::size_t size)
{
    if (size > m_rest.size()) {
        m_ok = false;
        m_rest = {};
        return {};
    }
    const auto bytes = m_rest.first(size);
    m_rest = m_rest.subspan(size);
    return bytes;
}

void ByteReader::copy(void* into, std::size_t size)
{
    const auto bytes = getBytes(size);
    if (!bytes.empty())
        std::memcpy(into, bytes.data(), size);
}

std::span<const std::byte> asBytes(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

std::string_view asText(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace tapesift::base
