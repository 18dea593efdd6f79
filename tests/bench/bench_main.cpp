// Prints the product's speed goals beside what this machine does. Ratios inside one run are what
// counts; see docs/speed.md.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/core.h>

#include "bench/alert_bench.h"
#include "bench/api_bench.h"
#include "bench/bench_market.h"
#include "bench/bench_row.h"
#include "bench/deep_bench.h"
#include "bench/export_bench.h"
#include "bench/measure.h"
#include "bench/network_bench.h"
#include "bench/paced_market.h"
#include "bench/scanner_bench.h"
#include "bench/verdict_loops.h"
#include "engine/progress_meter.h"
#include "support/real_data.h"
#ifdef TAPESIFT_HAS_WINDOW
#include "bench/window_bench.h"
#include "bench/window_child.h"
#endif

namespace tapesift::bench {

namespace {

constexpr int kMainRounds = 7;
constexpr int kMainBars = 500;

std::string percent(double share)
{
    return fmt::format("{:+.2f} %", share * 100);
}

// Engine time of warm scans, and what a second thread and the reuse of results bring.
void benchScans()
{
    BenchMarket market;
    for (const auto& [symbols, goal] :
         {std::pair{500, "8 ms"}, {2000, "30 ms"}, {10'000, "150 ms"}}) {
        const auto spec = BenchMarket::demo(symbols, kMainBars);
        market.scan(spec, 2, false); // fills the cache
        const auto fresh = [&market] { market.forgetRuns(); };
        const auto timings = measure({{"two threads", fresh, [&] { market.scan(spec, 2, false); }},
                                      {"one thread", fresh, [&] { market.scan(spec, 1, false); }}},
                                     kMainRounds);
        row(fmt::format("warm quick scan, {} x {} bars, saved, 2 threads", symbols, kMainBars),
            ms(timings[0].wall), goal);
        row(fmt::format("  one thread: {}; second thread brings", ms(timings[1].wall)),
            fmt::format("{:.2f}x", timings[1].wall / timings[0].wall),
            symbols == 10'000 ? ">= 1.4x" : "");
    }
}

// From how many symbols on a second thread pays (EngineOptions::parallelFrom).
void benchSmallScans()
{
    BenchMarket market;
    for (const int symbols : {25, 50, 100, 200, 400}) {
        const auto spec = BenchMarket::demo(symbols, kMainBars);
        market.scan(spec, 2, false); // fills the cache
        const auto fresh = [&market] { market.forgetRuns(); };
        const auto timings = measure({{"two threads", fresh, [&] { market.scan(spec, 2, false); }},
                                      {"one thread", fresh, [&] { market.scan(spec, 1, false); }}},
                                     3 * kMainRounds);
        row(fmt::format("{} symbols: one thread {}, two threads", symbols, ms(timings[1].wall)),
            fmt::format("{} = {:.2f}x", ms(timings[0].wall), timings[1].wall / timings[0].wall),
            symbols >= 100 ? "> 1x" : "");
    }
}

void benchRescan()
{
    BenchMarket market;
    // No bar is read, so short files do.
    const support::TemporaryFolder folder;
    writeCsvMarket(folder.path().string(), 10'000, 60);
    sleep(3); // Files this young are not trusted; see docs/architecture.md.
    market::ScanSpec spec;
    spec.provider = "csv";
    spec.dataPath = folder.path().string();
    market.scan(spec, 2, true);
    const auto timings =
        measure({{"rescan", {}, [&] { market.scan(spec, 2, true); }}}, kMainRounds);
    row("unchanged rescan of 10,000 CSV files, results reused", ms(timings[0].wall), "30 ms");
}

void benchVerdict()
{
    BenchMarket market;
    const auto spec = BenchMarket::demo(10'000, kMainBars);
    market.scan(spec, 2, false); // fills the cache
    const std::string folder = market.barsFolder(spec);
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".bars")
            names.push_back(entry.path().filename().string());
    }
    std::vector<market::Symbol> symbols;
    const auto members = market.provider(spec)->listSymbols();
    for (const market::Member& member : *members)
        symbols.push_back(member.symbol);
    const auto feed = market.cache->feed(
        std::filesystem::path(folder).parent_path().filename().string(), spec.interval);
    double sum = 0;
    const auto timings =
        measure({{"bare", {}, [&] { sum += bareReadLoop(folder, names, market.executor); }},
                 {"verdict", {}, [&] { sum += verdictLoop(*feed, symbols, market.executor); }},
                 {"plain", {}, [&] { sum += plainVerdictLoop(*feed, symbols, market.executor); }}},
                9);
    row(fmt::format("bare open+fstat+read+close of {} files, 2 threads", names.size()),
        ms(timings[0].wall), "");
    row("read + 28 indicators + verdict + ranking, beside it",
        fmt::format("{} = {:.2f}x", ms(timings[1].wall), timings[1].wall / timings[0].wall),
        "<= 1.5x");
    row("one indicator at a time, beside that",
        fmt::format("{} = {:.1f}x", ms(timings[2].wall), timings[2].wall / timings[1].wall),
        ">= 3x");
    if (sum == 0)
        row("nothing was computed", "", "");
}

// The cost of what makes a scan safe, on a scan that takes 2 ms a symbol.
void benchOverheads()
{
    BenchMarket market;
    auto spec = BenchMarket::demo(400, kMainBars);
    market.scan(spec, 2, false);
    spec.demoSeed = 2; // not cached: each symbol waits
    spec.demoDelay = std::chrono::milliseconds(2);
    const auto cold = [&] {
        market.forgetRuns();
        std::filesystem::remove_all(market.barsFolder(spec));
    };
    const auto timings = measure({{"often", cold, [&] { market.scan(spec, 2, false, 10); }},
                                  {"once", cold, [&] { market.scan(spec, 2, false, 1'000'000); }}},
                                 kMainRounds);
    row("checkpoint every 10 symbols against every 100 ms, 2 ms/symbol",
        percent(timings[0].wall / timings[1].wall - 1), "< 1 %");

    constexpr int kCalls = 1'000'000;
    engine::ScanListener silent;
    engine::ProgressMeter meter(market.clock, silent);
    meter.begin(kCalls * (kMainRounds + 1), 0, "Scanning");
    engine::PauseGate gate;
    const std::stop_source stop;
    int passed = 0;
    const auto calls = measure({{"progress",
                                 {},
                                 [&] {
                                     for (int i = 0; i < kCalls; ++i) {
                                         meter.countFetched();
                                         meter.countScanned();
                                     }
                                 }},
                                {"cancel",
                                 {},
                                 [&] {
                                     const auto token = stop.get_token();
                                     for (int i = 0; i < kCalls; ++i)
                                         passed += gate.pass(token) ? 1 : 0;
                                 }}},
                               kMainRounds);
    const auto shareOf2Ms = [](Milliseconds perMillion) { return perMillion.count() / kCalls / 2; };
    row(fmt::format("progress, a symbol: {:.0f} ns of 2 ms", calls[0].wall.count()),
        percent(shareOf2Ms(calls[0].wall)), "< 1 %");
    row(fmt::format("pause and cancel check, a symbol: {:.1f} ns of 2 ms", calls[1].wall.count()),
        percent(shareOf2Ms(calls[1].wall)), "< 1 %");
}

void benchRealMarket(const std::string& realData)
{
    const support::TemporaryFolder folder;
    const int symbols = support::unpackDataset(realData + "/data/us_all_daily_2015_2016.csv.xz",
                                               folder.path().string());
    // Files this young are read again each time; see the two-second rule in docs/architecture.md.
    sleep(3);
    BenchMarket market;
    market::ScanSpec spec;
    spec.provider = "csv";
    spec.dataPath = folder.path().string();
    const std::string cacheFolder = market.cacheFolder();
    const auto timings =
        measure({{"cold",
                  [&] {
                      std::filesystem::remove_all(cacheFolder);
                      market.cache = std::make_unique<cache::PriceCache>(
                          market.files, cacheFolder, market.clock, market.log,
                          cache::CacheLimits{.memoryBytes = 0});
                      market.forgetRuns();
                  },
                  [&] { market.scan(spec, 2, true); }},
                 {"warm", [&] { market.forgetRuns(); }, [&] { market.scan(spec, 2, true); }},
                 {"unchanged", {}, [&] { market.scan(spec, 2, true); }}},
                5);
    row(fmt::format("real US market, {} CSV files: cold", symbols), ms(timings[0].wall), "");
    row("  warm, no earlier results",
        fmt::format("{} = 1/{:.0f}", ms(timings[1].wall), timings[0].wall / timings[1].wall), "");
    row("  unchanged, results reused",
        fmt::format("{} = 1/{:.0f}", ms(timings[2].wall), timings[0].wall / timings[2].wall), "");
}

// Called in a process of its own: the peak is then the scan's.
int scanForMemory(const std::string& home)
{
    BenchMarket market(home);
    market.scan(BenchMarket::demo(10'000, kMainBars), 2, false);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{}\n", usage.ru_maxrss);
    return 0;
}

void benchMemory(const char* program)
{
    const support::TemporaryFolder home;
    {
        BenchMarket market(home.path().string());
        market.scan(BenchMarket::demo(10'000, kMainBars), 2, false);
    }
    const std::string command = fmt::format("'{}' --memory '{}'", program, home.path().string());
    std::FILE* child = popen(command.c_str(), "r");
    long kilobytes = 0;
    if (!child || std::fscanf(child, "%ld", &kilobytes) != 1)
        kilobytes = 0;
    if (child)
        pclose(child);
    row("peak memory of a warm scan of 10,000 x 500",
        fmt::format("{:.0f} MB", static_cast<double>(kilobytes) / 1024), "64 MB");
}

// The sections named in `wanted`, or all of them.
int runSections(const char* program, const std::vector<std::string>& wanted)
{
    const auto isWanted = [&wanted](const char* section) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), section) != wanted.end();
    };
    fmt::print("{:<62} {:>22}   {}\n", "Work (medians of interleaved runs)", "measured", "goal");
    if (isWanted("scans"))
        benchScans();
    if (isWanted("small"))
        benchSmallScans();
    if (isWanted("rescan"))
        benchRescan();
    if (isWanted("verdict"))
        benchVerdict();
    if (isWanted("overheads"))
        benchOverheads();
    if (isWanted("deep"))
        benchDeep();
    if (isWanted("scanners"))
        benchScanners();
    if (isWanted("alerts"))
        benchAlerts();
    if (isWanted("api"))
        benchApi();
    if (isWanted("exports"))
        benchExports();
    if (isWanted("memory"))
        benchMemory(program);
    benchNetwork(program, [&](const char* part) { return isWanted("network") || isWanted(part); });
#ifdef TAPESIFT_HAS_WINDOW
    if (isWanted("window"))
        benchWindow(program);
#endif
    const char* realData = std::getenv("TAPESIFT_REAL_DATA");
    if (isWanted("real") && realData)
        benchRealMarket(realData);
    else if (!realData)
        fmt::print("Real data: skipped, TAPESIFT_REAL_DATA is not set.\n");
    return 0;
}

} // namespace

} // namespace tapesift::bench

int main(int argc, char** argv)
{
    if (argc == 3 && std::strcmp(argv[1], "--memory") == 0)
        return tapesift::bench::scanForMemory(argv[2]);
    if (tapesift::bench::isPacedMarket(argc, argv))
        return tapesift::bench::runPacedMarket(argc, argv);
#ifdef TAPESIFT_HAS_WINDOW
    if (tapesift::bench::isWindowChild(argc, argv))
        return tapesift::bench::runWindowChild(argc, argv);
#endif
    return tapesift::bench::runSections(argv[0], {argv + 1, argv + argc});
}
