// `tapesift serve` as other programs use it: a client written against the OpenAPI file alone, the
// examples of docs/api.md, and how it ends.

#include <csignal>
#include <regex>

#include <sys/stat.h>

#include <gtest/gtest.h>

#include "program_home.h"
#include "support/api_client.h"
#include "support/loopback_server.h"
#include "tapesift/base/system_clock.h"

namespace tapesift {

namespace {

using namespace std::chrono_literals;

class ApiTest : public testing::Test
{
protected:
    void SetUp() override
    {
#ifndef TAPESIFT_HAS_API
        GTEST_SKIP() << "built without the local API";
#endif
    }

    // A server on a free port, told by the wait for its token and answers.
    void serve(std::vector<std::string> words)
    {
        port = freePort();
        words.insert(words.begin(), {"serve", "--port", std::to_string(port)});
        server = home.start(words);
        base::SystemClock clock;
        for (int i = 0; i < 3'000 && !support::ApiClient(port).isConnected(); ++i)
            clock.sleepFor(10ms, {});
        token = home.files()["api-token"].substr(0, 64);
        ASSERT_EQ(get("/api/scanner/scan-status").status, 200);
    }

    static int freePort()
    {
        // One that was free a moment ago; nobody else asks for fixed ones.
        static int next = 20'000 + ::getpid() % 12'000;
        while (support::ApiClient(++next).isConnected()) {
        }
        return next;
    }

    support::ApiAnswer ask(const char* method, const std::string& target)
    {
        return support::ApiClient(port).ask(support::apiRequest(port, method, target, token));
    }
    support::ApiAnswer get(const std::string& target)
    {
        return ask("GET", target);
    }

    nlohmann::json status()
    {
        return nlohmann::json::parse(get("/api/scanner/scan-status").body).at("status");
    }
    bool eventually(const std::function<bool()>& condition)
    {
        base::SystemClock clock;
        for (int i = 0; i < 3'000 && !condition(); ++i)
            clock.sleepFor(10ms, {});
        return condition();
    }

    support::ProcessResult end()
    {
        server->send(SIGTERM);
        return server->result();
    }

    // The first example of docs/api.md in that language, about this server and this home.
    std::string example(const std::string& language) const
    {
        std::ostringstream page;
        page << std::ifstream(TAPESIFT_SOURCE_DIR "/docs/api.md").rdbuf();
        const std::string begin = "\n```" + language + "\n";
        const std::size_t from = page.str().find(begin) + begin.size();
        std::string text = page.str().substr(from, page.str().find("\n```", from) - from);
        text = std::regex_replace(text, std::regex("8787"), std::to_string(port));
        return std::regex_replace(text, std::regex("\\.local/share/tapesift/"), "");
    }
    support::ProcessResult runExample(const std::vector<std::string>& interpreter,
                                      const std::string& language)
    {
        std::vector<std::string> command = interpreter;
        command.push_back(example(language));
        return support::run(command, {{"HOME", home.path()}});
    }

    ProgramHome home;
    int port = 0;
    std::string token;
    std::unique_ptr<support::Process> server;
};

TEST_F(ApiTest, AClientThatKnowsTheFileAloneGetsWhatItPromises)
{
    if (!std::filesystem::exists("/usr/bin/python3"))
        GTEST_SKIP() << "python3 is not installed";
    const auto result = support::run({"/usr/bin/python3", "-B",
                                      TAPESIFT_SOURCE_DIR "/tests/integration/api_client.py",
                                      TAPESIFT_PROGRAM, home.path()},
                                     home.environment);
    EXPECT_EQ(result.exitCode, 0) << result.out << result.err;
}

TEST_F(ApiTest, TheExamplesOfTheGuideWork)
{
    serve({"--demo-symbols", "40", "--filter", "none"});
    const auto python = runExample({"/usr/bin/python3", "-B", "-c"}, "python");
    EXPECT_EQ(python.exitCode, 0) << python.err;
    EXPECT_TRUE(std::regex_search(python.out, std::regex("^CSCD [A-Z_]+ [0-9.]+\nHLCY ")))
        << python.out;
    ASSERT_TRUE(eventually([this] { return status().at("state") == "idle"; }));
    const bool hasNode =
        std::filesystem::exists("/usr/bin/node") || std::filesystem::exists("/usr/local/bin/node");
    if (hasNode) {
        const auto node = runExample({"/usr/bin/env", "node", "-e"}, "js");
        EXPECT_EQ(node.exitCode, 0) << node.err;
        EXPECT_EQ(occurrences(node.out, "complete\n"), 1u) << node.out;
        const auto all = nlohmann::json::parse(get("/api/scanner/results").body);
        EXPECT_EQ(occurrences(node.out, "\n"), all.at("total").get<std::size_t>() + 1) << node.out;
        ASSERT_TRUE(eventually([this] { return status().at("state") == "idle"; }));
    }
    if (std::filesystem::exists("/usr/bin/curl")) {
        const auto curl = runExample({"/bin/bash", "-ec"}, "sh");
        EXPECT_EQ(curl.exitCode, 0) << curl.err;
        EXPECT_EQ(occurrences(curl.out, "\"success\":true"), 3u) << curl.out;
    }
    EXPECT_EQ(end().exitCode, 0);
}

TEST_F(ApiTest, AScanThatIsCutOffIsKeptAndGoesOn)
{
    serve({"--demo-symbols", "500", "--demo-delay", "20", "--threads", "1", "--filter", "none",
           "--phase", "quick"});
    support::ApiClient caller(port);
    caller.send(support::apiRequest(port, "POST", "/api/scanner/quick-scan", token));
    ASSERT_TRUE(eventually([this] { return status().at("signalsCount") > 0; }));
    const auto ended = end();
    EXPECT_EQ(ended.exitCode, 130) << ended.err;
    EXPECT_NE(ended.err.find("Go on with: tapesift resume"), std::string::npos) << ended.err;
    const int resumed = home.run({"resume", "--format", "json", "-q"}).exitCode;
    EXPECT_TRUE(resumed == 0 || resumed == 4) << resumed; // Some have too few prices.
    // What was found is shown by the next server.
    serve({});
    const auto results = nlohmann::json::parse(get("/api/scanner/results?limit=1").body);
    const auto run = nlohmann::json::parse(get("/api/scanner/runs?limit=1").body).at("runs").at(0);
    EXPECT_EQ(results.at("scanId"), run.at("scanId"));
    EXPECT_EQ(results.at("total"), 500 - run.at("failed").get<int>());
    EXPECT_EQ(status().at("lastScan").at("symbolCount"), 500);
    EXPECT_EQ(end().exitCode, 0);
}

TEST_F(ApiTest, ScansBeginByThemselves)
{
    serve({"--demo-symbols", "20", "--filter", "none", "--every", "1m", "--always"});
    EXPECT_EQ(status().at("periodicScanningEnabled"), true);
    EXPECT_TRUE(eventually([this] { return !status().at("lastScan").is_null(); }));
    EXPECT_EQ(end().exitCode, 0);
}

TEST_F(ApiTest, ASessionRunsBesideIt)
{
    const support::TemporaryFolder folder;
    const std::string path = folder.write("day.json", R"({"scanners": [
        {"name": "moves", "module": "formula:close > 0", "schedule": {"interval": "1m",
         "start_time": "00:00", "end_time": "24:00", "on_closed": "run"}}]})");
    serve({"--demo-symbols", "20", "--filter", "none", "--session", path});
    const auto shown = [this] {
        const auto answer = nlohmann::json::parse(get("/api/scanner/scanners").body);
        return std::ranges::any_of(answer.at("scanners"), [](const nlohmann::json& scanner) {
            return scanner.at("name") == "moves" && scanner.at("state") == "ready" &&
                   scanner.at("isInSession") == true;
        });
    };
    EXPECT_TRUE(eventually(shown)) << get("/api/scanner/scanners").body;
    const auto ended = end();
    EXPECT_EQ(ended.exitCode, 0) << ended.err;
}

// Rules are told of each scan behind it: channels hear of it, the WebSocket too, and the scan is
// exported.
TEST_F(ApiTest, AScanIsFollowedByAlertsAndItsExport)
{
    support::LoopbackServer channel(
        [](const support::WireRequest&) { return support::WireReply{.headers = {}, .body = ""}; });
    std::filesystem::create_directories(home.path());
    std::ofstream(home.path() + "/alerts.json") << nlohmann::json{
        {"version", 1},
        {"rules",
         {{{"id", "movers"},
           {"name", "Movers"},
           {"when", {{"kind", "price_moves"}, {"amount", 1}}},
           {"channels", {"hook"}},
           {"digest", true}}}},
        {"channels", {{{"id", "hook"}, {"kind", "webhook"}, {"url", channel.url() + "/hook"}}}}};
    home.setSettings(R"({"version": 1, "export.afterScan": "csv"})");
    const std::vector<std::string> market = {"--demo-symbols", "30", "--filter", "none", "--as-of"};
    std::vector<std::string> earlier = {"scan", "--alerts"};
    earlier.insert(earlier.end(), market.begin(), market.end());
    earlier.push_back("2026-03-02");
    const auto first = home.run(earlier);
    ASSERT_TRUE(first.exitCode == 0 || first.exitCode == 4) << first.err;
    const auto exports = [this] {
        return std::ranges::count_if(
            home.files(), [](const auto& file) { return file.first.starts_with("exports/"); });
    };
    ASSERT_EQ(exports(), 1);
    std::vector<std::string> later = market;
    later.push_back("2026-11-20");
    serve(later);
    support::ApiClient socket(port);
    ASSERT_EQ(socket.ask(support::upgradeRequest(port, token)).status, 101);
    EXPECT_EQ(ask("POST", "/api/scanner/quick-scan").status, 200);
    std::optional<nlohmann::json> alert;
    while (!alert) {
        const auto text = socket.readText();
        ASSERT_TRUE(text) << "closed without an alert";
        if (auto event = nlohmann::json::parse(*text); event.at("event") == "alert")
            alert = std::move(event);
    }
    EXPECT_EQ(alert->at("rule"), "Movers") << alert->dump();
    EXPECT_EQ(alert->at("message").get<std::string>().find("Movers: "), 0u) << alert->dump();
    EXPECT_TRUE(eventually([&channel] { return channel.requestCount() == 1; }));
    EXPECT_TRUE(eventually([&exports] { return exports() == 2; }));
    EXPECT_EQ(end().exitCode, 0);
}

TEST_F(ApiTest, WhatCannotBeServedIsToldAtOnce)
{
    serve({});
    ASSERT_EQ(::chmod((home.path() + "/api-token").c_str(), 0644), 0);
    EXPECT_EQ(home.run({"serve", "--port", "0"}).exitCode, 5); // The home is in use.
    const ProgramHome other;
    const auto taken = other.run({"serve", "--port", std::to_string(port)});
    EXPECT_EQ(taken.exitCode, 2);
    EXPECT_NE(taken.err.find("is taken"), std::string::npos) << taken.err;
    EXPECT_EQ(end().exitCode, 0);
    const auto readable = home.run({"serve", "--port", "0"});
    EXPECT_EQ(readable.exitCode, 5);
    EXPECT_NE(readable.err.find("others than you may read it"), std::string::npos) << readable.err;
    EXPECT_EQ(other.run({"serve", "--port", "0", "--session", "/nowhere.json"}).exitCode, 2);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--every", "0m"},
                                                  {"--every", "25h"},
                                                  {"--every", "15"},
                                                  {"--always"},
                                                  {"--port", "70000"},
                                                  {"--provider", "nobody"},
                                                  {"--every", "5m", "--as-of", "2026-01-05"}}) {
        std::vector<std::string> all = {"serve"};
        all.insert(all.end(), words.begin(), words.end());
        EXPECT_EQ(other.run(all).exitCode, 2) << joined(all);
    }
}

} // namespace
} // namespace tapesift
