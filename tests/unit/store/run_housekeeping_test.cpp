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

TEST_F(RunHousekeepingTest, AFinishedRunIsReopenedForItsFailures)
{
    const RunId run = addRun(25);
    save(run, batchesWithFailures());
    ASSERT_TRUE(m_store->setStatus(run, RunStatus::Completed, milliseconds{1}, ""));
    ASSERT_EQ(m_store->run(run)->counts, (RunCounts{25, 25, 2, 1}));

    const auto count = m_store->reopen(run, {market::Outcome::TimedOut, market::Outcome::Failed});
    ASSERT_TRUE(count) << base::describe(count.error());
    EXPECT_EQ(*count, 1U);
    const auto reopened = m_store->run(run);
    EXPECT_EQ(reopened->status, RunStatus::Stopped);
    EXPECT_FALSE(reopened->finishedAt);
    EXPECT_EQ(reopened->counts, (RunCounts{25, 15, 0, 0}));
    const auto checkpoint = m_store->checkpoint(run);
    ASSERT_TRUE(checkpoint) << base::describe(checkpoint.error());
    EXPECT_EQ(checkpoint->batchSize, 10U);
    EXPECT_EQ(checkpoint->done, (std::vector<bool>{true, false, true}));
    ASSERT_EQ(checkpoint->plan.size(), 25U);
    EXPECT_EQ(checkpoint->plan[12].symbol.text(), "S12");
    EXPECT_EQ(checkpoint->plan[12].name, "Company 12");

    save(run, {samples::batch(1)});
    ASSERT_TRUE(m_store->setStatus(run, RunStatus::Completed, milliseconds{2}, ""));
    EXPECT_EQ(savedSymbols(run).size(), 25U);
    EXPECT_EQ(query("SELECT count(*) FROM pack"), 3);
}

TEST_F(RunHousekeepingTest, AStoppedRunKeepsItsPlanWhenReopened)
{
    const RunId run = addRun(40);
    save(run, batchesWithFailures());
    ASSERT_TRUE(m_store->setStatus(run, RunStatus::Stopped, milliseconds{1}, ""));
    const auto count = m_store->reopen(run, {market::Outcome::TimedOut, market::Outcome::NoData});
    ASSERT_TRUE(count) << base::describe(count.error());
    EXPECT_EQ(*count, 2U);
    const auto checkpoint = m_store->checkpoint(run);
    ASSERT_TRUE(checkpoint);
    EXPECT_EQ(checkpoint->plan.size(), 40U);
    EXPECT_EQ(checkpoint->done, (std::vector<bool>{true, false, true, false}));
}

TEST_F(RunHousekeepingTest, ReopeningForNothingChangesNothing)
{
    const RunId run = addFinishedRun(2);
    const auto count = m_store->reopen(run, {market::Outcome::TimedOut});
    ASSERT_TRUE(count);
    EXPECT_EQ(*count, 0U);
    EXPECT_EQ(m_store->run(run)->status, RunStatus::Completed);
    EXPECT_FALSE(m_store->checkpoint(run));
}

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

} // namespace tapesift::store
