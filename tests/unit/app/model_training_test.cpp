#include "app/model_training.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/learning/model_file.h"
#include "unit/learning/random_market.h"

namespace tapesift::app {
namespace {

class ModelDueTest : public testing::Test
{
protected:
    ModelDueTest()
    {
        m_run.status = store::RunStatus::Completed;
        m_run.spec.phase = market::ScanPhase::Deep;
        m_run.spec.asOf = base::parseUtc("2018-02-07").value();
    }

    // A model that has seen bars up to that day.
    void save(std::string_view knownUntil)
    {
        static const learning::TrainedModel trained =
            learning::train(learning::returningMarket(1).series(), learning::linearOptions())
                .value();
        learning::TrainedModel model = trained;
        model.knownUntil = base::parseUtc(knownUntil).value();
        ASSERT_TRUE(learning::saveModel(m_files, home(), model));
        ASSERT_TRUE(learning::loadModel(m_files, home(), market::Interval::Day1));
    }

    bool isDue() { return isModelDue(m_files, home(), m_run, 7); }
    std::string home() { return m_home.path().string(); }

    support::TemporaryFolder m_home;
    base::RealFileSystem m_files;
    store::RunRecord m_run;
};

TEST_F(ModelDueTest, WithoutAModel)
{
    EXPECT_TRUE(isDue());
}

TEST_F(ModelDueTest, WhenItHasMissedMoreThanTheDaysThatAreAllowed)
{
    save("2018-01-31");
    EXPECT_FALSE(isDue());
    save("2018-01-30");
    EXPECT_TRUE(isDue());
}

TEST_F(ModelDueTest, NotForARunOfThePast)
{
    save("2026-11-20");
    EXPECT_FALSE(isDue());
}

TEST_F(ModelDueTest, WhenItCannotBeRead)
{
    save("2018-02-07");
    std::ofstream(learning::modelFilePath(home(), market::Interval::Day1)) << "{";
    EXPECT_TRUE(isDue());
}

TEST_F(ModelDueTest, OnlyForCompleteRunsInDepth)
{
    m_run.status = store::RunStatus::Stopped;
    EXPECT_FALSE(isDue());
    m_run.status = store::RunStatus::Completed;
    m_run.spec.phase = market::ScanPhase::Quick;
    EXPECT_FALSE(isDue());
}

} // namespace
} // namespace tapesift::app
