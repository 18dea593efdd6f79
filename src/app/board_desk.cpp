#include "app/board_desk.h"

#include <algorithm>

#include "app/scanner_session.h"
#include "tapesift/engine/kept_scanner_run.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/scanners/scanner_folder.h"

namespace tapesift::app {

namespace {

base::Error notNow(std::string message, std::string suggestion = {})
{
    return {base::ErrorCode::Busy, std::move(message), {}, std::move(suggestion)};
}

api::RunSummary summaryOf(const store::RunRecord& run)
{
    return {.scanId = run.name,
            .timestamp = run.startedAt,
            .finishedAt = run.finishedAt,
            .status = std::string(store::runStatusName(run.status)),
            .phase = std::string(market::scanPhaseName(run.spec.phase)),
            .provider = run.spec.provider,
            .interval = std::string(market::intervalName(run.spec.interval)),
            .universe = base::splitPath(run.universeName).name,
            .symbolCount = run.counts.total,
            .completed = run.counts.completed,
            .failed = run.counts.failed,
            .elapsedMs = run.elapsed.count()};
}

std::string stateName(scanners::ScannerState state)
{
    switch (state) {
    case scanners::ScannerState::Disabled:
        return "disabled";
    case scanners::ScannerState::Loaded:
        return "loaded";
    case scanners::ScannerState::Ready:
        return "ready";
    case scanners::ScannerState::Running:
        return "running";
    case scanners::ScannerState::Unresponsive:
        break;
    }
    return "unresponsive";
}

api::DeskState stateOf(engine::ScanState state, bool isQuickDone)
{
    switch (state) {
    case engine::ScanState::Idle:
    case engine::ScanState::Preparing:
        return api::DeskState::Preparing;
    case engine::ScanState::Paused:
        return api::DeskState::Paused;
    case engine::ScanState::Stopping:
    case engine::ScanState::Stopped:
    case engine::ScanState::Failed:
        return api::DeskState::Stopping;
    case engine::ScanState::Running:
    case engine::ScanState::Finishing:
    case engine::ScanState::Done:
        break;
    }
    return isQuickDone ? api::DeskState::Analyzing : api::DeskState::Scanning;
}

} // namespace

BoardDesk::Follower::Follower(BoardDesk& desk, api::ScanTicket ticket)
    : m_desk(desk)
    , m_ticket(ticket)
{
}

void BoardDesk::Follower::onRunCreated(const store::RunRecord& run)
{
    m_scanId = run.name;
    if (const auto checkpoint = m_desk.m_home.store().checkpoint(run.id))
        m_desk.m_board.begin(run.name, checkpoint->plan, checkpoint->batchSize);
    else
        m_desk.m_home.log().warning("{}", base::describe(checkpoint.error()));
    m_desk.readRuns();
    const std::lock_guard lock(m_desk.m_mutex);
    m_desk.m_scanId = run.name;
}

void BoardDesk::Follower::onProgress(const engine::ScanProgress& progress)
{
    m_desk.m_scanned =
        progress.stages[static_cast<std::size_t>(engine::Stage::SymbolScanning)].done;
}

void BoardDesk::Follower::onBatchesCommitted(const std::vector<store::BatchRecord>& batches)
{
    m_desk.m_board.addQuick(batches);
}

void BoardDesk::Follower::onQuickCompleted(const store::RunRecord& run)
{
    if (run.spec.phase == market::ScanPhase::Deep) {
        m_desk.m_remaining = run.counts.deepPending();
        m_desk.m_board.beginDeep();
    }
    m_desk.m_isQuickDone = true;
    api::ResultPage page = m_desk.m_board.page({.signal = {}, .limit = api::kMaxRows});
    m_desk.tell(api::QuickScanComplete{m_ticket, m_scanId, std::move(page.rows), page.total});
}

void BoardDesk::Follower::onDeepProgress(const engine::DeepProgress& progress)
{
    m_desk.m_remaining = progress.remaining();
    m_desk.tell(api::AnalysisProgress{m_scanId, progress.remaining()});
}

void BoardDesk::Follower::onDeepBatchesCommitted(const std::vector<store::BatchRecord>& batches)
{
    if (!m_desk.wantsSymbols())
        return m_desk.m_board.addDeep(batches);
    m_desk.m_board.addDeep(batches, [this](const std::string& symbol, const auto& deep) {
        m_desk.tell(api::SymbolAnalyzed{m_scanId, symbol, deep});
    });
}

void BoardDesk::Follower::onRanked(const std::vector<int>& percentiles)
{
    m_desk.m_board.rank(percentiles);
}

BoardDesk::BoardDesk(Composition& composition)
    : m_home(composition)
{
    readRuns();
    showNewestRun();
    readHistory();
}

base::Result<api::ScanTicket> BoardDesk::occupy(std::shared_ptr<engine::ScanControl> control)
{
    const std::lock_guard lock(m_mutex);
    if (m_isOccupied || m_isClosed)
        return notNow("A scan goes on already.", "Wait for its end, or cancel it.");
    m_isOccupied = true;
    m_control = std::move(control);
    m_isQuickDone = false;
    m_remaining = 0;
    m_scanned = 0;
    return ++m_ticket;
}

void BoardDesk::steer(std::shared_ptr<engine::ScanControl> control)
{
    const std::lock_guard lock(m_mutex);
    m_control = std::move(control);
}

void BoardDesk::release(api::ScanTicket ticket, const base::Result<store::RunRecord>& run)
{
    readRuns();
    m_board.end();
    {
        const std::lock_guard lock(m_mutex);
        m_isOccupied = false;
        m_control.reset();
        m_scanId.clear();
        m_remaining = 0;
    }
    if (run && run->status == store::RunStatus::Completed &&
        run->spec.phase == market::ScanPhase::Deep)
        tell(api::DeepAnalysisComplete{run->name});
    tell(api::ScanEnded{ticket, run ? std::nullopt : std::optional(run.error())});
}

void BoardDesk::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    if (m_control)
        m_control->cancel();
}

