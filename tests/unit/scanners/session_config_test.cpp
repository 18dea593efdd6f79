#include "tapesift/scanners/session_config.h"

#include <gtest/gtest.h>

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

} // namespace tapesift::scanners
