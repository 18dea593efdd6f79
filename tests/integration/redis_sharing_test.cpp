// Two home folders on one computer, or two computers, share prices through a Redis server.

#include <gtest/gtest.h>

#include "integration/program_home.h"
#include "support/loopback_server.h"
#include "support/redis_server.h"
#include "support/stand_ins/alpaca_stand_in.h"
#include "support/stand_ins/binance_stand_in.h"
#include "tapesift/base/system_clock.h"

namespace tapesift {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;
using support::ProcessResult;
using support::RedisServer;

constexpr auto kStandInKey = "stand-in-key";
// The day before a share is split, and the day of the split.
constexpr auto kBefore = "2026-03-17";
constexpr auto kAfter = "2026-03-18";

class RedisSharingTest : public testing::Test
{
protected:
    static constexpr int kSymbols = 60;

    void SetUp() override
    {
        if (!RedisServer::isInstalled())
            GTEST_SKIP() << "redis-tools is not installed";
        redis = std::make_unique<RedisServer>();
        for (ProgramHome* home : {&first, &second, &alone}) {
            home->environment["APCA_API_KEY_ID"] = kStandInKey;
            home->environment["APCA_API_SECRET_KEY"] = kStandInKey;
        }
        if (first.run({"cache", "stat", "--redis", redis->url()}).exitCode != 0)
            GTEST_SKIP() << "built without Redis";
    }

    std::vector<std::string> withRedis(std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--redis", redis->url()});
        return words;
    }

    std::vector<std::string> scanCoins() const
    {
        std::vector<std::string> names;
        for (const support::Coin& coin : coins.coins())
            names.push_back(coin.name + "/USDT");
        return {"scan",      "--provider",  "binance", "--base-url", binance.url(),
                "--symbols", joined(names), "--as-of", kAfter,       "--lookback",
                "250",       "--format",    "json"};
    }

    std::vector<std::string> scanShares(const std::string& asOf) const
    {
        return {"scan",
                "--provider",
                "alpaca",
                "--base-url",
                alpaca.url(),
                "--symbols",
                joined(shares.symbols()),
                "--as-of",
                asOf,
                "--lookback",
                "250",
                "--format",
                "json"};
    }

    static json resultsOf(const ProcessResult& result)
    {
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return json::parse(result.out)["results"];
    }

    json usageOf(const ProgramHome& home) const
    {
        return json::parse(home.run(withRedis({"cache", "stat", "--format", "json"})).out)["usage"];
    }

