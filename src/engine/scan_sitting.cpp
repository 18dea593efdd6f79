#include "scan_sitting.h"

#include <algorithm>

#include <fmt/core.h>

#include "tapesift/base/parallel.h"

#include "pause_recorder.h"
#include "universe_rank.h"

namespace tapesift::engine {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using store::RunRecord;
using store::RunStatus;

Error cancelled()
{
    return Error{ErrorCode::Cancelled, "Scan cancelled by user. Nothing was begun.", {}, {}};
}

} // namespace

std::size_t ScanSitting::symbolsBefore() const
{
    return m_run.counts.total + market::removedBy(m_run.funnel);
}

// One line a rule: what was left out before the scan and after the bars were seen.
void ScanSitting::logFunnel()
{
    if (!market::hasRules(m_run.spec.rules) && m_run.funnel.empty())
        return;
    const auto funnel = m_services.store.funnel(m_run.id);
    if (!funnel)
        m_services.log.warning("{}", base::describe(funnel.error()));
    if (!funnel || funnel->empty())
        return;
    for (const std::string& line : market::funnelLines(*funnel))
        say(line);
    say(market::funnelText(symbolsBefore(), *funnel));
}

void ScanSitting::enter(ScanEvent event)
{
    if (const auto state = m_control.apply(event))
        m_listener.onStateChanged(*state); // Not what it is by now: a pause is told when all stand.
}

Result<RunRecord> ScanSitting::start(market::ScanSpec spec)
{
    if (auto valid = market::validate(spec); !valid)
        return fail(valid.error());
    if (auto found = openProviders(spec); !found)
        return fail(found.error());
    Result<ResolvedUniverse> resolved = Error{};
    base::Status opened;
    base::runBoth(
        m_services.executor,
        [&, provider = m_providers.front().get()] {
            resolved = resolveUniverse(spec, *provider,
                                       {m_services.files, m_services.clock, m_services.calendars,
                                        m_services.directory, m_control.stopToken()});
        },
        [&] { opened = openSupply(spec); });
    if (!opened)
        return fail(opened.error());
    if (!resolved)
        return fail(resolved.error());
    for (const std::string& warning : resolved->warnings) {
        m_services.log.warning("{}", warning);
        m_listener.onWarning(warning);
    }
    pinAsOf(spec, resolved->universe.members);
    pinModel(spec);
    if (m_control.stopToken().stop_requested())
        return fail(cancelled());
    auto run = createRun(std::move(spec), std::move(*resolved));
    if (!run)
        return fail(run.error());
    m_run = std::move(*run);
    m_meter.finishStage(Stage::UniverseLoading, "Universe loaded");
    say("Universe loaded");
    if (!m_run.funnel.empty())
        say(market::funnelText(symbolsBefore(), m_run.funnel));
    return carryOut();
}

Result<RunRecord> ScanSitting::resume(store::RunId id)
{
    auto run = m_services.store.run(id);
    if (!run)
        return fail(run.error());
    m_run = std::move(*run);
    if (!store::isUnfinished(m_run.status))
        return fail(Error{ErrorCode::InvalidArgument,
                          fmt::format("{} is complete; there is nothing to resume.", m_run.name),
                          {},
                          fmt::format("See it with 'tapesift show {}'.", m_run.name)});
    auto checkpoint = m_services.store.checkpoint(id);
    if (!checkpoint)
        return fail(checkpoint.error());
    m_checkpoint = std::move(*checkpoint);
    if (auto opened = openProviders(m_run.spec); !opened)
        return fail(opened.error());
    if (auto opened = openSupply(m_run.spec); !opened)
        return fail(opened.error());
    if (!m_run.spec.retryOf.empty()) {
        // Gone by now? Then what was to be taken over is scanned again.
        const auto old = m_services.store.run(m_run.spec.retryOf);
        if (old) {
            if (auto kept = keepEntriesOf(old->id, m_run.spec.retryOutcomes, nullptr); !kept)
                return fail(kept.error());
        }
    }
    pinModel(m_run.spec);
    m_meter.finishStage(Stage::UniverseLoading, "Resuming from saved progress");
    say("Resuming from saved progress");
    return carryOut();
}

