#include "providers/massive/massive_provider.h"

#include <gtest/gtest.h>

#include "share_fixture.h"
#include "support/stand_ins/massive_stand_in.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using support::date;
using support::utc;

class MassiveProviderTest : public testing::Test, public ShareFixture
{
protected:
    explicit MassiveProviderTest(int symbols = 3)
        : ShareFixture(symbols)
    {
        standIn.setAddress(server.url());
    }

    support::MassiveStandIn standIn{clock, market, kCanaryKey};
    support::LoopbackServer server{standIn.handler()};
    MassiveProvider provider{options(server), clock, network};
};

class MassiveMarketTest : public MassiveProviderTest
{
protected:
    MassiveMarketTest()
        : MassiveProviderTest(500)
    {
    }
};

TEST_F(MassiveMarketTest, BringsFiveHundredSymbolsUpToDateInOneRequest)
{
    auto wanted = requestsOfAll(1260);
    for (BarRequest& one : wanted)
        one.from = utc("2026-03-18");
    const auto fetched = provider.fetchMany(wanted, {});
    EXPECT_EQ(standIn.requestCount(), 1U);
    ASSERT_EQ(fetched.size(), 500U);
    for (std::size_t i = 0; i < fetched.size(); ++i)
        ASSERT_EQ(barsOf(fetched[i]), days(wanted[i].symbol.text(), utc("2026-03-18"))) << i;
    // Asked again for others, the same days are at hand.
    EXPECT_TRUE(provider.fetchMany(std::span(wanted).first(10), {}).front());
    EXPECT_TRUE(provider.snapshots(symbols(), {}));
    EXPECT_EQ(standIn.requestCount(), 1U);
    expectNoKeys(server);
}

TEST_F(MassiveMarketTest, TakesDaysWhereTheseAreFewer)
{
    auto wanted = requestsOfAll(1260);
    for (BarRequest& one : wanted)
        one.from = utc("2026-03-02");
    const auto fetched = provider.fetchMany(wanted, {});
    EXPECT_EQ(standIn.requestCount(), 13U); // sessions from 2 to 18 March
    EXPECT_EQ(barsOf(fetched[77]), days(wanted[77].symbol.text(), utc("2026-03-02")));
}

TEST_F(MassiveProviderTest, TakesSymbolsWhereTheseAreFewer)
{
    auto wanted = requestsOfAll();
    for (BarRequest& one : wanted)
        one.from = utc("2026-02-02");
    const auto fetched = provider.fetchMany(wanted, {});
    EXPECT_EQ(standIn.requestCount(), 3U);
    for (std::size_t i = 0; i < fetched.size(); ++i)
        EXPECT_EQ(barsOf(fetched[i]), days(wanted[i].symbol.text(), utc("2026-02-02")));
}

TEST_F(MassiveProviderTest, GoesOnSymbolBySymbolWithoutDays)
{
    standIn.withoutDays();
    auto wanted = requestsOfAll();
    for (BarRequest& one : wanted)
        one.from = utc("2026-03-17");
    const auto fetched = provider.fetchMany(wanted, {});
    for (std::size_t i = 0; i < fetched.size(); ++i)
        EXPECT_EQ(barsOf(fetched[i]), days(wanted[i].symbol.text(), utc("2026-03-17")));
    EXPECT_EQ(standIn.requestCount(), 4U);
}

TEST_F(MassiveProviderTest, TakesTheHistoryThatTheAccountHas)
{
    const auto bars = barsOf(provider.fetchBars(request("AAAA", Interval::Day1, 1260), {}));
    EXPECT_EQ(bars, days("AAAA", utc("2024-03-19"))); // two years
    EXPECT_EQ(standIn.requestCount(), 2U);
    // The next symbol is asked for that at once.
    EXPECT_TRUE(provider.fetchBars(request("AAAB", Interval::Day1, 1260), {}));
    EXPECT_EQ(standIn.requestCount(), 3U);
}

TEST_F(MassiveProviderTest, FollowsItsPagesWithTheKey)
{
    standIn.setPaid();
    standIn.setPageSize(20);
    BarRequest wanted = request("AAAA", Interval::Day1, 100);
    wanted.from = utc("2026-01-02");
    EXPECT_EQ(barsOf(provider.fetchBars(wanted, {})), days("AAAA", utc("2026-01-02")));
    EXPECT_EQ(standIn.requestCount(), 3U); // 51 sessions
    expectNoKeys(server);
}

