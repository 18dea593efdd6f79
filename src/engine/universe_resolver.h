#pragma once

#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/market/universe.h"
#include "tapesift/providers/market_data_provider.h"
#include "tapesift/store/run_record.h"

namespace tapesift::engine {

// The symbols of a scan, and what took others out.
struct ResolvedUniverse
{
    market::Universe universe;
    std::vector<store::FunnelStep> funnel;
    std::vector<std::string> warnings; // what was left out of a list or a folder
};

// The error of a source as a scan reports it: never mistaken for one of the home folder.
base::Error sourceError(base::Error error);

// Works out which symbols a spec means: a built-in list, a file, typed symbols or all that the
// provider has; then exchange, intersect and exclude. An error says what is wrong with the list.
base::Result<ResolvedUniverse> resolveUniverse(const market::ScanSpec& spec,
                                               providers::MarketDataProvider& provider,
                                               base::FileSystem& files);

} // namespace tapesift::engine
