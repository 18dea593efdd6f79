#include "tapesift/providers/provider_registry.h"

#include <algorithm>
#include <array>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "providers/alpaca/alpaca_provider.h"
#include "providers/binance/binance_provider.h"
#include "providers/coinbase/coinbase_provider.h"
#include "providers/kraken/kraken_provider.h"
#include "providers/massive/massive_provider.h"
#include "providers/tiingo/tiingo_provider.h"
#include "providers/yahoo/yahoo_provider.h"
#include "tapesift/base/text.h"
#include "tapesift/net/transport.h"
#include "tapesift/providers/csv_provider.h"
#include "tapesift/providers/demo_provider.h"

namespace tapesift::providers {

namespace {

using Made = base::Result<std::unique_ptr<MarketDataProvider>>;

// What providers live on.
struct Surroundings
{
    base::FileSystem& files;
    base::Clock& clock;
    NetworkAccess* network = nullptr; // there for every provider that needs it
};

Made makeCsv(const ProviderOptions& options, const Surroundings& around)
{
    if (options.dataPath.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           "csv needs --data DIR",
                           {},
                           "Give a folder of SYMBOL.csv files, or one file with a symbol column."};
    return std::make_unique<CsvProvider>(around.files, options.dataPath);
}

Made makeDemo(const ProviderOptions& options, const Surroundings& around)
{
    return std::make_unique<DemoProvider>(
        DemoOptions{options.demoSymbols, options.demoSeed, options.demoDelay}, around.clock);
}

template <class Provider>
Made makeNetwork(const ProviderOptions& options, const Surroundings& around)
{
    return std::make_unique<Provider>(options.network, around.clock, *around.network);
}

struct Entry
{
    Capabilities (*describe)() = nullptr;
    Made (*make)(const ProviderOptions&, const Surroundings&) = nullptr;
};

// In the order of the help text.
constexpr auto kProviders = std::to_array<Entry>({
    {CsvProvider::describe, makeCsv},
    {DemoProvider::describe, makeDemo},
    {YahooProvider::describe, makeNetwork<YahooProvider>},
    {AlpacaProvider::describe, makeNetwork<AlpacaProvider>},
    {MassiveProvider::describe, makeNetwork<MassiveProvider>},
    {TiingoProvider::describe, makeNetwork<TiingoProvider>},
    {BinanceProvider::describe, makeNetwork<BinanceProvider>},
    {CoinbaseProvider::describe, makeNetwork<CoinbaseProvider>},
    {KrakenProvider::describe, makeNetwork<KrakenProvider>},
});

base::Error unknownProvider(std::string_view id)
{
    std::vector<std::string> names;
    for (const Capabilities& provider : providerCatalog())
        names.push_back(provider.id);
    const auto match = base::closestMatch(id, names);
    return base::Error{
        base::ErrorCode::InvalidArgument,
        fmt::format("There is no provider '{}'; there are {}", id, fmt::join(names, ", ")),
        {},
        match ? fmt::format("Did you mean {}?", *match) : std::string()};
}

// Whether the provider has what it cannot do without.
base::Status checkNeeds(const Capabilities& provider, const ProviderOptions& options,
                        const NetworkAccess* network)
{
    if (provider.needsNetwork && network == nullptr)
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("{} cannot be used without network", provider.label),
                           {},
                           {}};
    const std::string& baseUrl = options.network.baseUrl;
    if (auto address = baseUrl.empty() ? base::Status() : net::checkAddress(baseUrl);
        provider.needsNetwork && !address) {
        // A mistake of the user's, whatever is wrong with it.
        address.error().code = base::ErrorCode::InvalidArgument;
        return address.error();
    }
    const Credentials& credentials = options.network.credentials;
    const bool needsSecret = provider.keyVariables.size() > 1;
    if (provider.needsKey &&
        (credentials.key.empty() || (needsSecret && credentials.secret.empty())))
        return base::Error{base::ErrorCode::NotEntitled,
                           fmt::format("{} needs a key.", provider.label),
                           {},
                           fmt::format("Set {}, or enter the key in the window under Providers; "
                                       "keys are made at {}.",
                                       fmt::join(provider.keyVariables, " and "),
                                       provider.keyAddress)};
    return {};
}

} // namespace

std::vector<Capabilities> providerCatalog()
{
    std::vector<Capabilities> catalog;
    for (const Entry& entry : kProviders)
        catalog.push_back(entry.describe());
    return catalog;
}

bool isSimulated(std::string_view id)
{
    return std::ranges::any_of(kProviders, [id](const Entry& entry) {
        const Capabilities provider = entry.describe();
        return provider.id == id && provider.simulated;
    });
}

base::Result<std::unique_ptr<MarketDataProvider>>
createProvider(std::string_view id, const ProviderOptions& options, base::FileSystem& files,
               base::Clock& clock, NetworkAccess* network)
{
    const auto entry = std::ranges::find_if(
        kProviders, [id](const Entry& known) { return known.describe().id == id; });
    if (entry == kProviders.end())
        return unknownProvider(id);
    if (const auto needs = checkNeeds(entry->describe(), options, network); !needs)
        return needs.error();
    return entry->make(options, Surroundings{files, clock, network});
}

} // namespace tapesift::providers
