#include "tapesift/cache/price_cache.h"

#include <map>
#include <mutex>
#include <utility>

#include <fmt/core.h>

#include "cache/file_feed_cache.h"
#include "tapesift/cache/cache_maintenance.h"

namespace tapesift::cache {

namespace {

using namespace std::chrono_literals;

// The folder is looked through once a day, and whenever a twentieth of its limit was written.
constexpr auto kSweepEvery = 24h;
constexpr std::uint64_t kSweepShare = 20;

} // namespace

std::chrono::seconds defaultMaxAge(market::Interval interval)
{
    using market::Interval;
    switch (interval) {
    case Interval::Min1:
    case Interval::Min5:
    case Interval::Min15:
    case Interval::Min30:
        return 1h;
    case Interval::Hour1:
    case Interval::Hour2:
    case Interval::Hour4:
        return 24h;
    case Interval::Day1:
    case Interval::Week1:
    case Interval::Month1:
        break;
    }
    return 7 * 24h;
}

std::string feedFolder(const std::string& cacheFolder, const std::string& feedName,
                       market::Interval interval)
{
    return fmt::format("{}/{}/{}", cacheFolder, feedName, market::intervalName(interval));
}

struct PriceCache::Impl
{
    using Key = std::pair<std::string, market::Interval>;

    Impl(base::FileSystem& fileSystem, std::string path, FileFeedCache::Shared parts)
        : files(fileSystem)
        , folder(std::move(path))
        , shared(std::move(parts))
    {
    }

    // Null if the folder cannot be had, or may not be made.
    std::unique_ptr<base::Directory> openFolder(const std::string& path)
    {
        const bool isReadOnly = shared.access == Access::ReadOnly;
        auto opened = isReadOnly ? files.open(path) : files.create(path);
        if (opened)
            return std::move(*opened);
        if (!isReadOnly)
            shared.log.warning("Bars cannot be kept in the cache; the scan goes on without: {}",
                               base::describe(opened.error()));
        return nullptr;
    }

    base::FileSystem& files;
    const std::string folder;
    const FileFeedCache::Shared shared;
    std::mutex mutex;
    std::map<Key, std::shared_ptr<FeedCache>> feeds; // Guarded by mutex.
    TierCounts saved;                                // Guarded by mutex.
    std::uint64_t writtenAtSweep = 0;                // Guarded by mutex.
};

PriceCache::PriceCache(base::FileSystem& files, std::string folder, const base::Clock& clock,
                       base::Log& log, CacheLimits limits, Access access,
                       std::unique_ptr<RemoteTier> remote)
    : m_impl(std::make_unique<Impl>(
          files, std::move(folder),
          FileFeedCache::Shared{std::make_shared<MemoryTier>(limits.memoryBytes), clock, log,
                                access, std::move(remote)}))
{
}

PriceCache::~PriceCache()
{
    flush();
}

Access PriceCache::access() const
{
    return m_impl->shared.access;
}

std::shared_ptr<FeedCache> PriceCache::feed(const std::string& feedName, market::Interval interval)
{
    const std::lock_guard lock(m_impl->mutex);
    auto& feed = m_impl->feeds[{feedName, interval}];
    if (feed)
        return feed;
    auto folder = m_impl->openFolder(feedFolder(m_impl->folder, feedName, interval));
    const auto number = static_cast<std::uint32_t>(m_impl->feeds.size());
    feed = std::make_shared<FileFeedCache>(std::move(folder), feedName, interval, number,
                                           m_impl->shared);
    return feed;
}

TierCounts PriceCache::counts() const
{
    const std::lock_guard lock(m_impl->mutex);
    TierCounts all;
    for (const auto& [key, feed] : m_impl->feeds)
        all += feed->counts();
    return all;
}

RemoteTier* PriceCache::remote()
{
    return m_impl->shared.remote.get();
}

void PriceCache::flush()
{
    if (m_impl->shared.remote)
        m_impl->shared.remote->flush();
    if (m_impl->shared.access == Access::ReadOnly)
        return;
    const TierCounts all = counts();
    const std::lock_guard lock(m_impl->mutex);
    const TierCounts fresh = all - m_impl->saved;
    if (fresh == TierCounts{})
        return;
    m_impl->saved = all;
    const auto added = addUsage(m_impl->files, m_impl->folder, fresh, m_impl->shared.clock.now());
    if (!added)
        m_impl->shared.log.debug("The counts of the cache cannot be kept: {}",
                                 base::describe(added.error()));
}

void PriceCache::sweepIfDue(std::uint64_t limitBytes)
{
    Impl& impl = *m_impl;
    if (impl.shared.access == Access::ReadOnly)
        return;
    const TierCounts all = counts();
    const std::uint64_t written = all.fetched.bytes + all.remote.bytes;
    const base::UtcTime now = impl.shared.clock.now();
    const std::lock_guard lock(impl.mutex);
    const base::UtcTime last = loadUsage(impl.files, impl.folder).sweptAt;
    const bool isLongAgo = now - last > kSweepEvery || last > now;
    if (!isLongAgo && written - impl.writtenAtSweep < limitBytes / kSweepShare)
        return;
    impl.writtenAtSweep = written;
    auto swept = sweepCache(impl.files, impl.folder, limitBytes, now);
    if (!swept) {
        impl.shared.log.warning("Old prices cannot be removed from the cache: {}",
                                base::describe(swept.error()));
        return;
    }
    static_cast<void>(noteSweep(impl.files, impl.folder, now));
    if (swept->entries + swept->leftOver > 0)
        impl.shared.log.info("{} cached files that were not used for long are removed.",
                             swept->entries + swept->leftOver);
}

} // namespace tapesift::cache
