// The filter as a trader meets it: what a scan leaves out, and how it says so.

#include <csignal>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace tapesift {

namespace {

using nlohmann::json;
using support::ProcessResult;

class FilterCommandTest : public testing::Test
{
protected:
    FilterCommandTest()
    {
        writeBars("GOOD", 100, 100'000);
        writeBars("BRK.B", 150, 100'000);
        writeBars("CHEAP", 3, 1'000'000);
        writeBars("THIN", 40, 100);
        writeBars("YOUNG", 40, 100'000, 40);
        writeBars("ABC.WS", 12, 100'000);
    }

    // Quiet bars that end on 2025-09-18; the newest `count` of them.
    void writeBars(const std::string& symbol, double price, int volume, int count = 240)
    {
        std::string text = "date,open,high,low,close,volume\n";
        for (int i = 240 - count; i < 240; ++i) {
            const double close = price * (1 + 0.01 * (i % 5));
            char line[128];
            std::snprintf(line, sizeof line, "2025-%02d-%02d,%.2f,%.2f,%.2f,%.2f,%d\n", 1 + i / 28,
                          1 + i % 28, close, close * 1.01, close * 0.99, close, volume);
            text += line;
        }
        folder.write("prices/" + symbol + ".csv", text);
    }

    ProcessResult tapesift(std::vector<std::string> words) const
    {
        words.insert(words.begin(), TAPESIFT_PROGRAM);
        return support::run(words, {{"TAPESIFT_HOME", folder.file("home")}});
    }

    ProcessResult scan(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"scan", "--data", folder.file("prices"), "--format", "json"});
        return tapesift(words);
    }

    static std::string symbolsOf(const json& report)
    {
        std::string symbols;
        for (const auto& result : report["results"])
            symbols += result["symbol"].get<std::string>() + " ";
        return symbols;
    }

    support::TemporaryFolder folder;
};

} // namespace

TEST_F(FilterCommandTest, IsOnByDefaultAndTellsWhatItTook)
{
    const auto result = scan({});
    EXPECT_EQ(result.exitCode, 0) << "filtered is no failure: " << result.err;
    const json report = json::parse(result.out);
    EXPECT_EQ(symbolsOf(report), "BRK.B GOOD ");
    EXPECT_EQ(report["failed"].size(), 0U);
    EXPECT_EQ(report["scan"]["counts"]["total"], 5) << "the warrant fell before the scan";
    EXPECT_EQ(report["outcomes"], (json{{"ok", 2}, {"filtered", 3}}));
    EXPECT_EQ(report["funnel"].dump(),
              R"([{"removed":1,"rule":"warrant"},{"removed":1,"rule":"too_few_bars"},)"
              R"({"removed":1,"rule":"price_below"},)"
              R"({"removed":1,"rule":"dollar_volume_below"}])");
}

TEST_F(FilterCommandTest, TellsEveryRuleAndEarlierScansOfASymbol)
{
    const std::string first = json::parse(scan({}).out)["scan"]["id"];
    const std::string id = json::parse(scan({}).out)["scan"]["id"];
    // The newest close of CHEAP is 3.12: 1.88 below 5.
    const auto cheap = tapesift({"show", id, "CHEAP"});
    EXPECT_NE(cheap.out.find("failed by 1.88  3.12"), std::string::npos) << cheap.out;
    EXPECT_NE(cheap.out.find(first), std::string::npos) << "an earlier scan: " << cheap.out;
    const json told = json::parse(tapesift({"show", id, "CHEAP", "--format", "json"}).out);
    ASSERT_EQ(told["filtered"].size(), 1U);
    EXPECT_EQ(told["filtered"][0]["history"][0]["rule"], "price_below");

    const json good = json::parse(tapesift({"show", id, "GOOD", "--format", "json"}).out);
    const json& result = good["results"][0];
    ASSERT_EQ(result["history"].size(), 1U);
    EXPECT_EQ(result["history"][0]["run"], first);
    EXPECT_EQ(result["history"][0]["signal"], result["signal"]);
    for (const auto& rule : result["filterRules"])
        EXPECT_NE(rule["state"], "failed") << rule;
    const json warrant = json::parse(tapesift({"show", id, "ABC.WS", "--format", "json"}).out);
    int failed = 0;
    for (const auto& rule : warrant["filterRules"]) {
        failed += rule["state"] == "failed" ? 1 : 0;
        EXPECT_EQ(rule["state"] == "failed", rule["rule"] == "warrant") << rule;
    }
    EXPECT_EQ(failed, 1);
    // A whole report is about no one symbol.
    EXPECT_FALSE(json::parse(tapesift({"show", id, "--format", "json"}).out).contains("filtered"));
}

TEST_F(FilterCommandTest, ShowsTheFunnelAndWhyNot)
{
    const std::string id = json::parse(scan({}).out)["scan"]["id"];
    const auto funnel = tapesift({"show", id, "--funnel"});
    EXPECT_EQ(funnel.exitCode, 0) << funnel.err;
    EXPECT_NE(funnel.out.find("6 symbols, 4 left out"), std::string::npos) << funnel.out;
    EXPECT_NE(funnel.out.find("price below 5"), std::string::npos) << funnel.out;
    const json listed = json::parse(tapesift({"show", id, "--funnel", "--format", "json"}).out);
    EXPECT_EQ(listed["left"], 2);
    EXPECT_EQ(listed["funnel"][0]["symbols"], json({"ABC.WS"}));

    const auto cheap = tapesift({"show", id, "CHEAP"});
    EXPECT_EQ(cheap.exitCode, 0) << cheap.err;
    EXPECT_NE(cheap.out.find("CHEAP is left out by the filter: price 3.12 below 5."),
              std::string::npos)
        << cheap.out;
    const auto warrant = tapesift({"show", id, "ABC.WS"});
    EXPECT_EQ(warrant.exitCode, 0) << warrant.err;
    EXPECT_NE(warrant.out.find("ABC.WS was left out of " + id + ": warrant."), std::string::npos)
        << warrant.out;
    EXPECT_EQ(tapesift({"show", id, "NEVER"}).exitCode, 2);
    EXPECT_EQ(tapesift({"show", id, "CHEAP", "--funnel"}).exitCode, 2);
    const auto table = tapesift({"show", id});
    EXPECT_NE(table.out.find("--funnel"), std::string::npos) << table.out;
}

TEST_F(FilterCommandTest, IsSwitchedOffByOptionSettingOrTyping)
{
    EXPECT_EQ(symbolsOf(json::parse(scan({"--filter", "none"}).out)),
              "ABC.WS BRK.B CHEAP GOOD THIN YOUNG ");
    EXPECT_EQ(symbolsOf(json::parse(scan({"--symbols", "CHEAP,ABC.WS"}).out)), "CHEAP ABC.WS ");
    EXPECT_EQ(symbolsOf(json::parse(scan({"--symbols", "CHEAP,GOOD", "--filter", "smart"}).out)),
              "GOOD ");
    folder.write("home/settings.json", R"({"version": 1, "scan.filter": "none"})");
    EXPECT_EQ(json::parse(scan({}).out)["results"].size(), 6U);
    EXPECT_EQ(json::parse(scan({"--filter", "smart"}).out)["results"].size(), 2U);
}

TEST_F(FilterCommandTest, TakesRulesFromAFile)
{
    const std::string file = folder.write(
        "mine.json", R"({"version": 1, "priceBelow": 2, "warrant": false, "tooFewBars": 36})");
    EXPECT_EQ(symbolsOf(json::parse(scan({"--filter", file}).out)),
              "ABC.WS BRK.B CHEAP GOOD YOUNG ");
    const auto refused = [&](const std::string& content) {
        const auto result = scan({"--filter", folder.write("bad.json", content)});
        EXPECT_EQ(result.exitCode, 2);
        EXPECT_EQ(result.out, "");
        return result.err;
    };
    EXPECT_NE(refused(R"({"priceBelw": 2})").find("priceBelow"), std::string::npos);
    EXPECT_NE(refused(R"({"priceBelow": "two"})").find("\"priceBelow\" must be a number"),
              std::string::npos);
    EXPECT_NE(refused("no json").find("bad.json"), std::string::npos);
    const auto missing = scan({"--filter", "smrt"});
    EXPECT_EQ(missing.exitCode, 2);
    EXPECT_NE(missing.err.find("There is no filter 'smrt'."), std::string::npos) << missing.err;
}

TEST_F(FilterCommandTest, AResumedScanKeepsItsRulesWhateverBecameOfTheFile)
{
    const std::string file = folder.write("mine.json", R"({"priceBelow": 50})");
    support::Process slow({TAPESIFT_PROGRAM, "scan", "--demo-symbols", "120", "--demo-delay", "20",
                           "--as-of", "2026-03-20", "--filter", file, "--home",
                           folder.file("home")});
    while (tapesift({"runs"}).out.find("in_progress") == std::string::npos)
        ASSERT_FALSE(slow.waitFor(std::chrono::milliseconds(1)));
    slow.send(SIGINT);
    ASSERT_EQ(slow.result().exitCode, 130);
    folder.write("mine.json", R"({"priceBelow": 1})");
    const json resumed = json::parse(tapesift({"resume", "--format", "json"}).out);
    EXPECT_GT(resumed["results"].size(), 10U);
    for (const auto& result : resumed["results"])
        EXPECT_GE(result["price"], 50) << result["symbol"];
}

} // namespace tapesift
