#pragma once

#include <vector>

#include "tapesift/base/error.h"
#include "tapesift/data/bar_loader.h"
#include "tapesift/engine/deep_progress.h"
#include "tapesift/engine/scan_progress.h"
#include "tapesift/engine/scan_state.h"
#include "tapesift/store/run_record.h"

namespace tapesift::engine {

// Told what a scan does. Calls come from the scan's threads, one at a time for each function;
// they must be short and must not call back into the engine.
class ScanListener
{
public:
    virtual ~ScanListener() = default;

    // The run is stored: it has its id and pinned as-of time.
    virtual void onRunCreated(const store::RunRecord&) {}
    virtual void onStateChanged(ScanState) {}
    // At most 30 a second, and once at the end of each stage.
    virtual void onProgress(const ScanProgress&) {}
    // These batches are saved: their rows may be shown.
    virtual void onBatchesCommitted(const std::vector<store::BatchRecord>&) {}
    // Every symbol has its verdict, and all of them are saved. Once; also where a resumed scan
    // finds that so. While the quick phase waits for its provider, deep results may have come
    // before.
    virtual void onQuickCompleted(const store::RunRecord&) {}
    // At most 30 a second, and when the deep phase goes on alone and when it ends.
    virtual void onDeepProgress(const DeepProgress&) {}
    // Deep results of these batches are saved. They are not ranked yet.
    virtual void onDeepBatchesCommitted(const std::vector<store::BatchRecord>&) {}
    // The end of the deep phase: where each symbol of the plan stands in its universe, in the order
    // of the plan, 1 ... 99; 0: not known.
    virtual void onRanked(const std::vector<int>&) {}
    virtual void onWarning(const std::string&) {}
    // Once, after the last symbol: how many price series came from where.
    virtual void onPricesLoaded(const data::LoaderStatistics&) {}
};

} // namespace tapesift::engine
