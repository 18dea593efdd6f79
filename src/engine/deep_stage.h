#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/executor.h"
#include "tapesift/engine/scan_control.h"
#include "tapesift/engine/scan_listener.h"
#include "tapesift/store/scan_store.h"

#include "batch_pipeline.h"
#include "deep_meter.h"
#include "deep_queue.h"
#include "deep_scanner.h"

namespace tapesift::engine {

// The second phase of a run: deepens each batch whose verdicts are saved, those that the user looks
// at first.
class DeepStage
{
public:
    // Batches that are deepened already are marked in `done`. References must outlive the stage.
    DeepStage(const store::RunRecord& run, const std::vector<market::Member>& members,
              std::uint32_t batchSize, const std::vector<bool>& done, const DeepScanner& scanner,
              store::ScanStore::RunWriter& writer, const base::Clock& clock, ScanListener& listener,
              std::chrono::milliseconds besideAfter);

    // What earlier sittings have left to be deepened, and what is to be expected of this one.
    base::Status addSaved(store::ScanStore& store, const std::vector<bool>& quickDone);
    // The verdicts of these batches are saved. Any thread.
    void add(const std::vector<store::BatchRecord>& quick);

    // Deepens on the calling thread what is added while the quick phase goes on, as soon as that
    // has taken longer than `besideAfter` of the constructor: until endBeside() or until `mayGoOn`,
    // which is asked before each batch, says no. The thread is one of the gate's workers while it
    // deepens.
    void workBeside(ScanControl& control, const std::function<bool()>& mayGoOn);
    void endBeside() { m_queue.closeBeside(); }

    // Works until all batches that were added are deepened, the scan is stopped or the writer
    // refuses. The caller is one of the workers and the gate's supervisor.
    void run(ScanControl& control, base::Executor& executor, unsigned workers,
             PauseObserver& observer);

private:
    // Waits while the scan is paused; false: stop working.
    using Pass = std::function<bool()>;

    void work(ScanControl& control, const Pass& pass, const std::stop_token& stop);
    bool deepenNext(ScanControl& control, const Pass& pass, const std::stop_token& stop,
                    base::ReadBuffer& buffer);
    bool deepen(const store::BatchRecord& quick, const Pass& pass, const std::stop_token& stop,
                base::ReadBuffer& buffer);
    void takePreferred(ScanControl& control);
    std::uint32_t sizeOf(std::uint32_t batch) const;

    const store::RunRecord& m_run;
    const std::vector<market::Member>& m_members;
    const std::uint32_t m_batchSize;
    const std::vector<bool>& m_done;
    const DeepScanner& m_scanner;
    store::ScanStore::RunWriter& m_writer;
    const base::Clock& m_clock;
    const std::chrono::nanoseconds m_besideFrom; // by the steady clock
    ScanListener& m_listener;
    DeepQueue m_queue;
    DeepMeter m_meter;
    std::unordered_map<market::Symbol, std::uint32_t> m_batchOf;
};

} // namespace tapesift::engine
