#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tapesift::report {

// Rows of cells, as many in each, as lines with aligned columns two blanks apart. Lines are cut off
// at `width` columns and have no blanks at the end.
std::vector<std::string> alignedLines(const std::vector<std::vector<std::string>>& rows,
                                      const std::vector<bool>& alignRight, std::size_t width,
                                      std::string_view ellipsis);

} // namespace tapesift::report
