#pragma once

#include "tapesift/engine/scan_listener.h"

namespace tapesift::presentation {

// Passes what a scan tells on to the window and to a guest, the window first.
class ScanAudience final : public engine::ScanListener
{
public:
    // `guest` may be null. Both must outlive it.
    ScanAudience(engine::ScanListener& window, engine::ScanListener* guest);

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

private:
    template <class News>
    void tell(void (engine::ScanListener::*what)(News), News news);

    engine::ScanListener& m_window;
    engine::ScanListener* const m_guest;
};

} // namespace tapesift::presentation
