#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace tapesift::engine {

// Where a scan stands.
enum class ScanState {
    Idle,      // not started
    Preparing, // universe, as-of time, plan
    Running,
    Paused,    // no worker takes a step
    Finishing, // all symbols ended; the run is being closed
    Done,
    Stopping, // cancelled; workers end their step
    Stopped,  // can be resumed
    Failed,   // could not go on; can be resumed
};

inline constexpr std::array kAllScanStates = {
    ScanState::Idle,     ScanState::Preparing, ScanState::Running,
    ScanState::Paused,   ScanState::Finishing, ScanState::Done,
    ScanState::Stopping, ScanState::Stopped,   ScanState::Failed};

enum class ScanEvent {
    Start,
    Prepared,
    Pause,
    Resume,
    AllScanned,
    Finalized,
    Cancel,
    WorkersStopped,
    Fail,
};

inline constexpr std::array kAllScanEvents = {
    ScanEvent::Start,  ScanEvent::Prepared,       ScanEvent::Pause,
    ScanEvent::Resume, ScanEvent::AllScanned,     ScanEvent::Finalized,
    ScanEvent::Cancel, ScanEvent::WorkersStopped, ScanEvent::Fail};

// The state after the event; nullopt if the event means nothing in that state. Pure.
std::optional<ScanState> next(ScanState state, ScanEvent event);

// "running" ...: for logs and events.
std::string_view scanStateName(ScanState state);

// Done, Stopped or Failed: nothing follows; the next scan has a control of its own.
bool isEnd(ScanState state);

} // namespace tapesift::engine
