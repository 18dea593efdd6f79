#include "bench/bench_market.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <fmt/core.h>

#include "bench/must.h"
#include "tapesift/data/bar_loader.h"
#include "tapesift/providers/provider_registry.h"

namespace tapesift::bench {

namespace {

// AAAA, AAAB, ...: as long as most tickers.
std::string ticker(int number)
{
    std::string text = "AAAA";
    for (std::size_t at = text.size(); at-- > 0; number /= 26)
        text[at] = static_cast<char>('A' + number % 26);
    return text;
}

} // namespace

market::ScanSpec BenchMarket::demo(int symbols, int bars)
{
    market::ScanSpec spec;
    spec.provider = "demo";
    spec.demoSymbols = symbols;
    spec.lookback = bars;
    spec.asOf = must(base::parseUtc("2026-03-20"));
    spec.asOfClosed = true;
    return spec;
}

BenchMarket::BenchMarket(const std::string& home)
    : m_folder(home.empty() ? std::make_unique<support::TemporaryFolder>() : nullptr)
    , m_home(home.empty() ? m_folder->path().string() : home)
{
    cache = std::make_unique<cache::PriceCache>(files, cacheFolder(), clock, log,
                                                cache::CacheLimits{.memoryBytes = 0});
    forgetRuns();
}

store::RunRecord BenchMarket::scan(const market::ScanSpec& spec, unsigned threads, bool reuse,
                                   std::size_t symbolsPerCommit, engine::ScanListener* listener)
{
    engine::EngineOptions options;
    options.threads = threads;
    options.reuse = reuse;
    options.symbolsPerCommit = symbolsPerCommit;
    options.parallelFrom = 0;
    engine::ScanEngine engine({files, clock, log, executor, *cache, cacheFolder(), *store,
                               [this](const market::ScanSpec& wanted)
                                   -> base::Result<std::unique_ptr<providers::MarketDataProvider>> {
                                   return provider(wanted);
                               },
                               calendars},
                              options);
    engine::ScanControl control;
    engine::ScanListener silent;
    return must(engine.start(spec, control, listener ? *listener : silent));
}

void BenchMarket::forgetRuns()
{
    store.reset();
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(m_home + "/tapesift.db" + suffix);
    store = must(store::ScanStore::open(m_home, store::OpenMode::ReadWrite, clock, log));
}

std::string BenchMarket::barsFolder(const market::ScanSpec& spec)
{
    const auto source = provider(spec);
    const data::BarLoader loader(*source, {*cache, files, cacheFolder(), calendars, clock, log},
                                 spec.interval);
    return cacheFolder() + "/" + loader.feedName() + "/" +
           std::string(market::intervalName(spec.interval));
}

std::unique_ptr<providers::MarketDataProvider> BenchMarket::provider(const market::ScanSpec& spec)
{
    providers::ProviderOptions options;
    options.dataPath = spec.dataPath;
    options.demoSymbols = spec.demoSymbols;
    options.demoSeed = spec.demoSeed;
    options.demoDelay = spec.demoDelay;
    return must(providers::createProvider(spec.provider, options, files, clock));
}

void writeCsvMarket(const std::string& folder, int symbols, int bars)
{
    // Only days of trading: a bar of another day is flagged, and each flag is saved with the
    // result.
    const market::CalendarBook calendars;
    const std::chrono::sys_days first = std::chrono::year{2025} / 1 / 2;
    std::vector<market::Session> days =
        calendars.find("us")->sessions(first, first + std::chrono::days(2 * bars));
    days.resize(static_cast<std::size_t>(bars));
    for (int symbol = 0; symbol < symbols; ++symbol) {
        std::ofstream out(folder + "/" + ticker(symbol) + ".csv");
        out << "date,open,high,low,close,volume\n";
        for (int bar = 0; bar < bars; ++bar) {
            const int close = 100 + (bar * (symbol % 13 + 3)) % 17;
            out << base::formatDate(base::UtcSeconds{days[static_cast<std::size_t>(bar)].date})
                << ",100,120,90," << close << ",1000\n";
        }
    }
}

} // namespace tapesift::bench
