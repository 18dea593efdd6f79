// The local API under many, slow and leaving callers, and the answers that take their time.

#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include "server_fixture.h"

namespace tapesift::api {

namespace {

using namespace std::chrono_literals;
using nlohmann::json;
using support::ApiAnswer;
using support::ApiClient;

class ApiServerTest : public ServerTest
{
protected:
    // A caller of quick-scan whose request has reached the desk.
    std::unique_ptr<ApiClient> waiting(std::string_view body = {})
    {
        auto client = std::make_unique<ApiClient>(port());
        const std::size_t before = desk.scansAsked();
        client->send(request("POST", kScan, body));
        EXPECT_TRUE(eventually([&] { return desk.scansAsked() > before; }));
        return client;
    }
};

TEST_F(ApiServerTest, AConnectionServesManyRequests)
{
    start();
    ApiClient client(port());
    for (int i = 0; i < 50; ++i)
        ASSERT_EQ(client.ask(request("GET", kStatus)).status, 200);
    // Two at once are answered one after the other.
    client.send(request("GET", kStatus) + request("GET", "/api/scanner/symbol/BTC%2FUSDT"));
    EXPECT_EQ(client.read().status, 200);
    EXPECT_EQ(json::parse(client.read().body).at("symbol"), "BTC/USDT");
}

TEST_F(ApiServerTest, ResultsComeInPages)
{
    start();
    const json page = json::parse(get("/api/scanner/results?limit=1&offset=1").body);
    EXPECT_EQ(page.at("count"), 1);
    EXPECT_EQ(page.at("total"), 3);
    EXPECT_EQ(page.at("signals")[0].at("symbol"), "BTC/USDT");
    EXPECT_EQ(page.at("signals")[0].at("macd"), "bullish");
}

TEST_F(ApiServerTest, AQuickScanAnswersWhenItsQuickPhaseIsDone)
{
    start();
    const auto client = waiting(R"({"symbols": ["aapl", "btc-usdt"]})");
    EXPECT_EQ(desk.asked[0].symbols, (std::vector<std::string>{"AAPL", "BTC/USDT"}));
    desk.sink(QuickScanComplete{.ticket = 7, .scanId = "another", .signals = {}, .total = 0});
    desk.sink(QuickScanComplete{
        .ticket = 1, .scanId = "scan_7", .signals = {sampleRow("AAPL")}, .total = 1});
    const json answer = json::parse(client->read().body);
    EXPECT_EQ(answer.at("success"), true);
    EXPECT_EQ(answer.at("scanId"), "scan_7");
    EXPECT_EQ(answer.at("isScanning"), false);
    EXPECT_EQ(answer.at("count"), 1);
}

TEST_F(ApiServerTest, AQuickScanAnswersAfterTenSecondsWithWhatThereIs)
{
    desk.now.currentScanId = desk.scanId;
    start();
    const auto client = waiting();
    clock.advance(9'999ms);
    EXPECT_EQ(get(kStatus).status, 200);
    clock.advance(1ms);
    const json answer = json::parse(client->read().body);
    EXPECT_EQ(answer.at("isScanning"), true);
    EXPECT_EQ(answer.at("scanId"), desk.scanId);
    EXPECT_EQ(answer.at("count"), 3);
}

TEST_F(ApiServerTest, ResultsOfTheScanBeforeAreNotTakenForThoseOfThisOne)
{
    desk.now.currentScanId = ""; // The universe is being made.
    start();
    const auto client = waiting();
    clock.advance(10s);
    const json answer = json::parse(client->read().body);
    EXPECT_EQ(answer.at("scanId"), nullptr);
    EXPECT_EQ(answer.at("count"), 0);
}

TEST_F(ApiServerTest, AQuickScanThatCannotBeMadeSaysWhy)
{
    start();
    const auto client = waiting();
    desk.sink(ScanEnded{1, base::Error{base::ErrorCode::Unavailable, "No source.", {}, {}}});
    const ApiAnswer answer = client->read();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(json::parse(answer.body).at("message"), "No source.");
    const auto stopped = waiting();
    desk.sink(ScanEnded{2, std::nullopt});
    EXPECT_EQ(json::parse(stopped->read().body).at("message"), "The scan was stopped.");
}

TEST_F(ApiServerTest, ASlowRequestIsCutOff)
{
    limits.requestTime = 300ms;
    start();
    ApiClient silent(port());
    ApiClient half(port());
    half.send("GET /api/scanner/scan-status HTTP/1.1\r\nHost:");
    ApiClient body(port());
    body.send(
        request("POST", kScan, {}, "Content-Length: 100\r\nContent-Type: application/json\r\n"));
    // Byte by byte: the time is that of the whole request.
    ApiClient dribble(port());
    const std::string text = request("GET", kStatus);
    const base::SystemClock real;
    base::SystemClock waits;
    const auto began = real.steadyNow();
    bool isOpen = true;
    for (std::size_t i = 0; isOpen && real.steadyNow() - began < 10s; ++i) {
        isOpen = dribble.send(i + 4 < text.size() ? text.substr(i, 1) : "x");
        waits.sleepFor(20ms, {});
    }
    EXPECT_FALSE(isOpen);
    EXPECT_TRUE(silent.isClosedByServer());
    EXPECT_TRUE(half.isClosedByServer());
    EXPECT_TRUE(body.isClosedByServer());
    EXPECT_EQ(desk.scansAsked(), 0u);
    EXPECT_EQ(get(kStatus).status, 200);
}

TEST_F(ApiServerTest, AThousandClientsDoNotKeepOutOneWithTheToken)
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 4'096);
    ::setrlimit(RLIMIT_NOFILE, &files);
    start();
    ApiClient early(port());
    ASSERT_EQ(early.ask(request("GET", kStatus)).status, 200);
    std::vector<std::unique_ptr<ApiClient>> crowd;
    for (int i = 0; i < 1'000; ++i) {
        crowd.push_back(std::make_unique<ApiClient>(port()));
        if (i % 2 == 0)
            crowd.back()->send("GET / HTTP/1.1\r\n");
    }
    EXPECT_EQ(early.ask(request("GET", kStatus)).status, 200);
    EXPECT_EQ(get(kStatus).status, 200);
    // All but those for whom there is room have been sent away.
    EXPECT_EQ(crowd[0]->read().status, 503);
    EXPECT_TRUE(crowd[1]->isClosedByServer());
    EXPECT_TRUE(crowd[900]->isClosedByServer());
    crowd.clear();
    EXPECT_EQ(early.ask(request("GET", kStatus)).status, 200);
}

TEST_F(ApiServerTest, ConnectionsWithTheTokenHaveALimit)
{
    limits.authorisedConnections = 3;
    start();
    std::vector<std::unique_ptr<ApiClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<ApiClient>(port()));
        ASSERT_EQ(clients.back()->ask(request("GET", kStatus)).status, 200);
    }
    EXPECT_EQ(get(kStatus).status, 503);
    clients.pop_back();
    EXPECT_TRUE(eventually([this] { return get(kStatus).status == 200; }));
}

