#include "tapesift/market/corporate_action.h"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/real_bars.h"
#include "support/real_data.h"
#include "support/sample_bars.h"

namespace tapesift::market {
namespace {

using std::chrono::days;
using support::toBars;
using support::utc;

const base::UtcSeconds kActionStart = utc("2026-03-02");

std::vector<Bar> closes(const std::vector<double>& prices)
{
    std::vector<Bar> bars;
    for (const double price : prices)
        bars.push_back(
            {kActionStart + days{bars.size()}, price, price + 1, price - 1, price, 1000});
    return bars;
}

std::vector<Bar> adjusted(const std::vector<Bar>& bars, const std::vector<CorporateAction>& actions,
                          Adjustment adjustment)
{
    const BarSeries series(bars);
    return toBars(adjustBars(series.view(), actions, adjustment).view());
}

std::vector<double> closesOf(const std::vector<Bar>& bars)
{
    std::vector<double> prices;
    for (const Bar& bar : bars)
        prices.push_back(bar.close);
    return prices;
}

TEST(CorporateAction, LeavesRawPricesAlone)
{
    const std::vector<Bar> bars = closes({400, 404, 100});
    EXPECT_EQ(adjusted(bars, {{kActionStart + days{2}, 4, 0}}, Adjustment::Raw), bars);
    EXPECT_EQ(adjusted(bars, {}, Adjustment::All), bars);
    EXPECT_TRUE(adjusted({}, {{kActionStart, 4, 0}}, Adjustment::All).empty());
}

TEST(CorporateAction, DividesWhatIsBeforeASplit)
{
    const std::vector<Bar> bars = closes({400, 404, 100, 102});
    const std::vector<Bar> expected = {
        {kActionStart, 100, 100.25, 99.75, 100, 4000},
        {kActionStart + days{1}, 101, 101.25, 100.75, 101, 4000},
        bars[2],
        bars[3],
    };
    EXPECT_EQ(adjusted(bars, {{kActionStart + days{2}, 4, 0}}, Adjustment::Splits), expected);
    EXPECT_EQ(adjusted(bars, {{kActionStart + days{2}, 4, 0}}, Adjustment::All), expected);
}

TEST(CorporateAction, MultipliesWhatIsBeforeAReverseSplit)
{
    const std::vector<Bar> bars = closes({2, 3, 31});
    const std::vector<Bar> result =
        adjusted(bars, {{kActionStart + days{2}, 0.1, 0}}, Adjustment::Splits);
    EXPECT_DOUBLE_EQ(result[0].close, 20);
    EXPECT_DOUBLE_EQ(result[1].high, 40);
    EXPECT_DOUBLE_EQ(result[1].volume, 100);
    EXPECT_EQ(result[2], bars[2]);
}

// 7:1 and later 4:1, as Apple had them: a share of 2013 is 28 of today's.
TEST(CorporateAction, MultipliesSplitsThatFollowEachOther)
{
    const std::vector<Bar> bars = closes({560, 84, 80, 20});
    EXPECT_EQ(
        closesOf(adjusted(bars, {{kActionStart + days{1}, 7, 0}, {kActionStart + days{3}, 4, 0}},
                          Adjustment::Splits)),
        (std::vector<double>{20, 21, 20, 20}));
}

// 1 of 50, then 0.51 of 51: 0.98 and 0.99.
TEST(CorporateAction, LowersWhatIsBeforeADividend)
{
    const std::vector<Bar> bars = closes({50, 49, 51, 50.5});
    const std::vector<CorporateAction> actions = {{kActionStart + days{1}, 1, 1},
                                                  {kActionStart + days{3}, 1, 0.51}};
    const std::vector<Bar> result = adjusted(bars, actions, Adjustment::All);
    EXPECT_DOUBLE_EQ(result[0].close, 50 * 0.98 * 0.99);
    EXPECT_DOUBLE_EQ(result[1].close, 49 * 0.99);
    EXPECT_DOUBLE_EQ(result[2].low, 50 * 0.99);
    EXPECT_EQ(result[3], bars[3]);
    EXPECT_EQ(result[0].volume, 1000); // shares are not more for it
    EXPECT_EQ(adjusted(bars, actions, Adjustment::Splits), bars);
}

// A dividend of 0.5 on each of the four new shares is 2 on the old one of 400.
TEST(CorporateAction, CountsADividendOfTheDayOfASplitOnTheNewShares)
{
    const std::vector<Bar> bars = closes({400, 100});
    const CorporateAction both{kActionStart + days{1}, 4, 0.5};
    EXPECT_DOUBLE_EQ(adjusted(bars, {both}, Adjustment::All)[0].close, 100 * (1 - 2.0 / 400));
    const std::vector<CorporateAction> split = {{kActionStart + days{1}, 4, 0}};
    EXPECT_DOUBLE_EQ(adjusted(bars, split, Adjustment::All)[0].close, 100);
}

TEST(CorporateAction, ActsBetweenBarsAndOutsideThem)
{
    std::vector<Bar> bars = closes({100, 50});
    bars[1].time = kActionStart + days{7};
    EXPECT_EQ(closesOf(adjusted(bars, {{kActionStart + days{3}, 2, 0}}, Adjustment::Splits)),
              (std::vector<double>{50, 50}));
    // At or before the first bar there is nothing to adjust; after the last it is not in effect.
    const std::vector<CorporateAction> outside = {
        {kActionStart - days{1}, 2, 0}, {kActionStart, 2, 0}, {kActionStart + days{8}, 2, 0}};
    EXPECT_EQ(adjusted(bars, outside, Adjustment::Splits), bars);
}

TEST(CorporateAction, PassesOverWhatCannotBe)
{
    const std::vector<Bar> bars = closes({100, 101});
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const CorporateAction& action : {CorporateAction{kActionStart + days{1}, 0, 0},
                                          CorporateAction{kActionStart + days{1}, -2, 0},
                                          CorporateAction{kActionStart + days{1}, nothing, 0},
                                          CorporateAction{kActionStart + days{1}, infinity, 0},
                                          CorporateAction{kActionStart + days{1}, 1e300, 0},
                                          CorporateAction{kActionStart + days{1}, 1e-300, 0},
                                          CorporateAction{kActionStart + days{1}, 1, 100},
                                          CorporateAction{kActionStart + days{1}, 1, -3},
                                          CorporateAction{kActionStart + days{1}, 1, nothing},
                                          CorporateAction{kActionStart + days{1}, 1, infinity}})
        EXPECT_EQ(adjusted(bars, {action}, Adjustment::All), bars);
    // Each for itself is possible, all together are not.
    const std::vector<CorporateAction> many(40, {kActionStart + days{1}, 10, 0});
    const double first = adjusted(bars, many, Adjustment::All)[0].close;
    EXPECT_TRUE(std::isfinite(first) && first > 0);
}

TEST(CorporateAction, NamesAdjustments)
{
    for (const Adjustment adjustment : {Adjustment::Raw, Adjustment::Splits, Adjustment::All})
        EXPECT_EQ(parseAdjustment(adjustmentName(adjustment)).value(), adjustment);
    EXPECT_EQ(adjustmentName(Adjustment::Splits), "splits");
    const auto unknown = parseAdjustment("total");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().suggestion, "Choose one of raw, splits, all.");
}

