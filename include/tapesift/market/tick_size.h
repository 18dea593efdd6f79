#pragma once

#include "tapesift/market/symbol.h"

namespace tapesift::market {

// The smallest step of a symbol's price at that price, > 0. Shares: 0.01 from 1 on and 0.0001 below
// (SEC Rule 612; other exchanges are taken for the same). Pairs trade in steps that each exchange
// sets per pair; here six significant digits. 0.0001 for a price that is no positive number.
double tickSize(const Symbol& symbol, double price);

// The multiple of `tick` that is nearest to `price` from below or from above. What lies within a
// millionth of a tick of a multiple counts as that multiple, so that 0.1 + 0.2 is three ticks of
// 0.1; the result is the double nearest to its decimal form where 1 / tick is a whole number.
// `price` itself if it or `tick` is not finite, `tick` is not positive, or the price is so many
// ticks that a double cannot tell them apart.
double floorToTick(double price, double tick);
double ceilToTick(double price, double tick);

} // namespace tapesift::market
