#include "tapesift/presentation/breadth_text.h"

#include <gtest/gtest.h>

#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

// `above` of `count` symbols lie above both averages; the others lie below and fall.
analysis::MarketBreadth breadthOf(int count, int above)
{
    analysis::MarketBreadth breadth;
    analysis::QuickResult result;
    result.price = 100;
    for (int i = 0; i < count; ++i) {
        const bool isAbove = i < above;
        result.change = isAbove ? 1 : -1;
        result.indicators[indicators::IndicatorId::Sma50] = isAbove ? 90 : 110;
        result.indicators[indicators::IndicatorId::Sma200] = isAbove ? 90 : 110;
        breadth.add(result);
    }
    return breadth;
}

TEST(BreadthText, TellsSharesAndCounts)
{
    EXPECT_EQ(breadthText(breadthOf(50, 31), kEnglishNumbers),
              QStringLiteral("Breadth: 62 % above SMA 50 · 62 % above SMA 200 · 31 up, 19 down"));
    EXPECT_TRUE(breadthText({}, kEnglishNumbers).isEmpty());
}

TEST(BreadthText, LeavesOutAveragesThatNobodyHas)
{
    analysis::MarketBreadth breadth;
    analysis::QuickResult young;
    young.price = 10;
    young.change = 0.5;
    breadth.add(young);
    EXPECT_EQ(breadthText(breadth, kEnglishNumbers), QStringLiteral("Breadth: 1 up, 0 down"));
    EXPECT_TRUE(breadthExplanation(breadth, kEnglishNumbers).contains(QStringLiteral("Too few")));
}

TEST(BreadthText, NamesTheMarketAsAWhole)
{
    EXPECT_TRUE(
        breadthExplanation(breadthOf(50, 40), kEnglishNumbers).contains(QStringLiteral(": Bull.")));
    EXPECT_TRUE(
        breadthExplanation(breadthOf(50, 5), kEnglishNumbers).contains(QStringLiteral(": Bear.")));
}

} // namespace
} // namespace tapesift::presentation
