#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "tapesift/base/executor.h"
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

    // Works until all batches are done, the scan is stopped or the writer refuses. The caller is
    // one of the workers and the gate's supervisor.
    void run(ScanControl& control, base::Executor& executor, unsigned workers,
             PauseObserver& observer);

private:
    template <class Pass>
    void work(Pass&& pass, const std::stop_token& stop);
    template <class Pass>
    bool scanBatch(std::uint32_t batch, Pass&& pass, const std::stop_token& stop,
                   base::ReadBuffer& buffer);

    const BatchPlan& m_plan;
    const SymbolScanner& m_scanner;
    store::ScanStore::RunWriter& m_writer;
    ProgressMeter& m_meter;
    std::atomic<std::size_t> m_next{0};
};

} // namespace tapesift::engine
