#include "providers/yahoo/yahoo_provider.h"

#include <gtest/gtest.h>

#include "share_fixture.h"
#include "support/stand_ins/yahoo_stand_in.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using YahooMood = support::YahooStandIn::Mood;
using support::date;
using support::utc;

class YahooProviderTest : public testing::Test, public ShareFixture
{
protected:
    base::Error errorOf(const BarRequest& request)
    {
        const auto fetched = provider.fetchBars(request, {});
        EXPECT_FALSE(fetched);
        return fetched ? base::Error{} : fetched.error();
    }

    support::YahooStandIn standIn{clock, market};
    support::LoopbackServer server{standIn.handler()};
    YahooProvider provider{options(server), clock, network};
};

// Yahoo's numbers are 32 bits wide.
void expectNear(const std::vector<market::Bar>& found, const std::vector<market::Bar>& wanted)
{
    ASSERT_EQ(found.size(), wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].time, wanted[i].time);
        EXPECT_FLOAT_EQ(static_cast<float>(found[i].open), static_cast<float>(wanted[i].open));
        EXPECT_FLOAT_EQ(static_cast<float>(found[i].high), static_cast<float>(wanted[i].high));
        EXPECT_FLOAT_EQ(static_cast<float>(found[i].low), static_cast<float>(wanted[i].low));
        EXPECT_FLOAT_EQ(static_cast<float>(found[i].close), static_cast<float>(wanted[i].close));
        EXPECT_NEAR(found[i].volume, wanted[i].volume, 1);
    }
}

TEST_F(YahooProviderTest, SaysThatItIsUnofficial)
{
    const Capabilities about = YahooProvider::describe();
    EXPECT_FALSE(about.official);
    EXPECT_FALSE(about.needsKey);
    EXPECT_TRUE(about.note.find("nofficial") != std::string::npos);
}

TEST_F(YahooProviderTest, GivesDaysByTheDateOfTheExchange)
{
    BarRequest wanted = request("AAAA");
    wanted.from = utc("2026-02-17");
    const auto fetched = provider.fetchBars(wanted, {});
    expectNear(barsOf(fetched), days("AAAA", utc("2026-02-17")));
    EXPECT_EQ(fetched->adjustment, market::Adjustment::Splits);
    EXPECT_TRUE(fetched->checked.notes.empty());
    EXPECT_EQ(standIn.requestCount(), 1U);
}

TEST_F(YahooProviderTest, GivesTheRunningDayOnce)
{
    moveTo("2026-03-19T17:02:11Z");
    BarRequest wanted = request("AAAA");
    wanted.from = utc("2026-03-16");
    const auto fetched = provider.fetchBars(wanted, {});
    expectNear(barsOf(fetched), days("AAAA", utc("2026-03-16")));
    EXPECT_TRUE(fetched->checked.notes.empty());
}

TEST_F(YahooProviderTest, EndsWithTheTimeOfInterest)
{
    BarRequest wanted = request("AAAA");
    wanted.until = utc("2026-03-06");
    wanted.from = utc("2026-03-05");
    const auto bars = barsOf(provider.fetchBars(wanted, {}));
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars.back().time, utc("2026-03-06"));
}

TEST_F(YahooProviderTest, GivesWeeksAndMonths)
{
    const auto weeks = barsOf(provider.fetchBars(request("AAAA", Interval::Week1, 4), {}));
    ASSERT_GE(weeks.size(), 4U);
    EXPECT_EQ(weeks.back().time, utc("2026-03-16"));
    const auto daily = days("AAAA", utc("2026-03-09"));
    EXPECT_FLOAT_EQ(static_cast<float>(weeks[weeks.size() - 2].open),
                    static_cast<float>(daily[0].open));
    EXPECT_FLOAT_EQ(static_cast<float>(weeks[weeks.size() - 2].close),
                    static_cast<float>(daily[4].close));
    const auto months = barsOf(provider.fetchBars(request("AAAA", Interval::Month1, 3), {}));
    ASSERT_GE(months.size(), 3U);
    EXPECT_EQ(months.back().time, utc("2026-03-01"));
}