Result<RunRecord> ScanSitting::retry(store::RunId id, const std::vector<market::Outcome>& outcomes)
{
    const auto old = m_services.store.run(id);
    if (!old)
        return fail(old.error());
    if (store::isUnfinished(old->status))
        return fail(Error{ErrorCode::InvalidArgument,
                          fmt::format("{} is not complete yet.", old->name),
                          {},
                          fmt::format("Go on with it: tapesift resume {}", old->name)});
    market::ScanSpec spec = old->spec;
    spec.retryOf = old->name;
    spec.retryOutcomes.clear();
    for (const market::Outcome outcome : outcomes)
        spec.retryOutcomes.emplace_back(market::outcomeName(outcome));

    ResolvedUniverse resolved;
    resolved.universe.name = old->universeName;
    if (auto funnel = m_services.store.plannedFunnel(id))
        resolved.funnel = std::move(*funnel);
    if (auto kept = keepEntriesOf(id, spec.retryOutcomes, &resolved.universe.members); !kept)
        return fail(kept.error());
    if (m_kept.size() == resolved.universe.members.size())
        return fail(Error{
            ErrorCode::NotFound, fmt::format("{} has no symbol to retry.", old->name), {}, {}});
    if (auto opened = openProviders(spec); !opened)
        return fail(opened.error());
    auto& provider = *m_providers.front();
    if (!provider.capabilities().needsNetwork) {
        // A folder that is gone is told now, not for each symbol.
        if (auto listed = provider.listSymbols(); !listed)
            return fail(sourceError(listed.error()));
    }
    if (auto opened = openSupply(spec); !opened)
        return fail(opened.error());
    pinModel(spec);
    auto run = createRun(std::move(spec), std::move(resolved));
    if (!run)
        return fail(run.error());
    m_run = std::move(*run);
    m_meter.finishStage(Stage::UniverseLoading, "Universe loaded");
    return carryOut();
}

// Also gives the plan of the run, if asked: the entries of a complete run are its plan.
base::Status ScanSitting::keepEntriesOf(store::RunId id, const std::vector<std::string>& retried,
                                        std::vector<market::Member>* plan)
{
    return m_services.store.forEachEntry(id, [&](const store::LedgerEntry& entry, bool) {
        if (plan)
            plan->push_back(entry.member);
        if (std::ranges::find(retried, market::outcomeName(entry.outcome)) == retried.end())
            m_kept.emplace(entry.member.symbol, store::encodeEntry(entry));
        return true;
    });
}

base::Status ScanSitting::openProviders(const market::ScanSpec& spec)
{
    auto chain = engine::openProviders(spec, m_services.providers, m_services.log);
    if (!chain)
        return sourceError(chain.error());
    m_providers = std::move(*chain);
    return {};
}

base::Status ScanSitting::openSupply(const market::ScanSpec& spec)
{
    auto supply = data::BarSupply::open(std::move(m_providers),
                                        {m_services.cache, m_services.files, m_services.cacheFolder,
                                         m_services.calendars, m_services.clock, m_services.log},
                                        spec.interval, loaderOptions(spec, m_services.loading));
    if (!supply)
        return supply.error();
    m_supply = std::move(*supply);
    if (!m_options.reuse)
        return {};
    auto index = m_services.store.reuseIndex(m_supply->feedName(), spec.interval, spec.phase);
    if (!index)
        return index.error();
    m_reuse = std::move(*index);
    return {};
}

