#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "support/sample_bars.h"
#include "tapesift/analysis/deep_analysis.h"

namespace tapesift::analysis {
namespace {

constexpr double kNoReturn = std::numeric_limits<double>::quiet_NaN();

// `count` bars that close at 100, but for those told by how many bars before the last they stand.
double returnOf(std::size_t count, const std::vector<std::pair<std::size_t, double>>& closes)
{
    std::vector<market::Bar> bars;
    for (std::size_t i = 0; i < count; ++i)
        bars.push_back({support::kSampleStart + std::chrono::days{i}, 1, 1, 1, 100, 1});
    for (const auto& [before, close] : closes)
        bars.at(count - 1 - before).close = close;
    const market::BarSeries series(bars);
    return weightedReturn(series.view());
}

TEST(RelativeStrength, WeighsFiveReturns)
{
    // 120 against 100, 80, 100, 60 and 150: 20, 50, 20, 100 and -20 %.
    // 0.20 * 20 + 0.30 * 50 + 0.20 * 20 + 0.15 * 100 + 0.15 * -20 = 4 + 15 + 4 + 15 - 3 = 35
    EXPECT_NEAR(returnOf(253, {{0, 120}, {63, 80}, {189, 60}, {252, 150}}), 35, 1e-12);
}

TEST(RelativeStrength, SharesOutTheWeightsOfSpansThatAreTooLong)
{
    // With 252 bars the year is missing: 38 of 85 parts = 44.705882...
    EXPECT_NEAR(returnOf(252, {{0, 120}, {63, 80}, {189, 60}}), 100 * 38.0 / 85, 1e-10);
    // Month and quarter alone: (20 * 20 + 30 * 50) / 50 = 38
    EXPECT_NEAR(returnOf(64, {{0, 120}, {63, 80}}), 38, 1e-12);
    EXPECT_TRUE(std::isnan(returnOf(63, {{0, 120}})));
    EXPECT_TRUE(std::isnan(weightedReturn({})));
}

TEST(RelativeStrength, AReturnThatIsNotFiniteIsNotKnown)
{
    EXPECT_TRUE(std::isnan(returnOf(64, {{0, 1e300}, {63, 1e-300}})));
}

TEST(RelativeStrength, RanksAgainstTheOthers)
{
    // 1 + 98 * below / 4: 1, 25.5 -> 26, 50, 74.5 -> 75, 99
    EXPECT_EQ(percentilesOf(std::vector<double>{5, -3, 12, 0, 7}),
              (std::vector<int>{50, 1, 99, 26, 75}));
    EXPECT_EQ(percentilesOf(std::vector<double>{2, 1}), (std::vector<int>{99, 1}));
}

TEST(RelativeStrength, TiesCountHalf)
{
    // 4, 4: none below, one of three others equal: 1 + 98 * 0.5 / 3 = 17.33; 5: 1 + 98 * 2 / 3
    // = 66.33; 6: 99.
    EXPECT_EQ(percentilesOf(std::vector<double>{4, 6, 4, 5}), (std::vector<int>{17, 99, 17, 66}));
    EXPECT_EQ(percentilesOf(std::vector<double>{3, 3, 3}), (std::vector<int>{50, 50, 50}));
}

TEST(RelativeStrength, UnknownReturnsHaveNoPercentile)
{
    EXPECT_EQ(percentilesOf(std::vector<double>{kNoReturn, 2, kNoReturn, 1}),
              (std::vector<int>{0, 99, 0, 1}));
    EXPECT_EQ(percentilesOf(std::vector<double>{kNoReturn, 2}), (std::vector<int>{0, 0}));
    EXPECT_TRUE(percentilesOf({}).empty());
}

TEST(RelativeStrength, GradesThePercentileForTheSide)
{
    OpportunityScore score;
    const PartGrade& part = score[ScorePart::RelativeStrength];
    rateRelativeStrength(score, Side::Long, 75, 12.5);
    EXPECT_NEAR(part.grade, 74.0 / 98, 1e-12);
    EXPECT_EQ(part.a, 75);
    EXPECT_EQ(part.b, 12.5);
    rateRelativeStrength(score, Side::Short, 75, 12.5);
    EXPECT_NEAR(part.grade, 24.0 / 98, 1e-12);
    rateRelativeStrength(score, Side::Long, 99, 12.5);
    EXPECT_EQ(part.grade, 1);
    rateRelativeStrength(score, Side::Long, 1, 12.5);
    EXPECT_EQ(part.grade, 0);
    rateRelativeStrength(score, Side::Long, 0, 12.5);
    EXPECT_TRUE(std::isnan(part.grade));
    EXPECT_TRUE(std::isnan(part.a));
    EXPECT_EQ(part.b, 12.5);
}

} // namespace
} // namespace tapesift::analysis
