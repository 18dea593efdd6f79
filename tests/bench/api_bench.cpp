#include "bench/api_bench.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include <malloc.h>

#include <fmt/core.h>

#include "bench/bench_market.h"
#include "bench/bench_row.h"
#include "bench/measure.h"
#include "support/api_client.h"
#include "tapesift/api/api_server.h"
#include "tapesift/api/signal_board.h"

namespace tapesift::bench {

namespace {

using namespace std::chrono_literals;

constexpr int kApiSymbols = 10'000;
constexpr int kApiBars = 500;
constexpr int kApiRounds = 7;
constexpr const char* kToken = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

// What the engine tells, on the board that programs keep for the local API.
class BenchDesk final : public api::ScannerDesk, public engine::ScanListener
{
public:
    explicit BenchDesk(BenchMarket& market)
        : m_market(market)
    {
    }

    void onRunCreated(const store::RunRecord& run) override
    {
        if (const auto checkpoint = m_market.store->checkpoint(run.id))
            board.begin(run.name, checkpoint->plan, checkpoint->batchSize);
    }
    void onBatchesCommitted(const std::vector<store::BatchRecord>& batches) override
    {
        board.addQuick(batches);
    }

    base::Result<api::ScanTicket> startQuickScan(const api::ScanRequest&) override
    {
        return api::ScanTicket{1};
    }
    base::Status pause() override { return {}; }
    base::Status resume() override { return {}; }
    base::Status cancel() override { return {}; }
    api::DeskStatus status() override { return {.signals = board.signals()}; }
    api::ResultPage results(const api::ResultQuery& query) override { return board.page(query); }
    base::Result<api::SymbolView> symbol(const market::Symbol& symbol) override
    {
        return board.find(symbol);
    }
    base::Result<std::vector<api::RunSummary>> runs(std::size_t) override
    {
        return std::vector<api::RunSummary>(20);
    }
    base::Result<std::vector<api::ScannerView>> scanners() override
    {
        return std::vector<api::ScannerView>();
    }
    base::Result<api::DeskStatistics> statistics() override { return api::DeskStatistics(); }
    void subscribe(api::EventSink, std::function<bool()> wants) override
    {
        isListenedTo = std::move(wants);
    }

    api::SignalBoard board;
    std::function<bool()> isListenedTo;

private:
    BenchMarket& m_market;
};

// Asks `rate` quick questions a second until it is stopped.
class Asker
{
public:
    Asker(int port, int rate)
        : m_thread([this, port, rate](std::stop_token stop) { ask(port, rate, stop); })
    {
    }

    std::size_t answered() const { return m_answered; }

private:
    void ask(int port, int rate, const std::stop_token& stop)
    {
        base::SystemClock clock;
        support::ApiClient client(port);
        const std::string status =
            support::apiRequest(port, "GET", "/api/scanner/scan-status", kToken);
        const std::string page =
            support::apiRequest(port, "GET", "/api/scanner/results?limit=10", kToken);
        const auto began = clock.steadyNow();
        for (int i = 1; !stop.stop_requested(); ++i) {
            m_answered += client.ask(i % 2 == 0 ? page : status).status == 200 ? 1u : 0u;
            const auto due = began + i * std::chrono::nanoseconds(1s) / rate;
            clock.sleepFor(std::max(0ns, due - clock.steadyNow()), stop);
        }
    }

    std::atomic<std::size_t> m_answered{0};
    std::jthread m_thread; // Last: it uses everything above.
};

double heapMegabytes()
{
    const auto info = ::mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

void benchResults(const api::ApiServer& server, double megabytesBefore)
{
    support::ApiClient client(server.port());
    const std::string all =
        support::apiRequest(server.port(), "GET", "/api/scanner/results", kToken);
    std::size_t bytes = 0;
    const auto timings =
        measure({{"results", {}, [&] { bytes = client.ask(all).body.size(); }}}, kApiRounds);
    row(fmt::format("local API: results of {} symbols, {:.1f} MB", kApiSymbols,
                    static_cast<double>(bytes) / 1e6),
        ms(timings[0].wall), "100 ms");
    row("  memory of the board and the server, more than without",
        fmt::format("{:.1f} MB", heapMegabytes() - megabytesBefore), "30 MB");
}

void benchRequestsBesideScan(BenchMarket& market, BenchDesk& desk, const api::ApiServer& server)
{
    const auto spec = BenchMarket::demo(kApiSymbols, kApiBars);
    std::unique_ptr<Asker> asker;
    std::size_t answered = 0;
    const auto quiet = [&] {
        asker.reset();
        market.forgetRuns();
    };
    const auto asked = [&] {
        market.forgetRuns();
        asker = std::make_unique<Asker>(server.port(), 200);
    };
    const auto scan = [&] { market.scan(spec, 2, false, 100, &desk); };
    const auto timings = measure({{"alone", quiet, scan},
                                  {"asked", asked,
                                   [&] {
                                       scan();
                                       answered += asker->answered();
                                   }}},
                                 3 * kApiRounds);
    asker.reset();
    row(fmt::format("local API: 200 requests/s beside a scan of {} ms ({} answered)",
                    static_cast<int>(timings[0].wall.count()), answered),
        fmt::format("{:+.1f} %", (timings[1].wall / timings[0].wall - 1) * 100), "<= 5 %");
}

void benchEvents(api::ApiServer& server, const BenchDesk& desk, base::Clock& clock)
{
    support::ApiClient listener(server.port());
    if (listener.ask(support::upgradeRequest(server.port(), kToken)).status != 101)
        return row("local API: an event arrives", "no WebSocket", "50 ms");
    while (!desk.isListenedTo())
        clock.sleepFor(1ms, {});
    std::vector<Milliseconds> waits;
    for (int i = 0; i < 200; ++i) {
        const auto sent = clock.steadyNow();
        server.publish(api::AnalysisProgress{"scan", 1});
        listener.readText();
        waits.emplace_back(clock.steadyNow() - sent);
    }
    std::ranges::sort(waits);
    row("local API: an event arrives, median; slowest of 200",
        fmt::format("{}; {}", ms(waits[waits.size() / 2]), ms(waits.back())), "50 ms");
}

} // namespace

void benchApi()
{
    BenchMarket market;
    BenchDesk desk(market);
    const auto spec = BenchMarket::demo(kApiSymbols, kApiBars);
    market.scan(spec, 2, false); // fills the cache
    const double before = heapMegabytes();
    market.forgetRuns();
    market.scan(spec, 2, false, 100, &desk);
    const auto server = api::ApiServer::start({.port = 0, .token = base::Secret(kToken)}, desk,
                                              market.clock, market.log);
    if (!server)
        return row("local API", base::describe(server.error()), "");
    benchResults(**server, before);
    benchEvents(**server, desk, market.clock);
    benchRequestsBesideScan(market, desk, **server);
}

} // namespace tapesift::bench
