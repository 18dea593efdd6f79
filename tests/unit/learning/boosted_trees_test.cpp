#include "learning/boosted_trees.h"

#include <thread>

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "random_market.h"

namespace tapesift::learning {
namespace {

class BoostedTreesTest : public testing::Test
{
protected:
    void SetUp() override
    {
        SKIP_WITHOUT_TREES();
        const Market market = returningMarket(1);
        auto made = trainingRows(market.series(), linearOptions(), {}, {});
        ASSERT_TRUE(made.has_value());
        m_rows = std::move(*made);
        auto trees = BoostedTrees::grow(m_rows, {0, m_rows.size()}, {}, {});
        ASSERT_TRUE(trees.has_value()) << describe(trees.error());
        m_trees = std::move(*trees);
    }

    TrainingRows m_rows;
    std::unique_ptr<BoostedTrees> m_trees;
};

// What one tree of XGBoost's JSON says about a row.
double leafOf(const nlohmann::json& tree, const FeatureRow& row)
{
    std::size_t node = 0;
    while (tree["left_children"][node].get<int>() >= 0) {
        const auto feature = tree["split_indices"][node].get<std::size_t>();
        const auto limit = tree["split_conditions"][node].get<float>();
        const char* side = row[feature] < limit ? "left_children" : "right_children";
        node = tree[side][node].get<std::size_t>();
    }
    return tree["split_conditions"][node].get<double>();
}

TEST_F(BoostedTreesTest, ScoreIsTheSumOfTheLeaves)
{
    const auto text = m_trees->text();
    ASSERT_TRUE(text.has_value());
    const auto json = nlohmann::json::parse(*text);
    const auto& trees = json["learner"]["gradient_booster"]["model"]["trees"];
    ASSERT_EQ(trees.size(), 100U);
    const auto rows = std::span(m_rows.features).first(50);
    const auto scores = m_trees->scores(rows);
    ASSERT_TRUE(scores.has_value());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        double sum = 0; // base_score 0.5 is log odds of 0
        for (const auto& tree : trees)
            sum += leafOf(tree, rows[row]);
        EXPECT_NEAR((*scores)[row], sum, 1e-5) << row;
    }
}

TEST_F(BoostedTreesTest, AreTheSameBitsAfterTheirText)
{
    const auto text = m_trees->text();
    ASSERT_TRUE(text.has_value());
    const auto again = BoostedTrees::read(*text);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(*m_trees->scores(m_rows.features), *(*again)->scores(m_rows.features));
    EXPECT_EQ(*(*again)->text(), *text);
}

TEST_F(BoostedTreesTest, GiveEachRowTheSameScoreAloneAndTogether)
{
    const auto together = m_trees->scores(std::span(m_rows.features).first(200));
    ASSERT_TRUE(together.has_value());
    for (std::size_t row = 0; row < 200; ++row)
        EXPECT_EQ(m_trees->scores(std::span(m_rows.features).subspan(row, 1))->front(),
                  (*together)[row]);
    EXPECT_TRUE(m_trees->scores({})->empty());
}

TEST_F(BoostedTreesTest, ScoreFromSeveralThreads)
{
    const auto alone = m_trees->scores(m_rows.features);
    ASSERT_TRUE(alone.has_value());
    std::array<int, 4> wrong{};
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < wrong.size(); ++thread) {
            threads.emplace_back([&, thread] {
                for (std::size_t row = thread; row < m_rows.size(); row += 3) {
                    const auto one = m_trees->scores(std::span(m_rows.features).subspan(row, 1));
                    wrong[thread] += one && one->front() == (*alone)[row] ? 0 : 1;
                }
            });
        }
    }
    EXPECT_EQ(wrong, (std::array<int, 4>{}));
}

TEST_F(BoostedTreesTest, RefuseTextThatIsNoModel)
{
    const std::string text = *m_trees->text();
    for (const std::string& bad :
         {std::string(), std::string("{}"), std::string("[1,2"), text.substr(0, text.size() / 2)}) {
        const auto trees = BoostedTrees::read(bad);
        ASSERT_FALSE(trees.has_value());
        EXPECT_EQ(trees.error().code, base::ErrorCode::Corrupt);
    }
}

TEST_F(BoostedTreesTest, NeedRows)
{
    EXPECT_EQ(BoostedTrees::grow(m_rows, {0, 0}, {}, {}).error().code, base::ErrorCode::NotFound);
}

} // namespace
} // namespace tapesift::learning
