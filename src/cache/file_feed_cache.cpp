#include "cache/file_feed_cache.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "cache/bar_file.h"
#include "cache/entry_freshness.h"
#include "cache/entry_name.h"
#include "cache/file_time.h"

namespace tapesift::cache {

namespace {

using namespace std::chrono_literals;

// A temporary file lives for milliseconds; one this old was left by a run that was killed.
constexpr auto kOrphanAge = 1min;

// Symbols of a warm-up that are asked for and kept at a time: memory for as many entries.
constexpr std::size_t kWarmUpStep = 64;

bool isOf(const BarFileHeader& header, const market::Symbol& symbol, market::Interval interval)
{
    return header.interval == interval && header.symbol == symbolDigest(symbol);
}

} // namespace

FileFeedCache::FileFeedCache(std::unique_ptr<base::Directory> folder, const std::string& feedName,
                             market::Interval interval, std::uint32_t number, Shared shared)
    : m_folder(std::move(folder))
    , m_interval(interval)
    , m_number(number)
    , m_shared(std::move(shared))
    , m_remotePrefix(fmt::format("tapesift:v2:{}:{}:", feedName, market::intervalName(interval)))
    , m_epochs(m_shared.remote ? std::make_unique<EpochBook>(*m_shared.remote, m_shared.clock,
                                                             feedName, interval)
                               : nullptr)
{
}

std::optional<CachedBars> FileFeedCache::find(const market::Symbol& symbol,
                                              const Freshness& freshness, base::ReadBuffer& buffer)
{
    const Wanted wanted{symbol, freshness, epoch(symbol)};
    if (auto found = findInMemory(wanted))
        return found;
    if (m_folder) {
        if (auto found = findInFile(wanted, buffer))
            return found;
    }
    return m_shared.remote ? findInRemote(wanted) : std::nullopt;
}

std::optional<CachedBars> FileFeedCache::findInMemory(const Wanted& wanted)
{
    const auto entry = m_shared.memory->find({m_number, wanted.symbol});
    if (!entry || !isFresh(entry->info, entry->storedAt, m_shared.clock.now(), wanted.freshness,
                           wanted.epoch))
        return std::nullopt;
    countHit(m_fromMemory, wanted, entry->image.size());
    return CachedBars{entry->bars, entry->notes, entry->info, true, false, {}, entry};
}

std::optional<CachedBars> FileFeedCache::findInFile(const Wanted& wanted, base::ReadBuffer& buffer)
{
    const std::string name = entryName(wanted.symbol);
    // A file that was exchanged while it was read (base::Durability::Recycled) may look damaged or
    // be another symbol's: the second reading tells.
    for (const bool isLast : {false, true}) {
        const auto stamp = m_folder->read(name, buffer);
        if (!stamp) {
            if (stamp.error().code != base::ErrorCode::NotFound &&
                !m_readFaultReported.exchange(true))
                m_shared.log.warning("Cached bars cannot be read and are fetched again: {}",
                                     base::describe(stamp.error()));
            return std::nullopt;
        }
        auto file = decodeBarFile(buffer.bytes());
        if (!file && file.error().code != base::ErrorCode::Corrupt)
            return std::nullopt;
        if (!file || !isOf(file->header, wanted.symbol, m_interval)) {
            if (isLast)
                reportDamage(wanted.symbol);
            continue;
        }
        EntryInfo& info = file->header.info;
        if (!isFresh(info, modifiedAt(*stamp), m_shared.clock.now(), wanted.freshness,
                     wanted.epoch))
            return std::nullopt;
        countHit(m_fromFile, wanted, buffer.bytes().size());
        return CachedBars{file->bars, std::move(file->notes), std::move(info), false, false, *stamp,
                          nullptr};
    }
    return std::nullopt;
}

std::optional<CachedBars> FileFeedCache::findInRemote(const Wanted& wanted)
{
    const std::string key = remoteKey(wanted.symbol);
    auto values = m_shared.remote->getMany({&key, 1});
    if (!values.front())
        return std::nullopt;
    const Entry entry = adopt(wanted, std::move(*values.front()));
    if (!entry)
        return std::nullopt;
    countHit(m_fromRemote, wanted, entry->image.size());
    CachedBars found{entry->bars, entry->notes, entry->info, false, true, {}, entry};
    if (m_folder) {
        if (const auto stamp = m_folder->stamp(entryName(wanted.symbol)))
            found.file = *stamp;
    }
    return found;
}

// Takes a value of the shared store into the nearer tiers, if it is what is wanted.
FileFeedCache::Entry FileFeedCache::adopt(const Wanted& wanted, Image image)
{
    auto entry = std::make_shared<MemoryEntry>();
    entry->image = std::move(image);
    auto file = decodeBarFile(entry->image);
    if (!file && file.error().code != base::ErrorCode::Corrupt)
        return nullptr;
    if (!file || !isOf(file->header, wanted.symbol, m_interval)) {
        if (!m_remoteDamageReported.exchange(true))
            m_shared.log.warning("The shared cache {} holds damaged prices, of {} for one; they "
                                 "are fetched again.",
                                 m_shared.remote->address(), wanted.symbol.text());
        return nullptr;
    }
    entry->info = std::move(file->header.info);
    entry->notes = std::move(file->notes);
    entry->bars = file->bars;
    entry->storedAt = entry->info.fetchedAt;
    if (!isFresh(entry->info, entry->storedAt, m_shared.clock.now(), wanted.freshness,
                 wanted.epoch))
        return nullptr;
    if (writeFile(wanted.symbol, entry->image)) {
        // So that the file does not look younger than its bars.
        const std::chrono::nanoseconds fetched = entry->info.fetchedAt.time_since_epoch();
        static_cast<void>(m_folder->setModified(entryName(wanted.symbol), fetched.count()));
    }
    m_shared.memory->put({m_number, wanted.symbol}, entry);
    return entry;
}

std::uint64_t FileFeedCache::store(const market::Symbol& symbol, const market::CheckedBars& bars,
                                   EntryInfo info)
{
    auto entry = std::make_shared<MemoryEntry>();
    if (!info.epoch)
        info.epoch = epoch(symbol);
    entry->image = encodeBarFile(symbol, bars, m_interval, info);
    const std::uint64_t fingerprint = info.fingerprint;
    entry->info = std::move(info);
    entry->notes = bars.notes;
    entry->storedAt = m_shared.clock.now();
    entry->bars = barsOfImage(entry->image, bars.series.size());
    ++m_fetched.hits;
    m_fetched.bytes += entry->image.size();
    writeFile(symbol, entry->image);
    if (m_shared.remote && m_shared.access == Access::Write)
        m_shared.remote->putLater(remoteKey(symbol),
                                  std::shared_ptr<const Image>(entry, &entry->image));
    m_shared.memory->put({m_number, symbol}, std::move(entry));
    return fingerprint;
}

std::optional<base::FileStamp> FileFeedCache::freshEntry(const market::Symbol& symbol,
                                                         const Freshness& freshness) const
{
    if (!m_folder)
        return std::nullopt;
    const std::string name = entryName(symbol);
    const auto stamp = m_folder->stamp(name);
    if (!stamp)
        return std::nullopt;
    const base::UtcTime now = m_shared.clock.now();
    const std::uint64_t least = epoch(symbol);
    const FileAge age = ageOfFile(modifiedAt(*stamp), now, freshness, least);
    if (age != FileAge::Doubtful)
        return age == FileAge::Fresh ? std::optional(*stamp) : std::nullopt;
    base::ReadBuffer buffer;
    const auto read = m_folder->readPart(name, 0, kBarFileHeader, buffer);
    const auto header = read ? decodeBarFileHeader(buffer.bytes()) : read.error();
    if (!header || !isOf(*header, symbol, m_interval) ||
        !isFresh(header->info, modifiedAt(*read), now, freshness, least))
        return std::nullopt;
    return *read;
}

std::uint64_t FileFeedCache::epoch(const market::Symbol& symbol) const
{
    return m_epochs ? m_epochs->of(symbol) : 0;
}

void FileFeedCache::invalidate(const market::Symbol& symbol)
{
    m_shared.memory->remove({m_number, symbol});
    if (m_shared.access == Access::ReadOnly)
        return;
    if (m_folder) {
        if (auto removed = m_folder->remove(entryName(symbol)); !removed)
            m_shared.log.warning("Old bars of {} cannot be removed: {}", symbol.text(),
                                 base::describe(removed.error()));
    }
    if (m_epochs)
        m_epochs->raise(symbol, remoteKey(symbol));
}

bool FileFeedCache::hasFresh(const market::Symbol& symbol, const Freshness& freshness) const
{
    if (freshEntry(symbol, freshness))
        return true;
    const auto entry = m_shared.memory->find({m_number, symbol});
    return entry &&
           isFresh(entry->info, entry->storedAt, m_shared.clock.now(), freshness, epoch(symbol));
}

std::size_t FileFeedCache::warmUp(std::span<const market::Symbol> symbols,
                                  const Freshness& freshness, std::stop_token stop)
{
    if (!m_shared.remote)
        return 0;
    m_epochs->refresh();
    std::size_t came = 0;
    std::vector<const market::Symbol*> missing;
    std::vector<std::string> keys;
    const auto fetch = [&] {
        auto values = m_shared.remote->getMany(keys);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Wanted wanted{*missing[i], freshness, epoch(*missing[i])};
            if (!values[i] || !adopt(wanted, std::move(*values[i])))
                continue;
            ++came;
            noteWarmed(*missing[i]);
        }
        missing.clear();
        keys.clear();
    };
    for (const market::Symbol& symbol : symbols) {
        if (stop.stop_requested())
            return came;
        if (hasFresh(symbol, freshness))
            continue;
        missing.push_back(&symbol);
        keys.push_back(remoteKey(symbol));
        if (keys.size() == kWarmUpStep)
            fetch();
    }
    fetch();
    return came;
}

