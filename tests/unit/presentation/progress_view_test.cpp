#include "tapesift/presentation/progress_view.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using namespace std::chrono_literals;

TEST(ProgressView, SaysHowFarEachStageIs)
{
    engine::ScanProgress progress;
    progress.stages[0] = {1, 1, "Universe loaded"};
    progress.stages[1] = {300, 1200, ""};
    progress.stages[2] = {240, 1200, ""};
    progress.stages[3] = {0, 1, ""};
    progress.percent = 24;
    progress.symbolsPerSecond = 81.6;
    progress.eta = 12s;
    const ProgressView view = makeProgressView(progress);
    EXPECT_TRUE(view.stages[0].isDone);
    EXPECT_TRUE(view.stages[1].isActive);
    EXPECT_DOUBLE_EQ(view.stages[1].share, 0.25);
    EXPECT_TRUE(view.stages[2].detail.contains(QStringLiteral("240")));
    EXPECT_FALSE(view.stages[3].isDone || view.stages[3].isActive);
    EXPECT_TRUE(view.rate.startsWith(QStringLiteral("82 ")));
    EXPECT_TRUE(view.timeLeft.contains(QStringLiteral("12 s")));
}

TEST(ProgressView, SaysNothingOfTimeLeftAtTheEnd)
{
    engine::ScanProgress progress;
    progress.stages[2] = {10, 10, ""};
    progress.eta = 0s;
    EXPECT_TRUE(makeProgressView(progress).timeLeft.isEmpty());
}

TEST(ProgressView, ShowsAStoppedRunWhereItStopped)
{
    store::RunRecord run;
    run.status = store::RunStatus::Stopped;
    run.counts.total = 200;
    run.counts.completed = 50;
    const ProgressView view = makeProgressView(run);
    EXPECT_NEAR(view.percent, 5 + (20 + 70) * 0.25, 1e-9); // The weights of the four stages.
    EXPECT_FALSE(view.stages[3].isDone);
}

TEST(ProgressView, WritesDurationsAsPeopleSayThem)
{
    EXPECT_EQ(durationText(400ms), QStringLiteral("less than a second"));
    EXPECT_EQ(durationText(59s), QStringLiteral("59 s"));
    EXPECT_EQ(durationText(185s), QStringLiteral("3 min 05 s"));
    EXPECT_EQ(durationText(1h + 12min), QStringLiteral("1 h 12 min"));
}

} // namespace
} // namespace tapesift::presentation
