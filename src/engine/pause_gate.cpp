#include "tapesift/engine/pause_gate.h"

namespace tapesift::engine {

void PauseGate::enter()
{
    const std::lock_guard lock(m_mutex);
    ++m_workers;
}

void PauseGate::leave()
{
    const std::lock_guard lock(m_mutex);
    --m_workers;
    m_changed.notify_all();
}

bool PauseGate::pass(const std::stop_token& stop)
{
    if (isClosed()) [[unlikely]] {
        std::unique_lock lock(m_mutex);
        ++m_standing;
        m_changed.notify_all();
        m_changed.wait(lock, stop, [this] { return !isClosed(); });
        --m_standing;
    }
    return !stop.stop_requested();
}

bool PauseGate::pass(const std::stop_token& stop, PauseObserver& observer)
{
    if (isClosed()) [[unlikely]] {
        std::unique_lock lock(m_mutex);
        ++m_standing;
        supervise(lock, stop, observer);
        --m_standing;
    }
    return !stop.stop_requested();
}

bool PauseGate::waitUntilOpen(const std::stop_token& stop)
{
    if (isClosed()) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [this] { return !isClosed(); });
    }
    return !stop.stop_requested();
}

void PauseGate::superviseUntilEmpty(const std::stop_token& stop, PauseObserver& observer)
{
    std::unique_lock lock(m_mutex);
    while (m_workers > 0) {
        // Without the stop token: workers that are told to stop leave by themselves.
        m_changed.wait(lock, [this, &stop] {
            return m_workers == 0 || (isClosed() && !stop.stop_requested());
        });
        if (m_workers > 0)
            supervise(lock, stop, observer);
    }
}

void PauseGate::supervise(std::unique_lock<std::mutex>& lock, const std::stop_token& stop,
                          PauseObserver& observer)
{
    unsigned reported = 0; // which closing; 0: none
    // Unlocked: the observer may write to disk, and resume() must not wait for that.
    const auto tell = [&lock, &observer](void (PauseObserver::*what)()) {
        lock.unlock();
        (observer.*what)();
        lock.lock();
    };
    while (isClosed() && m_workers > 0 && !stop.stop_requested()) {
        if (reported != 0 && reported != m_closings) {
            // Opened and closed again while it was being told: that is another pause.
            reported = 0;
            tell(&PauseObserver::onReopened);
        } else if (reported == 0 && m_standing == m_workers) {
            reported = m_closings;
            tell(&PauseObserver::onAllStanding);
        } else {
            m_changed.wait(lock, stop, [this, &reported] {
                return !isClosed() || m_workers == 0 ||
                       (reported == 0 ? m_standing == m_workers : reported != m_closings);
            });
        }
    }
    if (reported != 0 && !stop.stop_requested())
        tell(&PauseObserver::onReopened);
}

void PauseGate::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed.store(true, std::memory_order_release);
    ++m_closings;
    m_changed.notify_all();
}

void PauseGate::open()
{
    const std::lock_guard lock(m_mutex);
    m_closed.store(false, std::memory_order_release);
    m_changed.notify_all();
}

} // namespace tapesift::engine
