#include "scan_mailbox.h"

#include <iterator>

namespace tapesift::presentation {

ScanMailbox::ScanMailbox(std::function<void()> wake)
    : m_wake(std::move(wake))
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
    auto& all = taken.entries.rows;
    if (all.size() <= rows)
        return taken;
    const auto rest = all.begin() + static_cast<std::ptrdiff_t>(rows);
    m_news.entries.rows.assign(std::make_move_iterator(rest), std::make_move_iterator(all.end()));
    all.erase(rest, all.end());
    m_news.end = std::move(taken.end);
    taken.end.reset();
    return taken;
}

bool ScanMailbox::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return !m_news.created && !m_news.state && !m_news.progress && m_news.entries.empty() &&
           m_news.warnings.empty() && !m_news.prices && !m_news.end;
}

void ScanMailbox::onRunCreated(const store::RunRecord& run)
{
    put([&run](ScanNews& news) { news.created = run; });
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
