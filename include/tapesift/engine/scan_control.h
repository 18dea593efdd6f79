#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

#include "tapesift/engine/pause_gate.h"
#include "tapesift/engine/scan_state.h"
#include "tapesift/market/symbol.h"

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

    // What the user looks at, most wanted first: the deep phase takes it before the rest.
    void prefer(std::vector<market::Symbol> symbols);

    // --- For the engine.

    // Moves on if the event is allowed in the present state, and gives the state it led to; nullopt
    // otherwise. By the time the caller looks, another thread may have moved on already.
    std::optional<ScanState> apply(ScanEvent event);
    PauseGate& gate() { return m_gate; }
    std::stop_token stopToken() const { return m_stop.get_token(); }
    // What was preferred since this was asked last; nullopt if nothing new.
    std::optional<std::vector<market::Symbol>> takePreferred();

private:
    std::optional<ScanState> advance(ScanEvent event); // m_mutex is held.

    mutable std::mutex m_mutex;
    ScanState m_state = ScanState::Idle;                    // Guarded by m_mutex.
    std::optional<std::vector<market::Symbol>> m_preferred; // Guarded by m_mutex.
    std::atomic<bool> m_hasPreferred{false};
    PauseGate m_gate;
    std::stop_source m_stop;
};

} // namespace tapesift::engine
