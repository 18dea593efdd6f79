#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/providers/market_data_provider.h"
#include "tapesift/providers/network_access.h"
#include "tapesift/providers/network_provider_options.h"

namespace tapesift::providers {

// What the providers need to know; each takes its own part.
struct ProviderOptions
{
    std::string dataPath; // csv: a folder of SYMBOL.csv, or one file with a symbol column
    int demoSymbols = 500;
    std::uint64_t demoSeed = 1;
    std::chrono::milliseconds demoDelay{0};
    NetworkProviderOptions network; // providers behind the network
};

// Every provider there is, in the order of the help text.
std::vector<Capabilities> providerCatalog();

// Whether the prices of that provider are invented. Not for an unknown one.
bool isSimulated(std::string_view id);

// Makes the provider `id`, which lives on `files`, `clock` and, for those behind the network,
// `network`. InvalidArgument for an unknown id (the message names those there are) and
// for options it cannot do without; NotEntitled without a key that it needs.
base::Result<std::unique_ptr<MarketDataProvider>>
createProvider(std::string_view id, const ProviderOptions& options, base::FileSystem& files,
               base::Clock& clock, NetworkAccess* network = nullptr);

} // namespace tapesift::providers
