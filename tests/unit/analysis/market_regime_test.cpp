#include "tapesift/analysis/market_regime.h"

#include <set>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/real_bars.h"
#include "support/real_data.h"
#include "support/sample_bars.h"
#include "unit/analysis/price_walk.h"

namespace tapesift::analysis {
namespace {

std::optional<MarketRegime> regimeAt(const market::BarView& bars)
{
    return marketRegime(bars, bars.close);
}

std::optional<MarketRegime> regimeOf(const std::vector<market::Bar>& bars)
{
    const market::BarSeries series(bars);
    return regimeAt(series.view());
}

// The regimes after each bar from `first` on.
std::vector<MarketRegime> courseOf(const std::vector<market::Bar>& bars, std::size_t first)
{
    const market::BarSeries series(bars);
    std::vector<MarketRegime> course;
    for (std::size_t count = first; count <= bars.size(); ++count)
        course.push_back(regimeAt(series.view().slice(0, count)).value());
    return course;
}

std::set<Regime> regimesOf(const std::vector<market::Bar>& bars)
{
    std::set<Regime> found;
    for (const MarketRegime& regime : courseOf(bars, kMinRegimeBars))
        found.insert(regime.regime);
    return found;
}

// 300 calm bars, then 30 of four times the size.
std::vector<market::Bar> spikingWalk(std::uint64_t seed)
{
    base::SeededRandom random(seed);
    std::vector<market::Bar> bars;
    walkOn(bars, random, 300, 100, 0, 0.02);
    walkOn(bars, random, 30, 100, 0, 0.08);
    return bars;
}

void expectSound(const MarketRegime& regime)
{
    EXPECT_GE(regime.confidence, 0);
    EXPECT_LE(regime.confidence, 1);
    EXPECT_GE(regime.adx, 0);
    EXPECT_LE(regime.adx, 100 + 1e-9);
    EXPECT_GE(regime.volatilityPercentile, 0);
    EXPECT_LE(regime.volatilityPercentile, 100);
    EXPECT_LE(std::fabs(regime.slope), 10);
    EXPECT_GE(regime.barsInRegime, 1U);
}

TEST(MarketRegime, HasNames)
{
    EXPECT_EQ(regimeName(Regime::Bull), "bull");
    EXPECT_EQ(regimeName(Regime::Bear), "bear");
    EXPECT_EQ(regimeName(Regime::Range), "range");
    EXPECT_EQ(regimeName(Regime::Volatile), "volatile");
    EXPECT_EQ(regimeName(static_cast<Regime>(77)), "");
    EXPECT_EQ(volatilityName(VolatilityLevel::Low), "low");
    EXPECT_EQ(volatilityName(VolatilityLevel::Medium), "medium");
    EXPECT_EQ(volatilityName(VolatilityLevel::High), "high");
    EXPECT_EQ(volatilityName(static_cast<VolatilityLevel>(77)), "");
}

TEST(MarketRegime, NeedsBarsAndMovement)
{
    const auto bars = priceWalk(120, 100, 0, 0.02, 1);
    EXPECT_TRUE(regimeOf(bars));
    EXPECT_FALSE(regimeOf({bars.begin(), bars.begin() + 119}));
    EXPECT_FALSE(regimeOf({}));
    const market::BarSeries series(bars);
    EXPECT_FALSE(marketRegime(series.view(), {})) << "no prices";

    std::vector<market::Bar> still(500, {{}, 5, 5, 5, 5, 0});
    for (std::size_t i = 0; i < still.size(); ++i)
        still[i].time = base::UtcSeconds{std::chrono::days{static_cast<int>(i)}};
    EXPECT_FALSE(regimeOf(still));
    still[3].high = 5.5;
    EXPECT_EQ(regimeOf(still).value().regime, Regime::Range) << "moved once, long ago";
}

TEST(MarketRegime, TellsTheFourKindsApart)
{
    for (const std::uint64_t seed : {2000U, 3000U, 4000U}) {
        SCOPED_TRACE(seed);
        EXPECT_EQ(regimesOf(priceWalk(300, 100, 0.004, 0.02, seed)), std::set{Regime::Bull});
        EXPECT_EQ(regimesOf(priceWalk(300, 100, -0.004, 0.02, seed)), std::set{Regime::Bear});
        const auto sideways = support::sampleSeries(300, seed);
        EXPECT_EQ(regimesOf(support::toBars(sideways.view())), std::set{Regime::Range});
    }
    for (const std::uint64_t seed : {1000U, 2000U, 4000U})
        EXPECT_EQ(regimeOf(spikingWalk(seed)).value().regime, Regime::Volatile) << seed;
}

TEST(MarketRegime, ASteadyTrendIsCertainFromTheFirstBarOn)
{
    const MarketRegime up = regimeOf(priceWalk(300, 100, 0.004, 0.02, 1000)).value();
    EXPECT_EQ(up.barsInRegime, 241U); // the first bar that can be told is the 60th
    EXPECT_EQ(up.confidence, 1);
    EXPECT_GT(up.slope, 0);
    EXPECT_LT(regimeOf(priceWalk(300, 100, -0.004, 0.02, 1000)).value().slope, 0);
}

struct Reference
{
    std::vector<market::Bar> bars;
    Regime regime;
    VolatilityLevel volatility;
    std::uint32_t barsInRegime;
    double adx, slope, percentile, confidence;
};

// The values come from a second implementation of docs/analysis.md in plain Python.
TEST(MarketRegime, AgreesWithTheSecondImplementation)
{
    using enum Regime;
    const std::vector<Reference> references = {
        {priceWalk(300, 100, 0.001, 0.02, 2000), Bull, VolatilityLevel::High, 174, 36.7502744118,
         0.129174010661, 70.9163346614, 0.606522281452},
        {priceWalk(600, 100, 0, 0.04, 3000), Bear, VolatilityLevel::Low, 42, 23.0497650407,
         -0.134349946022, 2.39043824701, 0.152488252034},
        {priceWalk(300, 100, 0, 0.02, 1000), Range, VolatilityLevel::Low, 39, 15.9007237427,
         0.0106733841179, 0, 0.786532317641},
        {spikingWalk(2000), Volatile, VolatilityLevel::High, 27, 17.2531029619, 0.0330802176599,
         94.8207171315, 0.741035856574},
        {priceWalk(120, 100, 0.001, 0.02, 2000), Range, VolatilityLevel::Medium, 15, 31.6582862261,
         0.0147293031336, 34.3137254902, 0.705413937328},
    };
    for (const Reference& reference : references) {
        const MarketRegime found = regimeOf(reference.bars).value();
        SCOPED_TRACE(regimeName(reference.regime));
        EXPECT_EQ(found.regime, reference.regime);
        EXPECT_EQ(found.volatility, reference.volatility);
        EXPECT_EQ(found.barsInRegime, reference.barsInRegime);
        EXPECT_NEAR(found.adx, reference.adx, 1e-8);
        EXPECT_NEAR(found.slope, reference.slope, 1e-10);
        EXPECT_NEAR(found.volatilityPercentile, reference.percentile, 1e-8);
        EXPECT_NEAR(found.confidence, reference.confidence, 1e-9);
    }
}

// Percentiles by the second implementation: 31.5, 34.3, 66.5 and 70.9.
TEST(MarketRegime, VolatilityIsLowInTheLowestThirdAndHighInTheHighest)
{
    const auto levelOf = [](const std::vector<market::Bar>& bars) {
        return regimeOf(bars).value().volatility;
    };
    EXPECT_EQ(levelOf(priceWalk(300, 100, -0.004, 0.02, 2000)), VolatilityLevel::Low);
    EXPECT_EQ(levelOf(priceWalk(120, 100, 0.001, 0.02, 2000)), VolatilityLevel::Medium);
    EXPECT_EQ(levelOf(priceWalk(300, 100, 0.001, 0.02, 3000)), VolatilityLevel::Medium);
    EXPECT_EQ(levelOf(priceWalk(300, 100, 0.001, 0.02, 2000)), VolatilityLevel::High);
}

TEST(MarketRegime, OneWildBarChangesNothing)
{
    for (const std::uint64_t seed : {3000U, 4000U}) {
        for (const double factor : {1.3, 1 / 1.3}) { // some 25 ATR away and back
            const auto spoil = [&](std::vector<market::Bar> bars) {
                market::Bar& bar = bars[200];
                bar.close = bar.open * factor;
                bar.high = std::max(bar.high, bar.close);
                bar.low = std::min(bar.low, bar.close);
                return bars;
            };
            SCOPED_TRACE(factor);
            EXPECT_EQ(regimesOf(spoil(priceWalk(300, 100, 0.004, 0.02, seed))),
                      std::set{Regime::Bull});
            EXPECT_EQ(regimesOf(spoil(priceWalk(300, 100, -0.004, 0.02, seed))),
                      std::set{Regime::Bear});
            const auto sideways = support::sampleSeries(300, seed);
            EXPECT_EQ(regimesOf(spoil(support::toBars(sideways.view()))), std::set{Regime::Range});
        }
    }
}

TEST(MarketRegime, ARegimeLastsThreeBarsAtLeastAndCountsThem)
{
    for (const std::uint64_t seed : {1000U, 2000U, 4000U}) {
        const auto course = courseOf(priceWalk(420, 100, 0, 0.03, seed), kMinRegimeBars);
        int changes = 0;
        for (std::size_t i = 1; i < course.size(); ++i) {
            SCOPED_TRACE(i);
            if (course[i].regime == course[i - 1].regime) {
                EXPECT_EQ(course[i].barsInRegime, course[i - 1].barsInRegime + 1);
                continue;
            }
            EXPECT_EQ(course[i].barsInRegime, 3U) << "the three that it took";
            EXPECT_GE(course[i - 1].barsInRegime, 5U) << "three, and then three that say otherwise";
            ++changes;
        }
        EXPECT_GE(changes, 3) << seed;
    }
}

TEST(MarketRegime, ConfidenceFallsAsATrendFades)
{
    // A rise that turns into a standstill: ADX, slope and distance all fall.
    const auto course = courseOf(zigzag({100, 260, 259, 260, 259, 260, 259, 260}, 60), 215);
    ASSERT_EQ(course.front().regime, Regime::Bull);
    EXPECT_EQ(course.front().confidence, 1);
    for (std::size_t i = 1; i < course.size(); ++i)
        EXPECT_LE(course[i].confidence, course[i - 1].confidence) << i;
}

TEST(MarketRegime, AveragesFollowThePriceSource)
{
    const market::BarSeries series(priceWalk(300, 100, 0.004, 0.02, 1000));
    const std::vector<double> flat(300, 100);
    EXPECT_EQ(marketRegime(series.view(), series.view().close).value().regime, Regime::Bull);
    EXPECT_EQ(marketRegime(series.view(), flat).value().regime, Regime::Range);
}

TEST(MarketRegime, EveryWalkGivesSoundNumbers)
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        base::SeededRandom random(10000 * seed);
        const double start = std::pow(10.0, -9 + 16 * random.uniform());
        auto bars = priceWalk(120 + random.below(300), start, 0.02 * (random.uniform() - 0.5),
                              0.3 * random.uniform(), 10000 * seed + 5000);
        if (seed % 3 == 0)
            bars[random.below(bars.size())].high *= 1e9;
        if (seed % 5 == 0) // dead at the end
            std::fill(bars.begin() + 100, bars.end(), bars[100]);
        SCOPED_TRACE(seed);
        const auto regime = regimeOf(bars);
        ASSERT_TRUE(regime);
        expectSound(*regime);
    }
}

