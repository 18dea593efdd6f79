#include "tapesift/engine/scan_control.h"

#include <utility>

namespace tapesift::engine {

bool ScanControl::pause()
{
    const std::lock_guard lock(m_mutex);
    if (!advance(ScanEvent::Pause))
        return false;
    m_gate.close(); // Under the lock, so that state and gate cannot part.
    return true;
}

bool ScanControl::resume()
{
    const std::lock_guard lock(m_mutex);
    if (!advance(ScanEvent::Resume))
        return false;
    m_gate.open();
    return true;
}

bool ScanControl::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        // Before the start there is nothing to stop yet; the start finds the request.
        if (m_state != ScanState::Idle && !advance(ScanEvent::Cancel))
            return false;
    }
    m_stop.request_stop(); // Unlocked: it runs what waits for the stop.
    return true;
}

ScanState ScanControl::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

std::optional<ScanState> ScanControl::apply(ScanEvent event)
{
    const std::lock_guard lock(m_mutex);
    return advance(event);
}

std::optional<ScanState> ScanControl::advance(ScanEvent event)
{
    const std::optional<ScanState> after = next(m_state, event);
    if (after)
        m_state = *after;
    return after;
}

void ScanControl::prefer(std::vector<market::Symbol> symbols)
{
    const std::lock_guard lock(m_mutex);
    m_preferred = std::move(symbols);
    m_hasPreferred.store(true, std::memory_order_release);
}

std::optional<std::vector<market::Symbol>> ScanControl::takePreferred()
{
    // Asked before each batch; nearly always there is nothing new.
    if (!m_hasPreferred.load(std::memory_order_acquire))
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    m_hasPreferred.store(false, std::memory_order_relaxed);
    return std::exchange(m_preferred, std::nullopt);
}

} // namespace tapesift::engine
