#include "tapesift/engine/provider_chain.h"

#include <utility>

namespace tapesift::engine {

base::Result<std::vector<std::unique_ptr<providers::MarketDataProvider>>>
openProviders(const market::ScanSpec& spec, const ProviderFactory& factory, base::Log& log)
{
    std::vector<std::unique_ptr<providers::MarketDataProvider>> chain;
    auto first = factory(spec);
    if (!first)
        return first.error();
    chain.push_back(std::move(*first));
    for (const std::string& id : spec.fallbacks) {
        market::ScanSpec other = spec;
        other.provider = id;
        other.baseUrl.clear(); // The address is the first one's.
        other.feed.clear();
        auto provider = factory(other);
        if (provider)
            chain.push_back(std::move(*provider));
        else
            log.warning("{} cannot step in: {}", id, base::describe(provider.error()));
    }
    return chain;
}

data::LoaderOptions loaderOptions(const market::ScanSpec& spec, data::LoaderOptions options)
{
    options.adjustment = spec.adjustment;
    return options;
}

} // namespace tapesift::engine
