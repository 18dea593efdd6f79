#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>

#include "cache/epoch_book.h"
#include "cache/memory_tier.h"
#include "tapesift/cache/price_cache.h"

namespace tapesift::cache {

// The entries of one feed and interval: memory in front of one folder of files, and the shared
// store behind it.
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
        std::shared_ptr<RemoteTier> remote; // null: none
    };

    // `folder` is null if it cannot be had: then only memory is used. `number` tells this feed's
    // entries in memory from those of others.
    FileFeedCache(std::unique_ptr<base::Directory> folder, const std::string& feedName,
                  market::Interval interval, std::uint32_t number, Shared shared);

    std::optional<CachedBars> find(const market::Symbol& symbol, const Freshness& freshness,
                                   base::ReadBuffer& buffer) override;
    std::uint64_t store(const market::Symbol& symbol, const market::CheckedBars& bars,
                        EntryInfo info) override;
    std::optional<base::FileStamp> freshEntry(const market::Symbol& symbol,
                                              const Freshness& freshness) const override;
    std::uint64_t epoch(const market::Symbol& symbol) const override;
    void invalidate(const market::Symbol& symbol) override;
    std::size_t warmUp(std::span<const market::Symbol> symbols, const Freshness& freshness,
                       std::stop_token stop) override;
    TierCounts counts() const override;

private:
    struct Count
    {
        std::atomic<std::uint64_t> hits{0};
        std::atomic<std::uint64_t> bytes{0};
    };
    // What is asked of an entry.
    struct Wanted
    {
        const market::Symbol& symbol;
        const Freshness& freshness;
        std::uint64_t epoch = 0;
    };
    using Entry = std::shared_ptr<const MemoryEntry>;

    std::optional<CachedBars> findInMemory(const Wanted& wanted);
    std::optional<CachedBars> findInFile(const Wanted& wanted, base::ReadBuffer& buffer);
    std::optional<CachedBars> findInRemote(const Wanted& wanted);
    bool hasFresh(const market::Symbol& symbol, const Freshness& freshness) const;
    Entry adopt(const Wanted& wanted, Image image);
    std::string remoteKey(const market::Symbol& symbol) const;
    void countHit(Count& tier, const Wanted& wanted, std::size_t bytes);
    void noteWarmed(const market::Symbol& symbol);
    bool writeFile(const market::Symbol& symbol, std::span<const std::byte> content);
    void removeOrphans();
    void reportDamage(const market::Symbol& symbol);

    std::unique_ptr<base::Directory> m_folder;
    const market::Interval m_interval;
    const std::uint32_t m_number;
    const Shared m_shared;
    const std::string m_remotePrefix;
    const std::unique_ptr<EpochBook> m_epochs; // null without a shared store
    std::once_flag m_orphansRemoved;
    std::atomic<bool> m_readFaultReported{false};
    std::atomic<bool> m_writeFaultReported{false};
    std::atomic<bool> m_remoteDamageReported{false};
    Count m_fromMemory;
    Count m_fromFile;
    Count m_fromRemote;
    Count m_fetched;
    std::mutex m_mutex;
    std::unordered_set<market::Symbol> m_damageReported; // Guarded by m_mutex.
    // Brought by warmUp() or a probe, and not used yet. Guarded by m_mutex.
    std::unordered_set<market::Symbol> m_warmed;
    std::atomic<bool> m_hasWarmed{false};
};

} // namespace tapesift::cache
