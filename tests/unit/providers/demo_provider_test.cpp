#include "tapesift/providers/demo_provider.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/fake_clock.h"

namespace tapesift::providers {
namespace {

using market::Interval;

const base::UtcSeconds kEnd = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};

class DemoProviderTest : public testing::Test
{
protected:
    BarRequest request(const market::Symbol& symbol, Interval interval = Interval::Day1) const
    {
        return {symbol, interval, kEnd, 300};
    }

    support::FakeClock m_clock;
};

TEST_F(DemoProviderTest, TellsWhatItCan)
{
    const DemoProvider provider({}, m_clock);
    EXPECT_EQ(provider.capabilities().id, "demo");
    EXPECT_TRUE(provider.capabilities().simulated);
    EXPECT_EQ(provider.capabilities().adjustment, market::Adjustment::Splits);
    EXPECT_FALSE(provider.capabilities().needsNetwork);
    for (const Interval interval :
         {Interval::Min15, Interval::Hour1, Interval::Hour4, Interval::Day1, Interval::Week1})
        EXPECT_TRUE(std::ranges::count(provider.capabilities().intervals, interval));
}

TEST_F(DemoProviderTest, ListsItsSymbolsInOrder)
{
    DemoProvider provider({}, m_clock);
    const auto members = provider.listSymbols();
    ASSERT_TRUE(members);
    EXPECT_EQ(members->size(), 500U);
    EXPECT_TRUE(std::ranges::is_sorted(*members, {}, &market::Member::symbol));
}

TEST_F(DemoProviderTest, ServesEveryIntervalItNames)
{
    DemoProvider provider({20, 1, {}}, m_clock);
    const market::Symbol symbol = provider.listSymbols()->front().symbol;
    for (const Interval interval : provider.capabilities().intervals) {
        const auto fetched = provider.fetchBars(request(symbol, interval), {});
        ASSERT_TRUE(fetched);
        EXPECT_GT(fetched->checked.series.size(), 100U);
        EXPECT_FALSE(fetched->source);
    }
    const auto minute = provider.fetchBars(request(symbol, Interval::Min1), {});
    ASSERT_FALSE(minute);
    EXPECT_EQ(minute.error().code, base::ErrorCode::Unsupported);
    EXPECT_EQ(minute.error().message, "The demo market has no 1m bars");
    EXPECT_NE(minute.error().suggestion.find("15m, 30m, 1h"), std::string::npos);
}

TEST_F(DemoProviderTest, GivesASymbolTheSamePricesInAMarketOfAnotherSize)
{
    DemoProvider small({10, 1, {}}, m_clock);
    DemoProvider large({400, 1, {}}, m_clock);
    DemoProvider other({10, 2, {}}, m_clock);
    const auto members = small.listSymbols();
    for (const market::Member& member : *members) {
        const auto a = small.fetchBars(request(member.symbol), {});
        const auto b = large.fetchBars(request(member.symbol), {});
        ASSERT_TRUE(a && b);
        EXPECT_TRUE(std::ranges::equal(a->checked.series.bytes(), b->checked.series.bytes()));
    }
    EXPECT_NE(small.feedIdentity(), other.feedIdentity());
    EXPECT_NE(small.feedIdentity(), large.feedIdentity());
    EXPECT_EQ(small.feedIdentity(),
              DemoProvider({10, 1, std::chrono::milliseconds{5}}, m_clock).feedIdentity());
}

TEST_F(DemoProviderTest, KnowsNoOtherSymbols)
{
    DemoProvider provider({10, 1, {}}, m_clock);
    const auto fetched = provider.fetchBars(request(market::Symbol::parse("BTC/USDT").value()), {});
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(fetched.error().message, "BTC/USDT is not in the demo market");
}

TEST_F(DemoProviderTest, WaitsAndCanBeStopped)
{
    DemoProvider provider({10, 1, std::chrono::milliseconds{40}}, m_clock);
    const market::Symbol symbol = provider.listSymbols()->front().symbol;
    const auto before = m_clock.steadyNow();
    EXPECT_TRUE(provider.fetchBars(request(symbol), {}));
    EXPECT_EQ(m_clock.steadyNow() - before, std::chrono::milliseconds{40});

    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(provider.fetchBars(request(symbol), stop.get_token()).error().code,
              base::ErrorCode::Cancelled);
}

TEST_F(DemoProviderTest, HasNoFiles)
{
    DemoProvider provider({10, 1, {}}, m_clock);
    const market::Symbol symbol = provider.listSymbols()->front().symbol;
    EXPECT_EQ(provider.sourceStamp(symbol).value(), std::nullopt);
    EXPECT_EQ(provider.newestBar(symbol).error().code, base::ErrorCode::Unsupported);
}

} // namespace
} // namespace tapesift::providers
