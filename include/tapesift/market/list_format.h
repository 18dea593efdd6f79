#pragma once

#include <string_view>

#include "tapesift/base/result.h"
#include "tapesift/market/universe.h"

namespace tapesift::market {

// Reads a list of symbols as people have it. The form is found from the content:
//   plain         one symbol a line, '#' starts a comment; or separated by commas, blanks,
//                 semicolons, tabs ("AAPL, MSFT NVDA")
//   TradingView   EXCHANGE:TICKER separated by commas; a token with ### opens a section
//   CSV           a header with a column symbol, ticker or code (any case, any order, comma or
//                 semicolon, quoted fields); exchange, name and sector columns are taken if there
//   Interactive Brokers   lines of SYM,AAPL,SMART or DES,AAPL,STK,...
// Entries that are no symbol are counted and listed in the report, never an error. A text without
// any symbol, and one that is not text (NUL bytes, not UTF-8), is InvalidArgument with a sentence
// that says what to give instead. `name` becomes the universe's name.
base::Result<Universe> parseList(std::string_view text, std::string_view name);

} // namespace tapesift::market
