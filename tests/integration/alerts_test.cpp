// Alerts of the program as it is run, with servers on this computer.
#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "integration/program_home.h"
#include "support/loopback_server.h"
#include "support/mail_server.h"

namespace tapesift {

namespace {

using support::LoopbackServer;
using support::ProcessResult;
using support::WireReply;
using support::WireRequest;

// Part of every secret. It may be found nowhere but at the servers.
constexpr const char* kCanary = "CANARYq71";

constexpr const char* kEarlier = "2026-03-02";
constexpr const char* kLater = "2026-11-20";

WireReply ok(const WireRequest&)
{
    return {.headers = {}, .body = "ok"};
}

class AlertsTest : public testing::Test
{
protected:
    AlertsTest()
    {
        m_home.environment["TAPESIFT_ALERT_SLACK_DESK"] = m_server.url() + "/services/" + kCanary;
        m_home.environment["TAPESIFT_ALERT_DISCORD_ROOM"] =
            m_server.url() + "/api/webhooks/" + kCanary;
        m_home.environment["TAPESIFT_ALERT_TELEGRAM_BOT"] = std::string("99:") + kCanary;
        m_home.environment["TAPESIFT_ALERT_NTFY_PHONE"] = kCanary;
        m_home.environment["TAPESIFT_ALERT_WEBHOOK_HOOK"] = kCanary;
        m_home.environment["TAPESIFT_ALERT_EMAIL_MAIL"] = kCanary;
    }

    // Every kind of channel at the server of the test, and these rules.
    void write(const std::vector<nlohmann::json>& rules)
    {
        const nlohmann::json channels = {
            {{"id", "desk"}, {"kind", "slack"}},
            {{"id", "room"}, {"kind", "discord"}},
            {{"id", "bot"}, {"kind", "telegram"}, {"chat", "7"}, {"server", m_server.url()}},
            {{"id", "phone"},
             {"kind", "ntfy"},
             {"topic", "t"},
             {"server", m_server.url()},
             {"authorized", true}},
            {{"id", "hook"},
             {"kind", "webhook"},
             {"url", m_server.url() + "/hook"},
             {"authorized", true}},
            {{"id", "mail"},
             {"kind", "email"},
             {"host", "127.0.0.1"},
             {"port", m_mail.port()},
             {"security", "none"},
             {"user", "desk"},
             {"from", "a@example.com"},
             {"to", {"b@example.com"}}}};
        writeFile({{"version", 1}, {"rules", rules}, {"channels", channels}});
    }
    void writeFile(const nlohmann::json& json)
    {
        std::filesystem::create_directories(m_home.path());
        std::ofstream(m_home.path() + "/alerts.json") << json.dump(2);
    }

