#include "app/serve_desk.h"

#include <algorithm>
#include <map>

#include "app/commands/messages.h"
#include "app/scanner_session.h"
#include "tapesift/base/thread_priority.h"
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

} // namespace

// Puts what the engine tells onto the board, and tells the local API.
class ServeDesk::Listener final : public engine::ScanListener
{
public:
    Listener(ServeDesk& desk, api::ScanTicket ticket)
        : m_desk(desk)
        , m_ticket(ticket)
    {
    }

    void onRunCreated(const store::RunRecord& run) override
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
    void onProgress(const engine::ScanProgress& progress) override
    {
        m_desk.m_scanned =
            progress.stages[static_cast<std::size_t>(engine::Stage::SymbolScanning)].done;
    }
    void onBatchesCommitted(const std::vector<store::BatchRecord>& batches) override
    {
        m_desk.m_board.addQuick(batches);
    }
    void onQuickCompleted(const store::RunRecord& run) override
    {
        if (run.spec.phase == market::ScanPhase::Deep) {
            m_desk.m_remaining = run.counts.deepPending();
            m_desk.m_board.beginDeep();
        }
        m_desk.m_isQuickDone = true;
        api::ResultPage page = m_desk.m_board.page({.signal = {}, .limit = api::kMaxRows});
        m_desk.tell(api::QuickScanComplete{m_ticket, m_scanId, std::move(page.rows), page.total});
    }
    void onDeepProgress(const engine::DeepProgress& progress) override
    {
        m_desk.m_remaining = progress.remaining();
        m_desk.tell(api::AnalysisProgress{m_scanId, progress.remaining()});
    }
    void onDeepBatchesCommitted(const std::vector<store::BatchRecord>& batches) override
    {
        if (!m_desk.wantsSymbols())
            return m_desk.m_board.addDeep(batches);
        m_desk.m_board.addDeep(batches, [this](const std::string& symbol, const auto& deep) {
            m_desk.tell(api::SymbolAnalyzed{m_scanId, symbol, deep});
        });
    }
    void onRanked(const std::vector<int>& percentiles) override
    {
        m_desk.m_board.rank(percentiles);
    }
    void onWarning(const std::string& warning) override { warn(warning); }

private:
    ServeDesk& m_desk;
    const api::ScanTicket m_ticket;
    // Written before anything else is told of the run.
    std::string m_scanId;
};

ServeDesk::ServeDesk(Composition& composition, ScanOptions scan, Complete complete)
    : m_home(composition)
    , m_options(std::move(scan))
    , m_complete(std::move(complete))
{
    readRuns();
    showNewestRun();
    readHistory();
    m_thread = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
}

ServeDesk::~ServeDesk()
{
    stop();
}

bool ServeDesk::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasStopped = true;
        m_next.reset();
        m_wasCut = false; // Of a scan before, which somebody stopped on purpose.
        if (m_control)
            m_control->cancel();
    }
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    const std::lock_guard lock(m_mutex);
    return m_wasCut;
}

void ServeDesk::work(std::stop_token stop)
{
    while (true) {
        std::optional<Scan> scan;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
                return;
            scan = std::move(m_next);
            m_next.reset();
        }
        carryOut(*scan);
    }
}

void ServeDesk::carryOut(Scan& scan)
{
    const auto run = scanNow(scan);
    const auto& settings = m_home.settings();
    const auto megabytes = static_cast<std::uint64_t>(settings.get(settings::kStoreKeepMegabytes));
    if (auto pruned =
            m_home.store().prune(static_cast<std::size_t>(settings.get(settings::kStoreKeepRuns)),
                                 megabytes * 1024 * 1024);
        !pruned)
        m_home.log().warning("{}", base::describe(pruned.error()));
    readRuns();
    m_board.end();
    const bool isComplete = run && run->status == store::RunStatus::Completed;
    {
        const std::lock_guard lock(m_mutex);
        m_wasCut = run && store::isUnfinished(run->status);
        m_control.reset();
        m_scanId.clear();
        m_remaining = 0;
    }
    if (!run)
        warn(base::describe(run.error()));
    else if (isComplete && run->spec.phase == market::ScanPhase::Deep)
        tell(api::DeepAnalysisComplete{run->name});
    tell(api::ScanEnded{scan.ticket, run ? std::nullopt : std::optional(run.error())});
}

base::Result<store::RunRecord> ServeDesk::scanNow(Scan& scan)
{
    if (auto complete = m_complete(scan.options); !complete)
        return complete.error();
    Listener listener(*this, scan.ticket);
    const auto engine = m_home.makeEngine(workLimits(scan.options.work, m_home.settings()));
    return engine->start(scan.options.spec, *scan.control, listener);
}

void ServeDesk::readRuns()
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

void ServeDesk::showNewestRun()
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

void ServeDesk::readHistory()
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

