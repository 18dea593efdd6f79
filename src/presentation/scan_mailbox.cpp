#include "scan_mailbox.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tapesift::presentation {

namespace {

// Moves what is beyond the first `count` out of `all`.
template <class T>
std::vector<T> cutBehind(std::vector<T>& all, std::size_t count)
{
    if (all.size() <= count)
        return {};
    const auto rest = all.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<T> behind(std::make_move_iterator(rest), std::make_move_iterator(all.end()));
    all.erase(rest, all.end());
    return behind;
}

} // namespace

ScanMailbox::ScanMailbox(std::function<void()> wake, PlanSource plan)
    : m_wake(std::move(wake))
    , m_planSource(std::move(plan))
{
}

template <class Change>
void ScanMailbox::put(Change change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_news);
        if (m_isAwake)
            return;
        m_isAwake = true;
    }
    m_wake();
}

ScanNews ScanMailbox::take(std::size_t rows)
{
    const std::lock_guard lock(m_mutex);
    ScanNews taken = std::move(m_news);
    m_news = {};
    m_isAwake = false;
    ArrivedEntries& later = m_news.entries;
    later.rows = cutBehind(taken.entries.rows, rows);
    later.deep = cutBehind(taken.entries.deep, later.rows.empty() ? rows : 0);
    if (later.rows.empty() && later.deep.empty())
        return taken;
    m_news.ranks = std::exchange(taken.ranks, {});
    m_news.end = std::exchange(taken.end, std::nullopt);
    return taken;
}

bool ScanMailbox::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return !m_news.created && !m_news.state && !m_news.progress && !m_news.deepProgress &&
           !m_news.quickCompleted && m_news.entries.empty() && m_news.ranks.empty() &&
           m_news.warnings.empty() && !m_news.prices && !m_news.end;
}

void ScanMailbox::onRunCreated(const store::RunRecord& run)
{
    readPlan(run);
    put([&run](ScanNews& news) { news.created = run; });
}

void ScanMailbox::readPlan(const store::RunRecord& run)
{
    m_plan = {};
    if (run.spec.phase != market::ScanPhase::Deep || !m_planSource)
        return;
    const auto checkpoint = m_planSource(run.id);
    if (!checkpoint)
        return; // What is found is saved all the same, and seen when the run is opened again.
    m_plan.batchSize = std::max(1u, checkpoint->batchSize);
    m_plan.symbols.reserve(checkpoint->plan.size());
    for (const market::Member& member : checkpoint->plan)
        m_plan.symbols.push_back(QString::fromStdString(member.symbol.text()));
}

void ScanMailbox::onStateChanged(engine::ScanState state)
{
    put([state](ScanNews& news) { news.state = state; });
}

void ScanMailbox::onProgress(const engine::ScanProgress& progress)
{
    put([&progress](ScanNews& news) { news.progress = progress; });
}

void ScanMailbox::onBatchesCommitted(const std::vector<store::BatchRecord>& batches)
{
    ArrivedEntries arrived;
    for (const store::BatchRecord& batch : batches) {
        for (std::size_t i = 0; i < batch.entries.size(); ++i)
            addEntry(arrived, batch.entries[i], i < batch.reused.size() && batch.reused[i]);
    }
    put([&arrived](ScanNews& news) { append(news.entries, std::move(arrived)); });
}

void ScanMailbox::onQuickCompleted(const store::RunRecord& run)
{
    put([&run](ScanNews& news) { news.quickCompleted = run; });
}

void ScanMailbox::onDeepProgress(const engine::DeepProgress& progress)
{
    put([&progress](ScanNews& news) { news.deepProgress = progress; });
}

void ScanMailbox::onDeepBatchesCommitted(const std::vector<store::BatchRecord>& batches)
{
    ArrivedEntries arrived;
    for (const store::BatchRecord& batch : batches)
        addDeep(arrived.deep, batch);
    put([&arrived](ScanNews& news) { append(news.entries, std::move(arrived)); });
}

void ScanMailbox::addDeep(std::vector<DeepArrival>& into, const store::BatchRecord& batch) const
{
    const std::size_t first = std::size_t{batch.batch} * m_plan.batchSize;
    for (std::size_t i = 0; i < batch.entries.size() && first + i < m_plan.symbols.size(); ++i) {
        DeepRow row = makeDeepRow(batch.entries[i]);
        if (row.state != DeepState::None)
            into.push_back({m_plan.symbols[first + i], std::move(row)});
    }
}

void ScanMailbox::onRanked(const std::vector<int>& percentiles)
{
    std::vector<SymbolRank> ranks;
    const std::size_t count = std::min(percentiles.size(), m_plan.symbols.size());
    for (std::size_t i = 0; i < count; ++i)
        ranks.push_back({m_plan.symbols[i], percentiles[i]});
    put([&ranks](ScanNews& news) { news.ranks = std::move(ranks); });
}

void ScanMailbox::onWarning(const std::string& warning)
{
    put([&warning](ScanNews& news) { news.warnings.push_back(warning); });
}

void ScanMailbox::onPricesLoaded(const data::LoaderStatistics& prices)
{
    put([&prices](ScanNews& news) { news.prices = prices; });
}

void ScanMailbox::onEnd(base::Result<store::RunRecord> end)
{
    put([&end](ScanNews& news) { news.end = std::move(end); });
}

} // namespace tapesift::presentation
