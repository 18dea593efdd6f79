#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/market/symbol.h"

// Kraken's names. It calls the bitcoin XBT and the dogecoin XDG; old assets carry an X (coins) or Z
// (currencies) in front in answers, so that a request for XBTUSD is answered under XXBTZUSD.
namespace tapesift::providers::kraken {

// An asset as symbols have it: XBT is BTC, XDG is DOGE; others stay.
std::string assetFromKraken(std::string_view asset);
// The reverse.
std::string assetToKraken(std::string_view asset);

// The pair for a request, without looking it up in the list of pairs: BTC/USD is XBTUSD.
std::string spellingOf(const market::Symbol& symbol);

// The keys under which an answer about this symbol may stand, in capitals: "XBTUSDT", "XXBTUSDT",
// "XXBTZUSDT" ...
std::vector<std::string> keysOf(const market::Symbol& symbol);

// Whether the key of an answer is one of these; the case does not count.
bool isKeyOf(std::string_view key, const market::Symbol& symbol);

} // namespace tapesift::providers::kraken
