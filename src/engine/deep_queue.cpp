#include "deep_queue.h"

#include <utility>

namespace tapesift::engine {

DeepQueue::DeepQueue(std::uint32_t expected)
    : m_expected(expected)
{
}

void DeepQueue::add(store::BatchRecord quick)
{
    {
        const std::lock_guard lock(m_mutex);
        const std::uint32_t batch = quick.batch;
        if (m_waiting.try_emplace(batch, std::move(quick)).second && m_expected > 0)
            --m_expected;
    }
    m_changed.notify_one();
}

void DeepQueue::prefer(const std::vector<std::uint32_t>& batches)
{
    const std::lock_guard lock(m_mutex);
    m_preferred.assign(batches.begin(), batches.end());
}

void DeepQueue::giveUp()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasGivenUp = true;
    }
    m_changed.notify_all();
}

bool DeepQueue::isOver() const
{
    const std::lock_guard lock(m_mutex);
    return isOverNow();
}

std::optional<store::BatchRecord> DeepQueue::take(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, patience, [this] { return !m_waiting.empty() || isOverNow(); });
    if (m_waiting.empty())
        return std::nullopt;
    auto next = m_waiting.begin();
    while (!m_preferred.empty()) {
        const auto wanted = m_waiting.find(m_preferred.front());
        m_preferred.pop_front();
        if (wanted != m_waiting.end()) {
            next = wanted;
            break;
        }
    }
    store::BatchRecord batch = std::move(next->second);
    m_waiting.erase(next);
    const bool isOver = isOverNow();
    lock.unlock();
    if (isOver)
        m_changed.notify_all();
    return batch;
}

} // namespace tapesift::engine
