// The program scans servers that play the providers, over real sockets.

#include <algorithm>
#include <set>

#include <csignal>

#include <gtest/gtest.h>

#include "integration/program_home.h"
#include "support/loopback_server.h"
#include "support/stand_ins/alpaca_stand_in.h"
#include "support/stand_ins/binance_stand_in.h"
#include "support/stand_ins/coinbase_stand_in.h"
#include "tapesift/base/system_clock.h"

namespace tapesift {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;
using support::ProcessResult;

constexpr auto kAsOf = "2026-03-18"; // The stand-ins' prices of that day never change.
constexpr auto kCanaryKey = "CANARY-KEY-7f3a91";
constexpr auto kSecret = "CANARY-SECRET-5be20c";

class NetworkTest : public testing::Test
{
protected:
    static constexpr int kCoins = 40;

    // The options of every scan that is compared.
    static std::vector<std::string> scan(const std::string& provider, const std::string& url,
                                         const std::string& symbols,
                                         std::vector<std::string> more = {})
    {
        more.insert(more.begin(),
                    {"scan", "--provider", provider, "--base-url", url, "--symbols", symbols,
                     "--as-of", kAsOf, "--lookback", "250", "--format", "json"});
        return more;
    }

    std::vector<std::string> scanCoins(std::vector<std::string> more = {}) const
    {
        return scan("binance", binance.url(), pairs("USDT"), std::move(more));
    }

    std::string pairs(const std::string& quote) const
    {
        std::vector<std::string> names;
        for (const support::Coin& coin : coins.coins())
            names.push_back(coin.name + "/" + quote);
        return joined(names);
    }

    // The symbols that were asked for, as often as they were.
    std::map<std::string, int> asked() const
    {
        std::map<std::string, int> counts;
        for (const support::WireRequest& request : binance.requests())
            ++counts[request.query.at("symbol")];
        return counts;
    }

    void withKeys(const std::string& key = kCanaryKey, const std::string& secret = kSecret)
    {
        home.environment["APCA_API_KEY_ID"] = key;
        home.environment["APCA_API_SECRET_KEY"] = secret;
    }

    // One sentence, and what to do; no results.
    static void expectRefusal(const ProcessResult& result, int exitCode,
                              const std::vector<std::string>& parts)
    {
        EXPECT_EQ(result.exitCode, exitCode) << result.err;
        for (const std::string& part : parts)
            EXPECT_NE(result.err.find(part), std::string::npos) << part << "\n" << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_LE(occurrences(result.err, "\n"), 3u) << result.err;
    }

