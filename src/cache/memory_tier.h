#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "tapesift/cache/price_cache.h"

namespace tapesift::cache {

// An entry in memory: the bytes of its file and what they mean.
struct MemoryEntry
{
    std::vector<std::byte> image;
    market::BarView bars; // into `image`
    std::vector<market::QualityNote> notes;
    EntryInfo info;
    base::UtcTime storedAt{};
};

// Entries of all feeds under one limit of bytes; the one not asked for longest goes first.
// Thread-safe.
class MemoryTier
{
public:
    struct Key
    {
        std::uint32_t feed = 0;
        market::Symbol symbol;

        bool operator==(const Key&) const = default;
    };

    explicit MemoryTier(std::size_t limitBytes);

    // Null if there is none.
    std::shared_ptr<const MemoryEntry> find(const Key& key);

    // Replaces an entry of the same key. One larger than the limit is not kept.
    void put(const Key& key, std::shared_ptr<const MemoryEntry> entry);

    void remove(const Key& key);

private:
    struct Node
    {
        Key key;
        std::shared_ptr<const MemoryEntry> entry;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key& key) const;
    };
    using Nodes = std::list<Node>;

    // The caller holds m_mutex.
    void drop(Nodes::iterator node);

    const std::size_t m_limit;
    std::mutex m_mutex;
    Nodes m_nodes;                                              // Guarded by m_mutex. Newest first.
    std::unordered_map<Key, Nodes::iterator, KeyHash> m_places; // Guarded by m_mutex.
    std::size_t m_bytes = 0;                                    // Guarded by m_mutex.
};

} // namespace tapesift::cache
