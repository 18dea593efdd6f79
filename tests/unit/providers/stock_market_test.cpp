#include "support/stand_ins/stock_market.h"

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/fake_clock.h"
#include "tapesift/market/exchange_calendar.h"

// The invented market of the stand-ins: a mistake in it would make their tests worthless.
namespace tapesift::support {
namespace {

class StockMarketTest : public testing::Test
{
protected:
    FakeClock clock{base::UtcTime{utc("2026-03-18T20:30:00Z")}};
    StockMarket market{clock, {"AAAA", "AAAB"}};
};

TEST_F(StockMarketTest, HasBarsThatAddUp)
{
    const auto days = market.days("AAAA", utc("2025-11-20"), utc("2026-03-19"), true);
    const auto parts = market.intraday("AAAA", 5, utc("2025-11-20"), utc("2026-03-19"), true);
    ASSERT_FALSE(days.empty());
    std::size_t at = 0;
    for (const StockBar& day : days) {
        double high = 0;
        double low = 1e9;
        double volume = 0;
        const double open = parts.at(at).bar.open;
        double close = 0;
        for (; at < parts.size() && parts[at].date == day.date; ++at) {
            high = std::max(high, parts[at].bar.high);
            low = std::min(low, parts[at].bar.low);
            volume += parts[at].bar.volume;
            close = parts[at].bar.close;
        }
        EXPECT_EQ(open, day.bar.open);
        EXPECT_EQ(high, day.bar.high);
        EXPECT_EQ(low, day.bar.low);
        EXPECT_EQ(close, day.bar.close);
        EXPECT_EQ(volume, day.bar.volume);
    }
    EXPECT_EQ(at, parts.size());
}

TEST_F(StockMarketTest, TradesWhenTheCalendarSaysSo)
{
    const market::CalendarBook book;
    const auto sessions = StockMarket::sessions(date("2020-01-02"), date("2027-12-31"));
    const auto known = book.find("us")->sessions(date("2020-01-02"), date("2027-12-31"));
    ASSERT_EQ(sessions.size(), known.size());
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        EXPECT_EQ(sessions[i].date, known[i].date) << i;
        EXPECT_EQ(sessions[i].open, known[i].open) << i;
        EXPECT_EQ(sessions[i].close, known[i].close) << base::formatDate(sessions[i].date);
    }
}

TEST_F(StockMarketTest, HasARunningBar)
{
    clock.advance(
        std::chrono::milliseconds(utc("2026-03-19T15:01:00Z") - utc("2026-03-18T20:30:00Z")));
    const auto before = market.days("AAAA", utc("2026-03-19"), utc("2026-03-20"), true);
    ASSERT_EQ(before.size(), 1U);
    clock.advance(std::chrono::minutes{30});
    const auto after = market.days("AAAA", utc("2026-03-19"), utc("2026-03-20"), true);
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(before[0].bar.open, after[0].bar.open);
    EXPECT_LT(before[0].bar.volume, after[0].bar.volume);
}

TEST_F(StockMarketTest, SplitsRenamesAndDelists)
{
    const auto whole = market.days("AAAA", utc("2026-03-09"), utc("2026-03-18"), true);
    market.split("AAAA", date("2026-03-10"), 2);
    const auto raw = market.days("AAAA", utc("2026-03-09"), utc("2026-03-18"), false);
    const auto adjusted = market.days("AAAA", utc("2026-03-09"), utc("2026-03-18"), true);
    EXPECT_EQ(raw[0].bar.close, whole[0].bar.close);
    EXPECT_NEAR(raw[1].bar.close, whole[1].bar.close / 2, 1e-4);
    EXPECT_NEAR(adjusted[0].bar.close, whole[0].bar.close / 2, 1e-4);
    EXPECT_EQ(raw[1].bar.volume, whole[1].bar.volume * 2);
    market.split("AAAA", date("2026-03-25"), 3); // to come
    EXPECT_EQ(market.actions("AAAA").size(), 1U);

    market.rename("AAAA", "NEWA");
    EXPECT_FALSE(market.has("AAAA"));
    EXPECT_EQ(market.days("NEWA", utc("2026-03-09"), utc("2026-03-18"), false)[0].bar, raw[0].bar);
    market.delist("AAAB", date("2026-03-11"));
    EXPECT_EQ(market.days("AAAB", utc("2026-03-09"), utc("2026-03-18"), true).size(), 2U);
}

} // namespace
} // namespace tapesift::support
