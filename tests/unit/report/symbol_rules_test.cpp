#include "tapesift/report/symbol_rules.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "sample_report.h"
#include "tapesift/store/filtered_entry.h"

namespace tapesift::report {
namespace {

using market::FilterRule;
using market::RuleState;

class SymbolRulesTest : public testing::Test
{
protected:
    SymbolRulesTest() { run.spec.rules = market::smartRules(); }

    market::RuleCheck check(FilterRule rule, const RuleEvidence& evidence) const
    {
        for (const market::RuleCheck& check : checkSymbol(run, symbol, evidence))
            if (check.rule == rule)
                return check;
        ADD_FAILURE() << market::infoOf(rule).id;
        return {};
    }

    store::RunRecord run = sampleReport({}).run; // as of 2026-11-20
    market::Symbol symbol = market::Symbol::parse("ABC").value();
};

TEST_F(SymbolRulesTest, AResultKeepsPriceBarsAndTheDay)
{
    const RuleEvidence evidence{okEntry("ABC"), {}, {}}; // 123.25, 1260 bars, 2026-11-20
    const auto price = check(FilterRule::PriceBelow, evidence);
    EXPECT_EQ(price.state, RuleState::Passed);
    EXPECT_EQ(ruleValueText(price), "123.25");
    EXPECT_EQ(ruleValueText(check(FilterRule::TooFewBars, evidence)), "1,260");
    const auto stale = check(FilterRule::Stale, evidence);
    EXPECT_EQ(stale.state, RuleState::Passed);
    EXPECT_EQ(ruleValueText(stale), "2026-11-20");
    EXPECT_EQ(check(FilterRule::DollarVolumeBelow, evidence).state, RuleState::NotKnown);
    EXPECT_EQ(check(FilterRule::VolatilityAbove, evidence).state, RuleState::NotKnown);
}

TEST_F(SymbolRulesTest, OfAFormingBarTheCloseBeforeCounts)
{
    store::LedgerEntry entry = okEntry("ABC");
    entry.result->forming = true; // 123.25 after −1.50: it closed at 124.75
    EXPECT_DOUBLE_EQ(check(FilterRule::PriceBelow, {entry, {}, {}}).value, 124.75);
}

TEST_F(SymbolRulesTest, WhatTheScanSaidStands)
{
    const auto entry =
        store::filteredEntry(okEntry("ABC").member, {FilterRule::PriceBelow, "price 3.20 below 5"});
    const auto price = check(FilterRule::PriceBelow, {entry, {}, {}});
    EXPECT_EQ(price.state, RuleState::Failed);
    EXPECT_EQ(price.remark, "ABC is left out by the filter: price 3.20 below 5.");
    EXPECT_TRUE(std::isnan(price.value));
    EXPECT_EQ(failedByText(price), "");
}

TEST_F(SymbolRulesTest, ARuleThatNeededTheDirectoryIsToldAsWell)
{
    const auto test = check(FilterRule::TestIssue, {{}, "test_issue", {}});
    EXPECT_EQ(test.state, RuleState::Failed);
    // A rule that is not about what the ticker looks like comes first.
    const auto checks = checkSymbol(run, symbol, {{}, "stable_coin", {}});
    EXPECT_EQ(checks.front().rule, FilterRule::StableCoin);
    EXPECT_EQ(checks.front().state, RuleState::Failed);
    // A choice of the user is no rule.
    const auto chosen = checkSymbol(run, symbol, {{}, "excluded_by_name", {}});
    EXPECT_EQ(std::ranges::count(chosen, RuleState::Failed, &market::RuleCheck::state), 0);
}

TEST_F(SymbolRulesTest, BarsTellTheRest)
{
    using std::chrono::days;
    std::vector<market::Bar> rows;
    for (int i = 0; i < 100; ++i)
        rows.push_back({*run.spec.asOf - days{100 - i}, 3, 3, 3, 3, 100'000.25});
    const market::BarSeries bars(rows);
    const RuleEvidence evidence{okEntry("ABC"), {}, market::seenBars(bars.view(), false, run.spec)};
    const auto money = check(FilterRule::DollarVolumeBelow, evidence);
    EXPECT_EQ(ruleValueText(money), "300,000"); // 300,000.75 a day
    EXPECT_EQ(failedByText(money), "200,000");  // 199,999.25
    EXPECT_EQ(ruleValueText(check(FilterRule::VolatilityAbove, evidence)), "0.0 %");
    EXPECT_EQ(failedByText(check(FilterRule::PriceBelow, evidence)), "2.00");
}

} // namespace
} // namespace tapesift::report
