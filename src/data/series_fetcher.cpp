#include "data/series_fetcher.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "data/kept_bars.h"
#include "tapesift/market/bar_merge.h"

namespace tapesift::data {

namespace {

using providers::FetchedBars;

// Old enough for every entry there is. What is topped up counts as fetched.
const cache::Freshness kAnyAge{std::nullopt, std::chrono::years{100}, std::nullopt, true};

// Whether rows that the source gave are missing among the bars.
bool hasDroppedRows(const market::CheckedBars& checked)
{
    using market::QualityFlag;
    return std::ranges::any_of(checked.notes, [](const market::QualityNote& note) {
        return note.flag == QualityFlag::MissingPrice ||
               note.flag == QualityFlag::NonPositivePrice ||
               note.flag == QualityFlag::DuplicateTime;
    });
}

// The kept actions of before `from`, then the fetched ones.
std::vector<market::CorporateAction>
joinActions(std::vector<market::CorporateAction> kept,
            const std::vector<market::CorporateAction>& fetched, base::UtcSeconds from)
{
    std::erase_if(kept,
                  [from](const market::CorporateAction& action) { return action.time >= from; });
    for (const market::CorporateAction& action : fetched) {
        if (action.time >= from)
            kept.push_back(action);
    }
    return kept;
}

} // namespace

// What the cache has of a symbol, whatever its age.
struct SeriesFetcher::Kept
{
    base::ReadBuffer buffer;
    cache::CachedBars cached;
    base::UtcSeconds from{}; // the first bar of the overlap
};

SeriesFetcher::SeriesFetcher(providers::MarketDataProvider& provider, cache::FeedCache& feed,
                             const market::CalendarBook& calendars, market::Interval interval,
                             const base::Clock& clock, base::Log& log)
    : m_provider(provider)
    , m_feed(feed)
    , m_calendars(calendars)
    , m_interval(interval)
    , m_clock(clock)
    , m_log(log)
{
}

// nullopt where the whole has to be fetched in any case.
std::optional<SeriesFetcher::Kept> SeriesFetcher::keptOf(const LoadRequest& request)
{
    if (m_provider.capabilities().simulated)
        return std::nullopt; // Costs nothing to have anew.
    const bool isMarketWide = m_provider.capabilities().symbolsPerRequest == 0;
    const std::size_t overlap = isMarketWide ? kMarketOverlap : kOverlap;
    Kept kept;
    auto found = m_feed.find(request.symbol, kAnyAge, kept.buffer);
    if (!found || found->info.source || found->bars.size() <= overlap)
        return std::nullopt;
    const cache::EntryInfo& info = found->info;
    const bool reachesBack = info.complete || info.requestedBars >= wanted(request) ||
                             found->bars.upTo(request.until).size() >= wanted(request);
    const bool endsEarlier = found->bars.time.back() <= request.until;
    if (!reachesBack || !endsEarlier || info.adjustment != m_provider.capabilities().adjustment)
        return std::nullopt;
    kept.from = found->bars.time[found->bars.size() - overlap];
    kept.cached = std::move(*found);
    return kept;
}

const market::ExchangeCalendar* SeriesFetcher::calendarOf(const market::Symbol& symbol) const
{
    return m_provider.capabilities().simulated ? nullptr : &m_calendars.of(symbol);
}

std::vector<base::Result<FetchedBars>> SeriesFetcher::ask(std::span<const LoadRequest> requests,
                                                          std::span<const std::size_t> places,
                                                          std::optional<base::UtcSeconds> from,
                                                          std::stop_token stop)
{
    std::vector<providers::BarRequest> asked;
    asked.reserve(places.size());
    for (const std::size_t place : places)
        asked.push_back({requests[place].symbol, m_interval, requests[place].until,
                         requests[place].bars, from, calendarOf(requests[place].symbol)});
    return m_provider.fetchMany(asked, std::move(stop));
}

std::vector<base::Result<FetchedSeries>> SeriesFetcher::fetch(std::span<const LoadRequest> requests,
                                                              std::stop_token stop)
{
    std::vector<base::Result<FetchedSeries>> answers;
    answers.reserve(requests.size());
    std::vector<std::uint64_t> epochs;
    std::vector<std::optional<Kept>> kept;
    std::map<base::UtcSeconds, std::vector<std::size_t>> ends; // by the start of the overlap
    std::vector<std::size_t> wholes;
    for (std::size_t place = 0; place < requests.size(); ++place) {
        answers.emplace_back(base::Error{});
        epochs.push_back(m_feed.epoch(requests[place].symbol));
        kept.push_back(keptOf(requests[place]));
        if (kept.back())
            ends[kept.back()->from].push_back(place);
        else
            wholes.push_back(place);
    }
    for (const auto& [from, places] : ends) {
        const base::UtcTime fetchedAt = m_clock.now();
        auto fetched = ask(requests, places, from, stop);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const std::size_t place = places[i];
            if (!fetched[i]) {
                answers[place] = std::move(fetched[i].error());
                continue;
            }
            auto series =
                topUp(requests[place], *kept[place], epochs[place], fetchedAt, *fetched[i]);
            if (series) {
                answers[place] = std::move(*series);
                continue;
            }
            m_feed.invalidate(requests[place].symbol);
            epochs[place] = m_feed.epoch(requests[place].symbol);
            wholes.push_back(place);
        }
    }
    if (wholes.empty())
        return answers;
    const base::UtcTime fetchedAt = m_clock.now();
    auto fetched = ask(requests, wholes, std::nullopt, stop);
    for (std::size_t i = 0; i < wholes.size(); ++i)
        answers[wholes[i]] =
            whole(requests[wholes[i]], epochs[wholes[i]], fetchedAt, std::move(fetched[i]));
    return answers;
}

