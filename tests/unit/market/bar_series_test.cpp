#include "tapesift/market/bar_series.h"

#include <cstring>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::market {
namespace {

base::UtcSeconds at(std::int64_t seconds)
{
    return base::UtcSeconds{std::chrono::seconds{seconds}};
}

std::vector<Bar> manyBars(std::size_t count)
{
    base::SeededRandom random(7);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < count; ++i)
        bars.push_back({at(100 + 60 * static_cast<std::int64_t>(i)), random.uniform(),
                        random.uniform(), random.uniform(), random.uniform(), random.uniform()});
    return bars;
}

TEST(BarSeries, KeepsEveryBar)
{
    const std::vector<Bar> bars = manyBars(37);
    const BarSeries series(bars);
    ASSERT_EQ(series.size(), bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        EXPECT_EQ(series.view().at(i), bars[i]);
}

TEST(BarSeries, BlockHoldsTheColumnsInTheOrderOfTheMembers)
{
    const BarSeries series(std::vector<Bar>{{at(-5), 1, 2, 3, 4, 5}, {at(7), 10, 20, 30, 40, 50}});
    ASSERT_EQ(series.bytes().size(), 96U);
    std::array<std::int64_t, 2> times{};
    std::array<double, 10> values{};
    std::memcpy(times.data(), series.bytes().data(), 16);
    std::memcpy(values.data(), series.bytes().data() + 16, 80);
    EXPECT_EQ(times, (std::array<std::int64_t, 2>{-5, 7}));
    EXPECT_EQ(values, (std::array<double, 10>{1, 10, 2, 20, 3, 30, 4, 40, 5, 50}));
}

TEST(BarSeries, ViewOfReadsABlockInPlace)
{
    const BarSeries series(manyBars(5));
    const BarView view = BarSeries::viewOf(series.bytes().data(), 5);
    EXPECT_EQ(view.at(4), series.view().at(4));
    EXPECT_EQ(view.close.data(), series.view().close.data());
}

TEST(BarSeries, EmptyHasNothingToShow)
{
    for (const BarSeries& series : {BarSeries(), BarSeries(std::vector<Bar>{})}) {
        EXPECT_TRUE(series.empty());
        EXPECT_TRUE(series.view().empty());
        EXPECT_TRUE(series.bytes().empty());
        EXPECT_TRUE(series.view().last(3).empty());
        EXPECT_TRUE(series.view().upTo(at(0)).empty());
    }
}

TEST(BarView, SliceTakesEveryColumn)
{
    const std::vector<Bar> bars = manyBars(10);
    const BarSeries series(bars);
    const BarView part = series.view().slice(3, 4);
    ASSERT_EQ(part.size(), 4U);
    EXPECT_EQ(part.at(0), bars[3]);
    EXPECT_EQ(part.at(3), bars[6]);
}

TEST(BarView, LastGivesTheNewestOrAll)
{
    const std::vector<Bar> bars = manyBars(10);
    const BarSeries series(bars);
    ASSERT_EQ(series.view().last(3).size(), 3U);
    EXPECT_EQ(series.view().last(3).at(0), bars[7]);
    EXPECT_EQ(series.view().last(10).size(), 10U);
    EXPECT_EQ(series.view().last(11).size(), 10U);
    EXPECT_TRUE(series.view().last(0).empty());
}

TEST(BarView, UpToKeepsTheBarThatStartsThenAndNoLaterOne)
{
    const BarSeries series(manyBars(10)); // 100, 160, ... 640
    EXPECT_EQ(series.view().upTo(at(99)).size(), 0U);
    EXPECT_EQ(series.view().upTo(at(100)).size(), 1U);
    EXPECT_EQ(series.view().upTo(at(159)).size(), 1U);
    EXPECT_EQ(series.view().upTo(at(160)).size(), 2U);
    EXPECT_EQ(series.view().upTo(at(640)).size(), 10U);
    EXPECT_EQ(series.view().upTo(at(1'000'000)).size(), 10U);
}

} // namespace
} // namespace tapesift::market
