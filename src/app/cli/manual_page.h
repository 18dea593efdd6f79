#pragma once

#include <string>
#include <string_view>

namespace tapesift::app {

// The manual page tapesift(1) as roff, made from the option table like help and completion. `date`
// is the release's, as YYYY-MM-DD.
std::string manualPage(std::string_view version, std::string_view date);

} // namespace tapesift::app
