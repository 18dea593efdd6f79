#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "tapesift/base/log.h"
#include "tapesift/data/bar_loader.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::engine {

// Makes the provider a spec names.
using ProviderFactory = std::function<base::Result<std::unique_ptr<providers::MarketDataProvider>>(
    const market::ScanSpec&)>;

// The spec's own provider and those that step in for it, in order. Of the latter one that cannot be
// made (no key, say) is left out with a line in the log. Errors are those of the first.
base::Result<std::vector<std::unique_ptr<providers::MarketDataProvider>>>
openProviders(const market::ScanSpec& spec, const ProviderFactory& factory, base::Log& log);

// How a spec wants its bars.
data::LoaderOptions loaderOptions(const market::ScanSpec& spec, data::LoaderOptions options);

} // namespace tapesift::engine
