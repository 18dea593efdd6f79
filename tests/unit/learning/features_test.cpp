#include "tapesift/learning/features.h"

#include <bit>
#include <set>

#include <gtest/gtest.h>

#include "random_market.h"
#include "support/real_bars.h"
#include "support/real_data.h"

namespace tapesift::learning {
namespace {

using FeatureSeries = std::function<std::vector<FeatureRow>(const market::BarView&)>;

std::array<std::uint32_t, kFeatureCount> bitsOf(const FeatureRow& row)
{
    return std::bit_cast<std::array<std::uint32_t, kFeatureCount>>(row);
}

// The first bar up to `last` whose row changes when all bars after `last` do; nullopt if there is
// none. What looks ahead by even one bar gives itself away here.
std::optional<std::size_t> firstLookAhead(const FeatureSeries& features,
                                          const std::vector<market::Bar>& bars, std::size_t last)
{
    const market::BarSeries original(bars);
    const auto before = features(original.view());
    for (const double factor : {0.5, 1.75, 20.0}) {
        std::vector<market::Bar> changed = bars;
        for (std::size_t i = last + 1; i < changed.size(); ++i) {
            for (double* value : {&changed[i].open, &changed[i].high, &changed[i].low,
                                  &changed[i].close, &changed[i].volume})
                *value *= factor;
        }
        const market::BarSeries other(changed);
        const auto after = features(other.view());
        for (std::size_t bar = 0; bar <= last; ++bar) {
            if (bitsOf(before[bar]) != bitsOf(after[bar]))
                return bar;
        }
    }
    return std::nullopt;
}

TEST(Features, HaveDistinctNames)
{
    EXPECT_EQ(std::set(kFeatureNames.begin(), kFeatureNames.end()).size(), 22U);
}

TEST(Features, EqualTheirDefinitions)
{
    // A Python script that makes the same bars and works each feature out from its definition with
    // plain lists.
    constexpr std::array<double, kFeatureCount> kExpected = {
        0.0177280995, 0.0702406589, 0.0991910494, 0.0698073759, 0.0490457024, 71.4527672,
        0.48867987,   21.211682,    78.3472086,   0.985814191,  0.18520573,   0.761138117,
        0.959762946,  2.0827008,    0.724155374,  3.49660241,   3.43423846,   -2.25676798,
        -0.15644548,  0.926806648,  1.13118264,   1.11035785};
    const market::BarSeries bars(randomBars(300, 7));
    const FeatureRow row = lastFeatures(bars.view());
    for (std::size_t i = 0; i < kFeatureCount; ++i)
        EXPECT_NEAR(static_cast<double>(row[i]), kExpected[i], 3e-7 * std::abs(kExpected[i]))
            << kFeatureNames[i];
}

TEST(Features, AreTheSameBitsForASeriesAndForItsLastBar)
{
    const market::BarSeries bars(randomBars(700, 3));
    const auto rows = featureSeries(bars.view());
    ASSERT_EQ(rows.size(), 700U);
    for (std::size_t count : {1U, 251U, 252U, 253U, 300U, 511U, 699U, 700U})
        EXPECT_EQ(bitsOf(rows[count - 1]), bitsOf(lastFeatures(bars.view().slice(0, count))))
            << count;
}

TEST(Features, BeginWithTheirFirstCompleteWindow)
{
    const market::BarSeries bars(randomBars(300, 3));
    const auto rows = featureSeries(bars.view());
    for (std::size_t bar = 0; bar < rows.size(); ++bar)
        EXPECT_EQ(isComplete(rows[bar]), bar >= kFeatureBars - 1) << bar;
    EXPECT_TRUE(featureSeries({}).empty());
    EXPECT_FALSE(isComplete(lastFeatures({})));
}

TEST(Features, DoNotLookAhead)
{
    const std::vector<market::Bar> bars = randomBars(420, 5);
    for (const std::size_t last : {0U, 250U, 251U, 300U, 418U})
        EXPECT_EQ(firstLookAhead(featureSeries, bars, last), std::nullopt) << last;
}

TEST(Features, ALookAheadWouldBeFound)
{
    const std::vector<market::Bar> bars = randomBars(420, 5);
    const auto leaking = [](const market::BarView& view) {
        auto rows = featureSeries(view);
        for (std::size_t bar = 0; bar + 1 < rows.size(); ++bar)
            rows[bar][3] = static_cast<float>(view.close[bar + 1] / view.close[bar]);
        return rows;
    };
    EXPECT_EQ(firstLookAhead(leaking, bars, 300), 300U);
}

TEST(Features, DoNotDependOnTheUnitOfPriceOrVolume)
{
    // Powers of two change no digit of the arithmetic.
    std::vector<market::Bar> bars = randomBars(300, 9);
    const market::BarSeries original(bars);
    for (market::Bar& bar : bars) {
        for (double* price : {&bar.open, &bar.high, &bar.low, &bar.close})
            *price /= 1024;
        bar.volume *= 65536;
    }
    const market::BarSeries scaled(bars);
    EXPECT_EQ(bitsOf(lastFeatures(original.view())), bitsOf(lastFeatures(scaled.view())));
}

TEST(Features, AreAbsentWhereThePriceNeverMoved)
{
    std::vector<market::Bar> bars = randomBars(300, 9);
    for (market::Bar& bar : bars)
        bar.open = bar.high = bar.low = bar.close = 12.34;
    const market::BarSeries still(bars);
    EXPECT_FALSE(isComplete(lastFeatures(still.view())));
    EXPECT_TRUE(std::ranges::none_of(featureSeries(still.view()), isComplete));
}

TEST(Features, AreFiniteWithoutVolumeAndInAPriceThatHardlyMoves)
{
    std::vector<market::Bar> bars = randomBars(300, 9);
    for (market::Bar& bar : bars)
        bar.volume = 0;
    EXPECT_TRUE(isComplete(lastFeatures(market::BarSeries(bars).view())));
    for (std::size_t i = 0; i < bars.size(); ++i)
        bars[i].open = bars[i].high = bars[i].low = bars[i].close = i < 299 ? 5 : 6;
    EXPECT_TRUE(isComplete(lastFeatures(market::BarSeries(bars).view())));
}

TEST(Features, ForgetTheSeedOfRecursiveIndicators)
{
    const market::BarSeries bars(randomBars(2000, 3));
    const FeatureRow all = lastFeatures(bars.view());
    const FeatureRow newest = lastFeatures(bars.view().last(512));
    for (std::size_t i = 0; i < kFeatureCount; ++i)
        EXPECT_NEAR(all[i], newest[i], 1e-6F * std::abs(all[i])) << kFeatureNames[i];
}

TEST(Features, OfRealBarsAreCompleteAndDoNotLookAhead)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto apple = support::realSeries("us_sp500_daily_2013_2018_A-L", "AAPL");
    const market::BarSeries bars(apple.bars);
    const auto rows = featureSeries(bars.view());
    for (std::size_t bar = kFeatureBars - 1; bar < rows.size(); ++bar)
        EXPECT_TRUE(isComplete(rows[bar])) << bar;
    EXPECT_EQ(firstLookAhead(featureSeries, apple.bars, 700), std::nullopt);
}

} // namespace
} // namespace tapesift::learning
