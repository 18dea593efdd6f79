#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tapesift::support {

// `plain` as a gzip file of stored blocks (RFC 1951, 1952): nothing is compressed, but a reader has
// to unpack it.
std::string gzipStored(std::string_view plain);

// The beginning of a gzip file after which every further byte 0x00 means 1,032 bytes of zeros.
std::string gzipBombHead();
constexpr std::uint64_t kZerosPerBombByte = 1'032;

} // namespace tapesift::support