TEST_F(MassiveProviderTest, TakesTheKeyToNoOtherServer)
{
    standIn.setPageSize(5);
    standIn.pointElsewhere();
    const auto fetched = provider.fetchBars(request("AAAA"), {});
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(fetched.error().details, "the next page is on another server");
    EXPECT_EQ(standIn.requestCount(), 1U);
}

TEST_F(MassiveProviderTest, KeepsToFourRequestsAMinute)
{
    const auto begin = clock.now();
    for (int i = 0; i < 13; ++i)
        ASSERT_TRUE(provider.fetchBars(request("AAAA"), {})) << i;
    EXPECT_GE(clock.now() - begin, std::chrono::minutes{3});
    EXPECT_EQ(standIn.requestCount(), 13U); // none was refused
}

TEST_F(MassiveProviderTest, WaitsAMinuteAfterARefusalWithoutWords)
{
    const auto begin = clock.now();
    standIn.refuseNext(1);
    EXPECT_TRUE(provider.fetchBars(request("AAAA"), {}));
    EXPECT_GE(clock.now() - begin, std::chrono::minutes{1});
    EXPECT_EQ(standIn.requestCount(), 2U);
}

TEST_F(MassiveProviderTest, GivesWeeksFromMondayAndMinutesOfRegularHours)
{
    const auto weeks = barsOf(provider.fetchBars(request("AAAA", Interval::Week1, 3), {}));
    ASSERT_GE(weeks.size(), 3U);
    EXPECT_EQ(weeks.back().time, utc("2026-03-16"));
    EXPECT_EQ(weeks[weeks.size() - 2].open, days("AAAA", utc("2026-03-09"))[0].open);
    BarRequest wanted = request("AAAA", Interval::Min5);
    wanted.from = utc("2026-03-18");
    const auto minutes = barsOf(provider.fetchBars(wanted, {}));
    ASSERT_EQ(minutes.size(), 78U);
    EXPECT_EQ(minutes.front().time, utc("2026-03-18T13:30:00Z"));
}

TEST_F(MassiveProviderTest, KnowsPricesAsTradedFromAdjustedOnes)
{
    market.split("AAAA", date("2026-03-10"), 4);
    NetworkProviderOptions traded = options(server);
    traded.adjustment = market::Adjustment::Raw;
    MassiveProvider raw(traded, clock, network);
    BarRequest wanted = request("AAAA");
    wanted.from = utc("2026-03-06");
    EXPECT_EQ(barsOf(provider.fetchBars(wanted, {})), days("AAAA", utc("2026-03-06"), true));
    const auto fetched = raw.fetchBars(wanted, {});
    EXPECT_EQ(barsOf(fetched), days("AAAA", utc("2026-03-06"), false));
    EXPECT_EQ(fetched->adjustment, market::Adjustment::Raw);
    EXPECT_NE(raw.feedIdentity(), provider.feedIdentity());
}

TEST_F(MassiveProviderTest, SaysThatTheKeyIsWrong)
{
    NetworkProviderOptions wrong = options(server);
    wrong.credentials.key = base::Secret("CANARY-KEY-9999");
    MassiveProvider stranger(wrong, clock, network);
    const auto fetched = stranger.fetchBars(request("AAAA"), {});
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, base::ErrorCode::NotEntitled);
    EXPECT_NE(fetched.error().suggestion.find("MASSIVE_API_KEY"), std::string::npos);
    EXPECT_EQ(base::describe(fetched.error()).find("CANARY"), std::string::npos);
    expectNoKeys(server, fetched.error());
}

TEST_F(MassiveProviderTest, LeavesAnUnknownSymbolEmpty)
{
    EXPECT_TRUE(barsOf(provider.fetchBars(request("ZZZZ"), {})).empty());
}

TEST_F(MassiveProviderTest, HasTheClosesOfTheLastFinishedSession)
{
    moveTo("2026-03-19T15:00:00Z"); // in the midst of a session
    const auto snapshots = provider.snapshots(symbols(), {});
    ASSERT_TRUE(snapshots) << base::describe(snapshots.error());
    ASSERT_EQ(snapshots->size(), 3U);
    EXPECT_EQ(snapshots->front().price, days("AAAA", utc("2026-03-18"))[0].close);
    EXPECT_EQ(snapshots->front().time, utc("2026-03-18"));
}

TEST_F(MassiveMarketTest, ListsItsTickers)
{
    const auto list = provider.listSymbols();
    ASSERT_TRUE(list) << base::describe(list.error());
    EXPECT_EQ(list->size(), 500U);
    EXPECT_EQ(list->front().name, "AAAA Inc.");
}

} // namespace
} // namespace tapesift::providers