// Bitcoin: what everybody remembers; the bars in the regime come from the second implementation.
TEST(MarketRegime, KnowsTheMarketsOfBitcoin)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const market::BarSeries series(support::realSeries("crypto_1d_2017_2023", "BTC_USDT").bars);
    const auto on = [&](std::string_view day) {
        return regimeAt(series.view().upTo(support::utc(day))).value();
    };
    const MarketRegime bear = on("2018-06-30"); // the year after the bubble
    EXPECT_EQ(bear.regime, Regime::Bear);
    EXPECT_EQ(bear.barsInRegime, 19U);
    EXPECT_NEAR(bear.confidence, 0.8828722498, 1e-9);
    const MarketRegime calm = on("2018-10-15"); // 6,400 dollars for months
    EXPECT_EQ(calm.regime, Regime::Range);
    EXPECT_EQ(calm.barsInRegime, 91U);
    EXPECT_EQ(calm.volatility, VolatilityLevel::Low);
    const MarketRegime crash = on("2020-03-16"); // it had halved within two days
    EXPECT_EQ(crash.regime, Regime::Volatile);
    EXPECT_EQ(crash.barsInRegime, 5U);
    EXPECT_EQ(crash.volatility, VolatilityLevel::High);
    const MarketRegime bull = on("2020-12-15"); // the way to 20,000 dollars
    EXPECT_EQ(bull.regime, Regime::Bull);
    EXPECT_EQ(bull.barsInRegime, 52U);
    const MarketRegime fall = on("2022-07-01"); // a strong trend goes before its volatility
    EXPECT_EQ(fall.regime, Regime::Bear);
    EXPECT_NEAR(fall.volatilityPercentile, 94.42231076, 1e-7);
}

} // namespace
} // namespace tapesift::analysis
