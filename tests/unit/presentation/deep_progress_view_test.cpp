#include "tapesift/presentation/deep_progress_view.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using namespace std::chrono_literals;

TEST(DeepProgressView, SaysHowManySymbolsAreAnalysedAndHowLongItTakes)
{
    const DeepProgressView view = makeDeepProgressView({312, 78, 1, 4, 81.6, 12s});
    EXPECT_TRUE(view.headline.startsWith(QStringLiteral("Analysing 312 symbol")));
    EXPECT_EQ(view.count, QStringLiteral("78 of 312"));
    EXPECT_DOUBLE_EQ(view.stage.share, 0.25);
    EXPECT_TRUE(view.stage.isActive);
    EXPECT_FALSE(view.isOver);
    EXPECT_TRUE(view.rate.startsWith(QStringLiteral("82 ")));
    EXPECT_TRUE(view.timeLeft.contains(QStringLiteral("12 s")));
}

TEST(DeepProgressView, IsOverWithTheLastSymbolOrWithNone)
{
    const DeepProgressView done = makeDeepProgressView({312, 312, 0, 0, 81.6, 0s});
    EXPECT_TRUE(done.isOver);
    EXPECT_TRUE(done.stage.isDone);
    EXPECT_TRUE(done.timeLeft.isEmpty());
    EXPECT_TRUE(makeDeepProgressView(engine::DeepProgress{}).isOver);
    EXPECT_FALSE(waitingDeepProgress().stage.isActive);
}

TEST(DeepProgressView, TellsHowFarAStoredRunCame)
{
    store::RunRecord run;
    run.counts.total = 200;
    run.counts.deepCompleted = 50;
    EXPECT_DOUBLE_EQ(makeDeepProgressView(run).stage.share, 0.25);
    EXPECT_TRUE(makeDeepProgressView(run).isOver) << "nothing goes on";
    run.counts.deepCompleted = 200;
    EXPECT_TRUE(makeDeepProgressView(run).stage.isDone);
}

} // namespace
} // namespace tapesift::presentation
