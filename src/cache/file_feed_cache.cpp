#include "cache/file_feed_cache.h"

#include <algorithm>
#include <utility>

#include "cache/bar_file.h"
#include "cache/entry_name.h"
#include "cache/file_time.h"

namespace tapesift::cache {

namespace {

using namespace std::chrono_literals;

// How far a clock is put back at most without a mistake: by the end of summer time on a computer
// that keeps local time.
constexpr std::chrono::seconds kMaxClockSkew = 1h;

// A temporary file lives for milliseconds; one this old was left by a run that was killed.
constexpr auto kOrphanAge = 1min;

bool isYoung(base::UtcTime modified, base::UtcTime now, std::chrono::seconds maxAge)
{
    const auto age = now - modified;
    return age <= maxAge && -age <= std::min(maxAge, kMaxClockSkew);
}

bool isFresh(const EntryInfo& info, base::UtcTime modified, base::UtcTime now,
             const Freshness& freshness)
{
    if (freshness.source)
        return info.source == freshness.source;
    return isYoung(modified, now, freshness.maxAge);
}

} // namespace

FileFeedCache::FileFeedCache(std::unique_ptr<base::Directory> folder, market::Interval interval,
                             std::uint32_t number, Shared shared)
    : m_folder(std::move(folder))
    , m_interval(interval)
    , m_number(number)
    , m_shared(std::move(shared))
{
}

std::optional<CachedBars> FileFeedCache::find(const market::Symbol& symbol,
                                              const Freshness& freshness, base::ReadBuffer& buffer)
{
    if (auto found = findInMemory(symbol, freshness))
        return found;
    return m_folder ? findInFile(symbol, freshness, buffer) : std::nullopt;
}

std::optional<CachedBars> FileFeedCache::findInMemory(const market::Symbol& symbol,
                                                      const Freshness& freshness)
{
    const auto entry = m_shared.memory->find({m_number, symbol});
    if (!entry || !isFresh(entry->info, entry->storedAt, m_shared.clock.now(), freshness))
        return std::nullopt;
    return CachedBars{entry->bars, entry->notes, entry->info, true, {}, entry};
}

std::optional<CachedBars> FileFeedCache::findInFile(const market::Symbol& symbol,
                                                    const Freshness& freshness,
                                                    base::ReadBuffer& buffer)
{
    const auto stamp = m_folder->read(entryName(symbol), buffer);
    if (!stamp) {
        if (stamp.error().code != base::ErrorCode::NotFound && !m_readFaultReported.exchange(true))
            m_shared.log.warning("Cached bars cannot be read and are fetched again: {}",
                                 base::describe(stamp.error()));
        return std::nullopt;
    }
    auto file = decodeBarFile(buffer.bytes());
    if (!file) {
        if (file.error().code == base::ErrorCode::Corrupt)
            reportDamage(symbol);
        return std::nullopt;
    }
    if (file->interval != m_interval ||
        !isFresh(file->info, modifiedAt(*stamp), m_shared.clock.now(), freshness))
        return std::nullopt;
    return CachedBars{file->bars, std::move(file->notes), file->info, false, *stamp, nullptr};
}

std::uint64_t FileFeedCache::store(const market::Symbol& symbol, const market::CheckedBars& bars,
                                   EntryInfo info)
{
    auto entry = std::make_shared<MemoryEntry>();
    entry->image = encodeBarFile(bars, m_interval, info);
    entry->info = info;
    entry->notes = bars.notes;
    entry->storedAt = m_shared.clock.now();
    entry->bars = barsOfImage(entry->image, bars.series.size());
    if (m_folder && m_shared.access == Access::Write)
        writeFile(symbol, entry->image);
    m_shared.memory->put({m_number, symbol}, std::move(entry));
    return info.fingerprint;
}

std::optional<base::FileStamp> FileFeedCache::freshEntry(const market::Symbol& symbol,
                                                         std::chrono::seconds maxAge) const
{
    if (!m_folder)
        return std::nullopt;
    const auto stamp = m_folder->stamp(entryName(symbol));
    if (!stamp || !isYoung(modifiedAt(*stamp), m_shared.clock.now(), maxAge))
        return std::nullopt;
    return *stamp;
}

void FileFeedCache::writeFile(const market::Symbol& symbol, std::span<const std::byte> content)
{
    // Not when the folder is opened: a scan that writes nothing need not list it.
    std::call_once(m_orphansRemoved, [this] { removeOrphans(); });
    const auto written = m_folder->replace(entryName(symbol), content, base::Durability::Unsynced);
    if (!written && !m_writeFaultReported.exchange(true))
        m_shared.log.warning("Bars cannot be kept in the cache; the scan goes on without: {}",
                             base::describe(written.error()));
}

void FileFeedCache::removeOrphans()
{
    const auto entries = m_folder->list();
    if (!entries)
        return;
    const base::UtcTime now = m_shared.clock.now();
    for (const base::DirectoryEntry& entry : *entries) {
        if (entry.isDirectory || !entry.name.starts_with(kTemporaryPrefix))
            continue;
        const auto stamp = m_folder->stamp(entry.name);
        if (!stamp || now - modifiedAt(*stamp) < kOrphanAge)
            continue;
        if (auto removed = m_folder->remove(entry.name); !removed)
            m_shared.log.debug("{}", base::describe(removed.error()));
    }
}

void FileFeedCache::reportDamage(const market::Symbol& symbol)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_damageReported.insert(symbol).second)
            return;
    }
    m_shared.log.warning("Cached bars of {} are damaged and will be fetched again.", symbol.text());
}

} // namespace tapesift::cache
