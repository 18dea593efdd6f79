#include "analysis/swing_levels.h"

#include <gtest/gtest.h>

#include "unit/analysis/price_walk.h"

namespace tapesift::analysis {
namespace {

// Bars with these lows and highs 10 above them.
market::BarSeries withLows(const std::vector<double>& lows)
{
    std::vector<market::Bar> bars;
    for (const double low : lows) {
        const base::UtcSeconds day{std::chrono::days{static_cast<int>(bars.size())}};
        bars.push_back({day, low + 5, low + 10, low, low + 5, 1});
    }
    return market::BarSeries(bars);
}

double supportOf(const std::vector<double>& lows, double price = 1000)
{
    return nearestSwings(withLows(lows).view(), price).support;
}

double resistanceOf(const std::vector<double>& lows, double price = 0)
{
    return nearestSwings(withLows(lows).view(), price).resistance;
}

TEST(SwingLevels, ALowBelowThreeBarsOnEitherSideIsASupport)
{
    EXPECT_EQ(supportOf({50, 49, 48, 40, 48, 49, 50}), 40);
    EXPECT_TRUE(std::isnan(supportOf({50, 49, 39, 40, 48, 49, 50}))) << "a lower one before";
    EXPECT_TRUE(std::isnan(supportOf({39, 49, 48, 40, 48, 49, 50}))) << "the third before";
    EXPECT_TRUE(std::isnan(supportOf({50, 49, 48, 40, 48, 49, 39}))) << "the third after";
    EXPECT_EQ(supportOf({39, 50, 49, 48, 40, 48, 49, 50, 39}), 40) << "the fourth does not count";
    EXPECT_TRUE(std::isnan(supportOf({50, 49, 48, 40, 48, 49}))) << "two bars after it";
    EXPECT_TRUE(std::isnan(supportOf({49, 48, 40, 48, 49, 50}))) << "two bars before it";
}

TEST(SwingLevels, AHighAboveThreeBarsOnEitherSideIsAResistance)
{
    EXPECT_EQ(resistanceOf({40, 41, 42, 50, 42, 41, 40}), 60);
    EXPECT_TRUE(std::isnan(resistanceOf({40, 51, 42, 50, 42, 41, 40})));
    EXPECT_TRUE(std::isnan(resistanceOf({40, 41, 42, 50, 42, 41, 51})));
}

TEST(SwingLevels, OfEqualLowsTheFirstOneCounts)
{
    EXPECT_EQ(supportOf({50, 49, 48, 40, 48, 40, 49, 50, 51}), 40);
    EXPECT_EQ(supportOf({50, 49, 48, 40, 40, 40, 40}), 40);
    EXPECT_TRUE(std::isnan(supportOf({40, 40, 40, 40, 40, 40, 40})));
}

TEST(SwingLevels, TheNearestOneOnTheRightSideCounts)
{
    // Lows at 30 and 40, highs at 55 + 10 and 60 + 10.
    const std::vector<double> lows = {50, 48, 46, 30, 46, 48, 55, 48,
                                      46, 40, 46, 48, 60, 48, 46, 45};
    EXPECT_EQ(supportOf(lows, 50), 40);
    EXPECT_EQ(supportOf(lows, 40), 30) << "a swing at the price is no support";
    EXPECT_TRUE(std::isnan(supportOf(lows, 30)));
    EXPECT_EQ(resistanceOf(lows, 50), 65);
    EXPECT_EQ(resistanceOf(lows, 65), 70);
    EXPECT_TRUE(std::isnan(resistanceOf(lows, 70)));
}

TEST(SwingLevels, LooksAtSixtyBars)
{
    std::vector<double> lows(100, 50);
    lows[43] = 40; // the fourth of the last sixty: three of them lie before it
    EXPECT_EQ(supportOf(lows), 40);
    lows[43] = 50;
    lows[42] = 40;
    EXPECT_TRUE(std::isnan(supportOf(lows)));
}

TEST(SwingLevels, FewBarsHaveNone)
{
    for (std::size_t count = 0; count < 7; ++count) {
        const SwingLevels swings = nearestSwings(withLows(std::vector<double>(count, 5)).view(), 7);
        EXPECT_TRUE(std::isnan(swings.support));
        EXPECT_TRUE(std::isnan(swings.resistance));
    }
}

} // namespace
} // namespace tapesift::analysis
