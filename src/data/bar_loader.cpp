#include "tapesift/data/bar_loader.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <map>
#include <mutex>
#include <utility>

#include <fmt/core.h>

#include "data/freshness_rule.h"
#include "data/kept_bars.h"
#include "data/series_fetcher.h"
#include "data/single_flight.h"
#include "data/unknown_symbols.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"
#include "tapesift/base/parallel.h"

namespace tapesift::data {

namespace {

using namespace std::chrono_literals;

// FAT stores times in steps of 2 s: a file changed less than this ago may change again without its
// time telling.
constexpr auto kClockStep = 2s;

// A request for bars up to so long ago is one for the present.
constexpr auto kFormingLag = 1h;

// 9999-12-31: asks for everything a file has.
constexpr base::UtcSeconds kEndOfTime{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

// Looking at a file takes about a microsecond: more threads would wait for each other in the
// system, and smaller shares would cost more to hand out than to do.
constexpr unsigned kMostHelpers = 3;
constexpr std::size_t kShare = 64;

std::string makeFeedName(const providers::MarketDataProvider& provider)
{
    const base::Digest digest = base::digest128(base::asBytes(provider.feedIdentity()));
    std::string name = provider.capabilities().id + '-';
    for (std::size_t i = 0; i < 4; ++i)
        name += fmt::format("{:02x}", std::to_integer<unsigned>(digest[i]));
    return name;
}

// How prices are given: those that come as traded can be adjusted where the provider tells the
// splits and dividends.
market::Adjustment givenAdjustment(const providers::Capabilities& provider,
                                   market::Adjustment wanted)
{
    const auto& possible = provider.adjustments;
    const bool canAdjust = provider.adjustment == market::Adjustment::Raw &&
                           std::ranges::find(possible, wanted) != possible.end();
    return canAdjust ? wanted : provider.adjustment;
}

bool isSettled(const base::FileStamp& stamp, base::UtcTime now)
{
    const std::chrono::nanoseconds modified{stamp.modifiedNs};
    return now.time_since_epoch() - std::chrono::ceil<std::chrono::milliseconds>(modified) >=
           kClockStep;
}

base::Error unknown(const market::Symbol& symbol, const std::string& provider)
{
    return base::Error{
        base::ErrorCode::NotFound, fmt::format("{} does not know {}.", provider, symbol.text()),
        "remembered from an earlier scan",
        "Check the spelling, or take it off the list; it is asked for again after a week."};
}

} // namespace

struct BarLoader::Impl
{
    using Source = std::optional<base::FileStamp>;

    Impl(providers::MarketDataProvider& dataProvider, const LoaderServices& services,
         market::Interval length, LoaderOptions someOptions)
        : provider(dataProvider)
        , clock(services.clock)
        , log(services.log)
        , interval(length)
        , options(someOptions)
        , origin{provider.capabilities().id, makeFeedName(provider),
                 givenAdjustment(provider.capabilities(), someOptions.adjustment)}
        , rule(services.calendars, length, provider.capabilities().delay, someOptions.followsMarket)
        , access(services.cache.access())
        , isShared(services.cache.remote() != nullptr)
        , feed(services.cache.feed(origin.feed, length))
        , fetcher(provider, *feed, services.calendars, length, services.clock, services.log)
        , unknownSymbols(services.clock)
    {
        auto opened =
            services.files.open(cache::feedFolder(services.cacheFolder, origin.feed, length));
        if (opened)
            folder = std::move(*opened);
        index = folder ? cache::SourceIndex::load(*folder) : std::make_unique<cache::SourceIndex>();
        if (folder)
            unknownSymbols.load(*folder);
    }

