#pragma once

#include "tapesift/market/universe.h"

namespace tapesift::market {

// What can be said of a symbol by its spelling alone.

// Neither a ticker of an American exchange (one to five letters and a suffix for the share class
// or the kind), nor a pair, an index, a future, nor a ticker with the suffix of another country.
bool isMalformedTicker(const Symbol& symbol);

// The suffix after the root (.WS, .U, .R, .PRA); Unknown without one. With `isNameless`, the
// meaning NASDAQ gives to the fifth letter of a ticker counts too.
SecurityKind kindOfTicker(const Symbol& symbol, bool isNameless);

} // namespace tapesift::market
