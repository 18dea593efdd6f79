#include "providers/coinbase/coinbase_provider.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/coin_line.h"
#include "support/stand_ins/coinbase_stand_in.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using namespace std::chrono_literals;
using std::chrono::days;

using CoinbaseLine = support::CoinLine<CoinbaseProvider, support::CoinbaseStandIn>;

TEST(CoinbaseProvider, GivesBarsOldestFirstWithoutANote)
{
    CoinbaseLine line;
    const auto fetched = line.fetch("BTC/USD", Interval::Hour1, 300);
    ASSERT_TRUE(fetched) << fetched.error().message;
    line.expectMarket(*fetched, "BTC", Interval::Hour1, 300);
    EXPECT_TRUE(fetched->checked.notes.empty());
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(CoinbaseProvider, ServesEveryIntervalItNames)
{
    CoinbaseLine line;
    for (const Interval interval : CoinbaseProvider::describe().intervals) {
        const auto fetched = line.fetch("BTC/USD", interval, 30);
        ASSERT_TRUE(fetched) << market::intervalName(interval) << fetched.error().details;
        line.expectMarket(*fetched, "BTC", interval, 30);
    }
}

TEST(CoinbaseProvider, HasNoFourHourBars)
{
    CoinbaseLine line;
    const auto fetched = line.fetch("BTC/USD", Interval::Hour4, 30);
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, base::ErrorCode::Unsupported);
    EXPECT_EQ(fetched.error().suggestion, "Use one of 1m, 5m, 15m, 1h, 1d.");
    EXPECT_EQ(line.server.requestCount(), 0U);
}

TEST(CoinbaseProvider, FetchesLongSeriesInPagesOf300)
{
    CoinbaseLine line;
    const auto fetched = line.fetch("BTC/USD", Interval::Day1, 1260);
    ASSERT_TRUE(fetched) << fetched.error().message;
    line.expectMarket(*fetched, "BTC", Interval::Day1, 1260);
    EXPECT_EQ(line.server.requestCount(), 5U);
}

TEST(CoinbaseProvider, StopsWhereTheListingBegan)
{
    CoinbaseLine line;
    const auto young = std::ranges::find_if(line.market.coins(), [](const support::Coin& coin) {
        return coin.listed > std::chrono::sys_days{std::chrono::year{2025} / 6 / 1};
    });
    ASSERT_NE(young, line.market.coins().end());
    const auto fetched = line.fetch(young->name + "/USD", Interval::Day1, 1260);
    ASSERT_TRUE(fetched);
    EXPECT_EQ(fetched->checked.series.view().time.front(), young->listed);
    EXPECT_LE(line.server.requestCount(), 2U);
}

TEST(CoinbaseProvider, HasNoBarWhereNothingWasTraded)
{
    CoinbaseLine line;
    const auto thin = std::ranges::find_if(line.market.coins(), [](const support::Coin& coin) {
        return coin.lotsPerDay < 1000 &&
               coin.listed < std::chrono::sys_days{std::chrono::year{2024} / 1 / 1};
    });
    ASSERT_NE(thin, line.market.coins().end());
    const auto fetched = line.fetch(thin->name + "/USD", Interval::Min1, 600);
    ASSERT_TRUE(fetched) << fetched.error().message;
    const auto view = fetched->checked.series.view();
    EXPECT_GT(view.size(), 20U);
    EXPECT_LT(view.size(), 500U);
    EXPECT_TRUE(std::ranges::all_of(view.volume, [](double volume) { return volume > 0; }));
    EXPECT_EQ(line.server.requestCount(), 2U);
}

TEST(CoinbaseProvider, TopsUpInOneRequest)
{
    CoinbaseLine line;
    BarRequest request = line.request("BTC/USD", Interval::Day1, 1260);
    request.from = std::chrono::floor<days>(line.now()) - days{4};
    const auto fetched = line.provider.fetchBars(request, {});
    ASSERT_TRUE(fetched);
    line.expectMarket(*fetched, "BTC", Interval::Day1, 5);
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(CoinbaseProvider, EndsAtTheEndOfInterest)
{
    CoinbaseLine line;
    BarRequest request = line.request("BTC/USD", Interval::Hour1, 10);
    request.until = std::chrono::sys_days{std::chrono::year{2025} / 12 / 1} + 5h + 59min;
    const auto fetched = line.provider.fetchBars(request, {});
    ASSERT_TRUE(fetched);
    EXPECT_EQ(fetched->checked.series.view().time.back(), request.until - 59min);
    EXPECT_EQ(fetched->checked.series.size(), 10U);
}

TEST(CoinbaseProvider, DoesNotKnowWhatIsNotThere)
{
    CoinbaseLine line;
    const auto gone = line.fetch("NOSUCH/USD", Interval::Day1, 10);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(gone.error().message, "Coinbase does not know NOSUCH/USD.");
    EXPECT_EQ(line.fetch("AAPL", Interval::Day1, 10).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(line.server.requestCount(), 1U);
}

TEST(CoinbaseProvider, ListsItsPairs)
{
    CoinbaseLine line;
    const auto members = line.provider.listSymbols();
    ASSERT_TRUE(members) << members.error().message;
    EXPECT_EQ(members->size(), line.market.coins().size());
    EXPECT_TRUE(std::ranges::any_of(*members, &market::Member::isHalted));
    EXPECT_FALSE(std::ranges::all_of(*members, &market::Member::isHalted));
    EXPECT_TRUE(line.provider.remarks().empty());
}

TEST(CoinbaseProvider, HasNoPricesOfTheMoment)
{
    CoinbaseLine line;
    const std::vector<market::Symbol> symbols = {line.symbol("BTC/USD")};
    EXPECT_EQ(line.provider.snapshots(symbols, {}).error().code, base::ErrorCode::Unsupported);
}

TEST(CoinbaseProvider, IsNeverRefusedAtItsOwnPace)
{
    CoinbaseLine line;
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(line.fetch("BTC/USD", Interval::Day1, 5)) << i;
    EXPECT_EQ(line.server.requestCount(), 100U);
    EXPECT_EQ(line.provider.networkStatus()->retries, 0U);
}

TEST(CoinbaseProvider, WaitsWhenItIsRefusedAndGoesOn)
{
    CoinbaseLine line;
    line.server.refuseNext(1);
    ASSERT_TRUE(line.fetch("BTC/USD", Interval::Day1, 5));
    EXPECT_EQ(line.server.requestCount(), 2U);
    EXPECT_EQ(line.log.count("[RETRY] BTC/USD"), 1U);
}

TEST(CoinbaseProvider, SendsNothingMoreWhereItIsBlocked)
{
    CoinbaseLine line;
    line.server.blockCountry();
    const auto blocked = line.fetch("BTC/USD", Interval::Day1, 5);
    ASSERT_FALSE(blocked);
    EXPECT_NE(base::describe(blocked.error()).find("Coinbase refuses requests from this address"),
              std::string::npos)
        << base::describe(blocked.error());
    EXPECT_FALSE(line.fetch("ETH/USD", Interval::Day1, 5));
    EXPECT_EQ(line.server.requestCount(), 1U);
}

} // namespace
} // namespace tapesift::providers
