#include "tapesift/market/outcome.h"

#include <set>

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

using base::ErrorCode;

TEST(Outcome, NamesReadBackAndDiffer)
{
    std::set<std::string_view> names;
    for (const Outcome outcome : kAllOutcomes) {
        names.insert(outcomeName(outcome));
        const auto parsed = parseOutcome(outcomeName(outcome));
        ASSERT_TRUE(parsed) << outcomeName(outcome);
        EXPECT_EQ(*parsed, outcome);
    }
    EXPECT_EQ(names.size(), kAllOutcomes.size());
}

TEST(Outcome, UnknownNameIsRefused)
{
    const auto parsed = parseOutcome("lost");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(parsed.error().suggestion.find("provider_blocked"), std::string::npos);
}

TEST(Outcome, FollowsFromTheError)
{
    EXPECT_EQ(outcomeOf(ErrorCode::NotFound), Outcome::UnknownSymbol);
    EXPECT_EQ(outcomeOf(ErrorCode::Corrupt), Outcome::BadData);
    EXPECT_EQ(outcomeOf(ErrorCode::NotEntitled), Outcome::NotEntitled);
    EXPECT_EQ(outcomeOf(ErrorCode::RateLimited), Outcome::RateLimited);
    EXPECT_EQ(outcomeOf(ErrorCode::TimedOut), Outcome::TimedOut);
    EXPECT_EQ(outcomeOf(ErrorCode::Cancelled), Outcome::Cancelled);
    EXPECT_EQ(outcomeOf(ErrorCode::Unavailable), Outcome::Failed);
    EXPECT_EQ(outcomeOf(ErrorCode::PermissionDenied), Outcome::Failed);
    EXPECT_EQ(outcomeOf(ErrorCode::Internal), Outcome::Failed);
}

TEST(Outcome, OnlyOkFilteredAndCancelledAreNoFailure)
{
    for (const Outcome outcome : kAllOutcomes) {
        const bool isFine =
            outcome == Outcome::Ok || outcome == Outcome::Filtered || outcome == Outcome::Cancelled;
        EXPECT_EQ(isFailure(outcome), !isFine) << outcomeName(outcome);
    }
}

} // namespace
} // namespace tapesift::market
