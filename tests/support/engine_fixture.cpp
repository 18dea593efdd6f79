#include "support/engine_fixture.h"

#include <sstream>
#include <stdexcept>

#include "support/thread_executor.h"
#include "tapesift/providers/provider_registry.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::support {

EngineFixture::EngineFixture(engine::EngineOptions engineOptions)
    : options(engineOptions)
    , executor(std::make_unique<ThreadExecutor>())
{
    auto opened =
        store::ScanStore::open(home.path().string(), store::OpenMode::ReadWrite, clock, log);
    if (!opened)
        throw std::runtime_error(base::describe(opened.error()));
    store = std::move(*opened);
    cache = std::make_unique<cache::PriceCache>(files, home.file("cache"), clock, log);
    providers = [this](const market::ScanSpec& spec) {
        providers::ProviderOptions chosen;
        chosen.dataPath = spec.dataPath;
        chosen.demoSymbols = spec.demoSymbols;
        chosen.demoSeed = spec.demoSeed;
        chosen.demoDelay = spec.demoDelay;
        return providers::createProvider(spec.provider, chosen, files, clock);
    };
}

engine::ScanEngine EngineFixture::makeEngine()
{
    return engine::ScanEngine({files, clock, log, *executor, *cache, home.file("cache"), *store,
                               providers, calendars, nullptr, models},
                              options);
}

base::Result<store::RunRecord> EngineFixture::start(const market::ScanSpec& spec)
{
    return makeEngine().start(spec, *control, *listener);
}

base::Result<store::RunRecord> EngineFixture::resume(store::RunId run)
{
    control = std::make_unique<engine::ScanControl>();
    return makeEngine().resume(run, *control, *listener);
}

base::Result<store::RunRecord> EngineFixture::retry(store::RunId run,
                                                    const std::vector<market::Outcome>& outcomes)
{
    control = std::make_unique<engine::ScanControl>();
    return makeEngine().retry(run, outcomes, *control, *listener);
}

std::vector<store::LedgerEntry> EngineFixture::entriesOf(const store::RunRecord& run)
{
    std::vector<store::LedgerEntry> entries;
    const auto walked = store->forEachEntry(run.id, [&](const store::LedgerEntry& entry, bool) {
        entries.push_back(entry);
        return true;
    });
    if (!walked)
        throw std::runtime_error(base::describe(walked.error()));
    return entries;
}

std::string EngineFixture::resultsOf(const store::RunRecord& run)
{
    std::ostringstream text;
    report::writeJson(text, {run, entriesOf(run)});
    const std::string json = text.str();
    return json.substr(json.find("\"results\":"));
}

market::ScanSpec demoSpec(int symbols)
{
    market::ScanSpec spec;
    spec.provider = "demo";
    spec.demoSymbols = symbols;
    spec.demoSeed = 7;
    spec.lookback = 300;
    spec.asOf = base::parseUtc("2026-03-20").value();
    spec.asOfClosed = true;
    return spec;
}

} // namespace tapesift::support
