#include "store/rank_table.h"

#include <array>

#include <gtest/gtest.h>

#include "unit/store/samples.h"

namespace tapesift::store {

class RankTableTest : public samples::StoreTest
{
protected:
    // The percentiles that the saved entries come with.
    std::vector<int> percentilesOf(RunId run)
    {
        std::vector<int> seen;
        const auto walked = m_store->forEachEncodedEntry(run, [&](const EncodedEntry& entry) {
            seen.push_back(entry.percentile);
            return true;
        });
        EXPECT_TRUE(walked) << base::describe(walked.error());
        return seen;
    }

    void change(const std::string& sql)
    {
        m_store.reset();
        DatabaseTarget target;
        target.path = m_folder.file("tapesift.db");
        auto database = Database::open(target);
        ASSERT_TRUE(database);
        const auto done = (*database)->execute(sql);
        ASSERT_TRUE(done) << base::describe(done.error());
        EXPECT_EQ((*database)->changes(), 1);
        reopenStore();
    }
};

TEST_F(RankTableTest, PercentilesComeBackInTheOrderOfThePlan)
{
    const RunId run = addRun(4, 2);
    save(run, {samples::batch(1, 2), samples::batch(0, 2)});
    EXPECT_EQ(percentilesOf(run), (std::vector<int>{0, 0, 0, 0}));
    ASSERT_TRUE(m_store->saveRanks(run, std::array{1, 99, 0, 50}));
    reopenStore();
    EXPECT_EQ(percentilesOf(run), (std::vector<int>{1, 99, 0, 50}));
    ASSERT_TRUE(m_store->setStatus(run, RunStatus::Completed, {}, ""));
    EXPECT_EQ(percentilesOf(run), (std::vector<int>{1, 99, 0, 50}));
}

TEST_F(RankTableTest, PercentilesStayWithTheirSymbolsWhileBatchesAreMissing)
{
    const RunId run = addRun(5, 2);
    save(run, {samples::batch(1, 2), samples::batch(2, 1)});
    ASSERT_TRUE(m_store->saveRanks(run, std::array{10, 20, 30, 40, 50}));
    EXPECT_EQ(percentilesOf(run), (std::vector<int>{30, 40, 50}));
}

TEST_F(RankTableTest, LaterRanksReplaceEarlierOnesOfTheirRunAlone)
{
    const RunId run = addRun(2, 2);
    const RunId other = addRun(2, 2);
    save(run, {samples::batch(0, 2)});
    save(other, {samples::batch(0, 2)});
    ASSERT_TRUE(m_store->saveRanks(run, std::array{10, 20}));
    ASSERT_TRUE(m_store->saveRanks(other, std::array{30, 40}));
    ASSERT_TRUE(m_store->saveRanks(run, std::array{50, 60}));
    EXPECT_EQ(percentilesOf(run), (std::vector<int>{50, 60}));
    EXPECT_EQ(percentilesOf(other), (std::vector<int>{30, 40}));
}

TEST_F(RankTableTest, RanksThatDoNotFitTheRunAreRefused)
{
    const RunId run = addRun(2, 2);
    save(run, {samples::batch(0, 2)});
    const std::vector<std::vector<int>> unfit = {{}, {1}, {1, 2, 3}, {1, 100}, {-1, 1}};
    for (const std::vector<int>& ranks : unfit) {
        const auto refused = m_store->saveRanks(run, ranks);
        ASSERT_FALSE(refused) << ranks.size();
        EXPECT_EQ(refused.error().code, base::ErrorCode::Internal);
    }
    EXPECT_EQ(m_store->saveRanks(RunId{99}, std::array{1, 2}).error().code,
              base::ErrorCode::Internal);
    EXPECT_EQ(percentilesOf(run), (std::vector<int>{0, 0}));
}

TEST_F(RankTableTest, DamagedRanksAreCorruptAndNeverWrongOnes)
{
    const RunId run = addRun(2, 2);
    save(run, {samples::batch(0, 2)});
    // Ten bytes: two percentiles and their checksum.
    for (const char* sql : {"UPDATE run_rank SET percentiles = "
                            "CAST(x'0b' || substr(percentiles, 2) AS BLOB)",
                            "UPDATE run_rank SET percentiles = substr(percentiles, 1, 9)",
                            "UPDATE run_rank SET percentiles = x''"}) {
        ASSERT_TRUE(m_store->saveRanks(run, std::array{10, 20}));
        change(sql);
        const auto walked =
            m_store->forEachEncodedEntry(run, [](const EncodedEntry&) { return true; });
        ASSERT_FALSE(walked) << sql;
        EXPECT_EQ(walked.error().code, base::ErrorCode::Corrupt);
    }
}

} // namespace tapesift::store
