#include "tapesift/presentation/deep_row.h"

#include <gtest/gtest.h>

#include "unit/presentation/sample_deep.h"

namespace tapesift::presentation {
namespace {

TEST(DeepRow, HasTheNumbersOfTheSide)
{
    const DeepRow row = sampleDeepRow();
    EXPECT_EQ(row.state, DeepState::Done);
    EXPECT_EQ(row.side, analysis::Side::Long);
    EXPECT_EQ(row.regime, analysis::Regime::Bull);
    EXPECT_DOUBLE_EQ(row.stopLoss, 195);
    EXPECT_DOUBLE_EQ(row.takeProfit, 210);
    EXPECT_DOUBLE_EQ(row.riskReward, 2);
    EXPECT_DOUBLE_EQ(row.confluence, 0.5);
    EXPECT_DOUBLE_EQ(row.probabilityUp, 61.25);
    EXPECT_DOUBLE_EQ(row.cycle, 43.5);
    EXPECT_TRUE(std::isnan(row.percentile));

    analysis::DeepAnalysis deep = sampleDeep();
    deep.side = analysis::Side::Short;
    const DeepRow turned = makeDeepRow(sampleDeepBytes(deep));
    EXPECT_DOUBLE_EQ(turned.stopLoss, 204);
    EXPECT_DOUBLE_EQ(turned.takeProfit, 192);
}

TEST(DeepRow, GetsItsWholeScoreWithTheRank)
{
    DeepRow row = sampleDeepRow();
    EXPECT_NEAR(row.score, 100.0 * 50 / 86, 1e-9);
    row.rank(50);
    EXPECT_NEAR(row.score, 57, 1e-9);
    EXPECT_DOUBLE_EQ(row.percentile, 50);
    EXPECT_NEAR(makeDeepRow(sampleDeepBytes(), 50).score, 57, 1e-9);
    row.rank(0);
    EXPECT_NEAR(row.score, 100.0 * 50 / 86, 1e-9);
    EXPECT_TRUE(std::isnan(row.percentile));
}

TEST(DeepRow, SaysWhyThereAreNoNumbers)
{
    const base::Error gone{base::ErrorCode::NotFound, "The file is gone.", {}, {}};
    EXPECT_EQ(makeDeepRow(store::encodeDeepEntry({{}, std::nullopt, gone})).state,
              DeepState::Failed);
    EXPECT_EQ(makeDeepRow({std::byte{7}}).state, DeepState::Failed);
    EXPECT_EQ(makeDeepRow(store::encodeDeepEntry({})).state, DeepState::None);

    analysis::DeepAnalysis nothing;
    nothing.confluence.score = DeepRow::kUnknown;
    nothing.weightedReturn = DeepRow::kUnknown;
    DeepRow row = makeDeepRow(sampleDeepBytes(nothing));
    EXPECT_EQ(row.state, DeepState::TooLittleHistory);
    row.rank(40); // There is nothing to be ranked.
    EXPECT_TRUE(std::isnan(row.score));
    EXPECT_TRUE(std::isnan(row.percentile));
}

} // namespace
} // namespace tapesift::presentation
