#pragma once

#include <string>
#include <string_view>

namespace tapesift::scanners {

// "America/New_York" is "New York".
std::string cityOf(std::string_view zone);

} // namespace tapesift::scanners
