#include "store/run_housekeeping.h"

#include <gtest/gtest.h>

#include "unit/store/samples.h"

namespace tapesift::store {

using std::chrono::milliseconds;

class RunHousekeepingTest : public samples::StoreTest
{
protected:
    static constexpr std::uint64_t kNoLimit = UINT64_MAX;

    // Batch 0 and 2 are fine, batch 1 has two failures, one of them a reused entry.
    std::vector<BatchRecord> batchesWithFailures()
    {
        BatchRecord bad = samples::batch(1);
        bad.entries[2] = encodeEntry(samples::failedEntry(12, market::Outcome::TimedOut));
        bad.entries[5] = encodeEntry(samples::failedEntry(15, market::Outcome::NoData));
        bad.reused[0] = true;
        bad.failed = 2;
        std::vector<BatchRecord> batches;
        batches.push_back(samples::batch(0));
        batches.push_back(std::move(bad));
        batches.push_back(samples::batch(2, 10));
        batches.back().entries.resize(5);
        batches.back().reused.resize(5);
        return batches;
    }

    std::int64_t query(const std::string& sql)
    {
        DatabaseTarget target;
        target.path = m_folder.file("tapesift.db");
        auto database = Database::open(target);
        EXPECT_TRUE(database);
        return (*database)->queryInteger(sql).value_or(-1);
    }

    std::vector<std::string> names()
    {
        std::vector<std::string> names;
        const auto runs = m_store->runs();
        for (const RunRecord& run : runs.value())
            names.push_back(run.name);
        return names;
    }
};

TEST_F(RunHousekeepingTest, PruningRemovesTheOldestFinishedRunsWithTheirPacks)
{
    addFinishedRun(2, 1);
    addFinishedRun(2, 2);
    addFinishedRun(2, 3);
    ASSERT_TRUE(m_store->prune(2, kNoLimit));
    EXPECT_EQ(names(),
              (std::vector<std::string>{"scan_20260101_000000_3", "scan_20260101_000000_2"}));
    EXPECT_EQ(query("SELECT count(*) FROM run_batch"), 4);
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 4);
    EXPECT_EQ(query("SELECT count(*) FROM pack WHERE id NOT IN (SELECT pack FROM run_batch)"), 0);
}

TEST_F(RunHousekeepingTest, PruningKeepsPinnedAndUnfinishedRuns)
{
    const RunId unfinished = addRun(20);
    save(unfinished, {samples::batch(0)});
    RunRecord pinned = samples::newRun(m_clock);
    pinned.pinned = true;
    const auto kept = m_store->createRun(pinned, samples::plan(10), 10);
    ASSERT_TRUE(kept);
    save(kept->id, {samples::batch(0)});
    ASSERT_TRUE(m_store->setStatus(kept->id, RunStatus::Completed, milliseconds{1}, ""));
    addFinishedRun(1, 5);

    ASSERT_TRUE(m_store->prune(0, kNoLimit));
    EXPECT_EQ(names(),
              (std::vector<std::string>{"scan_20260101_000000_2", "scan_20260101_000000"}));
    EXPECT_EQ(savedSymbols(unfinished).size(), 10U);
    EXPECT_EQ(savedSymbols(kept->id).size(), 10U);
    EXPECT_TRUE(m_store->checkpoint(unfinished));
}

TEST_F(RunHousekeepingTest, PruningKeepsPacksThatOtherRunsHold)
{
    addFinishedRun(3);
    const RunId same = addFinishedRun(3);
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 3);
    ASSERT_TRUE(m_store->prune(1, kNoLimit));
    EXPECT_EQ(savedSymbols(same).size(), 30U);
}

