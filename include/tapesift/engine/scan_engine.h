#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "tapesift/analysis/prediction.h"
#include "tapesift/base/clock.h"
#include "tapesift/base/executor.h"
#include "tapesift/base/file_system.h"
#include "tapesift/base/log.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/engine/provider_chain.h"
#include "tapesift/engine/scan_control.h"
#include "tapesift/engine/scan_listener.h"
#include "tapesift/providers/symbol_directory.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::engine {

// The name that stands for the model that was trained last.
inline constexpr std::string_view kNewestModel = "newest";

// Loads a trained model by its id, or the newest one (kNewestModel), for bars of that length.
// NotFound: there is none. Unsupported: it learnt from bars later than `asOf`, which a scan with
// that as-of time must not know.
using ModelSource = std::function<base::Result<std::shared_ptr<const analysis::Predictor>>(
    const std::string& id, market::Interval interval, base::UtcSeconds asOf)>;

// What the engine works with. Everything must outlive the engine.
struct EngineServices
{
    base::FileSystem& files;
    base::Clock& clock;
    base::Log& log;
    base::Executor& executor;
    cache::PriceCache& cache;
    std::string cacheFolder;
    store::ScanStore& store;
    ProviderFactory providers;
    const market::CalendarBook& calendars;
    // Lists American shares for providers that list none themselves; may be null.
    providers::SymbolDirectory* directory = nullptr;
    // Empty: no predictions.
    ModelSource models = {};
    data::LoaderOptions loading = {}; // what the settings say; the spec decides on the adjustment
};

// How a scan is carried out. None of it changes a result.
struct EngineOptions
{
    unsigned threads = 1;         // workers, the calling thread included
    unsigned deepWorkers = 2;     // of the deep phase
    std::uint32_t batchSize = 10; // symbols that are saved together
    std::size_t symbolsPerCommit = 100;
    bool reuse = true; // take over results of earlier runs over the same bars
    // A scan of fewer symbols that waits for nothing stays on one thread: a second one would cost
    // more than it saves (docs/speed.md).
    std::uint32_t parallelFrom = 100;
    // Requests that are on their way at the same time to a provider behind the network.
    unsigned requestsAtOnce = 5;
    std::uint64_t cacheBytes = 0; // what the price cache may grow to on disk; 0: without limit
    // From when on rows are deepened by one thread beside a quick phase that waits for its
    // provider. A shorter one has its verdicts sooner without.
    std::chrono::milliseconds deepBesideAfter{1000};
};

// Carries out scans: plans, loads bars, judges, saves, and can be paused, cancelled and resumed.
// Each call runs one scan to its end on the calling thread and helpers from the executor. One scan
// at a time per engine.
class ScanEngine
{
public:
    ScanEngine(EngineServices services, EngineOptions options);

    // A new scan. An error means that no run was made (bad spec, universe or provider) or that the
    // store failed. Otherwise the run as it ended: Completed, Stopped or Failed (its message says
    // why); what was saved is in the store.
    base::Result<store::RunRecord> start(market::ScanSpec spec, ScanControl& control,
                                         ScanListener& listener);

    // Goes on with an unfinished run, with its own parameters and as-of time.
    base::Result<store::RunRecord> resume(store::RunId run, ScanControl& control,
                                          ScanListener& listener);

    // Scans again the symbols of a complete run that ended in one of `outcomes`, as a new run with
    // the same parameters and as-of time; all other entries are taken over as they are. The old
    // run stays. NotFound if there is no such symbol.
    base::Result<store::RunRecord> retry(store::RunId run,
                                         const std::vector<market::Outcome>& outcomes,
                                         ScanControl& control, ScanListener& listener);

private:
    EngineServices m_services;
    EngineOptions m_options;
};

} // namespace tapesift::engine
