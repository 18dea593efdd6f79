#pragma once

#include <string>
#include <string_view>

namespace tapesift::market {

// The start of a text that may be anything, fit for a message: at most 40 bytes and "...", valid
// UTF-8, unreadable characters as '?'.
std::string excerptOf(std::string_view text);

} // namespace tapesift::market