    base::SystemClock clock;
    support::CoinMarket coins{kSymbols};
    support::StockMarket shares{clock, support::StockMarket::tickers(30)};
    support::BinanceStandIn binanceStandIn{clock, coins};
    support::AlpacaStandIn alpacaStandIn{clock, shares, kStandInKey, kStandInKey};
    std::chrono::milliseconds delay{0}; // set before the first request
    support::LoopbackServer binance{[this](const support::WireRequest& request) {
        support::WireReply reply = binanceStandIn.answer(request);
        reply.delay += delay;
        return reply;
    }};
    support::LoopbackServer alpaca{alpacaStandIn.handler()};
    std::unique_ptr<RedisServer> redis;
    ProgramHome first;
    ProgramHome second;
    ProgramHome alone; // without Redis: what is right
};

TEST_F(RedisSharingTest, ASecondHomeNeedsNoRequest)
{
    const json results = resultsOf(first.run(withRedis(scanCoins())));
    EXPECT_EQ(results.size(), std::size_t{kSymbols});
    EXPECT_EQ(usageOf(first)["fetched"], kSymbols);

    binance.forgetRequests();
    EXPECT_EQ(resultsOf(second.run(withRedis(scanCoins()))), results);
    EXPECT_EQ(binance.requestCount(), 0u);
    const json usage = usageOf(second);
    EXPECT_GT(usage["hitRate"], 0.8);
    EXPECT_EQ(usage["redis"]["hits"], kSymbols);
    EXPECT_EQ(usage["fetched"], 0);
}

TEST_F(RedisSharingTest, LoadingAheadInOneHomeServesTheOther)
{
    auto warm = scanCoins();
    warm.erase(warm.begin());
    warm.insert(warm.begin(), {"cache", "warm"});
    EXPECT_EQ(first.run(withRedis(warm)).exitCode, 0);
    binance.forgetRequests();
    const json warmed = json::parse(second.run(withRedis(warm)).out);
    EXPECT_EQ(warmed["fetched"], 0);
    EXPECT_EQ(warmed["loaded"], kSymbols);
    EXPECT_EQ(binance.requestCount(), 0u);
}

TEST_F(RedisSharingTest, AScanOutlivesTheServer)
{
    const json expected = resultsOf(alone.run(scanCoins()));
    binance.forgetRequests();
    delay = 50ms;
    const auto scan = first.start(withRedis(scanCoins()));
    while (binance.requestCount() < kSymbols / 3)
        ASSERT_FALSE(scan->waitFor(1ms)) << scan->result().err;
    redis->kill();
    EXPECT_EQ(resultsOf(scan->result()), expected);
    EXPECT_EQ(binance.requestCount(), std::size_t{kSymbols});
    EXPECT_EQ(occurrences(first.log(), " warning "), 1u) << first.log();
}

TEST_F(RedisSharingTest, AnAddressThatIsNoneIsWrongUsage)
{
    const auto result = first.run({"scan", "--demo-symbols", "20", "--redis", "here"});
    EXPECT_EQ(result.exitCode, 2) << result.err;
    EXPECT_NE(result.err.find("redis://"), std::string::npos) << result.err;
}

TEST_F(RedisSharingTest, AServerThatIsNotThereCostsAWarning)
{
    const json expected = resultsOf(alone.run(scanCoins()));
    redis->kill();
    const ProcessResult scan = first.run(withRedis(scanCoins()));
    EXPECT_EQ(resultsOf(scan), expected);
    EXPECT_EQ(scan.err,
              "Warning: No prices are shared, because " + redis->url() + " does not answer.\n");
    EXPECT_EQ(occurrences(first.log(), " warning "), 1u) << first.log();
}

TEST_F(RedisSharingTest, WhatOneHasClearedNobodyReads)
{
    const json old = resultsOf(first.run(withRedis(scanShares(kAfter))));
    EXPECT_EQ(resultsOf(second.run(withRedis(scanShares(kAfter)))), old);
    // Nothing tells of this split but the prices themselves.
    shares.split("AAAC", std::chrono::sys_days{2026y / 3 / 18}, 4);
    EXPECT_EQ(resultsOf(second.run(withRedis(scanShares(kAfter)))), old) << "it was cached";
    const auto cleared = first.run(withRedis({"cache", "clear", "--format", "json"}));
    EXPECT_EQ(json::parse(cleared.out)["redis"], 30) << cleared.err;

    const json right = resultsOf(alone.run(scanShares(kAfter)));
    EXPECT_NE(right, old);
    EXPECT_EQ(resultsOf(second.run(withRedis(scanShares(kAfter)))), right);
}

TEST_F(RedisSharingTest, ASplitFoundByOneIsKnownToTheOther)
{
    const json old = resultsOf(first.run(withRedis(scanShares(kBefore))));
    EXPECT_EQ(resultsOf(second.run(withRedis(scanShares(kBefore)))), old);
    shares.split("AAAC", std::chrono::sys_days{2026y / 3 / 18}, 4);
    first.run(withRedis(scanShares(kAfter)));
    EXPECT_NE(first.log().find("AAAC: the kept bars are fetched anew"), std::string::npos)
        << first.log();

    alpaca.forgetRequests();
    const json seen = resultsOf(second.run(withRedis(scanShares(kBefore))));
    EXPECT_NE(seen, old);
    EXPECT_EQ(seen, resultsOf(alone.run(scanShares(kBefore))));
}

} // namespace
} // namespace tapesift
