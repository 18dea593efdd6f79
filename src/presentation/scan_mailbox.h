#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/engine/scan_listener.h"
#include "tapesift/presentation/result_row.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::presentation {

// What happened since the mailbox was emptied last. Of states and progress only the newest counts.
struct ScanNews
{
    std::optional<store::RunRecord> created;
    std::optional<engine::ScanState> state;
    std::optional<engine::ScanProgress> progress;
    std::optional<engine::DeepProgress> deepProgress;
    std::optional<store::RunRecord> quickCompleted;
    ArrivedEntries entries;
    std::vector<SymbolRank> ranks;
    std::vector<std::string> warnings;
    std::optional<data::LoaderStatistics> prices;
    std::optional<base::Result<store::RunRecord>> end;
};

// Collects what the threads of a scan have to tell until the GUI thread takes it. Entries are
// decoded on the thread that brings them, not on the one that paints. Thread-safe.
class ScanMailbox final : public engine::ScanListener
{
public:
    // Reads what a run of this number will scan; called on the thread that tells of the run.
    using PlanSource = std::function<base::Result<store::Checkpoint>(store::RunId)>;

    // `wake` is called, on any thread, when the first news comes after take(). Without `plan` deep
    // results are dropped: nobody knows whose they are.
    explicit ScanMailbox(std::function<void()> wake, PlanSource plan = {});

    // Everything but the rows beyond `rows`, which stay for the next time; what belongs to them
    // (deep results, ranks) and the end are kept back until they are gone.
    ScanNews take(std::size_t rows);
    bool isEmpty() const;

    void onRunCreated(const store::RunRecord& run) override;
    void onStateChanged(engine::ScanState state) override;
    void onProgress(const engine::ScanProgress& progress) override;
    void onBatchesCommitted(const std::vector<store::BatchRecord>& batches) override;
    void onQuickCompleted(const store::RunRecord& run) override;
    void onDeepProgress(const engine::DeepProgress& progress) override;
    void onDeepBatchesCommitted(const std::vector<store::BatchRecord>& batches) override;
    void onRanked(const std::vector<int>& percentiles) override;
    void onWarning(const std::string& warning) override;
    void onPricesLoaded(const data::LoaderStatistics& prices) override;
    void onEnd(base::Result<store::RunRecord> end);

private:
    // The symbols of a run with a deep phase by their place in the plan. Written before the first
    // batch of the run is told.
    struct Plan
    {
        std::vector<QString> symbols;
        std::size_t batchSize = 1;
    };

    template <class Change>
    void put(Change change);
    void readPlan(const store::RunRecord& run);
    void addDeep(std::vector<DeepArrival>& into, const store::BatchRecord& batch) const;

    const std::function<void()> m_wake;
    const PlanSource m_planSource;
    Plan m_plan;
    mutable std::mutex m_mutex;
    ScanNews m_news;        // Guarded by m_mutex.
    bool m_isAwake = false; // Guarded by m_mutex: wake was called and nothing taken since.
};

} // namespace tapesift::presentation