    base::SystemClock clock;
    support::CoinMarket coins{kCoins};
    support::StockMarket shares{clock, support::StockMarket::tickers(20)};
    support::BinanceStandIn binanceStandIn{clock, coins};
    support::CoinbaseStandIn coinbaseStandIn{clock, coins};
    support::AlpacaStandIn alpacaStandIn{clock, shares, kCanaryKey, kSecret};
    std::chrono::milliseconds delay{0}; // set before the first request
    support::LoopbackServer binance{[this](const support::WireRequest& request) {
        support::WireReply reply = binanceStandIn.answer(request);
        reply.delay += delay;
        return reply;
    }};
    support::LoopbackServer coinbase{coinbaseStandIn.handler()};
    support::LoopbackServer alpaca{alpacaStandIn.handler()};
    ProgramHome home;
};

TEST_F(NetworkTest, AColdScanAsksOnceForEachSymbolAndAWarmOneForNone)
{
    const auto cold = home.run(scanCoins());
    ASSERT_EQ(cold.exitCode, 0) << cold.err;
    const json first = json::parse(cold.out);
    EXPECT_EQ(first["results"].size(), std::size_t{kCoins});
    EXPECT_FALSE(first["scan"].contains("simulated"));
    EXPECT_EQ(binance.requestCount(), std::size_t{kCoins});
    EXPECT_EQ(asked().size(), std::size_t{kCoins});

    binance.forgetRequests();
    const auto warm = home.run(scanCoins());
    EXPECT_EQ(json::parse(warm.out)["results"], first["results"]);
    EXPECT_EQ(binance.requestCount(), 0u);
}

TEST_F(NetworkTest, PricesThatWereLoadedAheadNeedNoRequest)
{
    const std::vector<std::string> warm = {"cache",      "warm",        "--provider", "binance",
                                           "--base-url", binance.url(), "--symbols",  pairs("USDT"),
                                           "--as-of",    kAsOf,         "--lookback", "250",
                                           "--format",   "json"};
    const auto first = home.run(warm);
    ASSERT_EQ(first.exitCode, 0) << first.err;
    const json loaded = json::parse(first.out);
    EXPECT_EQ(loaded["symbols"], kCoins);
    EXPECT_EQ(loaded["loaded"], kCoins);
    EXPECT_EQ(loaded["fetched"], kCoins);
    EXPECT_EQ(loaded["complete"], true);
    EXPECT_EQ(loaded["failed"].size(), 0u);
    EXPECT_EQ(binance.requestCount(), std::size_t{kCoins});

    const json again = json::parse(home.run(warm).out);
    EXPECT_EQ(again["fetched"], 0);
    EXPECT_EQ(again["cached"], kCoins);
    EXPECT_EQ(json::parse(home.run(scanCoins()).out)["results"].size(), std::size_t{kCoins});
    EXPECT_EQ(binance.requestCount(), std::size_t{kCoins});
}

TEST_F(NetworkTest, LoadingAheadNamesWhatCannotBeLoaded)
{
    const std::string symbols = pairs("USDT") + ",NOPE/USDT";
    const auto result = home.run({"cache", "warm", "--provider", "binance", "--base-url",
                                  binance.url(), "--symbols", symbols, "--as-of", kAsOf});
    EXPECT_EQ(result.exitCode, 4) << result.err;
    EXPECT_NE(result.out.find("40 of 41 symbols are in the cache: 40 fetched"), std::string::npos)
        << result.out;
    EXPECT_NE(result.out.find("NOPE/USDT"), std::string::npos) << result.out;
}

TEST_F(NetworkTest, AListOfSharesForAnExchangeOfCoinsIsPointedOut)
{
    const auto result = home.run(scan("binance", binance.url(), "AAAA,AAAB,BTC/USDT"));
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_NE(result.err.find("Binance has only crypto pairs such as BTC/USDT, which 2 of the 3 "
                              "symbols of typed are not."),
              std::string::npos)
        << result.err;
    EXPECT_EQ(binance.requestCount(), 1u);
}

TEST_F(NetworkTest, AMissingKeyIsNamed)
{
    expectRefusal(home.run(scan("alpaca", alpaca.url(), "AAAA")), 3,
                  {"Alpaca needs a key", "APCA_API_KEY_ID and APCA_API_SECRET_KEY"});
    EXPECT_EQ(alpaca.requestCount(), 0u);
}

TEST_F(NetworkTest, AnAddressElsewhereIsHttpsOrRefused)
{
    // 192.0.2.0/24 belongs to nobody (RFC 5737).
    withKeys();
    expectRefusal(home.run(scan("binance", "http://192.0.2.1:9", "BTC/USDT")), 2, {"https"});
    expectRefusal(home.run(scan("alpaca", "http://192.0.2.1:9", "AAAA")), 2, {"https"});
    expectRefusal(home.run(scan("binance", "ftp://127.0.0.1", "BTC/USDT")), 2, {"https"});
    expectRefusal(home.run(scan("binance", "https://me:word@127.0.0.1", "BTC/USDT")), 2,
                  {"password"});
    expectRefusal(home.run(scan("binance", "no address", "BTC/USDT")), 2, {"address"});
    EXPECT_EQ(json::parse(home.run({"runs", "--format", "json"}).out).size(), 0u);
}

TEST_F(NetworkTest, AHostThatDoesNotExistIsToldInOneSentence)
{
    home.setSettings(R"({"network.attempts": 1})");
    // No name has a part of more than 63 letters, so that nobody is asked for it.
    const std::string host = std::string(70, 'x') + ".invalid";
    const auto result = home.run(scan("binance", "https://" + host, "BTC/USDT,ETH/USDT"));
    EXPECT_EQ(result.exitCode, 3) << result.err;
    const json report = json::parse(result.out);
    EXPECT_EQ(report["results"].size(), 0u);
    ASSERT_EQ(report["failed"].size(), 2u);
    for (const auto& failed : report["failed"]) {
        const std::string message = failed["error"]["message"];
        EXPECT_NE(message.find(host), std::string::npos) << message;
        EXPECT_EQ(occurrences(message, "."), 2u) << message; // that of the name, and a full stop
        EXPECT_NE(failed["error"]["suggestion"], "");
    }
}

TEST_F(NetworkTest, AKeyIsNowhereToBeFound)
{
    const std::string symbols = joined(shares.symbols());
    withKeys();
    std::string said;
    const auto tell = [&](const std::vector<std::string>& words) {
        const ProcessResult result = home.run(words);
        said += result.out + result.err;
        return result;
    };
    const auto fine =
        tell(scan("alpaca", alpaca.url(), symbols, {"--verbose", "--progress", "json"}));
    EXPECT_EQ(fine.exitCode, 0) << fine.err;
    const auto requests = alpaca.requests();
    ASSERT_FALSE(requests.empty());
    EXPECT_EQ(requests.front().headers.at("apca-api-key-id"), kCanaryKey);
    EXPECT_EQ(requests.front().target.find(kCanaryKey), std::string::npos);

    alpacaStandIn.startOutage();
    home.setSettings(R"({"network.attempts": 2, "network.firstWait": 10, "log.level": "debug"})");
    tell(scan("alpaca", alpaca.url(), symbols, {"--verbose", "--lookback", "300"}));
    alpacaStandIn.endOutage();
    const std::string wrong = "CANARY-WRONG-0d41";
    withKeys(wrong, wrong);
    const auto refused =
        tell(scan("alpaca", alpaca.url(), symbols, {"--verbose", "--lookback", "300"}));
    EXPECT_EQ(refused.exitCode, 3);
    tell({"show", json::parse(refused.out)["scan"]["id"], "--format", "json"});
    tell({"cache", "stat"});

    EXPECT_EQ(occurrences(said, "CANARY"), 0u) << said;
    const auto files = home.files();
    EXPECT_TRUE(files.contains("tapesift.db"));
    EXPECT_TRUE(files.contains("logs/tapesift.log"));
    for (const auto& [path, content] : files)
        EXPECT_EQ(occurrences(content, "CANARY"), 0u) << path;
}

TEST_F(NetworkTest, AnotherProviderStepsIn)
{
    withKeys();
    alpacaStandIn.forget("AAAB");
    support::TemporaryFolder prices;
    std::string rows = "date,open,high,low,close,volume\n";
    for (const auto& session : support::StockMarket::sessions(
             std::chrono::sys_days{2025y / 6 / 2}, std::chrono::sys_days{2026y / 3 / 18}))
        rows += base::formatDate(session.date) + ",50,51,49,50.5,1000000\n";
    prices.write("AAAB.csv", rows);
    const auto result = home.run(scan("alpaca", alpaca.url(), "AAAA,AAAB,AAAC",
                                      {"--fallback", "csv", "--data", prices.path().string()}));
    EXPECT_EQ(result.exitCode, 0) << result.err;
    const json report = json::parse(result.out);
    ASSERT_EQ(report["results"].size(), 3u) << result.out;
    EXPECT_EQ(report["results"][1]["symbol"], "AAAB");
    EXPECT_EQ(report["results"][1]["price"], 50.5);
    EXPECT_NE(report["results"][0]["price"], 50.5);
    EXPECT_NE(home.log().find("AAAB: CSV files steps in for Alpaca"), std::string::npos)
        << home.log();
}

TEST_F(NetworkTest, ProgressTellsHowTheNetworkStands)
{
    const auto result =
        home.run(scan("coinbase", coinbase.url(), pairs("USD"), {"--progress", "json"}));
    EXPECT_EQ(result.exitCode, 0) << result.err;
    std::istringstream lines(result.err);
    bool hasWaited = false;
    json last;
    for (std::string line; std::getline(lines, line);) {
        const json event = json::parse(line);
        if (event["event"] != "progress")
            continue;
        for (const json& client : event["network"]) {
            last = client;
            EXPECT_GE(client["unitsLeft"], 0);
            EXPECT_LE(client["unitsLeft"], client["unitsInAll"]);
            if (client["waitingUntil"].is_null())
                continue;
            hasWaited = true;
            EXPECT_NE(client["reason"].get<std::string>().find("Coinbase"), std::string::npos);
        }
    }
    EXPECT_TRUE(hasWaited);
    EXPECT_EQ(last["provider"], "coinbase");
    EXPECT_EQ(last["sent"], coinbase.requestCount());
    EXPECT_EQ(last["retries"], 0);
    EXPECT_EQ(last["unitsPerSecond"], 8); // 80 % of 10
    EXPECT_EQ(last["stopped"], false);
}

TEST_F(NetworkTest, AKilledScanGoesOnWithoutFetchingAnythingTwice)
{
    constexpr int kConnections = 5;
    delay = 40ms;
    ProgramHome undisturbed;
    const json expected = json::parse(undisturbed.run(scanCoins()).out);
    binance.forgetRequests();

    const auto killed = home.start(scanCoins({"--connections", std::to_string(kConnections)}));
    while (binance.requestCount() < kCoins / 2)
        ASSERT_FALSE(killed->waitFor(1ms)) << killed->result().err;
    killed->send(SIGKILL);
    EXPECT_EQ(killed->result().signal, SIGKILL);
    EXPECT_LT(binance.requestCount(), std::size_t{kCoins});

    const auto resumed = home.run({"resume", "--format", "json"});
    EXPECT_EQ(resumed.exitCode, 0) << resumed.err;
    EXPECT_EQ(json::parse(resumed.out)["results"], expected["results"]);
    const auto counts = asked();
    EXPECT_EQ(counts.size(), std::size_t{kCoins});
    EXPECT_LE(std::ranges::count_if(counts, [](const auto& each) { return each.second > 1; }),
              kConnections);
    for (const auto& [symbol, count] : counts)
        EXPECT_LE(count, 2) << symbol;
}

} // namespace
} // namespace tapesift
