#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/engine/scan_engine.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/funnel.h"

namespace tapesift::engine {

// What came of loading prices for a scan to come.
struct WarmReport
{
    struct Failure
    {
        market::Symbol symbol;
        base::Error error;
    };

    std::string universe;
    std::string feed;              // the name under which the bars are cached
    std::size_t symbols = 0;       // of the universe, after its filter
    std::size_t loaded = 0;        // that have bars
    std::size_t fallback = 0;      // of these: from a provider that stepped in
    bool isComplete = false;       // false: stopped before the last symbol
    std::vector<Failure> failures; // in the order of the universe; those without any bar too
    std::vector<market::FunnelStep> funnel;
    std::size_t brought = 0; // from the store shared with other programs, in one go
    data::LoaderStatistics prices;
};

// Gets each series that was loaded, on any of the loading threads, several at a time. The bars are
// valid during the call; `closed` leaves out the one that is still forming.
using LoadedSink = std::function<void(const market::Symbol& symbol, const market::BarView& closed)>;

// Loads the bars of a universe into the price cache, as a scan with the same spec would, and
// analyses nothing.
class CacheWarmer
{
public:
    CacheWarmer(EngineServices services, EngineOptions options);

    // One call at a time. The listener hears progress (of the stage DataFetching) and warnings. An
    // error means that nothing was loaded: bad spec, universe or provider. What was loaded before a
    // stop stays in the cache.
    base::Result<WarmReport> warm(market::ScanSpec spec, std::stop_token stop,
                                  ScanListener& listener, const LoadedSink& sink = {});

private:
    EngineServices m_services;
    EngineOptions m_options;
};

} // namespace tapesift::engine
