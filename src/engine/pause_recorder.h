#pragma once

#include "progress_meter.h"
#include "tapesift/base/log.h"
#include "tapesift/engine/pause_gate.h"
#include "tapesift/engine/scan_listener.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::engine {

// Puts a pause into the run's record and tells the listener.
class PauseRecorder final : public PauseObserver
{
public:
    PauseRecorder(store::ScanStore& store, const store::RunRecord& run, ProgressMeter& meter,
                  ScanListener& listener, base::Log& log)
        : m_store(store)
        , m_run(run)
        , m_meter(meter)
        , m_listener(listener)
        , m_log(log)
    {
    }

    void onAllStanding() override
    {
        m_meter.pause();
        record(store::RunStatus::Paused, "Paused");
        m_listener.onStateChanged(ScanState::Paused);
    }

    void onReopened() override
    {
        m_meter.resume();
        record(store::RunStatus::InProgress, "Resuming from saved progress");
        m_listener.onStateChanged(ScanState::Running);
    }

private:
    void record(store::RunStatus status, std::string_view message)
    {
        const auto elapsed = m_run.elapsed + std::chrono::duration_cast<std::chrono::milliseconds>(
                                                 m_meter.activeTime());
        m_log.info("{}: {}", m_run.name, message);
        if (auto saved = m_store.setStatus(m_run.id, status, elapsed, message); !saved)
            m_log.warning("{}", base::describe(saved.error()));
    }

    store::ScanStore& m_store;
    const store::RunRecord& m_run;
    ProgressMeter& m_meter;
    ScanListener& m_listener;
    base::Log& m_log;
};

} // namespace tapesift::engine