// Raw prices with the splits and dividends of their days, and the adjusted close of the vendor.
struct RealCase
{
    std::vector<CorporateAction> actions;
    std::vector<Bar> bars;
    std::vector<double> vendor; // brought to the last bar's price
};

RealCase realCase(const support::RealSeries& series)
{
    RealCase found;
    found.bars = series.bars;
    const double scale = series.bars.back().close / series.extra.back()[0];
    for (std::size_t i = 0; i < series.bars.size(); ++i) {
        const std::vector<double>& extra = series.extra[i]; // adj_close, dividend, split
        found.vendor.push_back(extra[0] * scale);
        if (extra[1] != 0 || extra[2] != 1)
            found.actions.push_back({series.bars[i].time, extra[2], extra[1]});
    }
    return found;
}

double largestDifference(const RealCase& real)
{
    const auto ours = closesOf(adjusted(real.bars, real.actions, Adjustment::All));
    double largest = 0;
    for (std::size_t i = 0; i < ours.size(); ++i)
        largest = std::max(largest, std::abs(ours[i] / real.vendor[i] - 1));
    return largest;
}

// 7:1 in 2014 and 4:1 in 2020.
void expectApplesSplits(const RealCase& apple)
{
    const std::vector<Bar> ours = adjusted(apple.bars, apple.actions, Adjustment::Splits);
    const auto at = [&](std::string_view day) {
        return static_cast<std::size_t>(
            std::ranges::lower_bound(apple.bars, utc(day), {}, &Bar::time) - apple.bars.begin());
    };
    const std::size_t before2014 = at("2014-06-06");
    EXPECT_NEAR(apple.bars[before2014].close / ours[before2014].close, 28, 1e-4);
    EXPECT_NEAR(ours[before2014].volume / apple.bars[before2014].volume, 28, 1e-4);
    EXPECT_NEAR(apple.bars[at("2014-06-09")].close / ours[at("2014-06-09")].close, 4, 1e-9);
    EXPECT_NEAR(apple.bars[at("2020-08-28")].close / ours[at("2020-08-28")].close, 4, 1e-9);
    EXPECT_EQ(apple.bars[at("2020-08-31")], ours[at("2020-08-31")]);
    // No step of the adjusted closes is as large as a split.
    for (std::size_t i = 1; i < ours.size(); ++i)
        EXPECT_LT(std::abs(ours[i].close / ours[i - 1].close - 1), 0.15);
}

// The vendor multiplies by close / (close + dividend) of the dividend's own day, not by
// 1 - dividend / close before. The two differ by the dividend's share times that day's move, here
// below 0.02 % for Apple's 33 dividends together and 0.2 % for every other share but two, whose
// spin-offs stand in the file as dividends of many per cent (Abbott 2013, 17 %) or not at all in
// terms of the day's price (AIG 2011).
TEST(CorporateAction, AgreesWithAVendorsAdjustedPrices)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    int symbols = 0;
    int splits = 0;
    support::forEachRealSeries("us_splits_daily_raw_adj_1999_2021", [&](auto& series) {
        const RealCase real = realCase(series);
        const double largest = largestDifference(real);
        if (series.symbol == "ABT")
            EXPECT_NEAR(largest, 0.02, 0.001);
        else if (series.symbol == "AIG")
            EXPECT_LT(largest, 0.005);
        else
            EXPECT_LT(largest, series.symbol == "AAPL" ? 0.001 : 0.002) << series.symbol;
        if (series.symbol == "AAPL")
            expectApplesSplits(real);
        ++symbols;
        splits += static_cast<int>(std::ranges::count_if(
            real.actions, [](const CorporateAction& action) { return action.splitRatio != 1; }));
    });
    EXPECT_EQ(symbols, 25);
    EXPECT_EQ(splits, 13);
}

} // namespace
} // namespace tapesift::market
