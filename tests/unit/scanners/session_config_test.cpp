#include "tapesift/scanners/session_config.h"

#include <gtest/gtest.h>

#include "tapesift/scanners/scanner_registry.h"

namespace tapesift::scanners {
namespace {

std::vector<std::string> messagesOf(const LoadedSessionConfig& loaded)
{
    std::vector<std::string> messages;
    for (const base::Error& problem : loaded.problems)
        messages.push_back(problem.message);
    return messages;
}

} // namespace

TEST(SessionConfig, ReadsAndWrites)
{
    const auto loaded = sessionConfigFromJson(R"({
        "symbols": ["SPY", "brk-b", "BTCUSDT", "SPY"],
        "universe": "sp500",
        "universe_requirements": {"min_price": 5, "sectors": ["Energy"],
                                  "schedule": {"interval": "1h", "start_time": "10:00"}},
        "streams": ["5m", "1d", "5m"],
        "scanners": [
            {"name": "gap", "module": "builtin:gap", "schedule": {"interval": "5m"}},
            {"name": "own", "module": "formula:close > 1", "enabled": false}
        ]})");
    ASSERT_TRUE(loaded) << base::describe(loaded.error());
    EXPECT_TRUE(loaded->problems.empty());
    const SessionConfig& config = loaded->config;
    ASSERT_EQ(config.symbols.size(), 3U);
    EXPECT_EQ(config.symbols[1].text(), "BRK.B");
    EXPECT_EQ(config.symbols[2].text(), "BTC/USDT");
    EXPECT_EQ(config.universe, "sp500");
    ASSERT_TRUE(config.universeRules);
    EXPECT_EQ(config.universeRules->requirements.minPrice, 5);
    EXPECT_EQ(config.universeRules->schedule.interval, std::chrono::hours{1});
    EXPECT_EQ(config.streams,
              (std::vector<market::Interval>{market::Interval::Min5, market::Interval::Day1}));
    ASSERT_EQ(config.scanners.size(), 2U);
    EXPECT_EQ(config.scanners[1].name, "own");

    const auto again = sessionConfigFromJson(toJson(config));
    ASSERT_TRUE(again) << toJson(config);
    EXPECT_EQ(again->config, config);
}

TEST(SessionConfig, ABadScannerIsLeftOutAndTheOthersStay)
{
    const auto loaded = sessionConfigFromJson(R"({
        "symbols": ["SPY", "NO SUCH THING", 5],
        "scanners": [
            {"name": "gap", "module": "builtin:gap"},
            {"name": "bad", "module": "builtin:gap", "schedule": {"interval": "soon"}},
            {"name": "gap", "module": "builtin:momentum"},
            "volume",
            {"name": "volume", "module": "builtin:volume"}
        ]})");
    ASSERT_TRUE(loaded) << base::describe(loaded.error());
    EXPECT_EQ(loaded->config.symbols.size(), 1U);
    ASSERT_EQ(loaded->config.scanners.size(), 2U);
    EXPECT_EQ(loaded->config.scanners[0].module, "builtin:gap");
    EXPECT_EQ(loaded->config.scanners[1].name, "volume");
    const auto messages = messagesOf(*loaded);
    ASSERT_EQ(messages.size(), 5U);
    EXPECT_EQ(messages[0], "/symbols/1 is \"NO SUCH THING\", which is no symbol");
    EXPECT_EQ(messages[1], "/symbols/2 is 5, which is no symbol");
    EXPECT_EQ(messages[2],
              "/scanners/1/schedule/interval is \"soon\", not a length such as 5m, 15m, 1h or 1d");
    EXPECT_EQ(messages[3], "/scanners/2/name is \"gap\", as an earlier one is");
    EXPECT_EQ(messages[4], "/scanners/3 must be an object");
}

TEST(SessionConfig, AFileThatIsWrongAsAWholeIsRefused)
{
    const auto messageOf = [](std::string_view json) {
        const auto loaded = sessionConfigFromJson(json);
        return loaded ? std::string() : loaded.error().message + loaded.error().suggestion;
    };
    EXPECT_EQ(messageOf(R"({"scaners": []})"),
              "/scaners is not a known keyDid you mean \"scanners\"?");
    EXPECT_EQ(messageOf(R"({"scanners": {}})"), "/scanners must be a list");
    EXPECT_EQ(messageOf(R"({"streams": ["1d", "4m"]})").substr(0, 16), "/streams/1 is \"4");
    EXPECT_EQ(messageOf(R"({"universe": 7})"), "/universe must be a text in quotes");
    EXPECT_EQ(messageOf("7"), "The configuration must be an object");
    EXPECT_EQ(messageOf("{\n\"symbols\": [\"SPY\",\n]}").substr(0, 66),
              "The configuration of the session is not JSON: line 3, column 1.Loo");
    EXPECT_EQ(messageOf("{}"), "");
}

TEST(SessionConfig, TheUniverseIsNarrowedOnceADayWhereNothingElseIsSaid)
{
    const auto loaded =
        sessionConfigFromJson(R"({"universe_requirements": {"min_volume": 1000}, "scanners": []})");
    ASSERT_TRUE(loaded) << base::describe(loaded.error());
    ASSERT_TRUE(loaded->config.universeRules);
    EXPECT_EQ(loaded->config.universeRules->schedule.interval, std::chrono::days{1});
    EXPECT_EQ(sessionConfigFromJson(toJson(loaded->config))->config, loaded->config);
    EXPECT_FALSE(sessionConfigFromJson("{}")->config.universeRules);
    const auto wrong = sessionConfigFromJson(
        R"({"universe_requirements": {"schedule": {"interval": "2w"}}, "scanners": []})");
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().message.starts_with("/universe_requirements/schedule/interval is"))
        << wrong.error().message;
}

// The place in the file, not in the list of what is left of it.
TEST(SessionConfig, WhatCannotBeMadeIsToldWithItsPlaceAndName)
{
    const auto loaded = sessionConfigFromJson(R"({"scanners": [
        {"name": "unread", "module": "builtin:gap", "schedule": {"interval": "soon"}},
        {"name": "high", "module": "builtin:gap", "config": {"max_price": 40, "min_gap": 99}},
        {"name": "none", "module": "builtin:gaap", "config": {"min_gap": 2}},
        {"name": "typo", "module": "formula:rsi(14 > x", "config": {"x": 70}},
        {"name": "score", "module": "formula:close > x", "config": {"x": 1, "score": "roc("}},
        {"name": "twice", "module": "builtin:gap", "config": {"a": 1, "b": 2}},
        {"name": "both", "module": "combine:gap & nobody"},
        {"name": "good", "module": "builtin:gap", "config": {"min_gap": 3}}
    ]})");
    ASSERT_TRUE(loaded);
    ASSERT_EQ(loaded->problems.size(), 1U);
    EXPECT_EQ(loaded->problems[0].message.substr(0, 36), "/scanners/0/schedule/interval is \"so");
    EXPECT_EQ(loaded->problems[0].details, "the scanner unread");
    std::vector<std::string> places;
    for (const ScannerDefinition& definition : loaded->config.scanners) {
        const auto made = ScannerRegistry().makeNamed(definition, loaded->config.scanners);
        const std::string message = made ? "made" : made.error().message;
        const auto name = message.find(": " + definition.name + ": ");
        places.push_back(message.substr(0, name));
    }
    EXPECT_EQ(places,
              (std::vector<std::string>{"/scanners/1/config/min_gap", "/scanners/2/module",
                                        "/scanners/3/module", "/scanners/4/config/score",
                                        "/scanners/5/config", "/scanners/6/module", "made"}));
}

} // namespace tapesift::scanners
