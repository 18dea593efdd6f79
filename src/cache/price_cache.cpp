#include "tapesift/cache/price_cache.h"

#include <map>
#include <mutex>
#include <utility>

#include <fmt/core.h>

#include "cache/file_feed_cache.h"

namespace tapesift::cache {

std::chrono::seconds defaultMaxAge(market::Interval interval)
{
    using namespace std::chrono_literals;
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
};

PriceCache::PriceCache(base::FileSystem& files, std::string folder, const base::Clock& clock,
                       base::Log& log, CacheLimits limits, Access access)
    : m_impl(std::make_unique<Impl>(
          files, std::move(folder),
          FileFeedCache::Shared{std::make_shared<MemoryTier>(limits.memoryBytes), clock, log,
                                access}))
{
}

PriceCache::~PriceCache() = default;

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
    feed = std::make_shared<FileFeedCache>(std::move(folder), interval, number, m_impl->shared);
    return feed;
}

} // namespace tapesift::cache