TEST_F(ApiServerTest, ASlowListenerIsDroppedAndTheOthersGoOn)
{
    limits.queueBytes = 256 * 1024;
    start();
    const auto slow = listener();
    const auto quick = listener();
    ASSERT_TRUE(eventually([&] { return desk.wantsSymbols(); }));
    const std::string message(64 * 1024, 'm');
    // More than the system's own buffers hold for a reader who does not read.
    for (int i = 0; i < 400; ++i) {
        server->publish(SymbolAnalyzed{"scan_1", message, std::nullopt});
        const auto text = quick->readText();
        ASSERT_TRUE(text);
    }
    std::size_t got = 0;
    while (slow->readText())
        ++got;
    EXPECT_LT(got, 400u);
    EXPECT_EQ(get(kStatus).status, 200);
}

TEST_F(ApiServerTest, AListenerWhoSendsTooMuchIsDropped)
{
    start();
    const auto client = listener();
    // A text frame of 5,000 bytes, masked with zeros.
    std::string frame = {'\x81', '\xfe', '\x13', '\x88', 0, 0, 0, 0};
    client->send(frame + std::string(5'000, 'x'));
    while (client->readText()) {
    }
    EXPECT_TRUE(client->isClosedByServer());
    EXPECT_TRUE(eventually([this] { return !desk.wantsSymbols(); }));
}

TEST_F(ApiServerTest, ItEndsWhileClientsAreConnected)
{
    start();
    ApiClient idle(port());
    ASSERT_EQ(idle.ask(request("GET", kStatus)).status, 200);
    ApiClient half(port());
    half.send("GET / HT");
    const auto waits = waiting();
    const auto events = listener();
    server.reset();
    EXPECT_FALSE(desk.sink);
    EXPECT_TRUE(idle.isClosedByServer());
    EXPECT_TRUE(half.isClosedByServer());
    EXPECT_EQ(waits->read().status, 0);
    EXPECT_FALSE(events->readText());
    EXPECT_EQ(events->lastOpcode(), 8); // It was told.
}

TEST_F(ApiServerTest, EventsHaveTheirOrder)
{
    start();
    const auto client = listener();
    server->publish(AnalysisProgress{"scan_1", 2});
    server->publish(SymbolAnalyzed{"scan_1", "AAPL", std::nullopt});
    server->publish(ScanEnded{1, std::nullopt}); // Not told.
    server->publish(Alert{"RSI", "", "Look at /home/anna/x.", base::UtcTime{}});
    EXPECT_EQ(client->readText(),
              R"({"event":"analysisProgress","scanId":"scan_1","remaining":2})");
    EXPECT_EQ(client->readText(),
              R"({"event":"symbolAnalyzed","scanId":"scan_1","symbol":"AAPL","deepData":null})");
    EXPECT_EQ(client->readText(),
              R"({"event":"alert","rule":"RSI","symbol":null,"message":"Look at x.",)"
              R"("timestamp":"1970-01-01T00:00:00.000Z"})");
}

} // namespace
} // namespace tapesift::api
