#include "support/stand_ins/coin_market.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace tapesift::support {
namespace {

using market::Interval;
using namespace std::chrono_literals;
using std::chrono::days;

const base::UtcSeconds kNow =
    std::chrono::sys_days{std::chrono::year{2026} / 3 / 18} + 14h + 7min + 30s;

// Each longer bar out of the shorter ones that start within it.
std::vector<CoinBar> joined(const std::vector<CoinBar>& bars, Interval interval)
{
    std::vector<CoinBar> sums;
    for (const CoinBar& bar : bars) {
        const base::UtcSeconds start = CoinMarket::startOf(interval, bar.time);
        if (sums.empty() || sums.back().time != start) {
            sums.push_back(bar);
            sums.back().time = start;
            continue;
        }
        CoinBar& sum = sums.back();
        sum.high = std::max(sum.high, bar.high);
        sum.low = std::min(sum.low, bar.low);
        sum.close = bar.close;
        sum.lots += bar.lots;
    }
    return sums;
}

TEST(CoinMarket, LongerBarsAreTheSumOfShorterOnes)
{
    const CoinMarket market;
    const Coin& coin = *market.find("BTC");
    const base::UtcSeconds from = std::chrono::sys_days{std::chrono::year{2026} / 2 / 1};
    const auto minutes = market.bars(coin, Interval::Min1, from, kNow, kNow);
    for (const Interval interval : market::kAllIntervals) {
        auto longer = market.bars(coin, interval, from, kNow, kNow);
        auto sums = joined(minutes, interval);
        if (interval == Interval::Week1)
            sums.erase(sums.begin()); // 2026-02-01 is a Sunday: its week began before
        ASSERT_EQ(longer.size(), sums.size()) << market::intervalName(interval);
        for (std::size_t i = 0; i < sums.size(); ++i) {
            EXPECT_EQ(longer[i].time, sums[i].time);
            EXPECT_EQ(longer[i].open, sums[i].open);
            EXPECT_EQ(longer[i].high, sums[i].high);
            EXPECT_EQ(longer[i].low, sums[i].low);
            EXPECT_EQ(longer[i].close, sums[i].close);
            EXPECT_EQ(longer[i].lots, sums[i].lots);
        }
    }
}

TEST(CoinMarket, BarsAreSound)
{
    const CoinMarket market(200);
    for (const Coin& coin : market.coins()) {
        std::int64_t before = 0;
        for (const CoinBar& bar : market.newest(coin, Interval::Hour1, 100, kNow, kNow)) {
            EXPECT_GT(bar.low, 0);
            EXPECT_LE(bar.low, std::min(bar.open, bar.close));
            EXPECT_GE(bar.high, std::max(bar.open, bar.close));
            EXPECT_GE(bar.lots, 0);
            EXPECT_TRUE(before == 0 || before == bar.open);
            before = bar.close;
        }
    }
}

TEST(CoinMarket, HasTheNamesAndAgesThatAreAskedFor)
{
    const CoinMarket market(500);
    EXPECT_EQ(market.coins().size(), 500U);
    std::set<std::string> names;
    for (const Coin& coin : market.coins())
        names.insert(coin.name);
    EXPECT_EQ(names.size(), 500U);
    const auto young =
        std::ranges::count_if(market.coins(), [](const Coin& coin) { return coin.listed > kNow; });
    EXPECT_EQ(young, 0);
}

TEST(CoinMarket, NothingHappensBeforeTheListingOrAfterNow)
{
    const CoinMarket market;
    const Coin& coin = market.coins()[5];
    const auto bars =
        market.bars(coin, Interval::Day1, coin.listed - days{50}, kNow + days{50}, kNow);
    EXPECT_EQ(bars.front().time, coin.listed);
    EXPECT_EQ(bars.back().time, std::chrono::floor<days>(kNow));
}

TEST(CoinMarket, WritesNumbersAsTheExchangesDo)
{
    EXPECT_EQ(tickText(3'333'478, 2), "33334.78");
    EXPECT_EQ(tickText8(3'333'478, 2), "33334.78000000");
    EXPECT_EQ(lotText8(12'500), "12.50000000");
}

} // namespace
} // namespace tapesift::support
