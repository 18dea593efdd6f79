#pragma once

#include "tapesift/market/symbol.h"

namespace tapesift::market {

// What can be said of a pair by its two sides.

bool isStableCoin(std::string_view currency); // USDC: stands for a currency
bool isFiat(std::string_view currency);       // EUR
bool isLeveragedToken(std::string_view coin); // BTCUP, ETH3L

// Its money is worth about a dollar, so that a turnover can be compared with one in dollars.
bool isNearDollar(std::string_view quote);

// Which quote currency is kept of a coin that is traded in several: the lowest.
std::size_t quoteRank(std::string_view quote);

} // namespace tapesift::market
