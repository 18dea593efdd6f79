#include "deep_queue.h"

#include <utility>

namespace tapesift::engine {

void DeepQueue::add(store::BatchRecord quick)
{
    const std::lock_guard lock(m_mutex);
    const std::uint32_t batch = quick.batch;
    m_waiting.try_emplace(batch, std::move(quick));
    m_changed.notify_all();
}

void DeepQueue::prefer(const std::vector<std::uint32_t>& batches)
{
    const std::lock_guard lock(m_mutex);
    m_preferred.assign(batches.begin(), batches.end());
}

std::optional<store::BatchRecord> DeepQueue::take()
{
    const std::lock_guard lock(m_mutex);
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
    return batch;
}

bool DeepQueue::waitBeside(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop,
                   [this] { return m_isBesideOver || (m_isBesideOpen && !m_waiting.empty()); });
    return !m_isBesideOver && !stop.stop_requested();
}

void DeepQueue::openBeside()
{
    const std::lock_guard lock(m_mutex);
    m_isBesideOpen = true;
    m_changed.notify_all();
}

void DeepQueue::closeBeside()
{
    const std::lock_guard lock(m_mutex);
    m_isBesideOver = true;
    m_changed.notify_all();
}

} // namespace tapesift::engine
