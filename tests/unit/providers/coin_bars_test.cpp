#include "providers/coin_bars.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "providers/json_reader.h"

namespace tapesift::providers {
namespace {

using market::Interval;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::seconds;

const AnswerSource kCoinSource{"Coinbase", "BTC/USD"};
const base::UtcSeconds kCoinStart =
    std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}; // a Monday

market::Bar bar(base::UtcSeconds time, double price = 10)
{
    return {time, price, price, price, price, 1};
}

std::vector<market::Bar> series(seconds step, int count, base::UtcSeconds start = kCoinStart)
{
    std::vector<market::Bar> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(bar(start + i * step));
    return rows;
}

bool fits(const std::vector<market::Bar>& rows, Interval interval,
          RowDensity density = RowDensity::EveryInterval)
{
    return checkSpacing(rows, interval, density, kCoinSource).has_value();
}

TEST(CheckSpacing, AcceptsTheIntervalsOfAMarketThatNeverCloses)
{
    EXPECT_TRUE(fits(series(1min, 50), Interval::Min1));
    EXPECT_TRUE(fits(series(4h, 50), Interval::Hour4));
    EXPECT_TRUE(fits(series(days{1}, 50), Interval::Day1));
    EXPECT_TRUE(fits(series(days{7}, 50), Interval::Week1));
    std::vector<market::Bar> months;
    for (unsigned month = 1; month <= 12; ++month)
        months.push_back(
            bar(std::chrono::sys_days{std::chrono::year{2024} / std::chrono::month{month} / 1}));
    EXPECT_TRUE(fits(months, Interval::Month1));
    EXPECT_TRUE(fits({}, Interval::Day1));
    EXPECT_TRUE(fits(series(1h, 1), Interval::Hour1));
}

TEST(CheckSpacing, AcceptsEitherOrder)
{
    std::vector<market::Bar> rows = series(1h, 30);
    std::ranges::reverse(rows);
    EXPECT_TRUE(fits(rows, Interval::Hour1));
}

TEST(CheckSpacing, FindsOutAnotherInterval)
{
    EXPECT_FALSE(fits(series(1min, 50), Interval::Min5));
    EXPECT_FALSE(fits(series(1h, 50), Interval::Day1));
    EXPECT_FALSE(fits(series(1h, 2), Interval::Min15));
    EXPECT_FALSE(fits(series(days{1}, 20), Interval::Hour1));
    EXPECT_FALSE(fits(series(days{1}, 20), Interval::Week1));
    EXPECT_FALSE(fits(series(days{7}, 20), Interval::Month1));
    EXPECT_FALSE(fits(series(days{7}, 20, kCoinStart + days{3}), Interval::Week1));
    const auto error =
        checkSpacing(series(1h, 50), Interval::Day1, RowDensity::EveryInterval, kCoinSource);
    EXPECT_EQ(error.error().code, base::ErrorCode::Corrupt);
}

TEST(CheckSpacing, AllowsHolesAndAMisplacedRow)
{
    std::vector<market::Bar> rows = series(1h, 50);
    rows.erase(rows.begin() + 10, rows.begin() + 20);
    rows[5].time += 7min;
    EXPECT_TRUE(fits(rows, Interval::Hour1));
}

TEST(CheckSpacing, WhereOnlyTradesMakeRowsOnlyEvenStepsAreTelling)
{
    EXPECT_TRUE(fits(series(1h, 7), Interval::Min15, RowDensity::TradedOnly));
    EXPECT_FALSE(fits(series(1h, 8), Interval::Min15, RowDensity::TradedOnly));
    std::vector<market::Bar> thin = series(1h, 40);
    thin.erase(thin.begin() + 3);
    EXPECT_TRUE(fits(thin, Interval::Min15, RowDensity::TradedOnly));
    EXPECT_FALSE(fits(series(15min, 40), Interval::Hour1, RowDensity::TradedOnly));
}

TEST(RowTime, KnowsTheYearsOfCoins)
{
    EXPECT_EQ(rowTime(1'772'409'600, kCoinSource).value(), kCoinStart);
    EXPECT_FALSE(rowTime(0, kCoinSource));
    EXPECT_FALSE(rowTime(-5, kCoinSource));
    EXPECT_FALSE(rowTime(1'772'409'600'000, kCoinSource));
}

TEST(BarsOfInterest, IsTheNearerOfCountAndStart)
{
    BarRequest request{*market::Symbol::parse("BTC/USD"), Interval::Hour1, kCoinStart, 500, {}};
    EXPECT_EQ(barsOfInterest(request), 500);
    request.from = kCoinStart - 3h;
    EXPECT_EQ(barsOfInterest(request), 5); // four bars, and one to be safe
    request.from = kCoinStart - 10'000h;
    EXPECT_EQ(barsOfInterest(request), 500);
    request.from = kCoinStart + 1h;
    EXPECT_EQ(barsOfInterest(request), 0);
}

TEST(FinishBars, CutsToTheRequestAndPutsInOrder)
{
    std::vector<market::Bar> rows = series(1h, 10);
    std::ranges::reverse(rows);
    BarRequest request{*market::Symbol::parse("BTC/USD"), Interval::Hour1, kCoinStart + 8h, 4, {}};
    const FetchedBars fetched = finishBars(rows, request);
    const auto newest = fetched.checked.series.view();
    ASSERT_EQ(newest.size(), 4U);
    EXPECT_EQ(newest.time.front(), kCoinStart + 5h);
    EXPECT_EQ(newest.time.back(), kCoinStart + 8h);

    request.from = kCoinStart + 7h;
    const FetchedBars tail = finishBars(rows, request);
    EXPECT_EQ(tail.checked.series.size(), 2U);
    EXPECT_TRUE(tail.checked.notes.empty());
    EXPECT_EQ(tail.adjustment, market::Adjustment::Raw);
}

TEST(FinishBars, LeavesFlawsToTheGate)
{
    std::vector<market::Bar> rows = series(1h, 5);
    rows[1].close = std::numeric_limits<double>::quiet_NaN();
    rows[2].low = 0;
    const BarRequest request{
        *market::Symbol::parse("BTC/USD"), Interval::Hour1, kCoinStart + 8h, 9, {}};
    const FetchedBars bars = finishBars(rows, request);
    EXPECT_EQ(bars.checked.series.size(), 3U);
    ASSERT_GE(bars.checked.notes.size(), 2U);
    EXPECT_EQ(bars.checked.notes[0].flag, market::QualityFlag::MissingPrice);
    EXPECT_EQ(bars.checked.notes[1].flag, market::QualityFlag::NonPositivePrice);
}

TEST(ListPairs, SortsMergesAndRemarks)
{
    const std::vector<ListedPair> pairs = {
        {"ETH", "USDT", "ETHUSDT", false}, {"币安人生", "USDT", "币安人生USDT", false},
        {"BTC", "USDT", "OLDBTC", true},   {"BTC", "USDT", "BTCUSDT", false},
        {"0G", "USDT", "0GUSDT", true},    {"BTC", "U", "BTCU", false}};
    const PairListing listing = listPairs(pairs, "Binance");
    ASSERT_EQ(listing.members.size(), 3U);
    EXPECT_EQ(listing.members[0].symbol.text(), "0G/USDT");
    EXPECT_TRUE(listing.members[0].isHalted);
    EXPECT_EQ(listing.members[1].symbol.text(), "BTC/USDT");
    EXPECT_FALSE(listing.members[1].isHalted);
    EXPECT_EQ(listing.members[1].kind, market::SecurityKind::Pair);
    EXPECT_EQ(listing.members[1].exchange, "Binance");
    EXPECT_EQ(listing.spellings[1].second, "BTCUSDT");
    ASSERT_EQ(listing.remarks.size(), 1U);
    EXPECT_EQ(listing.remarks[0],
              "Binance lists 2 pairs with a name that cannot be written as a symbol (币安人生USDT "
              "for one); they are left out");
}

} // namespace
} // namespace tapesift::providers
