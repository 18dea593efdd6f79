#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/engine/scan_listener.h"

namespace tapesift::app {

// The plan of a run, as far as the events need it.
struct PlannedSymbols
{
    std::uint32_t batchSize = 10;
    std::vector<std::string> symbols; // in the order of the plan
};

// Tells a scan as JSON, one object a line, for programs that run the command line. Thread-safe.
class ProgressJson final : public engine::ScanListener
{
public:
    // What the events say of a run beside what they are told.
    struct Lookups
    {
        std::function<PlannedSymbols(store::RunId)> plan;
        std::function<std::size_t(store::RunId)> signals; // symbols that have a verdict
    };

    explicit ProgressJson(std::ostream& out, Lookups lookups = {});

    void onProgress(const engine::ScanProgress& progress) override;
    void onWarning(const std::string& warning) override;

    void onRunCreated(const store::RunRecord& run) override;
    void onQuickCompleted(const store::RunRecord& run) override;
    void onDeepBatchesCommitted(const std::vector<store::BatchRecord>& batches) override;
    void onDeepProgress(const engine::DeepProgress& progress) override;
    void onRanked(const std::vector<int>& percentiles) override;

private:
    // Writes one line; `writeFields` adds to the event's name.
    template <class Fields>
    void tell(std::string_view event, const Fields& writeFields);

    const Lookups m_lookups;
    // Written before anything else is told of the run.
    std::string m_scanId;
    PlannedSymbols m_plan;

    std::mutex m_mutex;
    std::ostream& m_out; // Guarded by m_mutex.
};

} // namespace tapesift::app