void ScanSitting::pinAsOf(market::ScanSpec& spec, const std::vector<market::Member>& members)
{
    if (spec.asOf)
        return;
    // Files say themselves how recent they are, so that old data is not called stale.
    const auto now = std::chrono::floor<std::chrono::seconds>(m_services.clock.now());
    const auto newest = m_supply->newestBar(
        members, m_services.executor, std::max(1u, m_options.threads) - 1, m_control.stopToken());
    const bool isOver =
        newest &&
        m_services.calendars.of(members.front().symbol).barClose(spec.interval, *newest) <= now;
    spec.asOf = isOver ? *newest : now;
    spec.asOfClosed = isOver;
}

void ScanSitting::pinModel(market::ScanSpec& spec)
{
    if (spec.phase != market::ScanPhase::Deep || spec.model.empty())
        return;
    base::Result<std::shared_ptr<const analysis::Predictor>> model =
        Error{ErrorCode::NotFound, "This program cannot load models.", {}, {}};
    if (m_services.models)
        model =
            m_services.models(spec.model, spec.interval, spec.asOf.value_or(base::UtcSeconds{}));
    if (model) {
        m_predictor = std::move(*model);
        spec.model = m_predictor->record().id;
        return;
    }
    // Without a model everything but the prediction is there. One that was never trained is no
    // news.
    if (spec.model != kNewestModel || model.error().code != ErrorCode::NotFound) {
        m_services.log.warning("{}", base::describe(model.error()));
        m_listener.onWarning(model.error().message + " There are no predictions.");
    }
    spec.model.clear();
}

Result<RunRecord> ScanSitting::createRun(market::ScanSpec spec, ResolvedUniverse resolved)
{
    RunRecord run;
    run.status = RunStatus::Initialized;
    run.spec = std::move(spec);
    run.feed = m_supply->feedName();
    run.universeName = resolved.universe.name;
    run.startedAt = run.updatedAt = m_services.clock.now();
    run.counts.total = static_cast<std::uint32_t>(resolved.universe.members.size());
    run.funnel = std::move(resolved.funnel);
    auto created =
        m_services.store.createRun(std::move(run), resolved.universe.members, m_options.batchSize);
    if (!created)
        return created;
    m_checkpoint.plan = std::move(resolved.universe.members);
    m_checkpoint.batchSize = m_options.batchSize;
    const std::size_t batches =
        (m_checkpoint.plan.size() + m_options.batchSize - 1) / m_options.batchSize;
    m_checkpoint.done.assign(batches, false);
    m_checkpoint.deepDone.assign(batches, false);
    return created;
}

Result<RunRecord> ScanSitting::carryOut()
{
    m_listener.onRunCreated(m_run);
    if (m_control.stopToken().stop_requested())
        m_control.apply(ScanEvent::Cancel); // It came before the start.
    if (auto begun =
            m_services.store.setStatus(m_run.id, RunStatus::InProgress, m_run.elapsed, "Scanning");
        !begun)
        return fail(begun.error());
    enter(ScanEvent::Prepared);
    BatchPlan plan{m_checkpoint.plan, m_checkpoint.batchSize, {}};
    for (std::uint32_t batch = 0; batch < m_checkpoint.done.size(); ++batch) {
        if (!m_checkpoint.done[batch])
            plan.pending.push_back(batch);
    }
    const base::Status written = scanPending(plan);
    m_supply->saveIndex();
    m_listener.onPricesLoaded(m_supply->statistics());
    m_services.cache.flush();
    if (m_options.cacheBytes > 0)
        m_services.cache.sweepIfDue(m_options.cacheBytes);
    return finish(written);
}

