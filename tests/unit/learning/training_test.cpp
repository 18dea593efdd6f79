#include "tapesift/learning/training.h"

#include <gtest/gtest.h>

#include "learning/boosted_trees.h"
#include "learning/linear_scorer.h"
#include "learning/walk_forward.h"
#include "random_market.h"

namespace tapesift::learning {
namespace {

std::vector<ModelKind> kinds()
{
    std::vector<ModelKind> all = {ModelKind::Linear};
    if (hasBoostedTrees())
        all.push_back(ModelKind::BoostedTrees);
    return all;
}

TrainOptions optionsFor(ModelKind kind)
{
    TrainOptions options;
    options.kind = kind;
    return options;
}

TEST(Training, FindsASignalThatIsThere)
{
    // The price is drawn back to its mean: of the next five days' change 1 - 0.9^5 = 41 % of the
    // distance is known.
    const Market market = returningMarket(1);
    for (const ModelKind kind : kinds()) {
        const auto model = train(market.series(), optionsFor(kind));
        ASSERT_TRUE(model.has_value()) << describe(model.error());
        EXPECT_TRUE(model->record.edge) << modelKindName(kind);
        EXPECT_GT(model->record.auc, 0.6);
        EXPECT_LT(model->record.brier, model->record.brierBaseline - 0.01);
        EXPECT_GT(model->calibration.slope, 0.3);
        EXPECT_TRUE(model->baselineEvidence.edge);
    }
}

TEST(Training, FindsNoneInRandomWalks)
{
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        const Market market = smallMarket(seed);
        for (const ModelKind kind : kinds()) {
            const auto model = train(market.series(), optionsFor(kind));
            ASSERT_TRUE(model.has_value()) << describe(model.error());
            EXPECT_FALSE(model->record.edge) << modelKindName(kind) << ' ' << seed;
            EXPECT_NEAR(model->record.auc, 0.5, 0.05);
        }
    }
}

TEST(Training, FindsNoneInShuffledLabels)
{
    const Market market = returningMarket(1);
    auto rows = trainingRows(market.series(), linearOptions(), {}, {});
    ASSERT_TRUE(rows.has_value());
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        base::SeededRandom random(seed);
        for (std::size_t i = rows->size() - 1; i > 0; --i)
            std::swap(rows->rises[i], rows->rises[random.below(i + 1)]);
        const auto linear = walkForward(*rows, LinearScorer::learn, {}, {});
        ASSERT_TRUE(linear.has_value());
        EXPECT_FALSE(judge(*linear, 5).edge) << seed;
        if (!hasBoostedTrees())
            continue;
        const auto trees = walkForward(*rows, BoostedTrees::learn, {}, {});
        ASSERT_TRUE(trees.has_value());
        EXPECT_FALSE(judge(*trees, 5).edge) << seed;
    }
}

TEST(Training, SaysWhatItLearntFrom)
{
    const Market market = smallMarket(1);
    const auto model = train(market.series(), linearOptions());
    ASSERT_TRUE(model.has_value());
    EXPECT_EQ(model->symbols, kSmallSymbols);
    EXPECT_EQ(model->dates, 263U);
    EXPECT_EQ(model->rows, kSmallSymbols * 263);
    EXPECT_EQ(model->embargoDates, 5U);
    EXPECT_EQ(model->firstDate, support::kSampleStart + std::chrono::days{251});
    EXPECT_EQ(model->lastDate, support::kSampleStart + std::chrono::days{251 + 262});
    EXPECT_EQ(model->knownUntil, support::kSampleStart + std::chrono::days{251 + 262 + 5});
    EXPECT_EQ(model->evidence.rows, 220U * kSmallSymbols);
    std::uint64_t inBins = 0;
    for (const ReliabilityBin& bin : model->evidence.reliability)
        inBins += bin.count;
    EXPECT_EQ(inBins, model->evidence.rows);
    EXPECT_EQ(model->record.horizonBars, 5U);
    EXPECT_EQ(model->record.auc, model->evidence.auc);
    EXPECT_EQ(model->evidence, model->baselineEvidence);
    EXPECT_EQ(model->record.id, modelId(*model));
    EXPECT_TRUE(model->record.id.starts_with("linear-"));
    EXPECT_EQ(model->record.id.size(), 7U + 16U);
}

