#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tapesift::base {

// Appends numbers and texts in little-endian order.
class ByteWriter
{
public:
    template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void put(T value) { append(&value, sizeof value); }

    // A 32-bit length, then the characters.
    void putText(std::string_view text);
    void putBytes(std::span<const std::byte> bytes) { append(bytes.data(), bytes.size()); }

    // Overwrites a number written before at `offset`.
    void patch32(std::size_t offset, std::uint32_t value);

    std::size_t size() const { return m_bytes.size(); }
    std::span<const std::byte> bytes() const { return m_bytes; }
    std::vector<std::byte> take() { return std::move(m_bytes); }
    void clear() { m_bytes.clear(); }
    void reserve(std::size_t size) { m_bytes.reserve(size); }

private:
    void append(const void* data, std::size_t size);

    std::vector<std::byte> m_bytes;
};

// Reads what ByteWriter wrote. Reading past the end gives zeros and makes ok() false for good, so
// a decoder may read on and ask once at the end.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::byte> bytes)
        : m_rest(bytes)
    {
    }

    template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T> T get()
    {
        T value{};
        copy(&value, sizeof value);
        return value;
    }

    std::string getText();

    // A view into the bytes given to the constructor; empty when too few are left.
    std::span<const std::byte> getBytes(std::size_t size);

    bool ok() const { return m_ok; }
    std::size_t left() const { return m_rest.size(); }

private:
    void copy(void* into, std::size_t size);

    std::span<const std::byte> m_rest;
    bool m_ok = true;
};

// The bytes of a text, and the reverse.
std::span<const std::byte> asBytes(std::string_view text);
std::string_view asText(std::span<const std::byte> bytes);

} // namespace tapesift::base
