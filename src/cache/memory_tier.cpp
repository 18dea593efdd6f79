#include "cache/memory_tier.h"

#include <functional>
#include <utility>

#include "tapesift/base/random.h"

namespace tapesift::cache {

namespace {

std::size_t sizeOf(const MemoryEntry& entry)
{
    return sizeof entry + entry.image.size() + entry.notes.size() * sizeof(market::QualityNote) +
           entry.info.actions.size() * sizeof(market::CorporateAction);
}

} // namespace

std::size_t MemoryTier::KeyHash::operator()(const Key& key) const
{
    return std::hash<market::Symbol>{}(key.symbol) ^ base::mix64(key.feed);
}

MemoryTier::MemoryTier(std::size_t limitBytes)
    : m_limit(limitBytes)
{
}

std::shared_ptr<const MemoryEntry> MemoryTier::find(const Key& key)
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.find(key);
    if (place == m_places.end())
        return nullptr;
    m_nodes.splice(m_nodes.begin(), m_nodes, place->second);
    return place->second->entry;
}

void MemoryTier::put(const Key& key, std::shared_ptr<const MemoryEntry> entry)
{
    const std::size_t size = sizeOf(*entry);
    const std::lock_guard lock(m_mutex);
    if (const auto place = m_places.find(key); place != m_places.end())
        drop(place->second);
    if (size > m_limit)
        return;
    while (m_bytes + size > m_limit)
        drop(std::prev(m_nodes.end()));
    m_nodes.push_front({key, std::move(entry)});
    m_places.emplace(key, m_nodes.begin());
    m_bytes += size;
}

void MemoryTier::remove(const Key& key)
{
    const std::lock_guard lock(m_mutex);
    if (const auto place = m_places.find(key); place != m_places.end())
        drop(place->second);
}

void MemoryTier::drop(Nodes::iterator node)
{
    m_bytes -= sizeOf(*node->entry);
    m_places.erase(node->key);
    m_nodes.erase(node);
}

} // namespace tapesift::cache
