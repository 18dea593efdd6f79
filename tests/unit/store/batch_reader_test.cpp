#include "store/batch_reader.h"

#include <gtest/gtest.h>

#include "unit/store/samples.h"

namespace tapesift::store {

class BatchReaderTest : public samples::StoreTest
{
protected:
    void change(const std::string& sql)
    {
        m_store.reset();
        DatabaseTarget target;
        target.path = m_folder.file("tapesift.db");
        auto database = Database::open(target);
        ASSERT_TRUE(database);
        const auto done = (*database)->execute(sql);
        ASSERT_TRUE(done) << base::describe(done.error());
        reopenStore();
    }

    base::Status walk(RunId run)
    {
        return m_store->forEachEntry(run, [](const LedgerEntry&, bool) { return true; });
    }
};

TEST_F(BatchReaderTest, APackThatDoesNotFitItsDigestIsCorrupt)
{
    const RunId run = addFinishedRun(3);
    // One byte of a number in the last entry of the second batch.
    change(
        "UPDATE pack SET payload = CAST(substr(payload, 1, length(payload) - 1) || x'7f' AS BLOB)"
        " WHERE batch = 1");
    const auto walked = walk(run);
    ASSERT_FALSE(walked);
    EXPECT_EQ(walked.error().code, base::ErrorCode::Corrupt);
}

TEST_F(BatchReaderTest, AMissingPackIsCorrupt)
{
    const RunId run = addFinishedRun(3);
    change("DELETE FROM pack WHERE batch = 2");
    EXPECT_EQ(walk(run).error().code, base::ErrorCode::Corrupt);
}

TEST_F(BatchReaderTest, ADamagedPackIsNotReusedAndDoesNotStandInForANewOne)
{
    const RunId damaged = addFinishedRun(3);
    change("UPDATE pack SET payload = zeroblob(length(payload)) WHERE batch = 1");
    const auto index = m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1);
    ASSERT_TRUE(index) << base::describe(index.error());
    EXPECT_EQ(index->size(), 20U);
    EXPECT_EQ(m_log.count("1 batches of saved results are damaged"), 1U);

    const RunId again = addFinishedRun(3);
    EXPECT_EQ(savedSymbols(again).size(), 30U);
    EXPECT_FALSE(walk(damaged));
}

TEST_F(BatchReaderTest, ADeepPackThatIsDamagedOrMissingIsCorrupt)
{
    const RunId run = addFinishedDeepRun(2);
    EXPECT_TRUE(walk(run));
    change("UPDATE pack SET payload = zeroblob(length(payload)) "
           "WHERE id = (SELECT max(pack) FROM deep_batch)");
    EXPECT_EQ(walk(run).error().code, base::ErrorCode::Corrupt);
    change("DELETE FROM pack WHERE id = (SELECT max(pack) FROM deep_batch)");
    EXPECT_EQ(walk(run).error().code, base::ErrorCode::Corrupt);
}

TEST_F(BatchReaderTest, ADeepBatchOfAnotherSizeIsCorrupt)
{
    for (const std::uint32_t size : {0U, 9U, 11U}) {
        const RunId run = addDeepRun(20);
        save(run, {samples::batch(0), samples::deepBatch(0, size)});
        const auto walked = walk(run);
        ASSERT_FALSE(walked) << size;
        EXPECT_EQ(walked.error().code, base::ErrorCode::Corrupt);
    }
}

TEST_F(BatchReaderTest, ADamagedDeepPackIsNotReused)
{
    addFinishedDeepRun(3);
    change("UPDATE pack SET payload = zeroblob(length(payload)) "
           "WHERE id = (SELECT pack FROM deep_batch WHERE batch = 1)");
    const auto index =
        m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1, market::ScanPhase::Deep);
    ASSERT_TRUE(index) << base::describe(index.error());
    EXPECT_EQ(index->size(), 50U);
    EXPECT_EQ(m_log.count("1 batches of saved results are damaged"), 1U);
    const RunId again = addFinishedDeepRun(3);
    EXPECT_TRUE(walk(again));
}

TEST_F(BatchReaderTest, ADamagedCountDoesNotAskForAllMemory)
{
    addFinishedDeepRun(1);
    for (const char* count : {"-1", "9223372036854775807"}) {
        change(fmt::format("UPDATE run SET completed = {0}, deep_completed = 0", count));
        const auto index =
            m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1, market::ScanPhase::Deep);
        ASSERT_TRUE(index) << base::describe(index.error());
        EXPECT_EQ(index->size(), 20U);
    }
}

TEST_F(BatchReaderTest, ADamagedPackIsPassedOverWhenOnlyReading)
{
    addFinishedRun(2);
    change("UPDATE pack SET payload = zeroblob(length(payload)) WHERE batch = 1");
    reopenStore(OpenMode::ReadOnly);
    const auto index = m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1);
    ASSERT_TRUE(index) << base::describe(index.error());
    EXPECT_EQ(index->size(), 10U);
}

} // namespace tapesift::store