base::Status ScanSitting::scanPending(const BatchPlan& plan)
{
    const auto ahead = fetchAhead(plan);
    const store::ReuseIndex* const reuse = m_options.reuse ? &m_reuse : nullptr;
    const SymbolScanner scanner(m_run, *m_supply, ahead.get(), m_services.calendars, reuse, m_kept);
    const DeepScanner deepScanner(m_run, *m_supply, m_services.calendars, reuse, m_predictor.get());
    const auto writer = startWriter();
    if (isDeep()) {
        m_deep = std::make_unique<DeepStage>(
            m_run, plan.members, plan.batchSize, m_checkpoint.deepDone, deepScanner, *writer,
            m_services.clock, m_listener, m_options.deepBesideAfter);
        if (auto added = m_deep->addSaved(m_services.store, m_checkpoint.done); !added) {
            m_deep.reset();
            return added;
        }
    }
    const std::uint32_t pending = plan.pendingSymbols();
    m_meter.watchNetwork([this] { return m_supply->networkStatus(); });
    m_meter.begin(m_run.counts.total, m_run.counts.total - pending, "Scanning");
    BatchPipeline pipeline(plan, scanner, *writer, m_meter);
    if (ahead)
        pipeline.fetchAhead(*ahead, m_options.requestsAtOnce);
    const base::Status ended = carryOutPhases(pipeline, *writer, pending);
    const base::Status closed = writer->close();
    m_deep.reset(); // The writer was the last to call it; scanner and writer end here.
    return closed ? ended : closed;
}

base::Status ScanSitting::carryOutPhases(BatchPipeline& pipeline,
                                         store::ScanStore::RunWriter& writer, std::uint32_t pending)
{
    PauseRecorder recorder(m_services.store, m_run, m_meter, m_listener, m_services.log);
    carryOutQuickPhase(pipeline, workersFor(pending), recorder);
    if (m_control.stopToken().stop_requested())
        return {};
    if (auto ended = endQuickPhase(writer); !ended)
        return ended;
    if (m_deep)
        m_deep->run(m_control, m_services.executor, std::max(1u, m_options.deepWorkers), recorder);
    return {};
}

// Where the provider sets the pace, rows are deepened while verdicts are waited for.
void ScanSitting::carryOutQuickPhase(BatchPipeline& pipeline, unsigned workers,
                                     PauseObserver& observer)
{
    if (!m_deep || !waitsForProvider()) {
        pipeline.run(m_control, m_services.executor, workers, observer);
        return;
    }
    base::runTogether(m_services.executor, 1, [&](unsigned worker) {
        if (worker == 0) {
            pipeline.run(m_control, m_services.executor, workers, observer);
            m_deep->endBeside();
        } else {
            m_deep->workBeside(m_control, [&pipeline] { return pipeline.hasMore(); });
        }
    });
}

base::Status ScanSitting::endQuickPhase(store::ScanStore::RunWriter& writer)
{
    if (auto drained = writer.drain(); !drained)
        return drained;
    const std::string fetched = fmt::format("Fetched {} symbols", m_meter.fetched());
    m_meter.finishStage(Stage::DataFetching, fetched);
    say(fetched);
    const auto run = m_services.store.run(m_run.id);
    if (!run)
        return run.error();
    m_listener.onQuickCompleted(*run);
    if (!isDeep())
        return {};
    m_meter.finishStage(Stage::Finalization, "Every symbol has its verdict");
    say("Analysing in depth");
    return {};
}

// Null where fetching waits for nothing that could be done beside it.
std::unique_ptr<data::FetchAhead> ScanSitting::fetchAhead(const BatchPlan& plan)
{
    if (!m_supply->provider().capabilities().needsNetwork)
        return nullptr;
    std::vector<market::Symbol> order;
    for (const std::uint32_t batch : plan.pending) {
        const std::size_t first = std::size_t{batch} * plan.batchSize;
        const std::size_t end = std::min(first + plan.batchSize, plan.members.size());
        for (std::size_t i = first; i < end; ++i) {
            if (!m_kept.contains(plan.members[i].symbol))
                order.push_back(plan.members[i].symbol);
        }
    }
    const base::UtcSeconds until = m_run.spec.asOf.value_or(base::UtcSeconds{});
    m_supply->warmUp(order, until, m_control.stopToken());
    return std::make_unique<data::FetchAhead>(
        *m_supply, m_services.clock, m_services.log, std::move(order), until, m_run.spec.lookback,
        data::FetchAheadOptions{.symbolsPerCall = m_supply->symbolsPerCall()});
}

