#include "widgets/chart/bar_columns.h"

#include <gtest/gtest.h>

#include "chart_samples.h"

namespace tapesift::widgets {
namespace {

class BarColumnsTest : public testing::Test
{
protected:
    BarColumns columnsOf(std::size_t count, double width, double ratio = 1)
    {
        scene.chart = support::sampleChart(count);
        scene.view.setBarCount(count);
        scene.view.showAll();
        frame = std::make_unique<ChartFrame>(scene, look.theme(), QRectF(0, 0, width, 400), ratio);
        return barColumns(*frame);
    }

    Look look;
    ChartScene scene;
    std::unique_ptr<ChartFrame> frame;
};

TEST_F(BarColumnsTest, ABodyIsSymmetricalAboutItsWickAndApartFromTheNext)
{
    for (const double ratio : {1.0, 1.25, 2.0}) {
        const BarColumns bars = columnsOf(60, 700, ratio);
        ASSERT_FALSE(bars.isMerged);
        ASSERT_EQ(bars.columns.size(), 60U);
        for (std::size_t i = 0; i < bars.columns.size(); ++i) {
            const BarColumn& bar = bars.columns[i];
            EXPECT_EQ(bar.first, i);
            EXPECT_EQ(bar.end, i + 1);
            EXPECT_EQ(bar.middle - bar.left, bar.left + bar.width - (bar.middle + bars.wickWidth));
            if (i > 0) {
                EXPECT_GT(bar.left, bars.columns[i - 1].left + bars.columns[i - 1].width);
            }
        }
    }
}

TEST_F(BarColumnsTest, MoreBarsThanPixelsShareColumns)
{
    const BarColumns bars = columnsOf(5000, 700);
    ASSERT_TRUE(bars.isMerged);
    EXPECT_LE(bars.columns.size(), 700U);
    std::size_t next = 0;
    int left = -1;
    for (const BarColumn& bar : bars.columns) {
        EXPECT_EQ(bar.first, next); // Each bar belongs to one column.
        EXPECT_GT(bar.end, bar.first);
        EXPECT_GT(bar.left, left);
        EXPECT_EQ(bar.width, 1);
        next = bar.end;
        left = bar.left;
    }
    EXPECT_EQ(next, 5000U);
}

TEST_F(BarColumnsTest, AColumnSpansAllItsBars)
{
    using support::kSampleStart;
    const market::BarSeries bars(std::vector<market::Bar>{
        {kSampleStart, 10, 12, 9, 11, 500},
        {kSampleStart + std::chrono::days{1}, 11, 15, 10, 14, 900},
        {kSampleStart + std::chrono::days{2}, 14, 14, 7, 8, 300},
        {kSampleStart + std::chrono::days{3}, 8, 99, 1, 50, 9999},
    });
    EXPECT_EQ(mergedBar(bars.view(), {0, 3}), (market::Bar{kSampleStart, 10, 15, 7, 8, 900}));
    EXPECT_EQ(mergedBar(bars.view(), {1, 2}), bars.view().at(1));
}

} // namespace
} // namespace tapesift::widgets
