#pragma once

#include <memory>
#include <mutex>
#include <string>

#include <gtest/gtest.h>

#include "support/api_client.h"
#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "tapesift/api/api_server.h"
#include "tapesift/base/system_clock.h"

namespace tapesift::api {

inline constexpr const char* kStatus = "/api/scanner/scan-status";
inline constexpr const char* kScan = "/api/scanner/quick-scan";

inline SignalRow sampleRow(std::string symbol)
{
    return {.symbol = std::move(symbol),
            .exchange = "NASDAQ",
            .price = 101.5,
            .change24h = -1.25,
            .signal = analysis::Signal::StrongBuy,
            .strength = 72,
            .rsi = 28.5,
            .macdHistogram = 0.2,
            .status = RowStatus::Complete,
            .timestamp = base::UtcSeconds(std::chrono::seconds(1'764'201'600))};
}

// A desk that does what a test says.
class FakeDesk final : public ScannerDesk
{
public:
    base::Result<ScanTicket> startQuickScan(const ScanRequest& request) override
    {
        const std::lock_guard lock(mutex);
        asked.push_back(request);
        if (startError)
            return *startError;
        return ScanTicket{asked.size()};
    }
    base::Status pause() override { return done; }
    base::Status resume() override { return done; }
    base::Status cancel() override { return done; }
    DeskStatus status() override { return now; }
    ResultPage results(const ResultQuery& query) override
    {
        ResultPage page{.scanId = scanId, .rows = {}, .total = rows.size()};
        for (std::size_t i = query.offset; i < rows.size() && page.rows.size() < query.limit; ++i)
            page.rows.push_back(rows[i]);
        return page;
    }
    base::Result<SymbolView> symbol(const market::Symbol& symbol) override
    {
        for (const SignalRow& row : rows)
            if (row.symbol == symbol.text())
                return SymbolView{row, deep};
        return base::Error{base::ErrorCode::NotFound, symbol.text() + " has no result.", {}, {}};
    }
    base::Result<std::vector<RunSummary>> runs(std::size_t limit) override
    {
        return std::vector<RunSummary>(
            history.begin(),
            history.begin() + static_cast<std::ptrdiff_t>(std::min(limit, history.size())));
    }
    base::Result<std::vector<ScannerView>> scanners() override { return views; }
    base::Result<DeskStatistics> statistics() override { return DeskStatistics{}; }
    void subscribe(EventSink given, std::function<bool()> wants) override
    {
        sink = std::move(given);
        wantsSymbols = std::move(wants);
    }

    std::size_t scansAsked()
    {
        const std::lock_guard lock(mutex);
        return asked.size();
    }

    std::mutex mutex;
    std::vector<ScanRequest> asked; // Guarded by mutex.
    // The rest is set before the server is asked.
    std::optional<base::Error> startError;
    base::Status done;
    DeskStatus now;
    std::string scanId = "scan_20261127_093000";
    std::vector<SignalRow> rows = {sampleRow("AAPL"), sampleRow("BTC/USDT"), sampleRow("MSFT")};
    std::optional<analysis::DeepAnalysis> deep;
    std::vector<RunSummary> history;
    std::vector<ScannerView> views;
    EventSink sink;
    std::function<bool()> wantsSymbols;
};

// A real server on a real port over a desk of the test's. Its clock, which counts requests and the
// wait of quick scans, stands until it is moved; time-outs of connections run in real time.
class ServerTest : public testing::Test
{
protected:
    static constexpr const char* kToken =
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    void start()
    {
        auto started = ApiServer::start(
            {.port = 0, .token = base::Secret(kToken), .limits = limits}, desk, clock, log);
        ASSERT_TRUE(started) << base::describe(started.error());
        server = std::move(*started);
    }

    int port() const { return server->port(); }
    std::string request(std::string_view method, std::string_view target,
                        std::string_view body = {}, std::string_view headers = {}) const
    {
        std::string all(headers);
        if (!body.empty() && headers.find("Content-Type") == std::string_view::npos)
            all += "Content-Type: application/json\r\n";
        return support::apiRequest(port(), method, target, kToken, body, all);
    }
    // On a connection of its own.
    support::ApiAnswer ask(std::string_view bytes) const
    {
        return support::ApiClient(port()).ask(bytes);
    }
    support::ApiAnswer get(std::string_view target) const { return ask(request("GET", target)); }

    // Waits for something that happens on the server's thread, ten seconds at most.
    template <class Condition>
    static bool eventually(const Condition& condition)
    {
        base::SystemClock real;
        for (int i = 0; i < 10'000 && !condition(); ++i)
            real.sleepFor(std::chrono::milliseconds(1), {});
        return condition();
    }
    // A client that listens to events.
    std::unique_ptr<support::ApiClient> listener()
    {
        auto client = std::make_unique<support::ApiClient>(port());
        EXPECT_EQ(client->ask(support::upgradeRequest(port(), kToken)).status, 101);
        EXPECT_TRUE(eventually([this] { return desk.wantsSymbols(); }));
        return client;
    }

    support::FakeClock clock;
    support::MemoryLog log;
    FakeDesk desk;
    ServerLimits limits;
    std::unique_ptr<ApiServer> server; // Last: it uses everything above.
};

} // namespace tapesift::api