void ServeDesk::showSession(std::vector<scanners::ScannerStatus> scanners)
{
    const std::lock_guard lock(m_mutex);
    m_session = std::move(scanners);
}

void ServeDesk::addScannerRun(const scanners::RunRecord& run)
{
    const std::lock_guard lock(m_mutex);
    m_history.add(run);
}

base::Result<api::ScanTicket> ServeDesk::startQuickScan(const api::ScanRequest& request)
{
    ScanOptions options = m_options;
    if (!request.symbols.empty()) {
        options.spec.symbols = request.symbols;
        options.spec.universe.clear();
    }
    const std::lock_guard lock(m_mutex);
    if (m_control || m_hasStopped)
        return notNow("A scan goes on already.", "Wait for its end, or cancel it.");
    m_control = std::make_shared<engine::ScanControl>();
    m_isQuickDone = false;
    m_remaining = 0;
    m_scanned = 0;
    m_next = Scan{++m_ticket, std::move(options), m_control};
    m_wake.notify_all();
    return m_ticket;
}

base::Status ServeDesk::pause()
{
    const std::lock_guard lock(m_mutex);
    if (m_control && m_control->pause())
        return {};
    return notNow("There is nothing to pause.", "A scan can be paused while it is running.");
}

base::Status ServeDesk::resume()
{
    const std::lock_guard lock(m_mutex);
    if (m_control && m_control->resume())
        return {};
    return notNow("No scan is paused.");
}

base::Status ServeDesk::cancel()
{
    const std::lock_guard lock(m_mutex);
    if (m_control && m_control->cancel())
        return {};
    return notNow("No scan goes on.");
}

api::DeskStatus ServeDesk::status()
{
    api::DeskStatus status;
    status.signals = m_board.signals();
    status.isPeriodic = m_isPeriodic;
    const std::lock_guard lock(m_mutex);
    status.currentScanId = m_scanId;
    const bool isQuickDone = m_isQuickDone;
    if (m_control) {
        status.isScanning = !isQuickDone;
        status.backgroundQueue = isQuickDone ? m_remaining.load() : 0;
        switch (m_control->state()) {
        case engine::ScanState::Idle:
        case engine::ScanState::Preparing:
            status.state = api::DeskState::Preparing;
            break;
        case engine::ScanState::Paused:
            status.state = api::DeskState::Paused;
            break;
        case engine::ScanState::Stopping:
        case engine::ScanState::Stopped:
        case engine::ScanState::Failed:
            status.state = api::DeskState::Stopping;
            break;
        case engine::ScanState::Running:
        case engine::ScanState::Finishing:
        case engine::ScanState::Done:
            status.state = isQuickDone ? api::DeskState::Analyzing : api::DeskState::Scanning;
            break;
        }
    }
    const auto last = std::ranges::find_if(m_runs, [](const api::RunSummary& run) {
        return run.status == store::runStatusName(store::RunStatus::Completed);
    });
    if (last != m_runs.end())
        status.lastScan = *last;
    return status;
}

api::ResultPage ServeDesk::results(const api::ResultQuery& query)
{
    return m_board.page(query);
}

base::Result<api::SymbolView> ServeDesk::symbol(const market::Symbol& symbol)
{
    return m_board.find(symbol);
}

base::Result<std::vector<api::RunSummary>> ServeDesk::runs(std::size_t limit)
{
    const std::lock_guard lock(m_mutex);
    const auto count = static_cast<std::ptrdiff_t>(std::min(limit, m_runs.size()));
    std::vector<api::RunSummary> runs(m_runs.begin(), m_runs.begin() + count);
    for (api::RunSummary& run : runs) {
        if (run.scanId == m_scanId)
            run.completed = std::min(run.symbolCount, m_scanned.load());
    }
    return runs;
}

base::Result<std::vector<api::ScannerView>> ServeDesk::scanners()
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

base::Result<api::DeskStatistics> ServeDesk::statistics()
{
    const std::lock_guard lock(m_mutex);
    api::DeskStatistics statistics{.scans = m_runs.size(), .scanners = m_history.statistics()};
    for (const api::RunSummary& run : m_runs) {
        statistics.symbolsScanned += run.completed;
        statistics.failed += run.failed;
    }
    return statistics;
}

void ServeDesk::subscribe(api::EventSink sink, std::function<bool()> wantsSymbols)
{
    const std::lock_guard lock(m_sinkMutex);
    m_sink = std::move(sink);
    m_wantsSymbols = std::move(wantsSymbols);
}

void ServeDesk::tell(const api::DeskEvent& event)
{
    const std::lock_guard lock(m_sinkMutex);
    if (m_sink)
        m_sink(event);
}

bool ServeDesk::wantsSymbols()
{
    const std::lock_guard lock(m_sinkMutex);
    return m_wantsSymbols && m_wantsSymbols();
}

} // namespace tapesift::app
