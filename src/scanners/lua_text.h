#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tapesift::scanners {

inline constexpr std::size_t kMaxMessage = 500; // bytes

// A text of a script's, fit for a log or a table: one line of valid UTF-8 of at most `limit` bytes
// (and "..." if there was more), with '?' for what cannot be read.
std::string cleanText(std::string_view text, std::size_t limit);

} // namespace tapesift::scanners