    ProcessResult run(std::vector<std::string> words)
    {
        ProcessResult result = m_home.run(words);
        m_said += result.out + result.err;
        return result;
    }
    // A scan of the same simulated market as it stood at one day or another.
    ProcessResult scan(const std::string& day, std::vector<std::string> more = {})
    {
        std::vector<std::string> words = {"scan", "--demo-symbols", "30", "--as-of",
                                          day,    "--alerts"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    nlohmann::json log()
    {
        return nlohmann::json::parse(run({"alerts", "log", "--format", "json"}).out);
    }

    ProgramHome m_home;
    LoopbackServer m_server{ok};
    // base64 of "\0desk\0CANARYq71"
    support::MailServer m_mail{
        {.credentials = "AGRlc2sAQ0FOQVJZcTcx", .afterData = {}, .toReceivers = {}}};
    std::string m_said; // by every command
};

nlohmann::json rule(const std::string& id, const nlohmann::json& when,
                    const std::vector<std::string>& channels)
{
    return {{"id", id}, {"when", when}, {"channels", channels}, {"digest", true}};
}

} // namespace

TEST_F(AlertsTest, EveryChannelIsToldAndNoSecretIsLeftBehind)
{
    write({rule("movers", {{"kind", "price_moves"}, {"amount", 1}},
                {"desktop", "desk", "room", "bot", "phone", "hook", "mail"})});
    const ProcessResult first = scan(kEarlier);
    EXPECT_EQ(first.exitCode, 0) << first.err;
    EXPECT_EQ(m_server.requestCount(), 0U); // the first sight tells nothing
    const ProcessResult second = scan(kLater);
    EXPECT_EQ(second.exitCode, 0) << second.err;
    EXPECT_NE(second.err.find("ALERT movers: "), std::string::npos) << second.err;
    EXPECT_NE(second.err.find("1 alert: see 'tapesift alerts log'."), std::string::npos)
        << second.err;

    std::set<std::string> paths;
    for (const WireRequest& request : m_server.requests()) {
        paths.insert(request.path);
        EXPECT_NE(request.body.find("movers: "), std::string::npos) << request.body;
    }
    EXPECT_EQ(paths, (std::set<std::string>{std::string("/services/") + kCanary,
                                            std::string("/api/webhooks/") + kCanary,
                                            std::string("/bot99:") + kCanary + "/sendMessage", "/",
                                            "/hook"}));
    EXPECT_EQ(m_mail.mails().size(), 1U);
    const auto deliveries = log();
    ASSERT_EQ(deliveries.size(), 7U);
    for (const auto& delivery : deliveries)
        EXPECT_EQ(delivery["status"], "delivered") << delivery.dump();
    for (const char* id : {"desk", "mail"})
        EXPECT_EQ(run({"alerts", "test", id}).exitCode, 0);
    run({"alerts", "list"});
    run({"alerts", "list", "--format", "json"});
    // Piped, a line is whole however long it is.
    const std::string symbols = deliveries[0]["symbols"];
    EXPECT_GT(symbols.size(), 30U);
    const std::string table = run({"alerts", "log"}).out;
    EXPECT_NE(table.find(symbols + "  Delivered.  250 2.0.0 Ok: queued as 42\n"), std::string::npos)
        << table;

    // A server that answers with the address it was asked at, and one that is not there.
    LoopbackServer telling([](const WireRequest& request) {
        return WireReply{.status = 403, .headers = {}, .body = "revoked " + request.target};
    });
    m_home.environment["TAPESIFT_ALERT_SLACK_DESK"] = telling.url() + "/services/" + kCanary;
    EXPECT_EQ(run({"alerts", "test", "desk"}).exitCode, 3);
    m_home.environment["TAPESIFT_ALERT_SLACK_DESK"] =
        std::string("http://127.0.0.1:1/services/") + kCanary;
    EXPECT_EQ(run({"alerts", "test", "desk"}).exitCode, 3);
    m_home.environment["TAPESIFT_ALERT_EMAIL_MAIL"] = std::string(kCanary) + "wrong";
    EXPECT_EQ(run({"alerts", "test", "mail"}).exitCode, 3);

    EXPECT_EQ(m_said.find(kCanary), std::string::npos) << m_said;
    for (const auto& [name, content] : m_home.files())
        EXPECT_EQ(content.find(kCanary), std::string::npos) << name;
    EXPECT_TRUE(m_home.files().contains("tapesift.db"));
    EXPECT_NE(m_home.log().find("[ALERT] movers"), std::string::npos);
}

TEST_F(AlertsTest, RulesOnFormulasAndScannersHearOfAScan)
{
    write({rule("up", {{"kind", "formula_true"}, {"formula", "close > 60"}}, {"hook"}),
           rule("found", {{"kind", "enters_scanner"}, {"scanner", "above"}}, {"hook"}),
           rule("lost", {{"kind", "leaves_scanner"}, {"scanner", "above"}}, {"hook"})});
    std::filesystem::create_directories(m_home.path() + "/scanners");
    std::ofstream(m_home.path() + "/scanners/above.json")
        << R"({"name": "above", "module": "formula:close > 60"})";
    EXPECT_EQ(scan(kEarlier).exitCode, 0);
    EXPECT_EQ(m_server.requestCount(), 0U);
    const ProcessResult second = scan(kLater, {"--format", "json"});
    EXPECT_EQ(second.exitCode, 0) << second.err;
    // By another way: which symbols close above 60 at the later day and did not at the earlier one.
    const auto above = [this](const std::string& day) {
        std::set<std::string> symbols;
        const auto json = nlohmann::json::parse(run({"scan", "--demo-symbols", "30", "--as-of", day,
                                                     "--where", "close > 60", "--format", "json"})
                                                    .out);
        for (const auto& result : json["results"])
            symbols.insert(result["symbol"].get<std::string>());
        return symbols;
    };
    const std::set<std::string> before = above(kEarlier);
    std::set<std::string> wanted;
    for (const std::string& symbol : above(kLater)) {
        if (!before.contains(symbol))
            wanted.insert(symbol);
    }
    ASSERT_FALSE(wanted.empty());
    std::set<std::string> told;
    for (const WireRequest& request : m_server.requests()) {
        const auto body = nlohmann::json::parse(request.body);
        if (body["rule"] == "up") {
            for (const auto& symbol : body["symbols"])
                told.insert(symbol.get<std::string>());
        }
    }
    EXPECT_EQ(told, wanted);

    // What a template says of a symbol is known to rules on scanners as well.
    std::map<std::string, nlohmann::json> scanned;
    const auto report = nlohmann::json::parse(second.out);
    for (const auto& result : report["results"])
        scanned[result["symbol"]] = result;
    std::set<std::string> found;
    std::size_t lost = 0;
    for (const WireRequest& request : m_server.requests()) {
        const auto body = nlohmann::json::parse(request.body);
        if (body["rule"] == "up")
            continue;
        for (const auto& event : body["events"]) {
            const auto known = scanned.find(event["symbol"]);
            if (known == scanned.end()) { // It left the universe.
                EXPECT_TRUE(event["price"].is_null()) << event.dump();
                continue;
            }
            const nlohmann::json& result = known->second;
            EXPECT_EQ(event["price"], result["price"]) << event.dump();
            EXPECT_EQ(event["signal"], result["signal"]) << event.dump();
            EXPECT_EQ(event["strength"], result["strength"]) << event.dump();
            if (body["rule"] == "found")
                found.insert(event["symbol"]);
            else
                ++lost;
        }
    }
    EXPECT_EQ(found, wanted);
    EXPECT_GT(lost, 0U);
}

TEST_F(AlertsTest, WhatCouldNotBeDeliveredWaitsForTheNextTime)
{
    auto isDown = std::make_shared<std::atomic<bool>>(true);
    LoopbackServer server([isDown](const WireRequest&) {
        return WireReply{.status = *isDown ? 503 : 200, .headers = {}, .body = {}};
    });
    m_home.setSettings(R"({"version": 1, "network.attempts": 1})");
    m_home.environment["TAPESIFT_ALERT_SLACK_DESK"] = server.url() + "/services/" + kCanary;
    write({rule("movers", {{"kind", "price_moves"}, {"amount", 1}}, {"desk"})});
    EXPECT_EQ(scan(kEarlier).exitCode, 0);
    const ProcessResult second = scan(kLater);
    EXPECT_EQ(second.exitCode, 0); // a scan does not fail for a channel
    EXPECT_NE(second.err.find("It waits in the outbox."), std::string::npos) << second.err;
    ASSERT_EQ(log().size(), 1U);
    EXPECT_EQ(log()[0]["status"], "waiting");
    EXPECT_EQ(log()[0]["answer"], "status 503");
    *isDown = false;
    EXPECT_EQ(scan(kLater).exitCode, 0); // nothing is news, but what waits is sent
    EXPECT_EQ(log().size(), 1U);
    EXPECT_EQ(log()[0]["status"], "delivered");
    EXPECT_EQ(m_said.find(kCanary), std::string::npos);
}

TEST_F(AlertsTest, TheFileIsCheckedAndListed)
{
    const std::vector<nlohmann::json> rules = {
        rule("good", {{"kind", "signal_flips"}}, {"desktop"}),
        rule("bad", {{"kind", "price_crosses"}}, {"desktop"})};
    const std::vector<nlohmann::json> channels = {{{"id", "lost"}, {"kind", "slack"}}};
    writeFile({{"version", 1}, {"rules", rules}, {"channels", channels}});
    const ProcessResult check = run({"alerts", "check", m_home.path() + "/alerts.json"});
    EXPECT_EQ(check.exitCode, 2);
    EXPECT_EQ(check.out, "/rules/1/when/level is missing\n"
                         "1 of 2 rules and 1 of 1 channels can be used.\n");
    writeFile({{"version", 1},
               {"rules",
                {rule("typed", {{"kind", "enters_scanner"}, {"scanner", "momentun"}}, {"desktop"}),
                 rule("both", {{"kind", "leaves_scanner"}, {"scanner", "gap & momentum"}},
                      {"desktop"})}}});
    const ProcessResult names = run({"alerts", "check", m_home.path() + "/alerts.json"});
    EXPECT_EQ(names.exitCode, 2);
    EXPECT_EQ(names.out, "The rule typed never fires: There is no built-in scanner \"momentun\". "
                         "Did you mean \"momentum\"?\n"
                         "1 of 2 rules and 0 of 0 channels can be used.\n");
    EXPECT_NE(scan(kEarlier).err.find("The rule typed never fires"), std::string::npos);
    writeFile({{"version", 1}, {"rules", rules}, {"channels", channels}});
    const ProcessResult list = run({"alerts", "list", "--format", "json"});
    EXPECT_EQ(list.exitCode, 0);
    const auto json = nlohmann::json::parse(list.out);
    ASSERT_EQ(json["rules"].size(), 1U);
    EXPECT_EQ(json["rules"][0]["when"], "signal changes");
    ASSERT_EQ(json["channels"].size(), 3U);
    EXPECT_EQ(json["channels"][2]["id"], "lost");
    EXPECT_EQ(json["channels"][2]["hasSecret"], false);
    EXPECT_EQ(json["channels"][2]["secretVariable"], "TAPESIFT_ALERT_SLACK_LOST");
    const ProcessResult table = run({"alerts", "list"});
    EXPECT_NE(table.out.find("missing: TAPESIFT_ALERT_SLACK_LOST"), std::string::npos) << table.out;
    EXPECT_EQ(run({"alerts", "test", "nobody"}).exitCode, 2);

    std::ofstream(m_home.path() + "/alerts.json") << "{ half";
    const ProcessResult refused = scan(kEarlier);
    EXPECT_EQ(refused.exitCode, 2); // before the scan rather than after it
    EXPECT_NE(refused.err.find("The file of alerts is not JSON"), std::string::npos);
    EXPECT_EQ(run({"session", "run", "x.json", "--mode", "backtest", "--from", "2026-01-01", "--to",
                   "2026-01-02", "--alerts"})
                  .exitCode,
              2);
}

} // namespace tapesift
