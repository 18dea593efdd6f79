#include "providers/kraken/kraken_provider.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/coin_line.h"
#include "support/stand_ins/kraken_stand_in.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using namespace std::chrono_literals;
using std::chrono::days;

using KrakenLine = support::CoinLine<KrakenProvider, support::KrakenStandIn>;

TEST(KrakenProvider, GivesBarsUnderCommonNames)
{
    KrakenLine line;
    for (const char* coin : {"BTC", "ETH", "DOGE"}) {
        const auto fetched = line.fetch(std::string(coin) + "/USD", Interval::Hour1, 500);
        ASSERT_TRUE(fetched) << fetched.error().message << fetched.error().details;
        line.expectMarket(*fetched, coin, Interval::Hour1, 500);
        EXPECT_TRUE(fetched->checked.notes.empty());
    }
    EXPECT_EQ(line.server.requestCount(), 3U);
    EXPECT_NE(line.server.targets()[0].find("pair=XBTUSD"), std::string::npos);
    EXPECT_NE(line.server.targets()[2].find("pair=XDGUSD"), std::string::npos);
}

TEST(KrakenProvider, ServesEveryIntervalItNames)
{
    KrakenLine line;
    for (const Interval interval : KrakenProvider::describe().intervals) {
        const auto fetched = line.fetch("BTC/USD", interval, 30);
        ASSERT_TRUE(fetched) << market::intervalName(interval) << fetched.error().details;
        line.expectMarket(*fetched, "BTC", interval, 30);
    }
    EXPECT_EQ(line.fetch("BTC/USD", Interval::Week1, 30).error().code,
              base::ErrorCode::Unsupported);
}

TEST(KrakenProvider, HasTheNewest720BarsOnly)
{
    KrakenLine line;
    const auto fetched = line.fetch("BTC/USD", Interval::Day1, 1260);
    ASSERT_TRUE(fetched);
    line.expectMarket(*fetched, "BTC", Interval::Day1, 720);
    EXPECT_EQ(line.server.requestCount(), 1U);

    BarRequest old = line.request("BTC/USD", Interval::Min1, 100);
    old.until = line.now() - days{30};
    const auto nothing = line.provider.fetchBars(old, {});
    ASSERT_TRUE(nothing);
    EXPECT_TRUE(nothing->checked.series.empty());
}

TEST(KrakenProvider, TopsUpWithTheFirstBarIncluded)
{
    KrakenLine line;
    BarRequest request = line.request("BTC/USD", Interval::Day1, 720);
    request.from = std::chrono::floor<days>(line.now()) - days{3};
    const auto fetched = line.provider.fetchBars(request, {});
    ASSERT_TRUE(fetched);
    line.expectMarket(*fetched, "BTC", Interval::Day1, 4);
    EXPECT_NE(line.server.targets()[0].find("&since="), std::string::npos);

    request.from = line.now() + 1h;
    EXPECT_TRUE(line.provider.fetchBars(request, {})->checked.series.empty());
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(KrakenProvider, DoesNotKnowWhatIsNotThere)
{
    KrakenLine line;
    const auto gone = line.fetch("NOSUCH/USD", Interval::Day1, 10);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(gone.error().message, "Kraken does not know NOSUCH/USD.");
    EXPECT_EQ(line.fetch("AAPL", Interval::Day1, 10).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(KrakenProvider, ListsItsPairsUnderCommonNames)
{
    KrakenLine line;
    const auto members = line.provider.listSymbols();
    ASSERT_TRUE(members) << members.error().message;
    EXPECT_EQ(members->size(), line.market.coins().size());
    EXPECT_TRUE(std::ranges::any_of(
        *members, [](const market::Member& member) { return member.symbol.text() == "BTC/USD"; }));
    EXPECT_TRUE(std::ranges::any_of(
        *members, [](const market::Member& member) { return member.symbol.text() == "DOGE/USD"; }));
    EXPECT_TRUE(std::ranges::any_of(*members, &market::Member::isHalted));
    EXPECT_TRUE(line.provider.remarks().empty());
    EXPECT_TRUE(line.fetch("BTC/USD", Interval::Day1, 5));
}

TEST(KrakenProvider, GivesThePricesOfTheMomentInOneRequest)
{
    KrakenLine line;
    const std::vector<market::Symbol> symbols = {line.symbol("BTC/USD"), line.symbol("DOGE/USD"),
                                                 line.symbol("NOSUCH/USD")};
    const auto snapshots = line.provider.snapshots(symbols, {});
    ASSERT_TRUE(snapshots) << snapshots.error().message;
    ASSERT_EQ(snapshots->size(), 2U);
    const auto day = line.expected("BTC", Interval::Day1, 1).back();
    EXPECT_DOUBLE_EQ(snapshots->at(0).price,
                     support::tickValue(day.close, line.market.find("BTC")->decimals));
    EXPECT_EQ(snapshots->at(0).time, line.now());
    EXPECT_GT(snapshots->at(0).turnover, 0);
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(KrakenProvider, IsNeverRefusedAtItsOwnPace)
{
    KrakenLine line;
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(line.fetch("BTC/USD", Interval::Day1, 5)) << i;
    EXPECT_EQ(line.server.requestCount(), 100U);
    EXPECT_EQ(line.provider.networkStatus()->retries, 0U);
}

TEST(KrakenProvider, ARefusalUnderStatus200IsARefusal)
{
    KrakenLine line;
    line.server.refuseNext(1);
    const auto start = line.clock.now();
    const auto fetched = line.fetch("BTC/USD", Interval::Day1, 5);
    ASSERT_TRUE(fetched) << fetched.error().message;
    EXPECT_EQ(line.server.requestCount(), 2U);
    EXPECT_GT(line.clock.now(), start);
    EXPECT_EQ(line.log.count("[RETRY] BTC/USD"), 1U);
    EXPECT_EQ(line.log.count("EGeneral:Too many requests"), 1U);
}

TEST(KrakenProvider, AnOutageUnderStatus200IsTriedAgain)
{
    KrakenLine line;
    line.server.startOutage();
    const auto failed = line.fetch("BTC/USD", Interval::Day1, 5);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, base::ErrorCode::Unavailable);
    EXPECT_EQ(failed.error().attempts, 4U);
    line.server.endOutage();
    line.clock.advance(10min);
    EXPECT_TRUE(line.fetch("BTC/USD", Interval::Day1, 5));
}

TEST(KrakenProvider, SendsNothingMoreWhereItIsBlocked)
{
    KrakenLine line;
    line.server.blockCountry();
    EXPECT_FALSE(line.fetch("BTC/USD", Interval::Day1, 5));
    EXPECT_FALSE(line.fetch("ETH/USD", Interval::Day1, 5));
    EXPECT_EQ(line.server.requestCount(), 1U);
}

} // namespace
} // namespace tapesift::providers