TierCounts FileFeedCache::counts() const
{
    return {{m_fromMemory.hits, m_fromMemory.bytes},
            {m_fromFile.hits, m_fromFile.bytes},
            {m_fromRemote.hits, m_fromRemote.bytes},
            {m_fetched.hits, m_fetched.bytes}};
}

void FileFeedCache::noteWarmed(const market::Symbol& symbol)
{
    const std::lock_guard lock(m_mutex);
    m_warmed.insert(symbol);
    m_hasWarmed = true;
}

// The first use of what a warm-up brought is the shared store's.
void FileFeedCache::countHit(Count& tier, const Wanted& wanted, std::size_t bytes)
{
    if (wanted.freshness.isProbe) {
        if (&tier == &m_fromRemote)
            noteWarmed(wanted.symbol);
        return;
    }
    Count* counted = &tier;
    if (m_hasWarmed.load(std::memory_order_relaxed)) {
        const std::lock_guard lock(m_mutex);
        if (m_warmed.erase(wanted.symbol) > 0)
            counted = &m_fromRemote;
        m_hasWarmed = !m_warmed.empty();
    }
    counted->hits.fetch_add(1, std::memory_order_relaxed);
    counted->bytes.fetch_add(bytes, std::memory_order_relaxed);
}

std::string FileFeedCache::remoteKey(const market::Symbol& symbol) const
{
    return m_remotePrefix + symbol.text();
}

bool FileFeedCache::writeFile(const market::Symbol& symbol, std::span<const std::byte> content)
{
    if (!m_folder || m_shared.access == Access::ReadOnly)
        return false;
    // Not when the folder is opened: a scan that writes nothing need not list it.
    std::call_once(m_orphansRemoved, [this] { removeOrphans(); });
    const auto written = m_folder->replace(entryName(symbol), content, base::Durability::Recycled);
    if (!written && !m_writeFaultReported.exchange(true))
        m_shared.log.warning("Bars cannot be kept in the cache; the scan goes on without: {}",
                             base::describe(written.error()));
    return written.has_value();
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
