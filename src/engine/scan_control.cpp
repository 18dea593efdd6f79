#include "tapesift/engine/scan_control.h"

namespace tapesift::engine {

bool ScanControl::pause()
{
    if (!apply(ScanEvent::Pause))
        return false;
    m_gate.close();
    return true;
}

bool ScanControl::resume()
{
    if (!apply(ScanEvent::Resume))
        return false;
    m_gate.open();
    return true;
}

bool ScanControl::cancel()
{
    // Before the start there is nothing to stop yet; the start finds the request.
    if (!apply(ScanEvent::Cancel) && state() != ScanState::Idle)
        return false;
    m_stop.request_stop();
    return true;
}

ScanState ScanControl::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

bool ScanControl::apply(ScanEvent event)
{
    const std::lock_guard lock(m_mutex);
    const std::optional<ScanState> after = next(m_state, event);
    if (after)
        m_state = *after;
    return after.has_value();
}

} // namespace tapesift::engine
