#include "widgets/chart/chart_layout.h"

#include <gtest/gtest.h>

namespace tapesift::widgets {
namespace {

constexpr presentation::ChartPanes kAll{true, true, true};
constexpr QRectF kBounds(0, 40, 800, 620);

TEST(ChartLayout, PanesFillTheHeightAboveTheTimeAxis)
{
    const ChartLayout layout = layOutChart(kBounds, kAll, {60, 20});
    EXPECT_EQ(layout.price.top(), 40);
    EXPECT_EQ(layout.volume.top(), layout.price.bottom());
    EXPECT_EQ(layout.rsi.top(), layout.volume.bottom());
    EXPECT_EQ(layout.macd.top(), layout.rsi.bottom());
    EXPECT_EQ(layout.macd.bottom(), 640);
    EXPECT_EQ(layout.timeAxis, QRectF(0, 640, 800, 20));
    EXPECT_EQ(layout.priceAxis, QRectF(740, 40, 60, 600));
    EXPECT_EQ(layout.panes(), QRectF(0, 40, 740, 600));
    EXPECT_GT(layout.price.height(), layout.volume.height());
}

TEST(ChartLayout, APaneThatIsOffLeavesItsRoomToThePrice)
{
    const ChartLayout layout = layOutChart(kBounds, {false, true, false}, {60, 20});
    EXPECT_TRUE(layout.volume.isNull());
    EXPECT_TRUE(layout.macd.isNull());
    EXPECT_EQ(layout.rsi.top(), layout.price.bottom());
    EXPECT_EQ(layout.price.height() + layout.rsi.height(), 600);
}

TEST(ChartLayout, LowPanesGiveWayWhereThereIsNoRoom)
{
    const ChartLayout low = layOutChart({0, 0, 300, 230}, kAll, {60, 20});
    EXPECT_FALSE(low.volume.isNull());
    EXPECT_TRUE(low.macd.isNull());
    const ChartLayout flat = layOutChart({0, 0, 300, 100}, kAll, {60, 20});
    EXPECT_EQ(flat.panes(), flat.price);
    EXPECT_EQ(flat.price.height(), 80);
}

TEST(ChartLayout, NeverHasANegativeSize)
{
    const ChartLayout layout = layOutChart({0, 0, 10, 5}, kAll, {60, 20});
    EXPECT_GT(layout.price.width(), 0);
    EXPECT_GT(layout.price.height(), 0);
}

} // namespace
} // namespace tapesift::widgets
