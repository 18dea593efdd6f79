#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "tapesift/base/log.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/data/loaded_bars.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::data {

// A whole series as it is to be kept.
struct FetchedSeries
{
    market::CheckedBars checked;
    cache::EntryInfo info;
    bool isToppedUp = false; // the older part came from the cache
};

// Gets series from a provider without files: where the cache has an older state, only its missing
// end and a few bars before it, which tell whether the rest still holds. If they do not agree (a
// split, a revision, another company under the symbol) the whole is fetched, and the cache is told
// that what it has is wrong. Thread-safe.
class SeriesFetcher
{
public:
    // Bars of the overlap: enough to tell a common ratio from one revised bar. Where each day of
    // the whole market is a request, one bar has to do.
    static constexpr std::size_t kOverlap = 5;
    static constexpr std::size_t kMarketOverlap = 1;

    SeriesFetcher(providers::MarketDataProvider& provider, cache::FeedCache& feed,
                  const market::CalendarBook& calendars, market::Interval interval,
                  const base::Clock& clock, base::Log& log);

    // In the order of `requests`, which share `until` and `bars`.
    std::vector<base::Result<FetchedSeries>> fetch(std::span<const LoadRequest> requests,
                                                   std::stop_token stop);

    // By which the gate judges the rows of a symbol; null for an invented market, which keeps hours
    // of its own.
    const market::ExchangeCalendar* calendarOf(const market::Symbol& symbol) const;

private:
    struct Kept;

    std::optional<Kept> keptOf(const LoadRequest& request);
    base::Result<FetchedSeries> whole(const LoadRequest& request, std::uint64_t epoch,
                                      base::UtcTime fetchedAt,
                                      base::Result<providers::FetchedBars> fetched) const;
    std::optional<FetchedSeries> topUp(const LoadRequest& request, Kept& kept, std::uint64_t epoch,
                                       base::UtcTime fetchedAt,
                                       providers::FetchedBars& fetched) const;
    std::vector<base::Result<providers::FetchedBars>> ask(std::span<const LoadRequest> requests,
                                                          std::span<const std::size_t> places,
                                                          std::optional<base::UtcSeconds> from,
                                                          std::stop_token stop);

    providers::MarketDataProvider& m_provider;
    cache::FeedCache& m_feed;
    const market::CalendarBook& m_calendars;
    const market::Interval m_interval;
    const base::Clock& m_clock;
    base::Log& m_log;
};

} // namespace tapesift::data
