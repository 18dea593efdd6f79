#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/loopback_server.h"
#include "support/stand_ins/stock_market.h"

namespace tapesift::support {

// What the stand-ins of share providers have in common.

// The bars of days joined to weeks (stamped Monday) or months (the first); `start` is midnight in
// New York of that date.
std::vector<StockBar> joinedBars(const std::vector<StockBar>& days, bool isWeekly);

// The name of the first query parameter that the server does not know; empty if there is none.
std::string strangerIn(const WireRequest& request, std::initializer_list<std::string_view> known);

// A query parameter; empty if it is missing.
std::string parameterOf(const WireRequest& request, const std::string& name);

WireReply jsonReply(int status, std::string body);

// The average price of a bar, as servers give it beside open and close.
double averagePrice(const market::Bar& bar);

} // namespace tapesift::support
