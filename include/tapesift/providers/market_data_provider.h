#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/universe.h"

namespace tapesift::providers {

// What a provider can do, told honestly.
struct Capabilities
{
    std::string id;         // "csv"
    std::string label;      // "CSV files"
    bool simulated = false; // invented prices: always labelled as such
    bool needsNetwork = false;
    bool adjusted = false;                   // prices are adjusted for splits
    std::vector<market::Interval> intervals; // served natively
    int barsPerRequest = 0;                  // 0: no limit
    int symbolsPerRequest = 1;
};

struct BarRequest
{
    market::Symbol symbol;
    market::Interval interval = market::Interval::Day1;
    base::UtcSeconds
        until{};     // the end of interest; a provider that reads files may give later bars
    int bars = 1260; // the newest that many up to there; a provider may give more
};

// Bars that passed the quality gate, oldest first, and the state of the file they were read from
// (for a provider that reads files).
struct FetchedBars
{
    market::CheckedBars checked;
    std::optional<base::FileStamp> source;
};

// A source of prices. Thread-safe: several threads fetch at the same time.
class MarketDataProvider
{
public:
    virtual ~MarketDataProvider() = default;

    virtual const Capabilities& capabilities() const = 0;

    // Everything that makes this provider's prices differ from another instance's (folder, seed,
    // base address, adjustment). Part of the name under which bars are cached.
    virtual std::string feedIdentity() const = 0;

    // All symbols there are, sorted by symbol.
    virtual base::Result<std::vector<market::Member>> listSymbols() = 0;

    // Sentences for the user about what listSymbols() left out; usually none.
    virtual std::vector<std::string> remarks() { return {}; }

    // NotFound: the provider does not know the symbol. Corrupt: its data cannot be used (the
    // message names the file and the line). An empty series: known, but no bars.
    // Waits end early when `stop` is requested (Cancelled).
    virtual base::Result<FetchedBars> fetchBars(const BarRequest& request,
                                                std::stop_token stop) = 0;

    // The present state of the file the symbol's bars would be read from. nullopt for a provider
    // without files; NotFound if the symbol has none.
    virtual base::Result<std::optional<base::FileStamp>>
    sourceStamp(const market::Symbol& symbol) = 0;

    // The time of the newest bar of one symbol, found without reading all of it where possible.
    // NotFound if it has no bars. Asked only of providers with files.
    virtual base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) = 0;
};

} // namespace tapesift::providers