TEST(Training, DependsOnTheBarsAloneNotOnTheirOrder)
{
    for (const ModelKind kind : kinds()) {
        Market market = smallMarket(3);
        const auto first = train(market.series(), optionsFor(kind));
        std::ranges::reverse(market.series());
        const auto again = train(market.series(), optionsFor(kind));
        ASSERT_TRUE(first.has_value() && again.has_value());
        EXPECT_EQ(*first, *again);
        const auto other = train(smallMarket(4).series(), optionsFor(kind));
        ASSERT_TRUE(other.has_value());
        EXPECT_NE(first->record.id, other->record.id);
    }
}

TEST(Training, NeedsEnoughSymbolsDatesAndRows)
{
    const Market few(19, 600, 1, randomBars);
    const auto tooFew = train(few.series(), linearOptions());
    ASSERT_FALSE(tooFew.has_value());
    EXPECT_EQ(tooFew.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(tooFew.error().message,
              "There are too few bars to train on: 6536 usable rows of 19 symbols on 344 dates; at "
              "least 5000 rows, 20 symbols and 250 dates are needed.");

    const Market shortOnes(24, 251 + 5 + 249, 1, randomBars);
    EXPECT_EQ(train(shortOnes.series(), linearOptions()).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(train({}, linearOptions()).error().code, base::ErrorCode::NotFound);

    TrainOptions farther = linearOptions();
    farther.horizonBars = 6; // needs 300 dates
    EXPECT_EQ(train(smallMarket(1).series(), farther).error().code, base::ErrorCode::NotFound);
}

TEST(Training, RefusesOptionsOutOfRange)
{
    const Market market = smallMarket(1);
    for (const std::uint32_t horizon : {0U, 61U}) {
        TrainOptions options = linearOptions();
        options.horizonBars = horizon;
        EXPECT_EQ(train(market.series(), options).error().code, base::ErrorCode::InvalidArgument);
    }
    TrainOptions options = linearOptions();
    options.maxRows = kMinRows - 1;
    EXPECT_EQ(train(market.series(), options).error().code, base::ErrorCode::InvalidArgument);
    if (!hasBoostedTrees()) {
        EXPECT_EQ(train(market.series(), optionsFor(ModelKind::BoostedTrees)).error().code,
                  base::ErrorCode::Unsupported);
    }
}

TEST(Training, TellsHowFarItIs)
{
    const Market market = smallMarket(1);
    for (const ModelKind kind : kinds()) {
        std::vector<double> heard;
        const auto model =
            train(market.series(), optionsFor(kind), [&](double done) { heard.push_back(done); });
        ASSERT_TRUE(model.has_value());
        ASSERT_GT(heard.size(), kSmallSymbols);
        EXPECT_TRUE(std::ranges::is_sorted(heard));
        EXPECT_GE(heard.front(), 0);
        EXPECT_EQ(heard.back(), 1);
    }
}

TEST(Training, EndsWhenItIsCancelled)
{
    const Market market = smallMarket(1);
    for (const ModelKind kind : kinds()) {
        for (const double when : {0.0, 0.05, 0.5, 0.9}) {
            std::stop_source stop;
            std::size_t after = 0;
            const auto cancelAt = [&](double done) {
                after += stop.stop_requested() ? 1U : 0U;
                if (done >= when)
                    stop.request_stop();
            };
            const auto model = train(market.series(), optionsFor(kind), cancelAt, stop.get_token());
            if (kind == ModelKind::Linear && when > 0.1)
                continue; // It is done before it says so.
            ASSERT_FALSE(model.has_value()) << when;
            EXPECT_EQ(model.error().code, base::ErrorCode::Cancelled);
            EXPECT_EQ(after, 0U) << when; // nothing was done any more
        }
    }
}

} // namespace
} // namespace tapesift::learning
