#pragma once

#include <string>
#include <string_view>

namespace tapesift::market {

// A spreadsheet takes a cell that begins with one of some characters for a formula and runs it: an
// apostrophe before it says that it is a text. openedCell() takes back what guardedCell() put on.
std::string guardedCell(std::string_view value);
std::string_view openedCell(std::string_view cell);

} // namespace tapesift::market
