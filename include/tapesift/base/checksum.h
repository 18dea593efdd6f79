#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace tapesift::base {

// 64-bit XXH3 of the bytes. Finds damage; gives no protection against a forger.
std::uint64_t checksum64(std::span<const std::byte> bytes);

// 128-bit XXH3: equal digests mean equal content for all practical purposes.
using Digest = std::array<std::byte, 16>;
Digest digest128(std::span<const std::byte> bytes);

} // namespace tapesift::base
