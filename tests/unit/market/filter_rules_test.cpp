#include "tapesift/market/filter_rules.h"

#include <set>

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

TEST(FilterRules, NoRulesFilterNothing)
{
    EXPECT_FALSE(hasRules(noRules()));
    EXPECT_FALSE(hasBarRules(noRules()));
    EXPECT_EQ(barRulesIdentity(noRules()), "");
    for (const FilterRuleInfo& info : filterRuleTable())
        EXPECT_FALSE(isOn(noRules(), info.rule)) << info.id;
}

TEST(FilterRules, SmartRulesHaveAllButPlainEtfs)
{
    for (const FilterRuleInfo& info : filterRuleTable())
        EXPECT_EQ(isOn(smartRules(), info.rule), info.rule != FilterRule::Etf) << info.id;
    EXPECT_TRUE(validate(smartRules()));
}

TEST(FilterRules, EveryRuleHasAnIdAKeyAndALabelOfItsOwn)
{
    std::set<std::string_view> ids;
    std::set<std::string_view> keys;
    std::set<std::string_view> labels;
    for (const FilterRuleInfo& info : filterRuleTable()) {
        ids.insert(info.id);
        keys.insert(info.key);
        labels.insert(info.label);
        EXPECT_EQ(parseFilterRule(info.id), info.rule);
        EXPECT_EQ(&infoOf(info.rule), &info);
    }
    EXPECT_EQ(ids.size(), kFilterRuleCount);
    EXPECT_EQ(keys.size(), kFilterRuleCount);
    EXPECT_EQ(labels.size(), kFilterRuleCount);
    EXPECT_FALSE(parseFilterRule("price_above"));
}

TEST(FilterRules, LabelsSayTheThreshold)
{
    FilterRules rules = smartRules();
    EXPECT_EQ(labelOf(rules, FilterRule::PriceBelow), "price below 5");
    EXPECT_EQ(labelOf(rules, FilterRule::DollarVolumeBelow), "dollar volume below 500,000");
    EXPECT_EQ(labelOf(rules, FilterRule::TooFewBars), "fewer than 60 bars");
    EXPECT_EQ(labelOf(rules, FilterRule::Warrant), "warrant");
    rules.priceBelow = 1.25;
    EXPECT_EQ(labelOf(rules, FilterRule::PriceBelow), "price below 1.25");
    rules.dollarVolumeBelow = 1'234'567.5;
    EXPECT_EQ(labelOf(rules, FilterRule::DollarVolumeBelow), "dollar volume below 1,234,567.5");
}

TEST(FilterRules, TheIdentityForBarsFollowsTheRulesForBarsAlone)
{
    FilterRules rules = smartRules();
    const std::string before = barRulesIdentity(rules);
    rules.warrant = false;
    rules.liquidSectorsFirst = false;
    EXPECT_EQ(barRulesIdentity(rules), before);
    rules.priceBelow = 2;
    EXPECT_NE(barRulesIdentity(rules), before);
    rules = smartRules();
    rules.halted = false; // bars without a trade count as a halt
    EXPECT_NE(barRulesIdentity(rules), before);
}

TEST(FilterRules, ChecksRanges)
{
    FilterRules rules;
    rules.priceBelow = -1;
    const auto refused = validate(rules);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "\"priceBelow\" must be between 0 and 1,000,000.");
    rules = {};
    rules.tooFewBars = 100'001;
    EXPECT_FALSE(validate(rules));
    rules = {};
    rules.volatilityAbove = std::nan("");
    EXPECT_FALSE(validate(rules));
}

} // namespace
} // namespace tapesift::market
