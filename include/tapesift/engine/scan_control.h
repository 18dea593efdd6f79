#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

#include "tapesift/engine/pause_gate.h"
#include "tapesift/engine/scan_state.h"

namespace tapesift::engine {

// The handle by which a running scan is paused, resumed and cancelled from any thread. One control
// serves one scan. Thread-safe; no call blocks.
class ScanControl
{
public:
    // False if the scan is not running (or not paused) at the moment.
    bool pause();
    bool resume();

    // False if the scan has ended already.
    bool cancel();

    ScanState state() const;

    // --- For the engine.

    // Moves on if the event is allowed in the present state, and gives the state it led to; nullopt
    // otherwise. By the time the caller looks, another thread may have moved on already.
    std::optional<ScanState> apply(ScanEvent event);
    PauseGate& gate() { return m_gate; }
    std::stop_token stopToken() const { return m_stop.get_token(); }

private:
    std::optional<ScanState> advance(ScanEvent event); // m_mutex is held.

    mutable std::mutex m_mutex;
    ScanState m_state = ScanState::Idle; // Guarded by m_mutex.
    PauseGate m_gate;
    std::stop_source m_stop;
};

} // namespace tapesift::engine
