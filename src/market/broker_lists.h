#pragma once

#include <string_view>

#include "market/list_builder.h"

namespace tapesift::market {

// What Interactive Brokers' programs write. Each returns false, with nothing added, if the text is
// something else.

// A watchlist: SYM,AAPL,SMART or DES,AAPL,STK,SMART/NASDAQ,... or CON,265598,SMART on every line.
// Options, futures and currencies are rejected, as are contract numbers.
bool addBrokerLines(std::string_view text, ListBuilder& builder);

// A portfolio: a table with a column "Financial Instrument" ("AAPL", "BRK B NYSE"); or the open
// positions of an account statement, whose lines name their section and are Header or Data.
bool addBrokerPositions(std::string_view text, ListBuilder& builder);

} // namespace tapesift::market
