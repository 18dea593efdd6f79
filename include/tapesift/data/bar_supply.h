#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "tapesift/data/bar_loader.h"

namespace tapesift::data {

// Bars from a provider and from those that step in for it, in the user's order: a symbol that one
// of them cannot give is asked of the next. Each keeps its own bars; they are never mixed in one
// series. Thread-safe.
class BarSupply
{
public:
    // `providers` is not empty. One that does not serve the interval gives bars made of shorter
    // ones (resampling_provider.h). InvalidArgument if the first can do neither; others that cannot
    // are left out. After an error `providers` are what they were: somebody may be asking them.
    static base::Result<std::unique_ptr<BarSupply>>
    open(std::vector<std::unique_ptr<providers::MarketDataProvider>>&& providers,
         const LoaderServices& services, market::Interval interval, LoaderOptions options = {});

    struct Source; // a provider and its loader
    explicit BarSupply(std::vector<Source> sources, const base::Clock& clock, base::Log& log);
    ~BarSupply();

    // The first provider, which also lists symbols and counts as the scan's own.
    providers::MarketDataProvider& provider();
    const std::string& feedName() const;

    // As BarLoader; the error is the first provider's, with the others' in its details.
    base::Result<LoadedBars> load(const LoadRequest& request, base::ReadBuffer& buffer,
                                  std::stop_token stop);
    std::vector<std::optional<base::Result<LoadedBars>>>
    fetchMissing(std::span<const LoadRequest> requests, std::stop_token stop);

    // Of the first provider.
    std::optional<PeekedBars> peek(const market::Symbol& symbol, base::UtcSeconds until);
    std::optional<base::UtcSeconds> newestBar(const std::vector<market::Member>& symbols,
                                              base::Executor& executor, unsigned helpers,
                                              std::stop_token stop);

    // Of the first provider.
    std::size_t warmUp(std::span<const market::Symbol> symbols, base::UtcSeconds until,
                       std::stop_token stop);

    // How many symbols one call of fetchMissing() should bring: those that the first provider
    // serves in one request; 0: as many as there are.
    std::size_t symbolsPerCall() const;

    // While every provider refuses: the time from which on one of them may be asked again. nullopt
    // while one can be asked now, or where none tells.
    std::optional<base::UtcTime> reopensAt() const;

    // How the providers' networks stand, in their order; those without network are left out.
    std::vector<net::ClientStatus> networkStatus() const;

    void saveIndex();
    LoaderStatistics statistics() const;

private:
    bool mayServe(const Source& source, const market::Symbol& symbol) const;

    std::vector<Source> m_sources;
    const base::Clock& m_clock;
    base::Log& m_log;
};

} // namespace tapesift::data
