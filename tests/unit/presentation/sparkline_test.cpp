#include "tapesift/presentation/sparkline.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

market::BarSeries seriesOf(const std::vector<double>& closes)
{
    std::vector<market::Bar> bars;
    for (const double close : closes) {
        const base::UtcSeconds time{std::chrono::days{bars.size() + 1}};
        bars.push_back({time, close, close, close, close, 1});
    }
    return market::BarSeries(bars);
}

TEST(Sparkline, SpreadsTheClosesOverTheWholeHeight)
{
    const Sparkline line = makeSparkline(seriesOf({10, 20, 15}).view());
    ASSERT_EQ(line.count, 3);
    EXPECT_EQ(line.points[0], 0);
    EXPECT_EQ(line.points[1], 65535);
    EXPECT_EQ(line.points[2], 32768); // 32767.5, rounded away from zero
    EXPECT_TRUE(line.isRising);
}

TEST(Sparkline, FallsIfItEndsBelowItsStart)
{
    EXPECT_FALSE(makeSparkline(seriesOf({2, 3, 1}).view()).isRising);
}

TEST(Sparkline, LiesInTheMiddleIfNothingMoved)
{
    const Sparkline line = makeSparkline(seriesOf({7, 7}).view());
    ASSERT_EQ(line.count, 2);
    EXPECT_EQ(line.points[0], 32768);
    EXPECT_EQ(line.points[1], 32768);
    EXPECT_TRUE(line.isRising);
}

TEST(Sparkline, TakesTheNewestSixtyCloses)
{
    std::vector<double> closes = {1000}; // too old to be seen
    for (int i = 0; i < 60; ++i)
        closes.push_back(100 + i);
    const Sparkline line = makeSparkline(seriesOf(closes).view());
    ASSERT_EQ(line.count, 60);
    EXPECT_EQ(line.points[0], 0);
    EXPECT_EQ(line.points[59], 65535);
}

TEST(Sparkline, IsEmptyWithoutBars)
{
    EXPECT_EQ(makeSparkline({}).count, 0);
}

} // namespace
} // namespace tapesift::presentation
