#include "presentation/chart_shelf.h"

#include <gtest/gtest.h>

#include "support/sample_bars.h"

namespace tapesift::presentation {
namespace {

std::shared_ptr<const ChartData> chartOf(const char* symbol, std::size_t bars = 10)
{
    auto chart = std::make_shared<ChartData>();
    chart->symbol = QString::fromUtf8(symbol);
    chart->bars = support::sampleSeries(bars);
    return chart;
}

TEST(ChartShelf, DropsTheChartNotUsedForLongest)
{
    ChartShelf shelf(2, 1000);
    shelf.put(chartOf("A"));
    shelf.put(chartOf("B"));
    EXPECT_NE(shelf.find(QStringLiteral("A")), nullptr); // A is used after B.
    shelf.put(chartOf("C"));
    EXPECT_TRUE(shelf.holds(QStringLiteral("A")));
    EXPECT_FALSE(shelf.holds(QStringLiteral("B")));
    EXPECT_TRUE(shelf.holds(QStringLiteral("C")));
}

TEST(ChartShelf, KeepsNoMoreBarsThanItMayButAlwaysTheNewestChart)
{
    ChartShelf shelf(10, 25);
    shelf.put(chartOf("A"));
    shelf.put(chartOf("B"));
    shelf.put(chartOf("C")); // 30 bars are too many.
    EXPECT_FALSE(shelf.holds(QStringLiteral("A")));
    EXPECT_TRUE(shelf.holds(QStringLiteral("B")));
    shelf.put(chartOf("D", 100));
    EXPECT_FALSE(shelf.holds(QStringLiteral("B")));
    EXPECT_FALSE(shelf.holds(QStringLiteral("C")));
    EXPECT_TRUE(shelf.holds(QStringLiteral("D")));
}

TEST(ChartShelf, NewChartTakesThePlaceOfTheOldOne)
{
    ChartShelf shelf(10, 25);
    shelf.put(chartOf("A"));
    shelf.put(chartOf("B"));
    const auto newer = chartOf("A");
    shelf.put(newer); // 20 bars in all, not 30
    EXPECT_EQ(shelf.find(QStringLiteral("A")), newer);
    EXPECT_TRUE(shelf.holds(QStringLiteral("B")));
    shelf.clear();
    EXPECT_EQ(shelf.find(QStringLiteral("A")), nullptr);
}

} // namespace
} // namespace tapesift::presentation
