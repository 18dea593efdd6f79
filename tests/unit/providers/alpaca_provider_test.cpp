#include "providers/alpaca/alpaca_provider.h"

#include <set>

#include <gtest/gtest.h>

#include "share_fixture.h"
#include "support/stand_ins/alpaca_stand_in.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using AlpacaMood = support::AlpacaStandIn::Mood;
using support::date;
using support::utc;

class AlpacaProviderTest : public testing::Test, public ShareFixture
{
protected:
    explicit AlpacaProviderTest(int symbols = 3)
        : ShareFixture(symbols)
    {
    }

    base::Error errorOf(const BarRequest& request)
    {
        const auto fetched = provider.fetchBars(request, {});
        EXPECT_FALSE(fetched);
        return fetched ? base::Error{} : fetched.error();
    }

    support::AlpacaStandIn standIn{clock, market, kCanaryKey, kCanarySecret};
    support::LoopbackServer server{standIn.handler()};
    AlpacaProvider provider{options(server), clock, network};
};

class AlpacaMarketTest : public AlpacaProviderTest
{
protected:
    AlpacaMarketTest()
        : AlpacaProviderTest(500)
    {
    }
};

// 500 symbols of 250 days are 125,000 bars, 10,000 a page.
TEST_F(AlpacaMarketTest, FetchesFiveHundredSymbolsInThirteenRequests)
{
    const auto sessions = support::StockMarket::sessions(date("2025-01-01"), date("2026-03-18"));
    const base::UtcSeconds from = sessions[sessions.size() - 250].date;
    auto wanted = requestsOfAll(1260);
    for (BarRequest& one : wanted)
        one.from = from;
    const auto fetched = provider.fetchMany(wanted, {});
    EXPECT_EQ(standIn.requestCount(), 13U);
    ASSERT_EQ(fetched.size(), 500U);
    for (std::size_t i = 0; i < fetched.size(); ++i)
        ASSERT_EQ(barsOf(fetched[i]), days(wanted[i].symbol.text(), from)) << i;
    expectNoKeys(server);
}

TEST_F(AlpacaMarketTest, KeepsSymbolsWholeBeforeAFailure)
{
    standIn.failFromPage(1);
    auto wanted = requestsOfAll(250);
    for (BarRequest& one : wanted)
        one.from = utc("2025-12-01");
    const std::size_t each = days("AAAA", utc("2025-12-01")).size();
    const auto fetched = provider.fetchMany(wanted, {});
    const std::size_t whole = 10'000 / each;
    ASSERT_LT(whole, 500U);
    for (std::size_t i = 0; i < fetched.size(); ++i) {
        EXPECT_EQ(fetched[i].has_value(), i < whole) << i;
        if (i < whole)
            EXPECT_EQ(barsOf(fetched[i]).size(), each);
        else
            EXPECT_EQ(fetched[i].error().code, base::ErrorCode::Unavailable);
    }
}

TEST_F(AlpacaProviderTest, LeavesAnUnknownSymbolEmpty)
{
    const std::vector<BarRequest> wanted{request("AAAA"), request("ZZZZ"), request("BTC/USD"),
                                         request("AAAA")};
    const auto fetched = provider.fetchMany(wanted, {});
    ASSERT_EQ(fetched.size(), 4U);
    EXPECT_FALSE(barsOf(fetched[0]).empty());
    EXPECT_TRUE(barsOf(fetched[1]).empty());
    ASSERT_FALSE(fetched[2]);
    EXPECT_EQ(fetched[2].error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(barsOf(fetched[3]), barsOf(fetched[0]));
    EXPECT_EQ(standIn.requestCount(), 1U);
}

TEST_F(AlpacaProviderTest, AsksOnlyForWhatAFreeAccountMaySee)
{
    moveTo("2026-03-19T15:00:00Z");
    BarRequest wanted = request("AAAA");
    wanted.from = utc("2026-03-17");
    const auto bars = barsOf(provider.fetchBars(wanted, {}));
    ASSERT_EQ(bars.size(), 3U);
    EXPECT_EQ(bars.back().time, utc("2026-03-19")); // the running day
    EXPECT_NE(standIn.targets().front().find("end=2026-03-19T14:44:00Z&"), std::string::npos)
        << standIn.targets().front();
    EXPECT_NE(standIn.targets().front().find("feed=sip"), std::string::npos);
}

TEST_F(AlpacaProviderTest, NeverMixesTheFeeds)
{
    NetworkProviderOptions live = options(server);
    live.feed = "iex";
    AlpacaProvider iex(live, clock, network);
    EXPECT_NE(iex.feedIdentity(), provider.feedIdentity());
    EXPECT_EQ(iex.capabilities().delay, std::chrono::seconds{0});
    EXPECT_EQ(provider.capabilities().delay, std::chrono::minutes{16});
    EXPECT_TRUE(iex.fetchBars(request("AAAA"), {}));
    EXPECT_NE(standIn.targets().back().find("feed=iex"), std::string::npos);
}

TEST_F(AlpacaProviderTest, GivesThePricesAsWished)
{
    market.split("AAAA", date("2026-03-10"), 4);
    NetworkProviderOptions traded = options(server);
    traded.adjustment = market::Adjustment::Raw;
    AlpacaProvider raw(traded, clock, network);
    BarRequest wanted = request("AAAA");
    wanted.from = utc("2026-03-06");
    EXPECT_EQ(barsOf(provider.fetchBars(wanted, {})), days("AAAA", utc("2026-03-06"), true));
    const auto fetched = raw.fetchBars(wanted, {});
    EXPECT_EQ(barsOf(fetched), days("AAAA", utc("2026-03-06"), false));
    EXPECT_EQ(fetched->adjustment, market::Adjustment::Raw);
    EXPECT_NE(raw.feedIdentity(), provider.feedIdentity());
}

TEST_F(AlpacaProviderTest, GivesWeeksFromMonday)
{
    const auto weeks = barsOf(provider.fetchBars(request("AAAA", Interval::Week1, 3), {}));
    ASSERT_GE(weeks.size(), 3U);
    EXPECT_EQ(weeks.back().time, utc("2026-03-16"));
    EXPECT_EQ(weeks[weeks.size() - 2].open, days("AAAA", utc("2026-03-09"))[0].open);
}

TEST_F(AlpacaProviderTest, GivesHalfHoursAcrossTheClockChange)
{
    BarRequest wanted = request("AAAA", Interval::Min30);
    wanted.from = utc("2026-03-06");
    wanted.until = utc("2026-03-09T23:00:00Z");
    const auto bars = barsOf(provider.fetchBars(wanted, {}));
    ASSERT_EQ(bars.size(), 26U);
    EXPECT_EQ(bars[0].time, utc("2026-03-06T14:30:00Z"));
    EXPECT_EQ(bars[13].time, utc("2026-03-09T13:30:00Z"));
}

TEST_F(AlpacaProviderTest, SaysThatTheKeyIsWrong)
{
    NetworkProviderOptions wrong = options(server);
    wrong.credentials.secret = base::Secret("CANARY-SECRET-9999");
    AlpacaProvider stranger(wrong, clock, network);
    const auto fetched = stranger.fetchBars(request("AAAA"), {});
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, base::ErrorCode::NotEntitled);
    EXPECT_NE(fetched.error().suggestion.find("APCA_API_KEY_ID"), std::string::npos);
    EXPECT_EQ(base::describe(fetched.error()).find("CANARY"), std::string::npos);
    expectNoKeys(server, fetched.error());
}

