#pragma once

#include <memory>
#include <string>

#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/engine/scan_engine.h"

namespace tapesift::support {

// An engine over a home folder of its own, with the demo provider unless a test brings another.
class EngineFixture
{
public:
    explicit EngineFixture(engine::EngineOptions options = {});

    base::Result<store::RunRecord> start(const market::ScanSpec& spec);
    base::Result<store::RunRecord> resume(store::RunId run);
    base::Result<store::RunRecord> retry(store::RunId run,
                                         const std::vector<market::Outcome>& outcomes);

    // "results" and "failed" of a run as the command line writes them.
    std::string resultsOf(const store::RunRecord& run);

    std::vector<store::LedgerEntry> entriesOf(const store::RunRecord& run);

    TemporaryFolder home;
    base::RealFileSystem files;
    base::SystemClock clock;
    MemoryLog log;
    engine::EngineOptions options;
    // The one control and listener of the next call of start() or resume().
    std::unique_ptr<engine::ScanControl> control = std::make_unique<engine::ScanControl>();
    engine::ScanListener silent;
    engine::ScanListener* listener = &silent;
    engine::ProviderFactory providers;
    market::CalendarBook calendars;
    engine::ModelSource models; // none unless a test brings one
    std::unique_ptr<base::Executor> executor;
    std::unique_ptr<store::ScanStore> store;
    std::unique_ptr<cache::PriceCache> cache;

private:
    engine::ScanEngine makeEngine();
};

// A small simulated market that is the same at any time of day.
market::ScanSpec demoSpec(int symbols = 60);

} // namespace tapesift::support
