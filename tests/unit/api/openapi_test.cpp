// Every answer of the real server against the schemas of the OpenAPI file it serves.

#include <nlohmann/json.hpp>

#include "server_fixture.h"
#include "support/schema_check.h"

namespace tapesift::api {

namespace {

using nlohmann::json;
using support::ApiAnswer;

analysis::DeepAnalysis sampleDeep()
{
    analysis::DeepAnalysis deep;
    deep.regime = analysis::MarketRegime{.regime = analysis::Regime::Bull, .confidence = 0.7};
    deep.longLevels =
        analysis::RiskLevels{.entry = 100, .stopLoss = 95, .takeProfit = 110, .riskReward = 2};
    deep.confluence = {.score = 0.5,
                       .timeframes = {{.signal = analysis::Signal::Buy, .strength = 40}}};
    deep.cycles.push_back({});
    deep.prediction = analysis::Prediction{.probabilityUp = 0.53, .model = {.id = "gbt-1"}};
    return deep;
}

class OpenApiTest : public ServerTest
{
protected:
    void SetUp() override
    {
        desk.deep = sampleDeep();
        desk.history = {{.scanId = "scan_20261127_093000",
                         .status = "completed",
                         .phase = "deep",
                         .provider = "demo",
                         .interval = "1d",
                         .universe = "all"}};
        desk.now.lastScan = desk.history.front();
        desk.views = {{.name = "gap", .title = "Gap", .description = "Opens", .source = "builtin"}};
        start();
        document = json::parse(get("/api/openapi.json").body);
    }

    // The operation with that path and method, and its name in `seen`.
    const json& operation(const std::string& path, const std::string& method)
    {
        const json& found = document.at("paths").at(path).at(method);
        seen.insert(found.at("operationId").get<std::string>());
        return found;
    }

    void expectFits(const json& operation, const ApiAnswer& answer)
    {
        const json& responses = operation.at("responses");
        const std::string status = std::to_string(answer.status);
        const json& response = support::resolved(
            document, responses.contains(status) ? responses.at(status) : responses.at("default"));
        const json& schema = response.at("content").at("application/json").at("schema");
        const json body = json::parse(answer.body, nullptr, false);
        for (const std::string& problem : support::schemaProblems(document, schema, body))
            ADD_FAILURE() << operation.at("operationId") << " " << status << " " << problem;
        EXPECT_EQ(answer.headers.at("content-type"), "application/json");
        EXPECT_EQ(answer.headers.at("cache-control"), "no-store");
    }

    json document;
    std::set<std::string> seen;
};

TEST_F(OpenApiTest, EveryAnswerFitsTheFile)
{
    for (const char* path :
         {"/api/scanner/results", "/api/scanner/scan-status", "/api/scanner/runs",
          "/api/scanner/scanners", "/api/scanner/statistics", "/api/openapi.json"}) {
        const ApiAnswer answer = get(path);
        EXPECT_EQ(answer.status, 200) << answer.body;
        expectFits(operation(path, "get"), answer);
    }
    for (const char* path : {"/api/scanner/pause", "/api/scanner/resume", "/api/scanner/cancel"}) {
        expectFits(operation(path, "post"), ask(request("POST", path)));
        desk.done = base::Error{base::ErrorCode::Busy, "Nothing goes on.", {}, {}};
        const ApiAnswer refused = ask(request("POST", path));
        EXPECT_EQ(refused.status, 409);
        expectFits(operation(path, "post"), refused);
        desk.done = {};
    }
    const json& symbol = operation("/api/scanner/symbol/{symbol}", "get");
    for (const char* name : {"AAPL", "BTC%2FUSDT", "NONE", "%20"})
        expectFits(symbol, get(std::string("/api/scanner/symbol/") + name));
    expectFits(operation("/api/events", "get"), get("/api/events"));
    const json& scan = operation("/api/scanner/quick-scan", "post");
    expectFits(scan, ask(request("POST", "/api/scanner/quick-scan", "[]")));
    support::ApiClient client(port());
    client.send(request("POST", "/api/scanner/quick-scan"));
    ASSERT_TRUE(eventually([this] { return desk.scansAsked() == 1; }));
    desk.sink(QuickScanComplete{1, "scan_1", {sampleRow("AAPL")}, 1});
    expectFits(scan, client.read());
    // None was forgotten.
    std::size_t operations = 0;
    for (const auto& [path, methods] : document.at("paths").items())
        operations += methods.size();
    EXPECT_EQ(seen.size(), operations);
}

TEST_F(OpenApiTest, WhatIsNotKnownFitsToo)
{
    desk.deep.emplace();
    desk.deep->confluence.score = std::numeric_limits<double>::quiet_NaN();
    desk.now = {};
    SignalRow empty;
    empty.symbol = "EMPTY";
    empty.change24h = empty.rsi = std::numeric_limits<double>::quiet_NaN();
    desk.rows = {empty};
    expectFits(operation("/api/scanner/symbol/{symbol}", "get"), get("/api/scanner/symbol/EMPTY"));
    expectFits(operation("/api/scanner/scan-status", "get"), get("/api/scanner/scan-status"));
    desk.scanId.clear();
    desk.rows.clear();
    expectFits(operation("/api/scanner/results", "get"), get("/api/scanner/results"));
}

TEST_F(OpenApiTest, EveryEventFitsTheFile)
{
    const auto client = listener();
    const std::vector<DeskEvent> events = {QuickScanComplete{1, "scan_1", {sampleRow("AAPL")}, 1},
                                           SymbolAnalyzed{"scan_1", "AAPL", sampleDeep()},
                                           SymbolAnalyzed{"scan_1", "AAPL", std::nullopt},
                                           AnalysisProgress{"scan_1", 3},
                                           DeepAnalysisComplete{"scan_1"},
                                           Alert{"RSI", "AAPL", "RSI is 29.", base::UtcTime{}},
                                           Alert{"Market", "", "It opens.", base::UtcTime{}}};
    const json& schema = document.at("components").at("schemas").at("Event");
    for (const DeskEvent& event : events) {
        server->publish(event);
        const auto text = client->readText();
        ASSERT_TRUE(text);
        for (const std::string& problem :
             support::schemaProblems(document, schema, json::parse(*text)))
            ADD_FAILURE() << *text << " " << problem;
    }
}

TEST_F(OpenApiTest, TheCheckerFindsWhatDoesNotFit)
{
    const json& schema = document.at("components").at("schemas").at("Signal");
    json good = json::parse(get("/api/scanner/results").body).at("signals")[0];
    EXPECT_TRUE(support::schemaProblems(document, schema, good).empty());
    for (const char* patch :
         {R"([{"op":"remove","path":"/price"}])", R"([{"op":"add","path":"/x","value":1}])",
          R"([{"op":"replace","path":"/price","value":"1"}])",
          R"([{"op":"replace","path":"/strength","value":101}])",
          R"([{"op":"replace","path":"/macd","value":"up"}])",
          R"([{"op":"replace","path":"/timestamp","value":"today"}])"})
        EXPECT_EQ(support::schemaProblems(document, schema, good.patch(json::parse(patch))).size(),
                  1u)
            << patch;
    EXPECT_FALSE(support::schemaProblems(document, json{{"pattern", "x"}}, good).empty());
}

} // namespace
} // namespace tapesift::api