void BoardDesk::readRuns()
{
    const auto runs = m_home.store().runs();
    if (!runs) {
        m_home.log().warning("{}", base::describe(runs.error()));
        return;
    }
    std::vector<api::RunSummary> summaries;
    summaries.reserve(runs->size());
    for (const store::RunRecord& run : *runs)
        summaries.push_back(summaryOf(run));
    const std::lock_guard lock(m_mutex);
    m_runs = std::move(summaries);
}

void BoardDesk::showNewestRun()
{
    const auto runs = m_home.store().runs();
    if (!runs)
        return;
    const auto newest =
        std::ranges::find(*runs, store::RunStatus::Completed, &store::RunRecord::status);
    if (newest == runs->end())
        return;
    // A complete run has no plan any more; its entries stand in that order.
    std::vector<market::Member> plan;
    auto read =
        m_home.store().forEachEncodedEntry(newest->id, [&plan](const store::EncodedEntry& entry) {
            if (auto symbol = market::Symbol::parse(store::entrySymbol(entry.quick)))
                plan.push_back({std::move(*symbol), {}, {}, {}});
            return true;
        });
    if (read) {
        m_board.begin(newest->name, plan, 1);
        read = m_home.store().forEachEncodedEntry(newest->id,
                                                  [this](const store::EncodedEntry& entry) {
                                                      m_board.addKept(entry);
                                                      return true;
                                                  });
    }
    if (!read)
        m_home.log().warning("{}", base::describe(read.error()));
}

void BoardDesk::readHistory()
{
    const auto kept = m_home.store().scannerRuns(store::kKeptScannerRuns);
    if (!kept) {
        m_home.log().warning("{}", base::describe(kept.error()));
        return;
    }
    const std::lock_guard lock(m_mutex);
    for (auto run = kept->rbegin(); run != kept->rend(); ++run)
        m_history.add(engine::runFrom(*run));
}

void BoardDesk::showSession(std::vector<scanners::ScannerStatus> scanners)
{
    const std::lock_guard lock(m_mutex);
    m_session = std::move(scanners);
}

void BoardDesk::addScannerRun(const scanners::RunRecord& run)
{
    const std::lock_guard lock(m_mutex);
    m_history.add(run);
}

void BoardDesk::tellAlert(const alerts::AlertMessage& message)
{
    tell(api::Alert{.rule = message.title,
                    .symbol =
                        message.events.size() == 1 ? message.events.front().symbol : std::string(),
                    .message = alerts::headline(message, message.events.size()),
                    .timestamp = message.at});
}

base::Status BoardDesk::ask(bool (engine::ScanControl::*what)(), base::Error otherwise)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_control || !(*m_control.*what)())
            return otherwise;
    }
    steered();
    return {};
}

base::Status BoardDesk::pause()
{
    return ask(&engine::ScanControl::pause,
               notNow("There is nothing to pause.", "A scan can be paused while it is running."));
}

