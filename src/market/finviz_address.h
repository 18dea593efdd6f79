#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tapesift::market {

// Whether the text is one address of Finviz's site and nothing else.
bool isFinvizAddress(std::string_view text);

// The tickers that such an address names, separated by commas; empty if it names none.
std::string tickersInFinviz(std::string_view address);

} // namespace tapesift::market
