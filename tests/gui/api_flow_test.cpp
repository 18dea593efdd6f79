// The local API that the window serves, as a program on this computer uses it while a trader looks.

#include <fstream>
#include <future>
#include <set>
#include <sstream>

#include <QCheckBox>
#include <QToolButton>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/api_client.h"
#include "support/loopback_server.h"
#include "support/window_fixture.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class ApiWindow : public WindowFixture
{
protected:
    void SetUp() override
    {
#ifndef TAPESIFT_HAS_API
        GTEST_SKIP() << "built without the local API";
#endif
    }

    void openServing(int symbols = 60, int delay = 0)
    {
        choose(settings::kWindowDemoSymbols, symbols);
        choose(settings::kWindowDemoDelay, delay);
        choose(settings::kApiEnabled, 1);
        choose(settings::kApiPort, 0);
        open();
        ASSERT_TRUE(waitFor([this] { return has<QToolButton>("apiButton"); }));
        port = portOnTheButton();
        std::ostringstream text;
        text << std::ifstream(home.file("api-token")).rdbuf();
        token = text.str().substr(0, 64);
    }

    // What a user reads in its tip.
    int portOnTheButton()
    {
        const QString tip = find<QToolButton>("apiButton").toolTip();
        return tip.section(QStringLiteral("http://127.0.0.1:"), 1)
            .section(QLatin1Char('.'), 0, 0)
            .toInt();
    }

    // A caller on another thread, as every caller is; the window goes on meanwhile.
    nlohmann::json ask(const char* method, const std::string& path, const std::string& body = {},
                       int expected = 200)
    {
        auto answer = std::async(std::launch::async, [=, this] {
            return support::ApiClient(port).ask(
                support::apiRequest(port, method, "/api/scanner/" + path, token, body,
                                    body.empty() ? "" : "Content-Type: application/json\r\n"));
        });
        EXPECT_TRUE(waitFor([&answer] {
            return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        })) << path;
        const support::ApiAnswer got = answer.get();
        EXPECT_EQ(got.status, expected) << path << ": " << got.body;
        return nlohmann::json::parse(got.body, nullptr, false);
    }
    std::string state()
    {
        return ask("GET", "scan-status")["status"]["state"];
    }

    int port = 0;
    std::string token;
};

TEST_F(ApiWindow, IsOffUntilItIsSwitchedOn)
{
    open();
    EXPECT_FALSE(has<QToolButton>("apiButton"));
    EXPECT_FALSE(std::ifstream(home.file("api-token")).is_open());
}

TEST_F(ApiWindow, ACallersScanIsTheWindowsScan)
{
    openServing();
    support::ApiClient socket(port);
    ASSERT_EQ(socket.ask(support::upgradeRequest(port, token)).status, 101);
    const auto scan = ask("POST", "quick-scan");
    EXPECT_EQ(scan["success"], true) << scan.dump();
    ASSERT_TRUE(waitFor([this] { return isIdle() && rows() > 0; }));
    // The window shows the very scan, and the caller got what the window shows.
    ASSERT_EQ(storedRuns().size(), 1U);
    EXPECT_EQ(scan["scanId"], storedRuns().front().name);
    EXPECT_EQ(static_cast<int>(scan["signals"].size()), rows());
    const std::string symbol = scan["signals"][0]["symbol"];
    const auto one = ask("GET", "symbol/" + symbol);
    EXPECT_EQ(one["signal"]["symbol"], symbol);
    EXPECT_TRUE(one["deepAnalysis"].is_object()) << one.dump();
    EXPECT_EQ(state(), "idle");
    std::set<std::string> events;
    while (!events.contains("deepAnalysisComplete")) {
        const auto text = socket.readText();
        ASSERT_TRUE(text);
        events.insert(nlohmann::json::parse(*text)["event"].get<std::string>());
    }
    EXPECT_TRUE(events.contains("quickScanComplete"));
    EXPECT_TRUE(events.contains("symbolAnalyzed"));
}

TEST_F(ApiWindow, SymbolsOfACallerLeaveTheSetupAsItIs)
{
    openServing();
    ASSERT_TRUE(scanAndWait());
    const int all = rows();
    const auto scan = ask("POST", "quick-scan", R"({"symbols": ["CSCD", "HLCY"]})");
    EXPECT_EQ(scan["count"], 2) << scan.dump();
    ASSERT_TRUE(waitFor([this] { return isIdle() && rows() == 2; }));
    ASSERT_TRUE(scanAndWait());
    EXPECT_EQ(rows(), all);
    // The window's own scan is what callers read now.
    EXPECT_EQ(ask("GET", "results")["scanId"], storedRuns().front().name);
    EXPECT_EQ(ask("GET", "results")["total"], all);
}

TEST_F(ApiWindow, CallersPauseResumeAndCancelWhatTheUserBegan)
{
    openServing(400, 10);
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return rows() > 0; }));
    EXPECT_EQ(state(), "scanning");
    ask("POST", "quick-scan", {}, 409); // one at a time
    ask("POST", "pause");
    EXPECT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Resume")) != nullptr; }));
    EXPECT_TRUE(waitFor([this] { return state() == "paused"; }));
    ask("POST", "pause", {}, 409);
    ask("POST", "resume");
    EXPECT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Pause")) != nullptr; }));
    EXPECT_EQ(state(), "scanning");
    ask("POST", "cancel");
    ASSERT_TRUE(waitFor([this] { return isIdle(); }));
    EXPECT_EQ(storedRuns().front().status, store::RunStatus::Stopped);
    EXPECT_EQ(state(), "idle");
}

TEST_F(ApiWindow, IsSwitchedOffAndOnWhileAScanGoesOn)
{
    openServing(300, 20); // long enough for all that is clicked meanwhile
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return rows() > 0; }));
    find<QAction>("apiSettingsAction").trigger();
    ASSERT_TRUE(waitFor([this] { return has<QCheckBox>("setting.api.enabled"); }));
    auto& enabled = find<QCheckBox>("setting.api.enabled");
    enabled.click();
    EXPECT_FALSE(has<QToolButton>("apiButton"));
    EXPECT_FALSE(support::ApiClient(port).isConnected());
    enabled.click();
    ASSERT_TRUE(waitFor([this] { return has<QToolButton>("apiButton"); }));
    port = portOnTheButton();
    EXPECT_NE(state(), "idle"); // It knows of the scan, though it has not seen its beginning.
    ask("POST", "quick-scan", {}, 409);
    ASSERT_TRUE(waitFor([this] { return isIdle(); }));
    ASSERT_TRUE(
        waitFor([this] { return ask("GET", "results")["scanId"] == storedRuns().front().name; }));
    EXPECT_EQ(ask("GET", "results")["total"], rows());
}

TEST_F(ApiWindow, SaysWhichPortIsTaken)
{
    const support::LoopbackServer other(
        [](const support::WireRequest&) { return support::WireReply{}; });
    choose(settings::kApiEnabled, 1);
    const std::string taken = other.url().substr(other.url().rfind(':') + 1);
    choose(settings::kApiPort, std::stoi(taken));
    choose(settings::kWindowDemoSymbols, 60);
    open();
    EXPECT_TRUE(waitFor([&] {
        for (const QLabel* label : window().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QString::fromStdString(taken)))
                return true;
        return false;
    }));
    EXPECT_FALSE(has<QToolButton>("apiButton"));
    EXPECT_TRUE(scanAndWait()); // Nothing else is hurt.
}

} // namespace
} // namespace tapesift::widgets
