#include "tapesift/store/filtered_entry.h"

#include <gtest/gtest.h>

#include "unit/store/samples.h"

namespace tapesift::store {

TEST(FilteredEntry, SaysWhatItBroke)
{
    const LedgerEntry entry =
        filteredEntry(samples::member(7), {market::FilterRule::PriceBelow, "price 3.20 below 5"});
    EXPECT_EQ(entry.outcome, market::Outcome::Filtered);
    EXPECT_FALSE(market::isFailure(entry.outcome));
    ASSERT_TRUE(entry.error);
    EXPECT_EQ(entry.error->message,
              samples::member(7).symbol.text() + " is left out by the filter: price 3.20 below 5.");
    EXPECT_EQ(entry.error->details, "price_below");

    const auto read = decodeEntry(encodeEntry(entry));
    ASSERT_TRUE(read);
    EXPECT_EQ(filterRuleOf(*read), market::FilterRule::PriceBelow);
}

TEST(FilteredEntry, OtherEntriesHaveNoRule)
{
    EXPECT_FALSE(filterRuleOf(samples::okEntry(1)));
    EXPECT_FALSE(filterRuleOf(samples::failedEntry(1)));
    LedgerEntry newer = filteredEntry(samples::member(7), {market::FilterRule::Stale, "old"});
    newer.error->details = "rule_of_2040";
    EXPECT_FALSE(filterRuleOf(newer));
}

TEST(FilteredEntry, AddsAStepForEachRule)
{
    std::vector<market::FunnelStep> funnel = {{"exchange", "exchange is not NYSE", 1, {"ZZ"}}};
    const std::vector<LedgerEntry> entries = {
        filteredEntry(samples::member(1), {market::FilterRule::PriceBelow, "x"}),
        samples::okEntry(2),
        filteredEntry(samples::member(3), {market::FilterRule::PriceBelow, "x"})};
    addFiltered(funnel, market::smartRules(), entries);
    ASSERT_EQ(funnel.size(), 2U);
    EXPECT_EQ(funnel[1].label, "price below 5");
    EXPECT_EQ(funnel[1].removed, 2U);
}

} // namespace tapesift::store