    // A probe only looks whether load() will find them.
    std::optional<LoadedBars> fromCache(const LoadRequest& request, const Source& source,
                                        base::ReadBuffer& buffer, bool isProbe = false);
    base::Result<LoadedBars> fetch(const LoadRequest& request, const Source& source,
                                   std::stop_token stop);
    base::Result<LoadedBars> fetchFile(const LoadRequest& request, const Source& source,
                                       std::stop_token stop);
    base::Result<LoadedBars> finish(const LoadRequest& request,
                                    base::Result<FetchedSeries> fetched);
    void adjust(market::BarView& bars, std::shared_ptr<const void>& owner,
                const cache::EntryInfo& info) const;
    std::uint64_t keep(const market::Symbol& symbol, const market::CheckedBars& checked,
                       const cache::EntryInfo& info);
    cache::Freshness required(const market::Symbol& symbol, base::UtcSeconds until) const
    {
        return rule.required(symbol, until, clock.now());
    }
    std::optional<cache::SourceFacts> factsOf(const market::Symbol& symbol, base::UtcSeconds until);
    base::UtcSeconds newestOfFile(const market::Symbol& symbol);
    void count(LoadedFrom from);

    providers::MarketDataProvider& provider;
    const base::Clock& clock;
    base::Log& log;
    const market::Interval interval;
    const LoaderOptions options;
    const BarOrigin origin;
    const FreshnessRule rule;
    const cache::Access access;
    const bool isShared; // with other programs
    const std::shared_ptr<cache::FeedCache> feed;
    SeriesFetcher fetcher;
    std::unique_ptr<base::Directory> folder; // null if it cannot be had
    std::unique_ptr<cache::SourceIndex> index;
    UnknownSymbols unknownSymbols;
    SingleFlight flights;
    std::atomic<std::uint64_t> fromMemory{0};
    std::atomic<std::uint64_t> fromFile{0};
    std::atomic<std::uint64_t> fromRemote{0};
    std::atomic<std::uint64_t> fromProvider{0};
    std::atomic<std::uint64_t> toppedUp{0};
};

void BarLoader::Impl::count(LoadedFrom from)
{
    switch (from) {
    case LoadedFrom::Memory:
        ++fromMemory;
        break;
    case LoadedFrom::File:
        ++fromFile;
        break;
    case LoadedFrom::Remote:
        ++fromRemote;
        break;
    case LoadedFrom::Provider:
        ++fromProvider;
        break;
    }
}

// Prices that are kept as traded are adjusted when they are given.
void BarLoader::Impl::adjust(market::BarView& bars, std::shared_ptr<const void>& owner,
                             const cache::EntryInfo& info) const
{
    if (info.actions.empty() || info.adjustment != market::Adjustment::Raw ||
        options.adjustment == market::Adjustment::Raw)
        return;
    auto adjusted = std::make_shared<const market::BarSeries>(
        market::adjustBars(bars, info.actions, options.adjustment));
    bars = adjusted->view();
    owner = std::move(adjusted);
}

std::optional<LoadedBars> BarLoader::Impl::fromCache(const LoadRequest& request,
                                                     const Source& source, base::ReadBuffer& buffer,
                                                     bool isProbe)
{
    const base::UtcTime now = clock.now();
    if (source && !isSettled(*source, now))
        return std::nullopt;
    cache::Freshness freshness = required(request.symbol, request.until);
    freshness.source = source;
    freshness.isProbe = isProbe;
    auto cached = feed->find(request.symbol, freshness, buffer);
    if (!cached || !isEnough(*cached, request))
        return std::nullopt;
    const base::UtcSeconds newest = newestOf(cached->bars);
    const bool isPresent = request.until + kFormingLag >= now;
    if (!source && isPresent && rule.isOutrun(request.symbol, newest, cached->info.fetchedAt, now))
        return std::nullopt;

    const std::uint64_t fingerprint =
        effectiveFingerprint(cached->info.fingerprint, cached->info, options.adjustment);
    if (source || !cached->fromMemory)
        index->remember(request.symbol, {source.value_or(cached->file), newest, fingerprint,
                                         knownUntil(cached->info)});
    adjust(cached->bars, cached->owner, cached->info);
    LoadedBars loaded = cut(cached->bars, std::move(cached->notes), request);
    loaded.fingerprint = fingerprint;
    loaded.from = cached->fromRemote   ? LoadedFrom::Remote
                  : cached->fromMemory ? LoadedFrom::Memory
                                       : LoadedFrom::File;
    loaded.origin = origin;
    loaded.owner = std::move(cached->owner);
    if (!isProbe)
        count(loaded.from);
    return loaded;
}

base::Result<LoadedBars> BarLoader::Impl::fetch(const LoadRequest& request, const Source& source,
                                                std::stop_token stop)
{
    if (source)
        return fetchFile(request, source, std::move(stop));
    if (unknownSymbols.contains(request.symbol))
        return unknown(request.symbol, provider.capabilities().label);
    auto fetched = fetcher.fetch({&request, 1}, std::move(stop));
    return finish(request, std::move(fetched.front()));
}

base::Result<LoadedBars> BarLoader::Impl::fetchFile(const LoadRequest& request,
                                                    const Source& source, std::stop_token stop)
{
    FetchedSeries series;
    series.info.source = source;
    // Before the source is read: what changes while it is read must not look settled.
    series.info.fetchedAt = clock.now();
    series.info.until = kEndOfTime;
    auto fetched =
        provider.fetchBars({request.symbol, interval, kEndOfTime, std::numeric_limits<int>::max(),
                            std::nullopt, fetcher.calendarOf(request.symbol)},
                           std::move(stop));
    if (!fetched)
        return std::move(fetched.error());
    series.info.source = fetched->source;
    series.info.adjustment = fetched->adjustment;
    series.info.actions = std::move(fetched->actions);
    series.info.complete = true;
    series.info.requestedBars = static_cast<std::uint32_t>(wanted(request));
    series.checked = std::move(fetched->checked);
    return finish(request, std::move(series));
}

// Keeps what was fetched and cuts it to what was asked for.
base::Result<LoadedBars> BarLoader::Impl::finish(const LoadRequest& request,
                                                 base::Result<FetchedSeries> fetched)
{
    if (!fetched) {
        if (fetched.error().code == base::ErrorCode::NotFound &&
            provider.capabilities().needsNetwork)
            unknownSymbols.remember(request.symbol);
        return std::move(fetched.error());
    }
    count(LoadedFrom::Provider);
    toppedUp += fetched->isToppedUp ? 1u : 0u;
    const auto checked = std::make_shared<const market::CheckedBars>(std::move(fetched->checked));
    const std::uint64_t fingerprint = keep(request.symbol, *checked, fetched->info);
    market::BarView whole = checked->series.view();
    std::shared_ptr<const void> owner = checked;
    adjust(whole, owner, fetched->info);
    LoadedBars loaded = cut(whole, checked->notes, request);
    loaded.fingerprint = fingerprint;
    loaded.from = LoadedFrom::Provider;
    loaded.origin = origin;
    loaded.owner = std::move(owner);
    return loaded;
}

// Returns the fingerprint. Bars of a source that may yet change unnoticed are not kept, so whatever
// is in the cache can be trusted for as long as the source's stamp stays the same.
std::uint64_t BarLoader::Impl::keep(const market::Symbol& symbol,
                                    const market::CheckedBars& checked,
                                    const cache::EntryInfo& info)
{
    const bool mayBeKept = !info.source || isSettled(*info.source, info.fetchedAt);
    if (!mayBeKept || checked.series.empty()) {
        if (mayBeKept && info.source)
            index->remember(symbol, {*info.source, base::UtcSeconds{}, 0, base::UtcSeconds::max()});
        return effectiveFingerprint(base::checksum64(checked.series.bytes()), info,
                                    options.adjustment);
    }
    const std::uint64_t fingerprint =
        effectiveFingerprint(feed->store(symbol, checked, info), info, options.adjustment);
    const Source state =
        info.source ? info.source : feed->freshEntry(symbol, required(symbol, info.until));
    if (state)
        index->remember(symbol,
                        {*state, newestOf(checked.series.view()), fingerprint, knownUntil(info)});
    return fingerprint;
}

std::optional<cache::SourceFacts> BarLoader::Impl::factsOf(const market::Symbol& symbol,
                                                           base::UtcSeconds until)
{
    if (const auto confirmed = index->findConfirmed(symbol))
        return confirmed;
    const auto source = provider.sourceStamp(symbol);
    if (!source)
        return std::nullopt;
    const base::UtcTime now = clock.now();
    if (*source)
        return isSettled(**source, now) ? index->find(symbol, **source) : std::nullopt;
    const auto entry = feed->freshEntry(symbol, required(symbol, until));
    if (!entry)
        return std::nullopt;
    auto facts = index->find(symbol, *entry);
    if (!facts)
        return std::nullopt;
    const std::chrono::nanoseconds modified{entry->modifiedNs};
    const base::UtcTime fetched{std::chrono::floor<std::chrono::milliseconds>(modified)};
    const bool isPresent = until + kFormingLag >= now;
    if (isPresent && rule.isOutrun(symbol, facts->newestBar, fetched, now))
        return std::nullopt;
    return facts;
}

base::UtcSeconds BarLoader::Impl::newestOfFile(const market::Symbol& symbol)
{
    const auto stamp = provider.sourceStamp(symbol);
    if (!stamp || !*stamp)
        return {};
    const bool isTrusted = isSettled(**stamp, clock.now());
    if (isTrusted) {
        if (const auto facts = index->confirm(symbol, **stamp))
            return facts->newestBar;
    }
    const auto newest = provider.newestBar(symbol);
    if (!newest && newest.error().code != base::ErrorCode::NotFound &&
        newest.error().code != base::ErrorCode::Corrupt)
        return {}; // It may have bars; the next call asks again.
    const base::UtcSeconds found = newest ? *newest : base::UtcSeconds{};
    if (isTrusted)
        index->remember(symbol, {**stamp, found, 0, base::UtcSeconds::max()});
    return found;
}

BarLoader::BarLoader(providers::MarketDataProvider& provider, const LoaderServices& services,
                     market::Interval interval, LoaderOptions options)
    : m_impl(std::make_unique<Impl>(provider, services, interval, options))
{
}

BarLoader::~BarLoader() = default;

const std::string& BarLoader::feedName() const
{
    return m_impl->origin.feed;
}

base::Result<LoadedBars> BarLoader::load(const LoadRequest& request, base::ReadBuffer& buffer,
                                         std::stop_token stop)
{
    const auto source = m_impl->provider.sourceStamp(request.symbol);
    if (!source)
        return source.error();
    if (auto loaded = m_impl->fromCache(request, *source, buffer))
        return std::move(*loaded);

    const SingleFlight::Turn turn(m_impl->flights, request.symbol, stop);
    if (!turn.isMine())
        return base::Error{base::ErrorCode::Cancelled,
                           fmt::format("Loading {} was stopped.", request.symbol.text()), "", ""};
    // Another thread may have fetched it since.
    if (auto loaded = m_impl->fromCache(request, *source, buffer))
        return std::move(*loaded);
    return m_impl->fetch(request, *source, std::move(stop));
}

std::vector<std::optional<base::Result<LoadedBars>>>
BarLoader::fetchMissing(std::span<const LoadRequest> requests, std::stop_token stop)
{
    std::vector<std::optional<base::Result<LoadedBars>>> answers(requests.size());
    std::vector<LoadRequest> missing;
    std::vector<std::size_t> places;
    base::ReadBuffer buffer;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const LoadRequest& request = requests[i];
        const auto source = m_impl->provider.sourceStamp(request.symbol);
        if (!source || *source || m_impl->fromCache(request, std::nullopt, buffer, true))
            continue;
        if (m_impl->unknownSymbols.contains(request.symbol)) {
            answers[i] = unknown(request.symbol, m_impl->provider.capabilities().label);
            continue;
        }
        missing.push_back(request);
        places.push_back(i);
    }
    if (missing.empty())
        return answers;
    auto fetched = m_impl->fetcher.fetch(missing, std::move(stop));
    for (std::size_t i = 0; i < missing.size(); ++i)
        answers[places[i]] = m_impl->finish(missing[i], std::move(fetched[i]));
    return answers;
}

std::optional<PeekedBars> BarLoader::peek(const market::Symbol& symbol, base::UtcSeconds until)
{
    const auto facts = m_impl->factsOf(symbol, until);
    if (!facts || facts->fingerprint == 0)
        return std::nullopt;
    return PeekedBars{facts->fingerprint, facts->newestBar, facts->until};
}

std::optional<base::UtcSeconds> BarLoader::newestBar(const std::vector<market::Member>& symbols,
                                                     base::Executor& executor, unsigned helpers,
                                                     std::stop_token stop)
{
    if (symbols.empty())
        return std::nullopt;
    const auto first = m_impl->provider.sourceStamp(symbols.front().symbol);
    if (first && !*first)
        return std::nullopt;

    // A slip of the pen in one file, a bar of next year, must not make all others look stale.
    const auto now = std::chrono::floor<std::chrono::seconds>(m_impl->clock.now());
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    base::UtcSeconds newest{}; // Guarded by mutex.
    const auto work = [&](unsigned) {
        base::UtcSeconds mine{};
        for (auto at = next.fetch_add(kShare); at < symbols.size() && !stop.stop_requested();
             at = next.fetch_add(kShare)) {
            const std::size_t end = std::min(at + kShare, symbols.size());
            for (std::size_t i = at; i < end; ++i) {
                const base::UtcSeconds found = m_impl->newestOfFile(symbols[i].symbol);
                if (found <= now)
                    mine = std::max(mine, found);
            }
        }
        const std::lock_guard lock(mutex);
        newest = std::max(newest, mine);
    };
    const std::size_t useful = std::min<std::size_t>(kMostHelpers, (symbols.size() - 1) / kShare);
    base::runTogether(executor, std::min(helpers, static_cast<unsigned>(useful)), work);
    if (stop.stop_requested() || newest == base::UtcSeconds{})
        return std::nullopt;
    return newest;
}

std::size_t BarLoader::warmUp(std::span<const market::Symbol> symbols, base::UtcSeconds until,
                              std::stop_token stop)
{
    if (!m_impl->isShared || !m_impl->provider.capabilities().needsNetwork)
        return 0;
    // Each exchange has hours of its own, and so its own freshness.
    std::map<const market::ExchangeCalendar*, std::vector<market::Symbol>> byExchange;
    for (const market::Symbol& symbol : symbols)
        byExchange[m_impl->fetcher.calendarOf(symbol)].push_back(symbol);
    std::size_t came = 0;
    for (const auto& [calendar, some] : byExchange)
        came += m_impl->feed->warmUp(some, m_impl->required(some.front(), until), stop);
    return came;
}

void BarLoader::saveIndex()
{
    if (!m_impl->folder || m_impl->access == cache::Access::ReadOnly)
        return;
    auto saved = m_impl->index->save(*m_impl->folder);
    if (auto remembered = m_impl->unknownSymbols.save(*m_impl->folder); saved && !remembered)
        saved = std::move(remembered);
    if (!saved)
        m_impl->log.warning("What was learnt about the price files cannot be kept: {}",
                            base::describe(saved.error()));
}

LoaderStatistics BarLoader::statistics() const
{
    return {m_impl->fromMemory, m_impl->fromFile, m_impl->fromRemote, m_impl->fromProvider,
            m_impl->toppedUp};
}

} // namespace tapesift::data