base::Result<FetchedSeries> SeriesFetcher::whole(const LoadRequest& request, std::uint64_t epoch,
                                                 base::UtcTime fetchedAt,
                                                 base::Result<FetchedBars> fetched) const
{
    if (!fetched)
        return std::move(fetched.error());
    FetchedSeries series;
    series.info.fetchedAt = fetchedAt;
    series.info.until = request.until;
    series.info.adjustment = fetched->adjustment;
    series.info.actions = std::move(fetched->actions);
    series.info.epoch = epoch;
    series.info.requestedBars = static_cast<std::uint32_t>(wanted(request));
    series.info.complete =
        fetched->checked.series.size() < wanted(request) && !hasDroppedRows(fetched->checked);
    series.checked = std::move(fetched->checked);
    return series;
}

// nullopt if what is kept does not agree with what came.
std::optional<FetchedSeries> SeriesFetcher::topUp(const LoadRequest& request, Kept& kept,
                                                  std::uint64_t epoch, base::UtcTime fetchedAt,
                                                  FetchedBars& fetched) const
{
    const market::CachedBars old{
        kept.cached.bars, kept.cached.notes,
        std::chrono::floor<std::chrono::seconds>(kept.cached.info.fetchedAt)};
    market::BarMerge merge =
        market::mergeBars(old, fetched.checked, m_interval, m_calendars.of(request.symbol));
    if (merge.outcome != market::MergeOutcome::Merged) {
        m_log.info("{}: the kept bars are fetched anew ({}): {}", request.symbol.text(),
                   market::mergeOutcomeName(merge.outcome), merge.detail);
        return std::nullopt;
    }
    FetchedSeries series;
    series.isToppedUp = true;
    series.info = kept.cached.info;
    series.info.fetchedAt = fetchedAt;
    series.info.until = request.until;
    series.info.actions =
        joinActions(std::move(kept.cached.info.actions), fetched.actions, kept.from);
    series.info.requestedBars =
        std::max(series.info.requestedBars, static_cast<std::uint32_t>(wanted(request)));
    series.info.epoch = epoch;
    series.checked = std::move(merge.bars);
    return series;
}

} // namespace tapesift::data
