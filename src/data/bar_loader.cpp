#include "tapesift/data/bar_loader.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <utility>

#include <fmt/core.h>

#include "data/single_flight.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"
#include "tapesift/base/parallel.h"

namespace tapesift::data {

namespace {

using namespace std::chrono_literals;

// FAT stores times in steps of 2 s: a file changed less than this ago may change again without its
// time telling.
constexpr auto kClockStep = 2s;

// A scan pins its as-of time when it starts and fetches for a while; bars asked for up to so long
// before the fetch are still the newest ones.
constexpr auto kLongestScan = 1h;

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

bool isSettled(const base::FileStamp& stamp, base::UtcTime now)
{
    const std::chrono::nanoseconds modified{stamp.modifiedNs};
    return now.time_since_epoch() - std::chrono::ceil<std::chrono::milliseconds>(modified) >=
           kClockStep;
}

// Whether the entry's bars went up to the time they were fetched at.
bool isCurrent(const cache::EntryInfo& info)
{
    return info.until + kLongestScan >= info.fetchedAt;
}

// Up to when the entry tells all there is, as long as it is fresh.
base::UtcSeconds knownUntil(const cache::EntryInfo& info)
{
    return info.source || isCurrent(info) ? base::UtcSeconds::max() : info.until;
}

std::size_t wanted(const LoadRequest& request)
{
    return static_cast<std::size_t>(std::max(request.bars, 0));
}

base::UtcSeconds newestOf(const market::BarView& bars)
{
    return bars.empty() ? base::UtcSeconds{} : bars.time.back();
}

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

// Whether nothing that was asked for is missing in the entry though its source may have it.
bool isEnough(const cache::CachedBars& cached, const LoadRequest& request)
{
    const cache::EntryInfo& info = cached.info;
    if (info.source)
        return true; // A file is read as a whole.
    if (request.until > info.until && !isCurrent(info))
        return false;
    if (info.complete || cached.bars.upTo(request.until).size() >= wanted(request))
        return true;
    // Fewer bars than wanted because rows were dropped: asking again would give the same.
    return request.until >= info.until && info.requestedBars >= wanted(request);
}

// Cuts the whole series to what was asked for.
LoadedBars cut(const market::BarView& whole, std::vector<market::QualityNote> notes,
               const LoadRequest& request)
{
    LoadedBars loaded;
    const market::BarView upTo = whole.upTo(request.until);
    loaded.bars = upTo.last(wanted(request));
    loaded.newestBar = newestOf(whole);
    loaded.notes = std::move(notes);
    // A row that was dropped before the oldest bar matters only if that is the source's oldest.
    const bool isShortened = loaded.bars.size() < upTo.size() && !loaded.bars.empty();
    const auto from = isShortened ? loaded.bars.time.front() : base::UtcSeconds::min();
    std::erase_if(loaded.notes, [&](const market::QualityNote& note) {
        return note.time < from || note.time > request.until;
    });
    return loaded;
}

} // namespace

struct BarLoader::Impl
{
    using Source = std::optional<base::FileStamp>;

    Impl(providers::MarketDataProvider& dataProvider, const base::Clock& someClock,
         base::Log& someLog, market::Interval length)
        : provider(dataProvider)
        , clock(someClock)
        , log(someLog)
        , interval(length)
        , maxAge(cache::defaultMaxAge(length))
    {
    }

    std::optional<LoadedBars> fromCache(const LoadRequest& request, const Source& source,
                                        base::ReadBuffer& buffer);
    base::Result<LoadedBars> fetch(const LoadRequest& request, const Source& source,
                                   std::stop_token stop);
    std::uint64_t keep(const market::Symbol& symbol, const market::CheckedBars& checked,
                       const cache::EntryInfo& info);
    std::optional<cache::SourceFacts> factsOf(const market::Symbol& symbol);
    base::UtcSeconds newestOfFile(const market::Symbol& symbol);

