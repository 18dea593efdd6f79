#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/corporate_action.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/universe.h"
#include "tapesift/net/http_client.h"

namespace tapesift::providers {

// Whose symbols a provider has.
enum class MarketKind : std::uint8_t { Any, UsShares, Crypto };

// What a provider can do, told honestly.
struct Capabilities
{
    std::string id;         // "csv"
    std::string label;      // "CSV files"
    bool simulated = false; // invented prices: always labelled as such
    bool needsNetwork = false;
    bool needsKey = false;
    bool official = true; // false: undocumented, may change or refuse any day
    MarketKind market = MarketKind::Any;
    // How the prices stand when they come; what else can be asked for.
    market::Adjustment adjustment = market::Adjustment::Raw;
    std::vector<market::Adjustment> adjustments;
    std::vector<market::Interval> intervals; // served natively
    int barsPerRequest = 0;                  // 0: no limit
    int symbolsPerRequest = 1;               // 0: the whole market in one request
    bool newestFirst = false;                // how the rows come; they are given oldest first
    bool givesRunningBar = false;            // the last bar may still change
    std::chrono::seconds delay{0};           // prices are that old
    std::string currency;                    // "USD"; empty: differs by symbol
    std::string volumeUnit;                  // "shares", "base currency"
    std::string limit;                       // "200 requests a minute"
    std::string baseUrl;                     // "https://data.alpaca.markets"
    // Environment variables that hold the key, in the order of Credentials; empty: keyless.
    std::vector<std::string> keyVariables;
    std::string keyAddress; // where a key is to be had
    std::string note;       // one sentence a user should know before choosing it
};

struct BarRequest
{
    market::Symbol symbol;
    market::Interval interval = market::Interval::Day1;
    base::UtcSeconds
        until{};     // the end of interest; a provider that reads files may give later bars
    int bars = 1260; // the newest that many up to there; a provider may give more
    // Only bars that start at or after this are of interest (a cached series is topped up);
    // `bars` counts nevertheless. nullopt: all.
    std::optional<base::UtcSeconds> from = std::nullopt;
    // The gate judges the rows by it (market::checkBars); null: by the clock alone. It outlives the
    // call.
    const market::ExchangeCalendar* calendar = nullptr;
};

// Bars that passed the quality gate, oldest first, and the state of the file they were read from
// (for a provider that reads files).
struct FetchedBars
{
    market::CheckedBars checked;
    std::optional<base::FileStamp> source;
    // Splits and dividends within the time of the bars, rising; known where the provider tells.
    std::vector<market::CorporateAction> actions = {};
    market::Adjustment adjustment = market::Adjustment::Raw; // how the prices of `checked` stand
};

// The price of the moment, for the cheap rules of the universe filter.
struct Snapshot
{
    market::Symbol symbol;
    base::UtcSeconds time{};
    double price = 0;
    double previousClose = 0; // 0: not told
    double volume = 0;        // of the day (crypto: 24 hours), in volumeUnit; NaN: not told
    double turnover = 0;      // money that changed hands in that time; NaN: not told
};

// A source of prices. Thread-safe: several threads fetch at the same time.
class MarketDataProvider
{
public:
    virtual ~MarketDataProvider() = default;

    virtual const Capabilities& capabilities() const = 0;

    // Everything that makes this provider's prices differ from another instance's (folder, seed,
    // base address, adjustment, feed). Part of the name under which bars are cached.
    virtual std::string feedIdentity() const = 0;

    // All symbols there are, sorted by symbol.
    virtual base::Result<std::vector<market::Member>> listSymbols() = 0;

    // Sentences for the user about what listSymbols() left out; usually none.
    virtual std::vector<std::string> remarks() { return {}; }

    // NotFound: the provider does not know the symbol. Corrupt: its data cannot be used (the
    // message names the file and the line). An empty series: known, but no bars in that time.
    // NotEntitled: the account may not have it. RateLimited, Unavailable, TimedOut: see
    // net::HttpClient. Waits end early when `stop` is requested (Cancelled).
    virtual base::Result<FetchedBars> fetchBars(const BarRequest& request,
                                                std::stop_token stop) = 0;

    // The same for many symbols in as few requests as the provider needs; the answers are in the
    // order of `requests`, which share interval, `until`, `bars` and `from`.
    virtual std::vector<base::Result<FetchedBars>> fetchMany(std::span<const BarRequest> requests,
                                                             std::stop_token stop);

    // Prices of the moment of those symbols that the provider knows, in few requests. Unsupported
    // for a provider that has no such call.
    virtual base::Result<std::vector<Snapshot>> snapshots(std::span<const market::Symbol> symbols,
                                                          std::stop_token stop);

    // The present state of the file the symbol's bars would be read from. nullopt for a provider
    // without files; NotFound if the symbol has none.
    virtual base::Result<std::optional<base::FileStamp>> sourceStamp(const market::Symbol& symbol);

    // The time of the newest bar of one symbol, found without reading all of it where possible.
    // NotFound if it has no bars. Asked only of providers with files.
    virtual base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol);

    // How the network client behind it stands; nullopt for a provider without network.
    virtual std::optional<net::ClientStatus> networkStatus() const { return std::nullopt; }
};

} // namespace tapesift::providers
