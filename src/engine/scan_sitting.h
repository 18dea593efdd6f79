#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "tapesift/data/fetch_ahead.h"
#include "tapesift/engine/scan_engine.h"

#include "batch_pipeline.h"
#include "deep_stage.h"
#include "progress_meter.h"
#include "symbol_scanner.h"
#include "tapesift/engine/universe_resolver.h"

namespace tapesift::engine {

// Everything one call of start(), resume() or retry() works with.
class ScanSitting
{
public:
    ScanSitting(EngineServices& services, const EngineOptions& options, ScanControl& control,
                ScanListener& listener)
        : m_services(services)
        , m_options(options)
        , m_control(control)
        , m_listener(listener)
        , m_meter(services.clock, listener)
    {
    }

    base::Result<store::RunRecord> start(market::ScanSpec spec);
    base::Result<store::RunRecord> resume(store::RunId id);
    base::Result<store::RunRecord> retry(store::RunId id,
                                         const std::vector<market::Outcome>& outcomes);

private:
    base::Status keepEntriesOf(store::RunId id, const std::vector<std::string>& retried,
                               std::vector<market::Member>* plan);

    base::Status openProviders(const market::ScanSpec& spec);
    base::Status openSupply(const market::ScanSpec& spec);
    void pinAsOf(market::ScanSpec& spec, const std::vector<market::Member>& members);
    base::Result<store::RunRecord> createRun(market::ScanSpec spec, ResolvedUniverse resolved);
    base::Result<store::RunRecord> carryOut();
    base::Status scanPending(const BatchPlan& plan);
    base::Status carryOutPhases(BatchPipeline& pipeline, store::ScanStore::RunWriter& writer,
                                std::uint32_t pending);
    void carryOutQuickPhase(BatchPipeline& pipeline, unsigned workers, PauseObserver& observer);
    base::Status endQuickPhase(store::ScanStore::RunWriter& writer);
    bool isDeep() const { return m_run.spec.phase == market::ScanPhase::Deep; }
    void pinModel(market::ScanSpec& spec);
    std::unique_ptr<data::FetchAhead> fetchAhead(const BatchPlan& plan);
    std::unique_ptr<store::ScanStore::RunWriter> startWriter();
    void tellCommitted(std::vector<store::BatchRecord> batches);
    unsigned workersFor(std::uint32_t symbols) const;
    bool waitsForProvider() const;
    base::Result<store::RunRecord> finish(const base::Status& written);
    base::Result<store::RunRecord> fail(base::Error error);
    std::size_t symbolsBefore() const;
    void logFunnel();
    void say(std::string_view message) { m_services.log.info("{}: {}", m_run.name, message); }
    void enter(ScanEvent event);

    EngineServices& m_services;
    const EngineOptions& m_options;
    ScanControl& m_control;
    ScanListener& m_listener;
    ProgressMeter m_meter;
    std::vector<std::unique_ptr<providers::MarketDataProvider>> m_providers; // until the supply
    std::unique_ptr<data::BarSupply> m_supply;                               // has them
    store::ReuseIndex m_reuse;
    KeptEntries m_kept;                                     // of the run that is retried
    std::shared_ptr<const analysis::Predictor> m_predictor; // null: no prediction
    std::unique_ptr<DeepStage> m_deep;                      // while the writer is open
    store::RunRecord m_run;
    store::Checkpoint m_checkpoint;
};

} // namespace tapesift::engine
