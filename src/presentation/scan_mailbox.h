#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/engine/scan_listener.h"
#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// What happened since the mailbox was emptied last. Of states and progress only the newest counts.
struct ScanNews
{
    std::optional<store::RunRecord> created;
    std::optional<engine::ScanState> state;
    std::optional<engine::ScanProgress> progress;
    ArrivedEntries entries;
    std::vector<std::string> warnings;
    std::optional<data::LoaderStatistics> prices;
    std::optional<base::Result<store::RunRecord>> end;
};

// Collects what the threads of a scan have to tell until the GUI thread takes it. Entries are
// decoded on the thread that brings them, not on the one that paints. Thread-safe.
class ScanMailbox final : public engine::ScanListener
{
public:
    // `wake` is called, on any thread, when the first news comes after take().
    explicit ScanMailbox(std::function<void()> wake);

    // Everything but the rows beyond `rows`, which stay for the next time; the end is kept back
    // until they are gone.
    ScanNews take(std::size_t rows);
    bool isEmpty() const;

    void onRunCreated(const store::RunRecord& run) override;
    void onStateChanged(engine::ScanState state) override;
    void onProgress(const engine::ScanProgress& progress) override;
    void onBatchesCommitted(const std::vector<store::BatchRecord>& batches) override;
    void onWarning(const std::string& warning) override;
    void onPricesLoaded(const data::LoaderStatistics& prices) override;
    void onEnd(base::Result<store::RunRecord> end);

private:
    template <class Change>
    void put(Change change);

    const std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    ScanNews m_news;        // Guarded by m_mutex.
    bool m_isAwake = false; // Guarded by m_mutex: wake was called and nothing taken since.
};

} // namespace tapesift::presentation
