#pragma once

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/executor.h"
#include "tapesift/base/log.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/cache/source_index.h"
#include "tapesift/data/loaded_bars.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::data {

// What loaders work with. Everything must outlive them.
struct LoaderServices
{
    cache::PriceCache& cache;
    base::FileSystem& files;
    std::string cacheFolder;
    const market::CalendarBook& calendars;
    const base::Clock& clock;
    base::Log& log;
};

struct LoaderOptions
{
    // Cached bars of a provider without files are fresh while no bar has closed since they were
    // fetched (the exchange's calendar decides); false: for a fixed time by interval.
    bool followsMarket = true;
    // How prices that come as traded are given. Prices that come adjusted stay as they are.
    market::Adjustment adjustment = market::Adjustment::Splits;
};

// The way to the bars of one provider at one interval: cache first, then the provider, which is
// asked for the missing end only where that is enough; what was fetched is kept. Thread-safe.
class BarLoader
{
public:
    BarLoader(providers::MarketDataProvider& provider, const LoaderServices& services,
              market::Interval interval, LoaderOptions options = {});
    ~BarLoader();

    // "csv-1a2b3c4d": provider id and a short hash of what makes its prices differ.
    const std::string& feedName() const;

    // Errors are the provider's. Bars of a file changed less than two seconds ago are given but not
    // kept. Of several threads that ask for one symbol, one fetches and the others wait for it. A
    // symbol that the provider did not know is not asked for again for a week.
    base::Result<LoadedBars> load(const LoadRequest& request, base::ReadBuffer& buffer,
                                  std::stop_token stop);

    // Fetches those of `requests` that the cache cannot answer, in as few calls as the provider
    // needs; nullopt stands for one that load() finds in the cache. The requests share `until` and
    // `bars`. No two threads may ask for the same symbol at the same time.
    std::vector<std::optional<base::Result<LoadedBars>>>
    fetchMissing(std::span<const LoadRequest> requests, std::stop_token stop);

    // The facts of a symbol whose source has not changed since it was last read, as far as a
    // request up to `until` is concerned; nullopt if that cannot be told without reading. A source
    // changed less than two seconds ago is never trusted: file times can be that coarse. Files that
    // newestBar() has found unchanged are not looked at again: a scan sees them as they were when
    // it began.
    std::optional<PeekedBars> peek(const market::Symbol& symbol, base::UtcSeconds until);

    // The newest bar of all `symbols` that is not in the future, for providers with files; nullopt
    // for others or if no file has a bar. Unchanged files are not opened. Spreads the work over up
    // to `helpers` threads of `executor` and the caller's.
    std::optional<base::UtcSeconds> newestBar(const std::vector<market::Member>& symbols,
                                              base::Executor& executor, unsigned helpers,
                                              std::stop_token stop);

    // Brings from the store that other programs share what it has of those symbols that have no
    // fresh bars here, and learns what the others have found wrong. How many came. Costs nothing
    // without such a store, or for a provider without network.
    std::size_t warmUp(std::span<const market::Symbol> symbols, base::UtcSeconds until,
                       std::stop_token stop);

    // Keeps what was learnt about the sources for the next start, unless the cache is read only. A
    // failure is logged.
    void saveIndex();

    LoaderStatistics statistics() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::data
