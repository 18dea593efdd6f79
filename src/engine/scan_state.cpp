#include "tapesift/engine/scan_state.h"

namespace tapesift::engine {

namespace {

struct Transition
{
    ScanState from;
    ScanEvent event;
    ScanState to;
};

constexpr Transition kTransitions[] = {
    {ScanState::Idle, ScanEvent::Start, ScanState::Preparing},

    {ScanState::Preparing, ScanEvent::Prepared, ScanState::Running},
    {ScanState::Preparing, ScanEvent::Cancel, ScanState::Stopping},
    {ScanState::Preparing, ScanEvent::Fail, ScanState::Failed},

    {ScanState::Running, ScanEvent::Pause, ScanState::Paused},
    {ScanState::Running, ScanEvent::AllScanned, ScanState::Finishing},
    {ScanState::Running, ScanEvent::Cancel, ScanState::Stopping},
    {ScanState::Running, ScanEvent::Fail, ScanState::Failed},

    {ScanState::Paused, ScanEvent::Resume, ScanState::Running},
    // The last symbols may end while the pause takes effect.
    {ScanState::Paused, ScanEvent::AllScanned, ScanState::Finishing},
    {ScanState::Paused, ScanEvent::Cancel, ScanState::Stopping},
    {ScanState::Paused, ScanEvent::Fail, ScanState::Failed},

    {ScanState::Finishing, ScanEvent::Finalized, ScanState::Done},
    {ScanState::Finishing, ScanEvent::Fail, ScanState::Failed},

    {ScanState::Stopping, ScanEvent::WorkersStopped, ScanState::Stopped},
    {ScanState::Stopping, ScanEvent::Fail, ScanState::Failed},
};

} // namespace

std::optional<ScanState> next(ScanState state, ScanEvent event)
{
    for (const Transition& transition : kTransitions) {
        if (transition.from == state && transition.event == event)
            return transition.to;
    }
    return std::nullopt;
}

std::string_view scanStateName(ScanState state)
{
    switch (state) {
    case ScanState::Idle:
        return "idle";
    case ScanState::Preparing:
        return "preparing";
    case ScanState::Running:
        return "running";
    case ScanState::Paused:
        return "paused";
    case ScanState::Finishing:
        return "finishing";
    case ScanState::Done:
        return "done";
    case ScanState::Stopping:
        return "stopping";
    case ScanState::Stopped:
        return "stopped";
    case ScanState::Failed:
        break;
    }
    return "failed";
}

bool isEnd(ScanState state)
{
    return state == ScanState::Done || state == ScanState::Stopped || state == ScanState::Failed;
}

} // namespace tapesift::engine
