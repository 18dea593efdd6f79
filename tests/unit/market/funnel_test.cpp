#include "tapesift/market/funnel.h"

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

TEST(Funnel, IsOneSentenceWithTheLargestStepFirst)
{
    const std::vector<FunnelStep> funnel = {{"warrant", "warrant", 474, {}},
                                            {"price_below", "price below 5", 4'102, {}},
                                            {"stale", "no recent bar", 0, {}},
                                            {"unit", "unit", 1'735, {}}};
    EXPECT_EQ(funnelText(8'214, funnel),
              "8,214 \u2192 1,903: 4,102 price below 5, 1,735 unit, 474 warrant");
    EXPECT_EQ(funnelText(12, {}), "12 \u2192 12");
    EXPECT_EQ(removedBy(funnel), 6'311U);
}

TEST(Funnel, NumbersAreGrouped)
{
    EXPECT_EQ(countText(0), "0");
    EXPECT_EQ(countText(999), "999");
    EXPECT_EQ(countText(1'000), "1,000");
    EXPECT_EQ(countText(1'234'567), "1,234,567");
}

TEST(Funnel, HasOneLogLineARule)
{
    const std::vector<FunnelStep> funnel = {
        {"warrant", "warrant", 2, {"AB.WS", "CDEFW"}},
        {"price_below", "price below 5", 6, {"A", "B", "C", "D", "E", "F"}},
        {"exchange", "exchange is not NYSE", 7, {}}};
    EXPECT_EQ(funnelLines(funnel),
              (std::vector<std::string>{"Filter: 2 left out: warrant (AB.WS, CDEFW)",
                                        "Filter: 6 left out: price below 5 (A, B, C, D, E, ...)",
                                        "Filter: 7 left out: exchange is not NYSE"}));
}

TEST(Funnel, StepsOfOneRuleAreJoined)
{
    std::vector<FunnelStep> funnel = {{"price_below", "price below 5", 1, {"A"}}};
    addStep(funnel, {"price_below", "price below 5", 2, {"B", "C"}});
    addStep(funnel, {"price_below", "price below 3", 1, {"D"}});
    EXPECT_EQ(funnel, (std::vector<FunnelStep>{{"price_below", "price below 5", 3, {"A", "B", "C"}},
                                               {"price_below", "price below 3", 1, {"D"}}}));
}

} // namespace
} // namespace tapesift::market
