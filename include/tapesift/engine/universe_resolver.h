#pragma once

#include <vector>

#include <stop_token>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/funnel.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/market/universe.h"
#include "tapesift/providers/market_data_provider.h"
#include "tapesift/providers/symbol_directory.h"

namespace tapesift::engine {

// The symbols of a scan, and what took others out.
struct ResolvedUniverse
{
    market::Universe universe;
    std::vector<market::FunnelStep> funnel; // with the symbols
    std::vector<std::string> warnings;      // what was left out of a list or a folder
};

// The error of a source as a scan reports it: never mistaken for one of the home folder.
base::Error sourceError(base::Error error);

// What the universe is worked out with.
struct ResolvingServices
{
    base::FileSystem& files;
    const base::Clock& clock;
    const market::CalendarBook& calendars;
    providers::SymbolDirectory* directory = nullptr; // for providers that list nothing
    std::stop_token stop = {};
};

// Works out which symbols a spec means: a built-in list, a file, typed symbols or all that the
// provider has; then exchange, intersect and exclude; then the rules of the spec's filter that can
// be judged before bars are loaded. Prices of the moment are asked for only where the scan sees
// this moment and many symbols are left. An error says what is wrong with the list.
base::Result<ResolvedUniverse> resolveUniverse(const market::ScanSpec& spec,
                                               providers::MarketDataProvider& provider,
                                               const ResolvingServices& services);

} // namespace tapesift::engine
