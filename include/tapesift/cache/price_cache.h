#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"
#include "tapesift/base/log.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/cache/cache_usage.h"
#include "tapesift/cache/remote_tier.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/corporate_action.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/symbol.h"

namespace tapesift::cache {

// What is kept of one symbol's bars beside the bars.
struct EntryInfo
{
    std::uint64_t fingerprint = 0;         // base::checksum64 of BarSeries::bytes()
    std::optional<base::FileStamp> source; // the file the bars were read from
    base::UtcTime fetchedAt{};
    base::UtcSeconds until{}; // bars that start later were not asked for
    market::Adjustment adjustment = market::Adjustment::Raw; // how the prices stand
    // The source has no older bars than these. Otherwise at least `requestedBars` were asked for.
    bool complete = false;
    std::uint32_t requestedBars = 0;
    // Splits and dividends that came with the bars, rising in time.
    std::vector<market::CorporateAction> actions;
    // What FeedCache::epoch() said before the bars were fetched; nullopt: as of the storing.
    std::optional<std::uint64_t> epoch;
};

// Cached bars as a view. The memory belongs to the buffer given to find(), or to `owner`.
struct CachedBars
{
    market::BarView bars;
    std::vector<market::QualityNote> notes;
    EntryInfo info;
    bool fromMemory = false;
    bool fromRemote = false;
    base::FileStamp file{};            // the entry's own file in the state read; unset for memory
    std::shared_ptr<const void> owner; // keeps what is not in the buffer alive; null for a file
};

// When an entry may be used instead of asking its source again.
struct Freshness
{
    // The source's present state: an entry made from another state is stale. Takes precedence.
    std::optional<base::FileStamp> source;
    // Without a source: the entry's file may have been modified this long ago. A time in the future
    // is fresh up to one hour ahead (and never further than maxAge), because clocks are put back;
    // beyond that the clock was wrong when the file was written, and the entry is stale.
    std::chrono::seconds maxAge{0};
    // Without a source, in place of maxAge: the newest bar there can be was complete at this
    // moment (the exchange's close and the provider's delay), so an entry fetched then or later
    // has it. A time in the future is fresh up to one hour ahead.
    std::optional<base::UtcSeconds> closedAt = std::nullopt;
    // A look at what is there, not a use of it: it is not counted.
    bool isProbe = false;
};

// Limits by interval: 1m-30m one hour, 1h-4h one day, daily and longer seven days.
std::chrono::seconds defaultMaxAge(market::Interval interval);

// Where the entries of one feed and interval lie: <cacheFolder>/<feed>/<interval>.
std::string feedFolder(const std::string& cacheFolder, const std::string& feedName,
                       market::Interval interval);

// The bars of one feed at one interval: files, with entries that were costly to get kept in memory
// as well, and behind them a store that other programs share, if there is one. Memory takes in what
// is stored or comes from the shared store, not what is found in a file: reading a file is cheap,
// and one large scan would push out everything else. Thread-safe. A damaged file is a miss with a
// warning, once a file; files that cannot be read or written are a warning, once a feed, and the
// scan goes on without them.
class FeedCache
{
public:
    virtual ~FeedCache() = default;

    // nullopt when there is no entry, it is stale or it is damaged.
    virtual std::optional<CachedBars> find(const market::Symbol& symbol, const Freshness& freshness,
                                           base::ReadBuffer& buffer) = 0;

    // Keeps the bars; `info.fingerprint` is worked out here and returned.
    virtual std::uint64_t store(const market::Symbol& symbol, const market::CheckedBars& bars,
                                EntryInfo info) = 0;

    // The state of the entry's file if there is one and it is fresh; an entry of a source never is.
    // Opens the file only where its time leaves a doubt.
    virtual std::optional<base::FileStamp> freshEntry(const market::Symbol& symbol,
                                                      const Freshness& freshness) const = 0;

    // A number that rises whenever bars of the symbol become wrong as a whole. Asked for before
    // bars are fetched, and given to store() with them, so that bars of before a rise are never
    // taken for ones of after it. 0 without a shared store.
    virtual std::uint64_t epoch(const market::Symbol& symbol) const = 0;

    // The bars kept so far are wrong as a whole (a split, a revision, another company under the
    // symbol): no tier gives them any more, neither here nor in a program that shares them.
    virtual void invalidate(const market::Symbol& symbol) = 0;

    // Fetches from the shared store, in windows, what it has of those symbols that have no fresh
    // entry here, and learns what other programs have found wrong. How many came. Called at the
    // beginning of a scan; costs nothing without a shared store.
    virtual std::size_t warmUp(std::span<const market::Symbol> symbols, const Freshness& freshness,
                               std::stop_token stop) = 0;

    virtual TierCounts counts() const = 0;
};

struct CacheLimits
{
    std::size_t memoryBytes = 64 * 1024 * 1024; // 0 switches the memory tier off
};

// ReadOnly uses the files that are there and makes or changes none; what is stored is kept in
// memory only. For a window beside another program that writes to the same folder.
enum class Access : std::uint8_t { Write, ReadOnly };

// cache/<feed>/<interval>/<symbol>.bars below one folder. Thread-safe.
class PriceCache
{
public:
    // `folder` need not exist yet. All references must outlive the cache. `remote` may be null.
    PriceCache(base::FileSystem& files, std::string folder, const base::Clock& clock,
               base::Log& log, CacheLimits limits = {}, Access access = Access::Write,
               std::unique_ptr<RemoteTier> remote = nullptr);
    ~PriceCache(); // as flush()

    Access access() const;

    // The part for one feed; made on first use. A folder that cannot be made gives a warning and a
    // cache that has its memory only.
    std::shared_ptr<FeedCache> feed(const std::string& feedName, market::Interval interval);

    // Since it was made.
    TierCounts counts() const;

    // The store shared with other programs; null if there is none.
    RemoteTier* remote();

    // Waits for what is on its way to the shared store, and adds the counts to those on disk
    // unless the cache is read only. Called at the end of a scan.
    void flush();

    // sweepCache() with this limit, if that may be needed: when much was stored since the last
    // time, or a day has passed. A failure is logged. Does nothing if the cache is read only.
    void sweepIfDue(std::uint64_t limitBytes);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::cache