std::unique_ptr<store::ScanStore::RunWriter> ScanSitting::startWriter()
{
    store::ScanStore::WriterOptions options;
    options.symbolsPerCommit = m_options.symbolsPerCommit;
    options.onCommitted = [this](std::vector<store::BatchRecord> batches) {
        tellCommitted(std::move(batches));
    };
    return m_services.store.startWriter(m_run.id, m_run.elapsed, std::move(options));
}

// On the writer's thread.
void ScanSitting::tellCommitted(std::vector<store::BatchRecord> batches)
{
    const auto deep = std::ranges::stable_partition(batches, [](const store::BatchRecord& batch) {
        return batch.phase == market::ScanPhase::Quick;
    });
    const std::vector<store::BatchRecord> analysed(std::make_move_iterator(deep.begin()),
                                                   std::make_move_iterator(deep.end()));
    batches.erase(deep.begin(), deep.end());
    if (!batches.empty()) {
        m_listener.onBatchesCommitted(batches);
        if (m_deep)
            m_deep->add(batches);
    }
    if (!analysed.empty())
        m_listener.onDeepBatchesCommitted(analysed);
}

unsigned ScanSitting::workersFor(std::uint32_t symbols) const
{
    return waitsForProvider() || symbols >= m_options.parallelFrom ? std::max(1u, m_options.threads)
                                                                   : 1u;
}

bool ScanSitting::waitsForProvider() const
{
    return m_supply->provider().capabilities().needsNetwork || m_run.spec.demoDelay.count() > 0;
}

Result<RunRecord> ScanSitting::finish(const base::Status& written)
{
    if (!written)
        return fail(written.error());
    const auto elapsed =
        m_run.elapsed + std::chrono::duration_cast<std::chrono::milliseconds>(m_meter.activeTime());
    RunStatus status = RunStatus::Completed;
    std::string message = "Results finalized";
    enter(ScanEvent::AllScanned);
    if (m_control.state() == ScanState::Stopping) {
        status = RunStatus::Stopped;
        message = "Scan cancelled by user. Partial results are kept.";
    } else if (isDeep()) {
        const auto ranked = rankUniverse(m_services.store, m_run.id);
        if (!ranked)
            return fail(ranked.error());
        m_listener.onRanked(*ranked);
    }
    if (auto saved = m_services.store.setStatus(m_run.id, status, elapsed, message); !saved)
        return fail(saved.error());
    auto run = m_services.store.run(m_run.id);
    if (!run)
        return fail(run.error());
    if (status == RunStatus::Completed)
        logFunnel();
    say(message);
    m_meter.finishStage(
        status == RunStatus::Completed ? Stage::Finalization : Stage::SymbolScanning, message);
    enter(status == RunStatus::Completed ? ScanEvent::Finalized : ScanEvent::WorkersStopped);
    return run;
}

Result<RunRecord> ScanSitting::fail(Error error)
{
    m_services.log.error("{}", base::describe(error));
    if (m_run.id != store::RunId{} && store::isUnfinished(m_run.status)) {
        // Best effort: where the store itself has failed, the run stays in progress, and an
        // unfinished run is found and offered at the next start either way.
        if (auto saved = m_services.store.setStatus(m_run.id, RunStatus::Failed, m_run.elapsed,
                                                    error.message);
            !saved)
            m_services.log.warning("{}", base::describe(saved.error()));
    }
    if (error.code == ErrorCode::Cancelled) {
        m_control.apply(ScanEvent::Cancel); // It came before the start.
        enter(ScanEvent::WorkersStopped);
    } else {
        enter(ScanEvent::Fail);
    }
    return error;
}

} // namespace tapesift::engine
