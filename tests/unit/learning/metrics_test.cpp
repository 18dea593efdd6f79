#include "learning/metrics.h"

#include <numeric>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::learning {
namespace {

using Outcomes = std::vector<std::uint8_t>;

TEST(Metrics, AucCountsPairsAndHalvesTies)
{
    // Rises 0.9 0.5 0.4, falls 0.5 0.3 0.8: of nine pairs 0.9 wins 3, 0.5 wins 1 and ties 1,
    // 0.4 wins 1: 5.5 / 9.
    const std::vector<double> values = {0.9, 0.5, 0.5, 0.3, 0.4, 0.8};
    EXPECT_DOUBLE_EQ(aucOf(values, Outcomes{1, 1, 0, 0, 1, 0}).value(), 5.5 / 9);
    EXPECT_DOUBLE_EQ(aucOf(std::vector<double>(4, 0.5), Outcomes{1, 0, 0, 1}).value(), 0.5);
    EXPECT_EQ(aucOf(values, Outcomes(6, 1)), std::nullopt);
    EXPECT_EQ(aucOf(values, Outcomes(6, 0)), std::nullopt);
    EXPECT_EQ(aucOf({}, {}), std::nullopt);
}

TEST(Metrics, AucEqualsTheCountOfAllPairs)
{
    base::SeededRandom random(4);
    std::vector<double> values;
    Outcomes rises;
    for (int i = 0; i < 200; ++i) {
        values.push_back(static_cast<double>(random.below(20))); // many ties
        rises.push_back(random.below(3) == 0 ? 1 : 0);
    }
    double won = 0;
    double pairs = 0;
    for (std::size_t up = 0; up < values.size(); ++up) {
        for (std::size_t down = 0; down < values.size(); ++down) {
            if (rises[up] == 0 || rises[down] == 1)
                continue;
            pairs += 1;
            won += values[up] > values[down] ? 1 : values[up] == values[down] ? 0.5 : 0;
        }
    }
    EXPECT_NEAR(aucOf(values, rises).value(), won / pairs, 1e-14);
}

TEST(Metrics, BrierIsTheMeanSquaredMiss)
{
    // (0.3^2 + 0.2^2 + 1^2) / 3 = 1.13 / 3
    EXPECT_NEAR(brierOf(std::vector<double>{0.7, 0.2, 0}, Outcomes{1, 0, 1}), 1.13 / 3, 1e-15);
}

TEST(Metrics, ReliabilityHasTenBins)
{
    const std::vector<double> chances = {0, 0.05, 0.1, 0.55, 0.57, 0.51, 1};
    const auto bins = reliabilityOf(chances, Outcomes{0, 1, 0, 1, 1, 0, 1});
    EXPECT_EQ(bins[0].count, 2U);
    EXPECT_DOUBLE_EQ(bins[0].meanPredicted, 0.025);
    EXPECT_DOUBLE_EQ(bins[0].shareOfRises, 0.5);
    EXPECT_EQ(bins[1].count, 1U); // 0.1 begins the second
    EXPECT_EQ(bins[5].count, 3U);
    EXPECT_NEAR(bins[5].meanPredicted, 1.63 / 3, 1e-15);
    EXPECT_NEAR(bins[5].shareOfRises, 2.0 / 3, 1e-15);
    EXPECT_EQ(bins[9], (ReliabilityBin{1, 1, 1}));
    EXPECT_EQ(bins[3], ReliabilityBin{});
}

TEST(Metrics, InfluencesSumUpToNothing)
{
    // As above: rises 0.9 0.5 0.4 are above 3, 1.5 and 1 of 3 falls; falls 0.5 0.3 0.8 are below
    // 1.5, 3 and 1 of 3 rises. Less 5.5 / 9 and divided by 3.
    const std::vector<double> values = {0.9, 0.5, 0.5, 0.3, 0.4, 0.8};
    const auto auc = aucInfluence(values, Outcomes{1, 1, 0, 0, 1, 0});
    const std::vector<double> shares = {1, 0.5, 0.5, 1, 1.0 / 3, 1.0 / 3};
    ASSERT_EQ(auc.size(), 6U);
    for (std::size_t i = 0; i < auc.size(); ++i)
        EXPECT_NEAR(auc[i], (shares[i] - 5.5 / 9) / 3, 1e-15) << i;
    EXPECT_NEAR(std::accumulate(auc.begin(), auc.end(), 0.0), 0, 1e-15);
    EXPECT_TRUE(aucInfluence(values, Outcomes(6, 1)).empty());

    const auto mean = meanInfluence(std::vector<double>{1, 2, 6}); // mean 3
    EXPECT_NEAR(mean[0], -2.0 / 3, 1e-15);
    EXPECT_NEAR(mean[2], 1, 1e-15);
}

TEST(Metrics, RowsOfABlockDependOnOneAnother)
{
    // Dates 10 11 | 12 13 | 14 in blocks of two: sums 0.3, -0.5 and 0.2.
    // error^2 = 3 / 2 * (0.09 + 0.25 + 0.04) = 0.57
    const std::vector<double> influence = {0.1, 0.2, -0.1, -0.4, 0.2};
    const std::vector<std::uint32_t> dates = {10, 11, 12, 13, 14};
    EXPECT_NEAR(inBlockErrors(1.5, influence, dates, 2), 1.5 / std::sqrt(0.57), 1e-14);
    EXPECT_NEAR(inBlockErrors(-1.5, influence, dates, 2), -1.5 / std::sqrt(0.57), 1e-14);
    EXPECT_EQ(inBlockErrors(1.5, influence, dates, 100), 0); // one block tells nothing
    EXPECT_EQ(inBlockErrors(1.5, {}, {}, 2), 0);
    const std::vector<double> nothing(5, 0.0);
    EXPECT_TRUE(std::isfinite(inBlockErrors(1.5, nothing, dates, 2)));
    EXPECT_GT(inBlockErrors(1.5, nothing, dates, 2), 1000);
}

// 200 dates with two rows each. The probability is right in 7 of 10 dates.
OutOfSample goodSample(std::uint32_t dates)
{
    OutOfSample sample;
    for (std::uint32_t date = 0; date < dates; ++date) {
        const bool isRight = date % 10 < 7;
        for (const std::uint8_t rise : {std::uint8_t{0}, std::uint8_t{1}}) {
            const double chance = (rise == 1) == isRight ? 0.7 : 0.3;
            sample.dates.push_back(date);
            sample.rises.push_back(rise);
            sample.scores.push_back(0);
            sample.probabilities.push_back(chance);
            sample.baseline.push_back(0.5);
        }
    }
    return sample;
}

TEST(Metrics, AnEdgeIsSeenWhereThereIsOne)
{
    // Brier 0.7 * 0.3^2 + 0.3 * 0.7^2 = 0.21 against 0.25. AUC: a rise has 0.7 with chance 0.7, a
    // fall 0.3 with chance 0.7: 0.49 + 2 * 0.21 / 2 = 0.7.
    const Evidence evidence = judge(goodSample(200), 3);
    EXPECT_EQ(evidence.rows, 400U);
    EXPECT_NEAR(evidence.brier, 0.21, 1e-12);
    EXPECT_DOUBLE_EQ(evidence.brierBaseline, 0.25);
    EXPECT_NEAR(evidence.auc, 0.7, 1e-12);
    EXPECT_DOUBLE_EQ(evidence.baseRate, 0.5);
    EXPECT_EQ(evidence.blocks, 34U); // 200 / 6, begun
    EXPECT_TRUE(evidence.edge);
}

TEST(Metrics, AnEdgeNeedsTenBlocksAndBothTests)
{
    EXPECT_FALSE(judge(goodSample(50), 3).edge); // 9 blocks
    OutOfSample knowing = goodSample(200);
    knowing.baseline = knowing.probabilities; // no better than that
    EXPECT_FALSE(judge(knowing, 3).edge);
    OutOfSample level = goodSample(200);
    for (std::size_t i = 0; i < level.size(); ++i) {
        level.probabilities[i] = 0.5; // better than the baseline, but with no order
        level.baseline[i] = 0.9;
    }
    const Evidence evidence = judge(level, 3);
    EXPECT_GT(evidence.brierErrors, kEdgeErrors);
    EXPECT_EQ(evidence.aucErrors, 0);
    EXPECT_FALSE(evidence.edge);
    EXPECT_EQ(judge({}, 3), Evidence{});
}

} // namespace
} // namespace tapesift::learning
