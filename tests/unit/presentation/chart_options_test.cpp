#include "tapesift/presentation/chart_options.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

TEST(ChartOptions, AreWrittenAsAShortReadableText)
{
    ChartOptions options;
    options.range = ChartRange::Year1;
    options.overlays = {true, false, true, true};
    options.panes = {true, false, true};
    options.isLog = true;
    EXPECT_EQ(toText(options), QStringLiteral("1Y;sma20,sma200,bollinger,volume,macd;log"));
    EXPECT_EQ(chartOptionsFromText(toText(options)), options);
}

TEST(ChartOptions, EveryRangeComesBack)
{
    for (const ChartRange range : kAllChartRanges) {
        ChartOptions options;
        options.range = range;
        EXPECT_EQ(chartOptionsFromText(toText(options)).range, range);
    }
}

TEST(ChartOptions, NothingShownComesBack)
{
    ChartOptions options;
    options.overlays = {false, false, false, false};
    options.panes = {false, false, false};
    EXPECT_EQ(toText(options), QStringLiteral("6M;;linear"));
    EXPECT_EQ(chartOptionsFromText(toText(options)), options);
}

TEST(ChartOptions, MissingPartsKeepTheirDefaults)
{
    EXPECT_EQ(chartOptionsFromText(u""), ChartOptions{});
    ChartOptions all;
    all.range = ChartRange::All;
    EXPECT_EQ(chartOptionsFromText(u"all"), all);
}

TEST(ChartOptions, UnknownWordsArePassedOver)
{
    const ChartOptions options = chartOptionsFromText(u"7W; RSI ,ichimoku,sma50;cubic;more");
    EXPECT_EQ(options.range, ChartRange::Month6);
    EXPECT_EQ(options.overlays, (ChartOverlays{false, true, false, false}));
    EXPECT_EQ(options.panes, (ChartPanes{false, true, false}));
    EXPECT_FALSE(options.isLog);
}

TEST(ChartOptions, KeepsLevelsAndCycleAndShowsLevelsWhereATextIsOlder)
{
    ChartOptions options;
    options.overlays.levels = false;
    options.overlays.cycle = true;
    EXPECT_EQ(chartOptionsFromText(toText(options)), options);
    EXPECT_TRUE(chartOptionsFromText(u"1Y;sma50;log").overlays.levels);
    EXPECT_FALSE(chartOptionsFromText(u"1Y;sma50,nolevels;log").overlays.levels);
}

} // namespace
} // namespace tapesift::presentation