    providers::MarketDataProvider& provider;
    const base::Clock& clock;
    base::Log& log;
    const market::Interval interval;
    const std::chrono::seconds maxAge;
    cache::Access access = cache::Access::Write; // set once
    std::string feedName;                        // set once
    std::shared_ptr<cache::FeedCache> feed;
    std::unique_ptr<base::Directory> folder; // null if it cannot be had
    std::unique_ptr<cache::SourceIndex> index;
    SingleFlight flights;
    std::atomic<std::uint64_t> fromMemory{0};
    std::atomic<std::uint64_t> fromFile{0};
    std::atomic<std::uint64_t> fromProvider{0};
};

std::optional<LoadedBars> BarLoader::Impl::fromCache(const LoadRequest& request,
                                                     const Source& source, base::ReadBuffer& buffer)
{
    if (source && !isSettled(*source, clock.now()))
        return std::nullopt;
    auto cached = feed->find(request.symbol, {source, maxAge}, buffer);
    if (!cached || !isEnough(*cached, request))
        return std::nullopt;

    const base::UtcSeconds newest = newestOf(cached->bars);
    if (source || !cached->fromMemory)
        index->remember(request.symbol, {source.value_or(cached->file), newest,
                                         cached->info.fingerprint, knownUntil(cached->info)});
    ++(cached->fromMemory ? fromMemory : fromFile);

    LoadedBars loaded = cut(cached->bars, std::move(cached->notes), request);
    loaded.fingerprint = cached->info.fingerprint;
    loaded.from = cached->fromMemory ? LoadedFrom::Memory : LoadedFrom::File;
    loaded.owner = std::move(cached->owner);
    return loaded;
}

base::Result<LoadedBars> BarLoader::Impl::fetch(const LoadRequest& request, const Source& source,
                                                std::stop_token stop)
{
    providers::BarRequest asked{request.symbol, interval, request.until, request.bars};
    if (source) {
        asked.until = kEndOfTime;
        asked.bars = std::numeric_limits<int>::max();
    }
    cache::EntryInfo info;
    // Before the source is read: what changes while it is read must not look settled.
    info.fetchedAt = clock.now();
    auto fetched = provider.fetchBars(asked, std::move(stop));
    if (!fetched)
        return std::move(fetched.error());
    ++fromProvider;

    const auto checked = std::make_shared<const market::CheckedBars>(std::move(fetched->checked));
    info.source = fetched->source;
    info.until = asked.until;
    info.adjusted = provider.capabilities().adjusted;
    info.complete =
        info.source || (checked->series.size() < wanted(request) && !hasDroppedRows(*checked));
    info.requestedBars = static_cast<std::uint32_t>(wanted(request));

    LoadedBars loaded = cut(checked->series.view(), checked->notes, request);
    loaded.fingerprint = keep(request.symbol, *checked, info);
    loaded.from = LoadedFrom::Provider;
    loaded.owner = checked;
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
        return base::checksum64(checked.series.bytes());
    }
    const std::uint64_t fingerprint = feed->store(symbol, checked, info);
    const Source state = info.source ? info.source : feed->freshEntry(symbol, maxAge);
    if (state)
        index->remember(symbol,
                        {*state, newestOf(checked.series.view()), fingerprint, knownUntil(info)});
    return fingerprint;
}

std::optional<cache::SourceFacts> BarLoader::Impl::factsOf(const market::Symbol& symbol)
{
    if (const auto confirmed = index->findConfirmed(symbol))
        return confirmed;
    const auto source = provider.sourceStamp(symbol);
    if (!source)
        return std::nullopt;
    if (*source && !isSettled(**source, clock.now()))
        return std::nullopt;
    const auto state = *source ? *source : feed->freshEntry(symbol, maxAge);
    if (!state)
        return std::nullopt;
    return index->find(symbol, *state);
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

BarLoader::BarLoader(providers::MarketDataProvider& provider, cache::PriceCache& cache,
                     base::FileSystem& files, const std::string& cacheFolder,
                     market::Interval interval, const base::Clock& clock, base::Log& log)
    : m_impl(std::make_unique<Impl>(provider, clock, log, interval))
{
    m_impl->feedName = makeFeedName(provider);
    m_impl->access = cache.access();
    m_impl->feed = cache.feed(m_impl->feedName, interval);
    auto folder = files.open(cache::feedFolder(cacheFolder, m_impl->feedName, interval));
    if (folder)
        m_impl->folder = std::move(*folder);
    m_impl->index = m_impl->folder ? cache::SourceIndex::load(*m_impl->folder)
                                   : std::make_unique<cache::SourceIndex>();
}

BarLoader::~BarLoader() = default;

const std::string& BarLoader::feedName() const
{
    return m_impl->feedName;
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

std::optional<PeekedBars> BarLoader::peek(const market::Symbol& symbol)
{
    const auto facts = m_impl->factsOf(symbol);
    if (!facts || facts->fingerprint == 0)
        return std::nullopt;
    return PeekedBars{facts->fingerprint, facts->newestBar, facts->until};
}

std::optional<base::UtcSeconds> BarLoader::newestBar(const std::vector<market::Member>& symbols,
                                                     base::Executor& executor, std::stop_token stop)
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
    const auto helpers = std::min<std::size_t>(kMostHelpers, (symbols.size() - 1) / kShare);
    base::runTogether(executor, static_cast<unsigned>(helpers), work);
    if (stop.stop_requested() || newest == base::UtcSeconds{})
        return std::nullopt;
    return newest;
}

void BarLoader::saveIndex()
{
    if (!m_impl->folder || m_impl->access == cache::Access::ReadOnly)
        return;
    if (auto saved = m_impl->index->save(*m_impl->folder); !saved)
        m_impl->log.warning("What was learnt about the price files cannot be kept: {}",
                            base::describe(saved.error()));
}

LoaderStatistics BarLoader::statistics() const
{
    return {m_impl->fromMemory, m_impl->fromFile, m_impl->fromProvider};
}

} // namespace tapesift::data
