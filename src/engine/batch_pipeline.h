#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

#include "tapesift/base/executor.h"
#include "tapesift/data/fetch_ahead.h"
#include "tapesift/engine/scan_control.h"
#include "tapesift/market/universe.h"
#include "tapesift/store/scan_store.h"

#include "progress_meter.h"
#include "symbol_scanner.h"

namespace tapesift::engine {

// The batches of a plan that are still to be done.
struct BatchPlan
{
    const std::vector<market::Member>& members;
    std::uint32_t batchSize = 10;
    std::vector<std::uint32_t> pending; // batch numbers, rising

    std::uint32_t pendingSymbols() const;
};

// Shares the pending batches out to workers. A batch is handed to the writer when all its symbols
// have ended; one that is cut short by a stop is dropped, to be done anew by a resume.
class BatchPipeline
{
public:
    BatchPipeline(const BatchPlan& plan, const SymbolScanner& scanner,
                  store::ScanStore::RunWriter& writer, ProgressMeter& meter);

    // Lets up to `lanes` further threads fetch the bars before the workers ask for them. `ahead`
    // must outlive the pipeline.
    void fetchAhead(data::FetchAhead& ahead, unsigned lanes);

    // Whether there is a batch that no worker has taken yet. Any thread.
    bool hasMore() const { return m_next.load(std::memory_order_relaxed) < m_plan.pending.size(); }

    // Works until all batches are done, the scan is stopped or the writer refuses. The caller is
    // one of the workers and the gate's supervisor.
    void run(ScanControl& control, base::Executor& executor, unsigned workers,
             PauseObserver& observer);

private:
    // Waits while the scan is paused; false: stop working.
    using Pass = std::function<bool()>;

    void work(const Pass& pass, const std::stop_token& stop);
    bool scanBatch(std::uint32_t batch, const Pass& pass, const std::stop_token& stop,
                   base::ReadBuffer& buffer);

    const BatchPlan& m_plan;
    const SymbolScanner& m_scanner;
    store::ScanStore::RunWriter& m_writer;
    ProgressMeter& m_meter;
    data::FetchAhead* m_ahead = nullptr;
    unsigned m_lanes = 0;
    std::atomic<std::size_t> m_next{0};
};

} // namespace tapesift::engine
