#include "tapesift/presentation/run_archive.h"

#include <algorithm>
#include <utility>

#include "tapesift/report/funnel_report.h"
#include "tapesift/report/symbol_history.h"

namespace tapesift::presentation {

namespace {

using Opened = base::Result<std::shared_ptr<OpenedRun>>;

// Null where there is no run with anything to show.
Opened readNewest(store::ScanStore& store)
{
    const auto runs = store.runs();
    if (!runs)
        return runs.error();
    const auto shown = std::ranges::find_if(
        *runs, [](const store::RunRecord& run) { return run.counts.completed > 0; });
    return shown == runs->end() ? Opened(nullptr) : readRun(store, shown->id);
}

} // namespace

namespace {

base::Result<ReadSymbol> readSymbolOf(store::ScanStore& store, const store::RunRecord& run,
                                      const QString& text, const std::stop_token& stop)
{
    const auto symbol = market::Symbol::parse(text.toStdString());
    if (!symbol)
        return symbol.error();
    auto history = report::readHistory(store, run, *symbol, report::kMostHistory, stop);
    if (!history)
        return history.error();
    auto entry = store.entry(run.id, *symbol);
    if (!entry)
        return entry.error();
    ReadSymbol read{run.id, text, std::move(*entry), {}, std::move(*history)};
    if (read.entry)
        return read;
    const auto funnel = store.plannedFunnel(run.id);
    if (!funnel)
        return funnel.error();
    if (const market::FunnelStep* step = report::stepOf(*funnel, *symbol))
        read.plannedRule = step->rule;
    return read;
}

} // namespace

Opened readRun(store::ScanStore& store, store::RunId id)
{
    auto run = store.run(id);
    if (!run)
        return run.error();
    auto opened = std::make_shared<OpenedRun>();
    opened->entries.rows.reserve(run->counts.completed);
    opened->run = std::move(*run);
    const auto walked = store.forEachEncodedEntry(id, [&](const store::EncodedEntry& entry) {
        ArrivedEntries& into = opened->entries;
        const std::size_t before = into.rows.size();
        addEntry(into, {entry.quick.begin(), entry.quick.end()}, entry.reused);
        if (into.rows.size() > before && !entry.deep.empty())
            into.rows.back().deep =
                makeDeepRow({entry.deep.begin(), entry.deep.end()}, entry.percentile);
        return true;
    });
    if (!walked)
        return walked.error();
    return opened;
}

RunArchive::RunArchive(store::ScanStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
}

void RunArchive::list()
{
    m_worker.run(
        *this, [this] { return m_store.runs(); },
        [this](const base::Result<std::vector<store::RunRecord>>& runs) {
            if (runs)
                Q_EMIT listed(*runs);
            else
                Q_EMIT failed(runs.error());
        });
}

void RunArchive::openNewest()
{
    m_worker.run(
        *this, [this] { return readNewest(m_store); },
        [this](Opened opened) { answer(std::move(opened)); });
}

void RunArchive::open(store::RunId run)
{
    m_worker.run(
        *this, [this, run] { return readRun(m_store, run); },
        [this](Opened opened) { answer(std::move(opened)); });
}

void RunArchive::readFunnel(store::RunId run)
{
    m_worker.run(
        *this, [this, run] { return m_store.funnel(run); },
        [this, run](const base::Result<std::vector<market::FunnelStep>>& funnel) {
            if (funnel)
                Q_EMIT funnelRead({run, *funnel});
            else
                Q_EMIT failed(funnel.error());
        });
}

void RunArchive::readEarlier(const store::RunRecord& run)
{
    m_worker.run(
        *this, [this, run] { return readEarlierRun(m_store, run); },
        [this, id = run.id](const base::Result<std::shared_ptr<const EarlierRun>>& earlier) {
            if (earlier)
                Q_EMIT earlierRead({id, *earlier});
            else
                Q_EMIT failed(earlier.error());
        });
}

void RunArchive::readSymbol(const store::RunRecord& run, const QString& symbol,
                            const std::stop_token& stop)
{
    m_worker.run(
        *this, [this, run, symbol, stop] { return readSymbolOf(m_store, run, symbol, stop); },
        [this, stop](const base::Result<ReadSymbol>& read) {
            if (stop.stop_requested())
                return;
            if (read)
                Q_EMIT symbolRead(*read);
            else
                Q_EMIT failed(read.error());
        });
}

namespace {

base::Result<std::vector<store::LedgerEntry>> readEntries(store::ScanStore& store, store::RunId run)
{
    std::vector<store::LedgerEntry> entries;
    const auto walked = store.forEachEntry(run, [&entries](const store::LedgerEntry& entry, bool) {
        entries.push_back(entry);
        return true;
    });
    if (!walked)
        return walked.error();
    return entries;
}

using Compared = base::Result<std::shared_ptr<const RunComparison>>;

Compared compareRuns(store::ScanStore& store, const store::RunRecord& before,
                     const store::RunRecord& after, const report::DiffRules& rules)
{
    const auto earlier = readEntries(store, before.id);
    if (!earlier)
        return earlier.error();
    const auto later = readEntries(store, after.id);
    if (!later)
        return later.error();
    return Compared(std::make_shared<const RunComparison>(
        RunComparison{before, after, report::diffRuns(*earlier, *later, rules)}));
}

} // namespace

void RunArchive::compare(const store::RunRecord& before, const store::RunRecord& after,
                         const report::DiffRules& rules)
{
    m_worker.run(
        *this, [this, before, after, rules] { return compareRuns(m_store, before, after, rules); },
        [this](const Compared& comparison) {
            if (comparison)
                Q_EMIT compared(*comparison);
            else
                Q_EMIT failed(comparison.error());
        });
}

void RunArchive::measure()
{
    m_worker.run(
        *this, [this] { return m_store.size(); },
        [this](const base::Result<store::StoreSize>& size) {
            if (size)
                Q_EMIT measured(*size);
            else
                Q_EMIT failed(size.error());
        });
}

void RunArchive::remove(const std::vector<store::RunId>& runs)
{
    change([this, runs]() -> base::Status {
        for (const store::RunId run : runs)
            if (auto removed = m_store.removeRun(run);
                !removed && removed.error().code != base::ErrorCode::NotFound)
                return removed; // What is gone already needs no removing.
        return {};
    });
}

void RunArchive::setPinned(store::RunId run, bool isPinned)
{
    change([this, run, isPinned] { return m_store.setPinned(run, isPinned); });
}

void RunArchive::change(std::function<base::Status()> change)
{
    m_worker.run(*this, std::move(change), [this](const base::Status& changed) {
        if (!changed)
            Q_EMIT failed(changed.error());
        list();
        measure();
    });
}

void RunArchive::answer(Opened opened)
{
    if (!opened)
        Q_EMIT failed(opened.error());
    else if (*opened)
        Q_EMIT this->opened(*opened);
    else
        Q_EMIT nothingYet();
}

} // namespace tapesift::presentation
