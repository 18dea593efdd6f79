#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/base/log.h"
#include "tapesift/base/result.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/market/outcome.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/presentation/deep_progress_view.h"
#include "tapesift/presentation/network_view.h"
#include "tapesift/presentation/progress_view.h"
#include "tapesift/presentation/result_row.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::presentation {

// What a scan is doing, as the window tells it.
enum class ScanPhase {
    Idle,
    Preparing,
    Running,
    Pausing, // asked for; workers end their step
    Paused,
    Finishing,
    Stopping,
};

// How many price series of a scan came from where.
using PriceSources = data::LoaderStatistics;

// How many runs are kept after a scan.
struct KeptRuns
{
    std::size_t runs = 50;
    std::uint64_t bytes = 1024ull * 1024 * 1024;
};

// What the controller works with. References must outlive it.
struct ScanServices
{
    store::ScanStore& store;
    base::Log& log;
    // Asked at the start of each scan, so that changed settings hold from the next one on.
    std::function<std::unique_ptr<engine::ScanEngine>()> makeEngine;
    std::function<KeptRuns()> keptRuns;
    // Called on the scan's thread before a new scan: reads what the spec names but does not have
    // (the rules of a filter that lies in a file). Empty: nothing is to be read.
    std::function<base::Status(market::ScanSpec&)> completeSpec = {};
    // How the process's networks stand; asked on the GUI thread while a scan prepares, when the
    // engine tells nothing yet. Must answer at once. Empty: nothing is told.
    std::function<std::vector<net::ClientStatus>()> network = {};
    // Asked on the GUI thread as a scan begins: who else hears what it does, on its threads, until
    // it has ended. Empty, or null: nobody.
    std::function<std::shared_ptr<engine::ScanListener>(std::shared_ptr<engine::ScanControl>)>
        audience = {};
};

// Runs scans on a thread of its own, one at a time, and tells the window about them: everything
// that happened within a frame comes in one go, rows in portions that leave time to paint. To be
// used from the GUI thread; all signals come there.
class ScanController : public QObject
{
    Q_OBJECT

public:
    explicit ScanController(ScanServices services, QObject* parent = nullptr);
    ~ScanController() override; // cancels; what is done stays saved

    ScanPhase phase() const;
    bool isBusy() const { return phase() != ScanPhase::Idle; }

    // Each begins a scan; false while one is going on.
    bool start(market::ScanSpec spec);
    bool resume(store::RunId run);
    bool retry(store::RunId run, std::vector<market::Outcome> outcomes);

    void pause();
    void unpause();
    void cancel();

    // How the scan that goes on is steered; null: none does. Who steers it by this says so.
    std::shared_ptr<engine::ScanControl> control() const;
    void steeredElsewhere();

    // What the user looks at, most wanted first: the deep phase takes it before the rest. Nothing
    // while no scan is going on.
    void prefer(const std::vector<QString>& symbols);

Q_SIGNALS:
    void phaseChanged(tapesift::presentation::ScanPhase phase);
    // The run is stored. Its rows follow.
    void runCreated(const tapesift::store::RunRecord& run);
    void progressed(const tapesift::presentation::ProgressView& progress);
    // Every symbol has its verdict; a deep phase goes on.
    void quickCompleted(const tapesift::store::RunRecord& run);
    void deepProgressed(const tapesift::presentation::DeepProgressView& progress);
    // The end of the deep phase: where each symbol stands in the universe.
    void ranked(const std::vector<tapesift::presentation::SymbolRank>& ranks);
    // How the providers' networks stand; an empty view where there is none.
    void networkTold(const tapesift::presentation::NetworkView& network);
    // Saved entries; the receiver may take them.
    void entriesArrived(std::shared_ptr<tapesift::presentation::ArrivedEntries> entries);
    void warned(const QString& warning);
    // After the last symbol.
    void pricesLoaded(const tapesift::presentation::PriceSources& sources);
    // After the last entries: the run as it ended...
    void ended(const tapesift::store::RunRecord& run);
    // ... or why there is none, or why it could not go on. What was saved can be resumed.
    void failed(const tapesift::base::Error& error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::presentation
