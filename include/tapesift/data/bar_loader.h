#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/executor.h"
#include "tapesift/base/log.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/cache/source_index.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::data {

enum class LoadedFrom : std::uint8_t { Memory, File, Provider };

struct LoadRequest
{
    market::Symbol symbol;
    base::UtcSeconds until{}; // no bar that starts later
    int bars = 1260;          // the newest that many
};

// Bars ready for analysis. `bars` points into the buffer given to load(), or into `owner`.
struct LoadedBars
{
    market::BarView bars;
    std::vector<market::QualityNote> notes; // those about the bars given
    std::uint64_t fingerprint = 0;          // of the whole series they were cut from
    base::UtcSeconds newestBar{};           // of the whole series; epoch if it is empty
    LoadedFrom from = LoadedFrom::Provider;
    std::shared_ptr<const void> owner;
};

// What is known of a symbol's bars without reading them.
struct PeekedBars
{
    std::uint64_t fingerprint = 0;
    base::UtcSeconds newestBar{};
    // The facts hold for requests up to this time; later bars may exist.
    base::UtcSeconds until = base::UtcSeconds::max();
};

struct LoaderStatistics
{
    std::uint64_t fromMemory = 0;
    std::uint64_t fromFile = 0;
    std::uint64_t fromProvider = 0;
};

// The one way to bars: cache first, then the provider; what was fetched is kept. One instance
// serves one provider at one interval. Thread-safe.
class BarLoader
{
public:
    BarLoader(providers::MarketDataProvider& provider, cache::PriceCache& cache,
              base::FileSystem& files, const std::string& cacheFolder, market::Interval interval,
              const base::Clock& clock, base::Log& log);
    ~BarLoader();

    // "csv-1a2b3c4d": provider id and a short hash of what makes its prices differ.
    const std::string& feedName() const;

    // Errors are the provider's. Bars of a file changed less than two seconds ago are given but not
    // kept. Of several threads that ask for one symbol, one fetches and the others wait for it.
    base::Result<LoadedBars> load(const LoadRequest& request, base::ReadBuffer& buffer,
                                  std::stop_token stop);

    // The facts of a symbol whose source has not changed since it was last read; nullopt if that
    // cannot be told without reading. A source changed less than two seconds ago is never trusted:
    // file times can be that coarse. Files that newestBar() has found unchanged are not looked at
    // again: a scan sees them as they were when it began.
    std::optional<PeekedBars> peek(const market::Symbol& symbol);

    // The newest bar of all `symbols` that is not in the future, for providers with files; nullopt
    // for others or if no file has a bar. Unchanged files are not opened. Spreads the work over
    // `executor`.
    std::optional<base::UtcSeconds> newestBar(const std::vector<market::Member>& symbols,
                                              base::Executor& executor, std::stop_token stop);

    // Keeps what was learnt about the sources for the next start, unless the cache is read only. A
    // failure is logged.
    void saveIndex();

    LoaderStatistics statistics() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::data