TEST_F(YahooProviderTest, AnchorsHoursAtTheOpen)
{
    BarRequest wanted = request("AAAA", Interval::Hour1);
    wanted.from = utc("2026-03-06T00:00:00Z");
    wanted.until = utc("2026-03-09T23:00:00Z");
    const auto bars = barsOf(provider.fetchBars(wanted, {}));
    ASSERT_EQ(bars.size(), 14U); // six hours and a half, twice
    EXPECT_EQ(bars[0].time, utc("2026-03-06T14:30:00Z"));
    EXPECT_EQ(bars[7].time, utc("2026-03-09T13:30:00Z"));
}

TEST_F(YahooProviderTest, AsksForNoMoreThanYahooKeeps)
{
    // 20,000 bars of 15 minutes are three years; Yahoo keeps 60 days.
    const auto bars = barsOf(provider.fetchBars(request("AAAA", Interval::Min15, 20'000), {}));
    EXPECT_GT(bars.size(), 39U * 26U);
    EXPECT_EQ(standIn.requestCount(), 1U);
    BarRequest old = request("AAAA", Interval::Min15);
    old.until = utc("2025-06-01");
    EXPECT_TRUE(barsOf(provider.fetchBars(old, {})).empty());
    EXPECT_EQ(standIn.requestCount(), 1U);
}

TEST_F(YahooProviderTest, TellsSplitsAndDividends)
{
    market.split("AAAA", date("2026-03-10"), 4);
    market.dividend("AAAA", date("2026-03-05"), 2);
    BarRequest wanted = request("AAAA");
    wanted.from = utc("2026-03-02");
    const auto fetched = provider.fetchBars(wanted, {});
    expectNear(barsOf(fetched), days("AAAA", utc("2026-03-02")));
    ASSERT_EQ(fetched->actions.size(), 2U);
    EXPECT_EQ(fetched->actions[0].time, utc("2026-03-05"));
    EXPECT_DOUBLE_EQ(fetched->actions[0].dividend, 2); // of that day, told as 0.5
    EXPECT_EQ(fetched->actions[1], (market::CorporateAction{utc("2026-03-10"), 4, 0}));
}

TEST_F(YahooProviderTest, AdjustsForDividendsIfAsked)
{
    market.dividend("AAAA", date("2026-03-10"), 2);
    NetworkProviderOptions all = options(server);
    all.adjustment = market::Adjustment::All;
    YahooProvider adjusted(all, clock, network);
    BarRequest wanted = request("AAAA");
    wanted.from = utc("2026-03-06");
    const auto fetched = adjusted.fetchBars(wanted, {});
    EXPECT_EQ(fetched->adjustment, market::Adjustment::All);
    const auto raw = days("AAAA", utc("2026-03-06")); // Friday, Monday, and the ex-date
    const auto bars = barsOf(fetched);
    const double factor = 1 - 2 / raw[1].close;
    EXPECT_NEAR(bars[0].close, raw[0].close * factor, 1e-4);
    EXPECT_NEAR(bars[0].high, raw[0].high * factor, 1e-4);
    EXPECT_NEAR(bars[2].close, raw[2].close, 1e-4);
    EXPECT_NE(adjusted.feedIdentity(), provider.feedIdentity());
}

TEST_F(YahooProviderTest, StopsAtTheFirstRefusal)
{
    standIn.refuseNext(1);
    const base::Error first = errorOf(request("AAAA"));
    EXPECT_NE(first.message.find("Yahoo"), std::string::npos);
    for (const char* symbol : {"AAAA", "AAAB", "AAAC"})
        EXPECT_FALSE(provider.fetchBars(request(symbol), {}));
    EXPECT_FALSE(provider.snapshots(symbols(), {}));
    EXPECT_EQ(standIn.requestCount(), 1U);
    const auto status = provider.networkStatus();
    ASSERT_TRUE(status);
    EXPECT_TRUE(status->isStopped);
    EXPECT_NE(status->reason.find("Too Many Requests"), std::string::npos) << status->reason;
    network.startRun();
    clock.advance(std::chrono::hours{1});
    EXPECT_TRUE(provider.fetchBars(request("AAAA"), {}));
}

TEST_F(YahooProviderTest, AsksOnceASecond)
{
    const auto begin = clock.now();
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(provider.fetchBars(request("AAAA", Interval::Day1, 5), {})) << i;
    EXPECT_GE(clock.now() - begin, std::chrono::seconds{99});
    EXPECT_EQ(standIn.requestsDuringBan(), 0U);
}

TEST_F(YahooProviderTest, KnowsAnUnknownSymbolFromAnEmptyWindow)
{
    EXPECT_EQ(errorOf(request("ZZZZ")).code, base::ErrorCode::NotFound);
    BarRequest early = request("AAAA");
    early.until = utc("2010-01-04");
    EXPECT_TRUE(barsOf(provider.fetchBars(early, {})).empty());
    BarRequest weekend = request("AAAA");
    weekend.from = utc("2026-03-14");
    weekend.until = utc("2026-03-15");
    EXPECT_TRUE(barsOf(provider.fetchBars(weekend, {})).empty());
}

TEST_F(YahooProviderTest, FollowsARenamedShareUnderItsNewNameOnly)
{
    const auto before = barsOf(provider.fetchBars(request("AAAA"), {}));
    market.rename("AAAA", "NEWA");
    EXPECT_EQ(errorOf(request("AAAA")).code, base::ErrorCode::NotFound);
    EXPECT_EQ(barsOf(provider.fetchBars(request("NEWA"), {})), before);
}

TEST_F(YahooProviderTest, TakesNoPageForPrices)
{
    standIn.setMood(YahooMood::AsksConsent);
    EXPECT_EQ(errorOf(request("AAAA")).code, base::ErrorCode::Unavailable);
    EXPECT_EQ(standIn.requestCount(), 1U);
    standIn.setMood(YahooMood::BackSoon);
    EXPECT_EQ(errorOf(request("AAAA")).code, base::ErrorCode::Unavailable);
    EXPECT_GT(standIn.requestCount(), 2U); // passing: tried again
}

TEST_F(YahooProviderTest, TakesNoOtherSymbolOrInterval)
{
    standIn.setMood(YahooMood::OtherSymbol);
    EXPECT_EQ(errorOf(request("AAAA")).code, base::ErrorCode::Corrupt);
    standIn.setMood(YahooMood::OtherInterval);
    moveTo("2026-03-19T20:30:00Z");
    // Hours told to be 15 minutes are taken for bars with holes; minutes told to be hours are not.
    EXPECT_EQ(errorOf(request("AAAA", Interval::Min1)).code, base::ErrorCode::Unsupported);
}

TEST_F(YahooProviderTest, HasPricesOfTheMomentForManyAtOnce)
{
    ShareFixture many(45);
    support::YahooStandIn other(many.clock, many.market);
    support::LoopbackServer itsServer(other.handler());
    YahooProvider itsProvider(many.options(itsServer), many.clock, many.network);
    auto asked = many.symbols();
    asked.push_back(*market::Symbol::parse("ZZZZ"));
    const auto snapshots = itsProvider.snapshots(asked, {});
    ASSERT_TRUE(snapshots) << base::describe(snapshots.error());
    EXPECT_EQ(snapshots->size(), 45U);
    EXPECT_EQ(other.requestCount(), 3U); // of 20
    const auto daily = many.days("AAAA", utc("2026-03-16"));
    EXPECT_NEAR(snapshots->front().price, daily[2].close, 1e-4);
    EXPECT_NEAR(snapshots->front().previousClose, daily[1].close, 1e-4);
}

TEST_F(YahooProviderTest, HasNoListAndNoHalfHours)
{
    const auto list = provider.listSymbols();
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error().code, base::ErrorCode::Unsupported);
    EXPECT_EQ(errorOf(request("AAAA", Interval::Min30)).code, base::ErrorCode::Unsupported);
    EXPECT_EQ(standIn.requestCount(), 0U);
}

} // namespace
} // namespace tapesift::providers
