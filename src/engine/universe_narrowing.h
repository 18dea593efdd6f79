#pragma once

#include "tapesift/engine/universe_resolver.h"

namespace tapesift::engine {

// The ways a universe gets smaller before a scan. Each adds its step to the funnel.

// Members of the exchange, and those whose exchange is not known.
void keepExchange(ResolvedUniverse& resolved, const std::string& exchange);
void keepListed(ResolvedUniverse& resolved, const market::Universe& list);
void leaveOut(ResolvedUniverse& resolved, const market::Universe& list, std::string rule,
              std::string label);

// The rules of the spec's filter that the directory decides, then those that a price of the moment
// decides. Prices that cannot be had are a warning: the bars are judged by the same rules. Only
// Cancelled is an error.
base::Status filterUniverse(ResolvedUniverse& resolved, const market::ScanSpec& spec,
                            providers::MarketDataProvider& provider,
                            const ResolvingServices& services);

} // namespace tapesift::engine
