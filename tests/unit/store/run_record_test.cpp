#include "tapesift/store/run_record.h"

#include <gtest/gtest.h>

namespace tapesift::store {

TEST(RunRecord, StatusesHaveTheNamesOfTheJson)
{
    EXPECT_EQ(runStatusName(RunStatus::Initialized), "initialized");
    EXPECT_EQ(runStatusName(RunStatus::InProgress), "in_progress");
    EXPECT_EQ(runStatusName(RunStatus::Paused), "paused");
    EXPECT_EQ(runStatusName(RunStatus::Stopped), "stopped");
    EXPECT_EQ(runStatusName(RunStatus::Completed), "completed");
    EXPECT_EQ(runStatusName(RunStatus::Failed), "failed");
}

TEST(RunRecord, ReadsStatusNames)
{
    EXPECT_EQ(parseRunStatus("in_progress"), RunStatus::InProgress);
    EXPECT_EQ(parseRunStatus("failed"), RunStatus::Failed);
    ASSERT_FALSE(parseRunStatus("Failed"));
    EXPECT_EQ(parseRunStatus("").error().code, base::ErrorCode::InvalidArgument);
}

TEST(RunRecord, OnlyACompletedRunIsFinished)
{
    EXPECT_FALSE(isUnfinished(RunStatus::Completed));
    for (const RunStatus status : {RunStatus::Initialized, RunStatus::InProgress, RunStatus::Paused,
                                   RunStatus::Stopped, RunStatus::Failed})
        EXPECT_TRUE(isUnfinished(status));
}

} // namespace tapesift::store
