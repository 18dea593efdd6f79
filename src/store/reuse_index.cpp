#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "store/pack_codec.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::store {

namespace {

constexpr std::size_t kMinSlots = 64;
constexpr std::size_t kChunkBytes = std::size_t{1} << 20;

std::size_t hashOf(const ReuseKey& key)
{
    // The key is a digest: any part of it is as good as a hash.
    std::size_t hash = 0;
    std::memcpy(&hash, key.data(), sizeof hash);
    return hash;
}

} // namespace

void ReuseIndex::reserve(std::size_t entries)
{
    // At most half full, so that a free slot ends a search soon.
    const std::size_t wanted = std::bit_ceil(std::max(entries * 2, kMinSlots));
    if (wanted <= m_slots.size())
        return;
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(wanted));
    for (const Slot& slot : old) {
        if (slot.key != ReuseKey{})
            m_slots[slotOf(slot.key)] = slot;
    }
}

std::size_t ReuseIndex::slotOf(const ReuseKey& key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hashOf(key) & mask;
    while (m_slots[at].key != key && m_slots[at].key != ReuseKey{})
        at = (at + 1) & mask;
    return at;
}

std::span<const std::byte> ReuseIndex::find(const ReuseKey& key) const
{
    return m_slots.empty() ? std::span<const std::byte>{} : m_slots[slotOf(key)].entry;
}

std::span<const std::byte> ReuseIndex::keep(std::span<const std::byte> pack)
{
    if (m_chunks.empty() || m_chunks.back().capacity() - m_chunks.back().size() < pack.size()) {
        m_chunks.emplace_back();
        m_chunks.back().reserve(std::max(pack.size(), kChunkBytes));
    }
    std::vector<std::byte>& chunk = m_chunks.back();
    chunk.insert(chunk.end(), pack.begin(), pack.end());
    return std::span<const std::byte>(chunk).last(pack.size());
}

void ReuseIndex::add(std::span<const std::byte> pack)
{
    PackReader reader(keep(pack));
    while (const auto entry = reader.next()) {
        ReuseKey key{};
        if (entry->size() < key.size())
            continue;
        // The layout of an entry begins with its key.
        std::copy_n(entry->begin(), key.size(), key.begin());
        if (key == ReuseKey{})
            continue;
        reserve(m_size + 1);
        Slot& slot = m_slots[slotOf(key)];
        if (slot.key == key)
            continue;
        slot = {key, *entry};
        ++m_size;
    }
}

} // namespace tapesift::store