base::Status BoardDesk::resume()
{
    return ask(&engine::ScanControl::resume, notNow("No scan is paused."));
}

base::Status BoardDesk::cancel()
{
    return ask(&engine::ScanControl::cancel, notNow("No scan goes on."));
}

api::DeskStatus BoardDesk::status()
{
    api::DeskStatus status;
    status.signals = m_board.signals();
    status.isPeriodic = m_isPeriodic;
    const std::lock_guard lock(m_mutex);
    status.currentScanId = m_scanId;
    if (m_isOccupied) {
        const bool isQuickDone = m_isQuickDone;
        status.isScanning = !isQuickDone;
        status.backgroundQueue = isQuickDone ? m_remaining.load() : 0;
        status.state =
            m_control ? stateOf(m_control->state(), isQuickDone) : api::DeskState::Preparing;
    }
    const auto last = std::ranges::find_if(m_runs, [](const api::RunSummary& run) {
        return run.status == store::runStatusName(store::RunStatus::Completed);
    });
    if (last != m_runs.end())
        status.lastScan = *last;
    return status;
}

api::ResultPage BoardDesk::results(const api::ResultQuery& query)
{
    return m_board.page(query);
}

base::Result<api::SymbolView> BoardDesk::symbol(const market::Symbol& symbol)
{
    return m_board.find(symbol);
}

base::Result<std::vector<api::RunSummary>> BoardDesk::runs(std::size_t limit)
{
    const std::lock_guard lock(m_mutex);
    const auto count = static_cast<std::ptrdiff_t>(std::min(limit, m_runs.size()));
    std::vector<api::RunSummary> runs(m_runs.begin(), m_runs.begin() + count);
    // The list is of its beginning, and its row in the database that of the last checkpoint.
    for (api::RunSummary& run : runs) {
        if (run.scanId != m_scanId)
            continue;
        run.completed = std::min(run.symbolCount, m_scanned.load());
        const bool isPaused = m_control && m_control->state() == engine::ScanState::Paused;
        run.status = store::runStatusName(isPaused ? store::RunStatus::Paused
                                                   : store::RunStatus::InProgress);
    }
    return runs;
}

base::Result<std::vector<api::ScannerView>> BoardDesk::scanners()
{
    std::vector<api::ScannerView> views;
    for (const scanners::BuiltinScanner& scanner : scanners::builtinScanners())
        views.push_back({.name = scanner.id,
                         .title = scanner.title,
                         .description = scanner.description,
                         .source = "builtin"});
    for (const scanners::ScannerDefinition& own :
         scanners::readScannerFolder(m_home.files(), scannerFolderOf(m_home.home())).scanners)
        views.push_back({.name = own.name,
                         .title = {},
                         .description = std::string(own.kind()),
                         .source = "own"});
    const std::lock_guard lock(m_mutex);
    for (const scanners::ScannerStatus& status : m_session) {
        auto view = std::ranges::find(views, status.definition.name, &api::ScannerView::name);
        if (view == views.end())
            view = views.insert(views.end(), {.name = status.definition.name,
                                              .title = {},
                                              .description = std::string(status.definition.kind()),
                                              .source = "own"});
        view->isInSession = true;
        view->state = stateName(status.state);
        view->notice = status.notice;
        view->lastRun = status.lastRun ? std::optional(status.lastRun->timestamp) : std::nullopt;
        view->nextRun = status.nextRun;
    }
    return views;
}

base::Result<api::DeskStatistics> BoardDesk::statistics()
{
    const std::lock_guard lock(m_mutex);
    api::DeskStatistics statistics{.scans = m_runs.size(), .scanners = m_history.statistics()};
    for (const api::RunSummary& run : m_runs) {
        statistics.symbolsScanned += run.completed;
        statistics.failed += run.failed;
    }
    return statistics;
}

void BoardDesk::subscribe(api::EventSink sink, std::function<bool()> wantsSymbols)
{
    const std::lock_guard lock(m_sinkMutex);
    m_sink = std::move(sink);
    m_wantsSymbols = std::move(wantsSymbols);
}

void BoardDesk::tell(const api::DeskEvent& event)
{
    const std::lock_guard lock(m_sinkMutex);
    if (m_sink)
        m_sink(event);
}

bool BoardDesk::wantsSymbols()
{
    const std::lock_guard lock(m_sinkMutex);
    return m_wantsSymbols && m_wantsSymbols();
}

} // namespace tapesift::app
