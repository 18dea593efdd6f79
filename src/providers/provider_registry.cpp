#include "tapesift/providers/provider_registry.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "tapesift/base/text.h"
#include "tapesift/providers/csv_provider.h"
#include "tapesift/providers/demo_provider.h"

namespace tapesift::providers {

namespace {

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

} // namespace

std::vector<Capabilities> providerCatalog()
{
    return {CsvProvider::describe(), DemoProvider::describe()};
}

base::Result<std::unique_ptr<MarketDataProvider>> createProvider(std::string_view id,
                                                                 const ProviderOptions& options,
                                                                 base::FileSystem& files,
                                                                 base::Clock& clock)
{
    if (id == "demo")
        return std::make_unique<DemoProvider>(
            DemoOptions{options.demoSymbols, options.demoSeed, options.demoDelay}, clock);
    if (id != "csv")
        return unknownProvider(id);
    if (options.dataPath.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           "csv needs --data DIR",
                           {},
                           "Give a folder of SYMBOL.csv files, or one file with a symbol column."};
    return std::make_unique<CsvProvider>(files, options.dataPath);
}

} // namespace tapesift::providers
