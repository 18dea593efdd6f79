#include "providers/tiingo/tiingo_provider.h"

#include <gtest/gtest.h>

#include "share_fixture.h"
#include "support/stand_ins/tiingo_stand_in.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using support::date;
using support::utc;

class TiingoProviderTest : public testing::Test, public ShareFixture
{
protected:
    support::TiingoStandIn standIn{clock, market, kCanaryKey};
    support::LoopbackServer server{standIn.handler()};
    TiingoProvider provider{options(server), clock, network};
};

TEST_F(TiingoProviderTest, GivesPricesAsTradedWithSplitsAndDividends)
{
    market.split("AAAA", date("2026-03-10"), 4);
    market.dividend("AAAA", date("2026-03-05"), 0.5);
    BarRequest wanted = request("AAAA");
    wanted.from = utc("2026-03-02");
    const auto fetched = provider.fetchBars(wanted, {});
    const auto traded = days("AAAA", utc("2026-03-02"), false);
    EXPECT_EQ(barsOf(fetched), traded);
    EXPECT_EQ(fetched->adjustment, market::Adjustment::Raw);
    ASSERT_EQ(fetched->actions.size(), 2U);
    EXPECT_EQ(fetched->actions[0], (market::CorporateAction{utc("2026-03-05"), 1, 0.5}));
    EXPECT_EQ(fetched->actions[1], (market::CorporateAction{utc("2026-03-10"), 4, 0}));
    // Adjusted for the split they are the prices that other providers give.
    const auto adjusted = market::adjustBars(fetched->checked.series.view(), fetched->actions,
                                             market::Adjustment::Splits);
    const auto wantedBars = days("AAAA", utc("2026-03-02"), true);
    ASSERT_EQ(adjusted.size(), wantedBars.size());
    for (std::size_t i = 0; i < wantedBars.size(); ++i)
        EXPECT_NEAR(adjusted.view().close[i], wantedBars[i].close, 1e-4);
    expectNoKeys(server);
}

TEST_F(TiingoProviderTest, GivesFinishedDaysOnly)
{
    moveTo("2026-03-19T17:00:00Z");
    const auto bars = barsOf(provider.fetchBars(request("AAAA"), {}));
    ASSERT_FALSE(bars.empty());
    EXPECT_EQ(bars.back().time, utc("2026-03-18"));
    EXPECT_EQ(provider.fetchBars(request("AAAA", Interval::Min5), {}).error().code,
              base::ErrorCode::Unsupported);
}

TEST_F(TiingoProviderTest, KnowsAnUnknownSymbolAndAWrongKey)
{
    const auto unknown = provider.fetchBars(request("ZZZZ"), {});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, base::ErrorCode::NotFound);
    NetworkProviderOptions wrong = options(server);
    wrong.credentials.key = base::Secret("CANARY-KEY-9999");
    TiingoProvider stranger(wrong, clock, network);
    const auto refused = stranger.fetchBars(request("AAAA"), {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::NotEntitled);
    EXPECT_EQ(base::describe(refused.error()).find("CANARY"), std::string::npos);
    expectNoKeys(server, refused.error());
}

TEST_F(TiingoProviderTest, KeepsToItsHour)
{
    // 40 of 50, then nothing until the hour is over.
    const auto start = clock.now();
    for (int i = 0; i < 41; ++i)
        ASSERT_TRUE(provider.fetchBars(request("AAAA"), {})) << i;
    EXPECT_GE(clock.now() - start, std::chrono::hours{1});
    EXPECT_EQ(standIn.requestsDuringBan(), 0U);
}

TEST_F(TiingoProviderTest, SendsNothingInAnHourThatOthersUsedUp)
{
    standIn.refuseNext(1);
    const auto refused = provider.fetchBars(request("AAAA"), {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::RateLimited);
    moveTo("2026-03-18T20:45:00Z");
    EXPECT_FALSE(provider.fetchBars(request("AAAB"), {}));
    EXPECT_EQ(standIn.requestCount(), 1U);
    moveTo("2026-03-18T21:01:00Z");
    EXPECT_TRUE(provider.fetchBars(request("AAAA"), {}));
}

TEST_F(TiingoProviderTest, HasTheLatestDayOfAllInOneRequest)
{
    auto asked = symbols();
    asked.push_back(*market::Symbol::parse("ZZZZ"));
    const auto snapshots = provider.snapshots(asked, {});
    ASSERT_TRUE(snapshots) << base::describe(snapshots.error());
    ASSERT_EQ(snapshots->size(), 3U);
    EXPECT_EQ(snapshots->front().price, days("AAAA", utc("2026-03-18"))[0].close);
    EXPECT_EQ(standIn.requestCount(), 1U);
}

TEST_F(TiingoProviderTest, HasNoList)
{
    EXPECT_EQ(provider.listSymbols().error().code, base::ErrorCode::Unsupported);
    EXPECT_EQ(standIn.requestCount(), 0U);
}

} // namespace
} // namespace tapesift::providers
