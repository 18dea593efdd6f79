#pragma once

#include <string>
#include <string_view>

namespace tapesift::app {

// Help for a command ("scan", "cache stat"), a family of commands ("cache"), or the overview for
// an empty topic. Wrapped at `width` columns (at least 40, at most 100 are used); ends with a
// newline.
std::string helpText(std::string_view topic, int width);

} // namespace tapesift::app