TEST_F(AlpacaProviderTest, TakesNoOtherSymbolAndNoEndlessPages)
{
    standIn.setMood(AlpacaMood::OtherSymbol);
    ShareFixture many(30); // AAAZ is among them
    support::AlpacaStandIn other(many.clock, many.market, kCanaryKey, kCanarySecret);
    other.setMood(AlpacaMood::OtherSymbol);
    support::LoopbackServer itsServer(other.handler());
    AlpacaProvider itsProvider(many.options(itsServer), many.clock, many.network);
    const auto fetched = itsProvider.fetchBars(many.request("AAAA"), {});
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, base::ErrorCode::Corrupt);

    standIn.setMood(AlpacaMood::EndlessPages);
    EXPECT_EQ(errorOf(request("AAAA")).code, base::ErrorCode::Corrupt);
    EXPECT_LE(standIn.requestCount(), 3U);
}

TEST_F(AlpacaProviderTest, WaitsUntilTheServerCountsAnew)
{
    standIn.refuseNext(1);
    EXPECT_TRUE(provider.fetchBars(request("AAAA"), {}));
    // Refused at 20:30:00: the minute ends at 20:31:00.
    EXPECT_GE(now(), utc("2026-03-18T20:31:00Z"));
    EXPECT_EQ(standIn.requestCount(), 2U);
}

TEST_F(AlpacaProviderTest, HasPricesOfTheMoment)
{
    auto asked = symbols();
    asked.push_back(*market::Symbol::parse("ZZZZ"));
    const auto snapshots = provider.snapshots(asked, {});
    ASSERT_TRUE(snapshots) << base::describe(snapshots.error());
    ASSERT_EQ(snapshots->size(), 3U);
    const auto daily = days("AAAA", utc("2026-03-17"));
    EXPECT_EQ(snapshots->front().price, daily[1].close);
    EXPECT_EQ(snapshots->front().previousClose, daily[0].close);
    EXPECT_EQ(snapshots->front().volume, daily[1].volume);
    EXPECT_EQ(standIn.requestCount(), 1U);
}

TEST_F(AlpacaProviderTest, ListsItsAssets)
{
    const auto list = provider.listSymbols();
    ASSERT_TRUE(list) << base::describe(list.error());
    ASSERT_EQ(list->size(), 3U);
    EXPECT_EQ(list->front().name, "AAAA Common Stock");
    EXPECT_TRUE(provider.remarks().empty());
}

// Seven thousand shares of four letters are 35 kB of list.
TEST_F(AlpacaProviderTest, KeepsAddressesBelowEightKilobytes)
{
    std::vector<BarRequest> wanted;
    for (const std::string& symbol : support::StockMarket::tickers(7'000))
        wanted.push_back(request(symbol));
    const auto fetched = provider.fetchMany(wanted, {});
    EXPECT_TRUE(std::ranges::all_of(fetched, [](const auto& one) { return one.has_value(); }));
    EXPECT_EQ(standIn.requestCount(), 5U);
    std::set<std::size_t> lengths;
    for (const std::string& target : standIn.targets())
        lengths.insert(target.size());
    EXPECT_LT(*lengths.rbegin(), 8'000U);
    EXPECT_GT(*lengths.rbegin(), 7'000U);
}

} // namespace
} // namespace tapesift::providers
