#pragma once

#include <string>
#include <string_view>

#include "tapesift/base/result.h"

namespace tapesift::base {

// Files that only their owner may read: tokens.

// Makes a file with mode 0600 and writes `content` to it, synced. Busy if there is one already.
Status makePrivateFile(const std::string& path, std::string_view content);

// Reads at most `maxBytes` of it. NotFound: there is none. PermissionDenied: somebody else may read
// or write it, or it belongs to somebody else or is a link; the suggestion says what to do.
Result<std::string> readPrivateFile(const std::string& path, std::size_t maxBytes);

} // namespace tapesift::base
