#include "scan_audience.h"

namespace tapesift::presentation {

ScanAudience::ScanAudience(engine::ScanListener& window, engine::ScanListener* guest)
    : m_window(window)
    , m_guest(guest)
{
}

template <class News>
void ScanAudience::tell(void (engine::ScanListener::*what)(News), News news)
{
    (m_window.*what)(news);
    if (m_guest)
        (m_guest->*what)(news);
}

void ScanAudience::onRunCreated(const store::RunRecord& run)
{
    tell<const store::RunRecord&>(&engine::ScanListener::onRunCreated, run);
}

void ScanAudience::onStateChanged(engine::ScanState state)
{
    tell<engine::ScanState>(&engine::ScanListener::onStateChanged, state);
}

void ScanAudience::onProgress(const engine::ScanProgress& progress)
{
    tell<const engine::ScanProgress&>(&engine::ScanListener::onProgress, progress);
}

void ScanAudience::onBatchesCommitted(const std::vector<store::BatchRecord>& batches)
{
    tell<const std::vector<store::BatchRecord>&>(&engine::ScanListener::onBatchesCommitted,
                                                 batches);
}

void ScanAudience::onQuickCompleted(const store::RunRecord& run)
{
    tell<const store::RunRecord&>(&engine::ScanListener::onQuickCompleted, run);
}

void ScanAudience::onDeepProgress(const engine::DeepProgress& progress)
{
    tell<const engine::DeepProgress&>(&engine::ScanListener::onDeepProgress, progress);
}

void ScanAudience::onDeepBatchesCommitted(const std::vector<store::BatchRecord>& batches)
{
    tell<const std::vector<store::BatchRecord>&>(&engine::ScanListener::onDeepBatchesCommitted,
                                                 batches);
}

void ScanAudience::onRanked(const std::vector<int>& percentiles)
{
    tell<const std::vector<int>&>(&engine::ScanListener::onRanked, percentiles);
}

void ScanAudience::onWarning(const std::string& warning)
{
    tell<const std::string&>(&engine::ScanListener::onWarning, warning);
}

void ScanAudience::onPricesLoaded(const data::LoaderStatistics& prices)
{
    tell<const data::LoaderStatistics&>(&engine::ScanListener::onPricesLoaded, prices);
}

} // namespace tapesift::presentation