TEST_F(RunHousekeepingTest, PruningRemovesWhatTheDeepPhaseLeftToo)
{
    const RunId first = addFinishedDeepRun(2, 1);
    ASSERT_TRUE(m_store->saveRanks(first, std::vector<int>(20, 5)));
    const RunId second = addFinishedDeepRun(2, 2);
    ASSERT_TRUE(m_store->saveRanks(second, std::vector<int>(20, 6)));
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 8);
    ASSERT_TRUE(m_store->prune(1, kNoLimit));
    EXPECT_EQ(savedSymbols(second).size(), 20U);
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 4);
    EXPECT_EQ(query("SELECT count(*) FROM deep_batch"), 2);
    EXPECT_EQ(query("SELECT count(*) FROM run_rank"), 1);
    ASSERT_TRUE(m_store->prune(0, kNoLimit));
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 0);
    EXPECT_EQ(query("SELECT count(*) FROM deep_batch"), 0);
    EXPECT_EQ(query("SELECT count(*) FROM run_rank"), 0);
}

TEST_F(RunHousekeepingTest, PruningKeepsDeepPacksThatOtherRunsHold)
{
    addFinishedDeepRun(2, 1);
    const RunId same = addFinishedDeepRun(2, 1);
    // Another deep phase over the same quick results.
    const RunId other = addDeepRun(20);
    save(other, {samples::batch(0, 10, 1), samples::batch(1, 10, 1), samples::deepBatch(0, 10, 9)});
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 5);
    ASSERT_TRUE(m_store->prune(2, kNoLimit));
    EXPECT_EQ(savedSymbols(same).size(), 20U);
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 5);
    ASSERT_TRUE(m_store->prune(1, kNoLimit));
    EXPECT_EQ(savedSymbols(other).size(), 20U);
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 3);
}

TEST_F(RunHousekeepingTest, PruningStopsAsSoonAsTheBytesAreWithinTheLimit)
{
    for (std::uint32_t state = 1; state <= 4; ++state)
        addFinishedRun(100, state);
    // A run of 100 batches takes about 600 KB.
    ASSERT_TRUE(m_store->prune(100, 1'400'000));
    EXPECT_EQ(names(),
              (std::vector<std::string>{"scan_20260101_000000_4", "scan_20260101_000000_3"}));
    ASSERT_TRUE(m_store->prune(100, 0));
    EXPECT_TRUE(names().empty());
}

TEST_F(RunHousekeepingTest, RemovesOneRunWithThePacksThatItAloneHolds)
{
    const RunId first = addFinishedRun(2, 1);
    const RunId second = addFinishedRun(2, 2);
    const RunId same = addFinishedRun(2, 1); // Holds the packs of the first one, too.
    ASSERT_TRUE(m_store->removeRun(first));
    EXPECT_EQ(savedSymbols(same).size(), 20U);
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 4);
    ASSERT_TRUE(m_store->removeRun(same));
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 2);
    EXPECT_EQ(savedSymbols(second).size(), 20U);
    const base::Status again = m_store->removeRun(first);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, base::ErrorCode::NotFound);
}

TEST_F(RunHousekeepingTest, PinsARunAndLetsItGoAgain)
{
    const RunId first = addFinishedRun(1, 1);
    addFinishedRun(1, 2);
    ASSERT_TRUE(m_store->setPinned(first, true));
    EXPECT_TRUE(m_store->run(first)->pinned);
    ASSERT_TRUE(m_store->prune(0, kNoLimit));
    EXPECT_EQ(names(), std::vector<std::string>{"scan_20260101_000000"});
    ASSERT_TRUE(m_store->setPinned(first, false));
    ASSERT_TRUE(m_store->prune(0, kNoLimit));
    EXPECT_TRUE(names().empty());
    EXPECT_EQ(m_store->setPinned(first, true).error().code, base::ErrorCode::NotFound);
}

TEST_F(RunHousekeepingTest, TellsHowLargeItIs)
{
    const StoreSize empty = m_store->size().value();
    const RunId run = addFinishedRun(100, 1); // About 600 KB.
    const StoreSize full = m_store->size().value();
    EXPECT_GT(full.used, empty.used + 400'000);
    EXPECT_GE(full.file, full.used);
    ASSERT_TRUE(m_store->removeRun(run));
    const StoreSize after = m_store->size().value();
    EXPECT_LT(after.used, empty.used + 100'000);
    EXPECT_EQ(after.file, full.file); // The pages are free, and stay.
}

} // namespace tapesift::store
