#include "providers/binance/binance_provider.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/coin_line.h"
#include "support/stand_ins/binance_stand_in.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using namespace std::chrono_literals;
using std::chrono::days;

using BinanceLine = support::CoinLine<BinanceProvider, support::BinanceStandIn>;

TEST(BinanceProvider, GivesTheNewestBarsInOneRequest)
{
    BinanceLine line;
    const auto fetched = line.fetch("BTC/USDT", Interval::Hour1, 500);
    ASSERT_TRUE(fetched) << fetched.error().message;
    line.expectMarket(*fetched, "BTC", Interval::Hour1, 500);
    EXPECT_TRUE(fetched->checked.notes.empty());
    EXPECT_EQ(fetched->adjustment, market::Adjustment::Raw);
    // The running bar is there.
    EXPECT_EQ(fetched->checked.series.view().time.back(), line.now() - 450s);
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(BinanceProvider, ServesEveryIntervalItNames)
{
    BinanceLine line;
    for (const Interval interval : BinanceProvider::describe().intervals) {
        const auto fetched = line.fetch("BTC/USDT", interval, 30);
        ASSERT_TRUE(fetched) << market::intervalName(interval) << fetched.error().details;
        line.expectMarket(*fetched, "BTC", interval, 30);
    }
}

TEST(BinanceProvider, FetchesLongSeriesInPages)
{
    BinanceLine line;
    const auto fetched = line.fetch("BTC/USDT", Interval::Min15, 2500);
    ASSERT_TRUE(fetched) << fetched.error().message;
    line.expectMarket(*fetched, "BTC", Interval::Min15, 2500);
    EXPECT_EQ(line.server.requestCount(), 3U);
}

TEST(BinanceProvider, AYoungPairTakesOneRequest)
{
    BinanceLine line;
    const auto young = std::ranges::find_if(line.market.coins(), [](const support::Coin& coin) {
        return coin.listed > std::chrono::sys_days{std::chrono::year{2025} / 1 / 1};
    });
    ASSERT_NE(young, line.market.coins().end());
    const auto fetched = line.fetch(young->name + "/USDT", Interval::Day1, 1260);
    ASSERT_TRUE(fetched);
    EXPECT_EQ(fetched->checked.series.view().time.front(), young->listed);
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(BinanceProvider, TopsUpFromTheLastKnownBar)
{
    BinanceLine line;
    BarRequest request = line.request("BTC/USDT", Interval::Day1, 1260);
    request.from = std::chrono::floor<days>(line.now()) - days{2};
    const auto fetched = line.provider.fetchBars(request, {});
    ASSERT_TRUE(fetched);
    line.expectMarket(*fetched, "BTC", Interval::Day1, 3);
    const auto targets = line.server.targets();
    ASSERT_EQ(targets.size(), 1U);
    EXPECT_NE(targets[0].find("&startTime="), std::string::npos);
    EXPECT_NE(targets[0].find("&limit=4"), std::string::npos);

    request.from = line.now() + 1h;
    EXPECT_TRUE(line.provider.fetchBars(request, {})->checked.series.empty());
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(BinanceProvider, ALongGapTakesAsManyPagesAsItNeeds)
{
    BinanceLine line;
    BarRequest request = line.request("BTC/USDT", Interval::Hour1, 5000);
    request.from = std::chrono::floor<std::chrono::hours>(line.now()) - 1499h;
    const auto fetched = line.provider.fetchBars(request, {});
    ASSERT_TRUE(fetched);
    line.expectMarket(*fetched, "BTC", Interval::Hour1, 1500);
    EXPECT_EQ(line.server.requestCount(), 2U);
}

TEST(BinanceProvider, EndsAtTheEndOfInterest)
{
    BinanceLine line;
    BarRequest request = line.request("BTC/USDT", Interval::Hour1, 10);
    request.until = std::chrono::sys_days{std::chrono::year{2025} / 12 / 1} + 5h;
    const auto fetched = line.provider.fetchBars(request, {});
    ASSERT_TRUE(fetched);
    EXPECT_EQ(fetched->checked.series.view().time.back(), request.until);
    EXPECT_EQ(fetched->checked.series.size(), 10U);
}

TEST(BinanceProvider, TheRunningBarChanges)
{
    BinanceLine line;
    const auto first = line.fetch("BTC/USDT", Interval::Day1, 2);
    line.clock.advance(1h);
    const auto second = line.fetch("BTC/USDT", Interval::Day1, 2);
    ASSERT_TRUE(first && second);
    const auto before = first->checked.series.view();
    const auto after = second->checked.series.view();
    EXPECT_EQ(before.at(0), after.at(0));
    EXPECT_EQ(before.time[1], after.time[1]);
    EXPECT_LT(before.volume[1], after.volume[1]);
}

TEST(BinanceProvider, DoesNotKnowWhatIsNotThere)
{
    BinanceLine line;
    line.server.forget("ETHUSDT");
    const auto gone = line.fetch("ETH/USDT", Interval::Day1, 10);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(gone.error().message, "Binance does not know ETH/USDT.");
    EXPECT_EQ(line.server.requestCount(), 1U);

    EXPECT_EQ(line.fetch("AAPL", Interval::Day1, 10).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(BinanceProvider, ListsItsPairsAndLearnsItsLimits)
{
    BinanceLine line;
    line.server.setLimit(3000);
    const auto members = line.provider.listSymbols();
    ASSERT_TRUE(members) << members.error().message;
    EXPECT_EQ(members->size(), line.market.coins().size());
    EXPECT_TRUE(std::ranges::is_sorted(*members, {}, &market::Member::symbol));
    EXPECT_TRUE(std::ranges::any_of(*members, &market::Member::isHalted));
    EXPECT_FALSE(std::ranges::all_of(*members, &market::Member::isHalted));
    ASSERT_EQ(line.provider.remarks().size(), 1U);
    EXPECT_NE(line.provider.remarks()[0].find("币安人生USDT"), std::string::npos);

    const auto status = line.provider.networkStatus();
    ASSERT_TRUE(status);
    EXPECT_DOUBLE_EQ(status->unitsInAll, 0.8 * 3000);
    EXPECT_DOUBLE_EQ(status->unitsLeft, 0.8 * 3000 - 20);
}

TEST(BinanceProvider, GivesThePricesOfTheMomentInOneRequest)
{
    BinanceLine line;
    const std::vector<market::Symbol> few = {line.symbol("ETH/USDT"), line.symbol("AAPL"),
                                             line.symbol("BTC/USDT")};
    const auto snapshots = line.provider.snapshots(few, {});
    ASSERT_TRUE(snapshots) << snapshots.error().message;
    ASSERT_EQ(snapshots->size(), 2U);
    EXPECT_EQ(snapshots->at(0).symbol, few[0]);
    EXPECT_EQ(snapshots->at(1).symbol, few[2]);
    const auto last = line.expected("BTC", Interval::Hour1, 1).back();
    const int decimals = line.market.find("BTC")->decimals;
    EXPECT_DOUBLE_EQ(snapshots->at(1).price, support::tickValue(last.close, decimals));
    EXPECT_GT(snapshots->at(1).turnover, 0);
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(BinanceProvider, AnUnknownPairDoesNotHideThePricesOfOthers)
{
    BinanceLine line;
    const std::vector<market::Symbol> symbols = {line.symbol("NOSUCH/USDT"),
                                                 line.symbol("BTC/USDT")};
    const auto snapshots = line.provider.snapshots(symbols, {});
    ASSERT_TRUE(snapshots) << snapshots.error().message;
    ASSERT_EQ(snapshots->size(), 1U);
    EXPECT_EQ(snapshots->front().symbol, symbols[1]);
    EXPECT_EQ(line.server.requestCount(), 2U);
}

TEST(BinanceProvider, StaysWithinFourFifthsOfItsLimit)
{
    BinanceLine line;
    line.server.setLimit(200);
    ASSERT_TRUE(line.provider.listSymbols()); // tells the limit
    const auto start = line.clock.now();
    for (int i = 0; i < 200; ++i)
        ASSERT_TRUE(line.fetch("BTC/USDT", Interval::Day1, 5)) << i;
    EXPECT_LE(line.server.mostUsed(), 160);
    EXPECT_EQ(line.server.requestCount(), 201U);
    // 420 units at 160 a minute take three windows, the first and the last of them in part.
    EXPECT_LE(line.clock.now() - start, 3min);
}

TEST(BinanceProvider, WaitsWhenItIsRefusedAndGoesOn)
{
    BinanceLine line;
    line.server.refuseNext(1);
    const auto start = line.clock.now();
    const auto fetched = line.fetch("BTC/USDT", Interval::Day1, 5);
    ASSERT_TRUE(fetched) << fetched.error().message;
    EXPECT_EQ(line.server.requestCount(), 2U);
    // Retry-After names the end of the minute: 14:07:30 to 14:08:00.
    EXPECT_GE(line.clock.now() - start, 30s);
    EXPECT_EQ(line.log.count("[RETRY] BTC/USDT"), 1U);
}

TEST(BinanceProvider, SendsNothingDuringABan)
{
    BinanceLine line;
    line.server.banNow(10min);
    const auto banned = line.fetch("BTC/USDT", Interval::Day1, 5);
    ASSERT_FALSE(banned);
    EXPECT_EQ(banned.error().code, base::ErrorCode::RateLimited);
    EXPECT_NE(banned.error().message.find("14:17:30"), std::string::npos) << banned.error().message;
    for (int i = 0; i < 20; ++i) {
        EXPECT_FALSE(line.fetch("ETH/USDT", Interval::Day1, 5));
        line.clock.advance(20s);
    }
    EXPECT_EQ(line.server.requestsDuringBan(), 1U); // the one that found it out
    line.clock.advance(4min);
    const auto after = line.fetch("BTC/USDT", Interval::Day1, 5);
    EXPECT_TRUE(after) << after.error().message;
    EXPECT_EQ(line.server.requestsDuringBan(), 1U);
}

TEST(BinanceProvider, SaysWhatToDoWhereItDoesNotServe)
{
    BinanceLine line;
    line.server.blockCountry();
    const auto blocked = line.fetch("BTC/USDT", Interval::Day1, 5);
    ASSERT_FALSE(blocked);
    EXPECT_NE(base::describe(blocked.error()).find("choose Coinbase or Kraken"), std::string::npos)
        << base::describe(blocked.error());
    EXPECT_FALSE(line.fetch("ETH/USDT", Interval::Day1, 5));
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(BinanceProvider, GivesUpDuringAnOutageAndIsThereAfterwards)
{
    BinanceLine line;
    line.server.startOutage();
    const auto failed = line.fetch("BTC/USDT", Interval::Day1, 5);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, base::ErrorCode::Unavailable);
    EXPECT_EQ(failed.error().attempts, 4U);
    line.server.endOutage();
    line.clock.advance(10min);
    EXPECT_TRUE(line.fetch("BTC/USDT", Interval::Day1, 5));
}

TEST(BinanceProvider, CaresForNoAnswerItDidNotAskFor)
{
    support::FakeClock clock;
    const auto serve = [](const support::WireRequest&) {
        support::WireReply reply;
        // Five hourly bars, whatever was asked for.
        reply.body = "[";
        for (long long i = 0; i < 5; ++i)
            reply.body +=
                std::string(i == 0 ? "" : ",") + "[" +
                std::to_string(1'766'620'800'000 + i * 3'600'000) + R"(,"1","1","1","1","1",)" +
                std::to_string(1'766'624'399'999 + i * 3'600'000) + R"(,"1",1,"1","1","0"])";
        reply.body += "]";
        return reply;
    };
    support::LoopbackServer server(serve);
    net::CurlTransport transport("Tapesift (test)");
    base::NullLog log;
    NetworkAccess network(transport, clock, log, nullptr, 1);
    BinanceProvider provider({server.url(), {}, {}, {}}, clock, network);
    BarRequest request{*market::Symbol::parse("BTC/USDT"), Interval::Day1, {}, 10, {}};
    request.until = std::chrono::floor<std::chrono::seconds>(clock.now());
    EXPECT_EQ(provider.fetchBars(request, {}).error().code, base::ErrorCode::Corrupt);
    request.interval = Interval::Hour1;
    EXPECT_TRUE(provider.fetchBars(request, {}));
    request.bars = 4;
    EXPECT_EQ(provider.fetchBars(request, {}).error().code, base::ErrorCode::Corrupt);
}

TEST(BinanceProvider, TellsWhatItIs)
{
    BinanceLine line;
    const Capabilities& capabilities = line.provider.capabilities();
    EXPECT_EQ(capabilities.id, "binance");
    EXPECT_EQ(capabilities.baseUrl, line.loopback.url());
    EXPECT_EQ(line.provider.feedIdentity(), line.loopback.url());
    EXPECT_FALSE(capabilities.needsKey);
    EXPECT_EQ(BinanceProvider::describe().baseUrl, "https://data-api.binance.vision");
}

} // namespace
} // namespace tapesift::providers
