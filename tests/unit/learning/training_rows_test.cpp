#include "learning/training_rows.h"

#include <numeric>

#include <gtest/gtest.h>

#include "learning/walk_forward.h"
#include "random_market.h"

namespace tapesift::learning {
namespace {

// How many dates of a small market have a row.
constexpr std::size_t kDates = 263;

TEST(TrainingRows, GoByDateThenSymbolWithTheLabelOfTheirBar)
{
    Market market = smallMarket(1);
    std::ranges::reverse(market.series());
    const auto rows = trainingRows(market.series(), linearOptions(), {}, {});
    ASSERT_TRUE(rows.has_value());
    ASSERT_EQ(rows->size(), kSmallSymbols * kDates);
    EXPECT_EQ(rows->datesWithRows(), kDates);
    EXPECT_EQ(rows->symbols, kSmallSymbols);
    EXPECT_EQ(rows->embargo, 5U);
    std::ranges::reverse(market.series()); // back in the order of symbols
    std::vector<std::vector<FeatureRow>> features;
    for (const TrainingSeries& one : market.series())
        features.push_back(featureSeries(one.bars));
    for (std::size_t row = 0; row < rows->size(); ++row) {
        const std::size_t symbol = row % kSmallSymbols;
        const std::size_t bar = kFeatureBars - 1 + row / kSmallSymbols;
        const auto close = market.series()[symbol].bars.close;
        ASSERT_EQ(rows->dates[row], bar);
        ASSERT_EQ(rows->features[row], features[symbol][bar]);
        ASSERT_EQ(rows->rises[row] == 1, close[bar + 5] > close[bar]) << row;
    }
}

TEST(TrainingRows, AreThinnedEvenlyToTheLimit)
{
    const Market market = smallMarket(1);
    TrainOptions options = linearOptions();
    options.maxRows = 2'000; // of 6,312: every fourth
    const auto rows = trainingRows(market.series(), options, {}, {});
    ASSERT_TRUE(rows.has_value());
    EXPECT_LE(rows->size(), 2'000U);
    EXPECT_GE(rows->size(), 1'500U);
    EXPECT_EQ(rows->datesWithRows(), kDates);
    EXPECT_EQ(rows->symbols, kSmallSymbols);
}

TEST(TrainingRows, LeaveOutLabelsThatReachOverAHalt)
{
    Market market = smallMarket(1);
    // The first symbol trades no more for 30 days after its bar 300.
    std::vector<market::Bar> halted = support::toBars(market.series()[0].bars);
    halted.erase(halted.begin() + 300, halted.begin() + 330);
    // The second one misses a single day.
    std::vector<market::Bar> late = support::toBars(market.series()[1].bars);
    late.erase(late.begin() + 400);
    const market::BarSeries first(halted);
    const market::BarSeries second(late);
    market.series()[0].bars = first.view();
    market.series()[1].bars = second.view();
    const auto rows = trainingRows(market.series(), linearOptions(), {}, {});
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ(rows->embargo, 6U); // of the one that misses a day
    // 30 days with their bars, and the five bars before whose labels end after the halt; one day.
    EXPECT_EQ(rows->size(), kSmallSymbols * kDates - 30 - 5 - 1);
}

TEST(TrainingRows, RefuseASymbolGivenTwice)
{
    Market market = smallMarket(1);
    market.series()[3].symbol = market.series()[9].symbol;
    const auto rows = trainingRows(market.series(), linearOptions(), {}, {});
    ASSERT_FALSE(rows.has_value());
    EXPECT_EQ(rows.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(rows.error().message, "S109 is given twice.");
}

TEST(TrainingRows, AreNoneOfNothing)
{
    const auto none = trainingRows({}, linearOptions(), {}, {});
    ASSERT_TRUE(none.has_value());
    EXPECT_EQ(none->size(), 0U);
    const Market tiny(3, 100, 1, randomBars);
    EXPECT_EQ(trainingRows(tiny.series(), linearOptions(), {}, {})->size(), 0U);
}

std::uint32_t lastDate(const TrainingRows& rows, RowRange range)
{
    return rows.dates[range.first + range.count - 1];
}

TEST(WalkForward, NoLabelReachesIntoWhatComesAfter)
{
    const Market market = smallMarket(2);
    const auto rows = trainingRows(market.series(), linearOptions(), {}, {});
    ASSERT_TRUE(rows.has_value());
    std::size_t tested = 0;
    std::size_t next = foldsOf(*rows)[0].tested.first;
    std::size_t pastBefore = 0;
    for (const Fold& fold : foldsOf(*rows)) {
        ASSERT_GT(fold.learnt.count, 0U);
        ASSERT_GT(fold.calibrating.count, 0U);
        EXPECT_EQ(fold.learnt.first, 0U);
        EXPECT_EQ(fold.past.first, 0U);
        // A label of five bars ends before the first date of the next range.
        EXPECT_LT(lastDate(*rows, fold.learnt) + 5, rows->dates[fold.calibrating.first]);
        EXPECT_LT(lastDate(*rows, fold.calibrating) + 5, rows->dates[fold.tested.first]);
        EXPECT_EQ(lastDate(*rows, fold.calibrating), lastDate(*rows, fold.past));
        EXPECT_GT(fold.past.count, pastBefore); // expanding
        pastBefore = fold.past.count;
        EXPECT_EQ(fold.tested.first, next);
        next = fold.tested.first + fold.tested.count;
        tested += fold.tested.count;
    }
    EXPECT_EQ(next, rows->size());
    // Five sixths of 263 dates, beginning with date 43.
    EXPECT_EQ(tested, (263U - 43U) * kSmallSymbols);
}

TEST(WalkForward, HasNothingToTestOnAHandfulOfDates)
{
    TrainingRows rows;
    rows.dates = {1, 2, 3, 4, 5, 6};
    rows.features.resize(6);
    rows.rises.resize(6);
    rows.embargo = 5;
    const auto learner = [](const TrainingRows&, RowRange, const TrainProgress&,
                            const std::stop_token&) -> base::Result<std::unique_ptr<Scorer>> {
        return base::Error{base::ErrorCode::Internal, "must not be asked", "", ""};
    };
    const auto sample = walkForward(rows, learner, {}, {});
    ASSERT_FALSE(sample.has_value());
    EXPECT_EQ(sample.error().code, base::ErrorCode::NotFound);
}

} // namespace
} // namespace tapesift::learning
