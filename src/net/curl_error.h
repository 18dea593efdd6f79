#pragma once

#include <string>
#include <string_view>

#include <curl/curl.h>

#include "tapesift/base/error.h"

namespace tapesift::net {

// What libcurl's `code` means to the user; `message` is its own text. The table is in
// docs/providers.md, part "Network".
base::Error curlError(CURLcode code, const std::string& host, std::string_view message);

base::Error tooLargeError(const std::string& host, std::string details);

} // namespace tapesift::net
