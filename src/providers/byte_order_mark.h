#pragma once

#include <string_view>

namespace tapesift::providers {

// What some programs put before a text in UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace tapesift::providers
