#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_set>

#include "cache/memory_tier.h"
#include "tapesift/cache/price_cache.h"

namespace tapesift::cache {

// The entries of one feed and interval: memory in front of one folder of files.
class FileFeedCache final : public FeedCache
{
public:
    // What all feeds of a cache share.
    struct Shared
    {
        std::shared_ptr<MemoryTier> memory;
        const base::Clock& clock;
        base::Log& log;
        Access access = Access::Write;
    };

    // `folder` is null if it cannot be had: then only memory is used. `number` tells this feed's
    // entries in memory from those of others.
    FileFeedCache(std::unique_ptr<base::Directory> folder, market::Interval interval,
                  std::uint32_t number, Shared shared);

    std::optional<CachedBars> find(const market::Symbol& symbol, const Freshness& freshness,
                                   base::ReadBuffer& buffer) override;
    std::uint64_t store(const market::Symbol& symbol, const market::CheckedBars& bars,
                        EntryInfo info) override;
    std::optional<base::FileStamp> freshEntry(const market::Symbol& symbol,
                                              std::chrono::seconds maxAge) const override;

private:
    std::optional<CachedBars> findInMemory(const market::Symbol& symbol,
                                           const Freshness& freshness);
    std::optional<CachedBars> findInFile(const market::Symbol& symbol, const Freshness& freshness,
                                         base::ReadBuffer& buffer);
    void writeFile(const market::Symbol& symbol, std::span<const std::byte> content);
    void removeOrphans();
    void reportDamage(const market::Symbol& symbol);

    std::unique_ptr<base::Directory> m_folder;
    const market::Interval m_interval;
    const std::uint32_t m_number;
    const Shared m_shared;
    std::once_flag m_orphansRemoved;
    std::atomic<bool> m_readFaultReported{false};
    std::atomic<bool> m_writeFaultReported{false};
    std::mutex m_mutex;
    std::unordered_set<market::Symbol> m_damageReported; // Guarded by m_mutex.
};

} // namespace tapesift::cache
