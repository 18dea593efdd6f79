// What the store keeps of the deep phase of a scan.

#include <numeric>

#include <gtest/gtest.h>

#include "unit/store/samples.h"

namespace tapesift::store {

using std::chrono::milliseconds;

class DeepPhaseTest : public samples::StoreTest
{
protected:
    std::vector<LedgerEntry> entriesOf(RunId run)
    {
        std::vector<LedgerEntry> entries;
        const auto walked = m_store->forEachEntry(run, [&](const LedgerEntry& entry, bool) {
            entries.push_back(entry);
            return true;
        });
        EXPECT_TRUE(walked) << base::describe(walked.error());
        return entries;
    }

    std::vector<int> ranks(int count)
    {
        std::vector<int> percentiles(static_cast<std::size_t>(count));
        std::iota(percentiles.begin(), percentiles.end(), 0);
        return percentiles;
    }
};

TEST_F(DeepPhaseTest, EntriesHaveWhatTheDeepPhaseFound)
{
    const RunId run = addDeepRun(30);
    BatchRecord second = samples::deepBatch(1);
    second.entries[4] = encodeDeepEntry({});
    second.entries[5] = encodeDeepEntry(
        {{}, {}, base::Error{base::ErrorCode::TimedOut, "No bars.", "", "Try later."}});
    save(run, {samples::batch(0), samples::batch(1), samples::batch(2), std::move(second)});
    reopenStore();

    const auto entries = entriesOf(run);
    ASSERT_EQ(entries.size(), 30U);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        SCOPED_TRACE(i);
        EXPECT_TRUE(entries[i].result);
        EXPECT_EQ(entries[i].deep.has_value(), i >= 10 && i < 20);
    }
    EXPECT_EQ(entries[13].deep->key, samples::deepEntry(13).key);
    EXPECT_EQ(entries[13].deep->analysis->weightedReturn, -25.5);
    EXPECT_FALSE(entries[14].deep->analysis);
    EXPECT_FALSE(entries[14].deep->error);
    EXPECT_EQ(entries[15].deep->error->code, base::ErrorCode::TimedOut);
}

TEST_F(DeepPhaseTest, EncodedEntriesAreTheBytesThatWereSaved)
{
    const RunId run = addDeepRun(20);
    const BatchRecord deep = samples::deepBatch(0);
    save(run, {samples::batch(0), samples::batch(1), deep});
    ASSERT_TRUE(m_store->saveRanks(run, ranks(20)));
    std::size_t place = 0;
    ASSERT_TRUE(m_store->forEachEncodedEntry(run, [&](const EncodedEntry& entry) {
        EXPECT_EQ(entry.percentile, static_cast<int>(place));
        if (place < 10)
            EXPECT_TRUE(std::ranges::equal(entry.deep, deep.entries[place])) << place;
        else
            EXPECT_TRUE(entry.deep.empty()) << place;
        return ++place < 15;
    }));
    EXPECT_EQ(place, 15U);
}

TEST_F(DeepPhaseTest, ARankedRunGivesPercentilesAndScoresWithThem)
{
    const RunId run = addFinishedDeepRun(2);
    EXPECT_EQ(entriesOf(run)[7].deep->analysis->percentile, 0);
    std::vector<int> percentiles(20, 0);
    percentiles[7] = 50;
    percentiles[19] = 99;
    ASSERT_TRUE(m_store->saveRanks(run, percentiles));
    reopenStore();

    const auto entries = entriesOf(run);
    const auto strength = [&](std::size_t place) {
        return entries[place].deep->analysis->score[analysis::ScorePart::RelativeStrength];
    };
    EXPECT_EQ(entries[7].deep->analysis->percentile, 50);
    EXPECT_EQ(entries[19].deep->analysis->percentile, 99);
    EXPECT_EQ(entries[18].deep->analysis->percentile, 0);
    // The side is short: half of the universe below is half good, all of it is bad.
    EXPECT_DOUBLE_EQ(strength(7).grade, 0.5);
    EXPECT_DOUBLE_EQ(strength(19).grade, 0);
    EXPECT_TRUE(std::isnan(strength(18).grade));
}

TEST_F(DeepPhaseTest, ACheckpointTellsTheBatchesOfEachPhase)
{
    const RunId run = addDeepRun(25);
    const auto fresh = m_store->checkpoint(run);
    ASSERT_TRUE(fresh);
    EXPECT_EQ(fresh->deepDone, std::vector<bool>(3, false));
    save(run, {samples::batch(0), samples::batch(1), samples::deepBatch(1)});
    reopenStore();
    const auto checkpoint = m_store->checkpoint(run);
    ASSERT_TRUE(checkpoint);
    EXPECT_EQ(checkpoint->done, (std::vector<bool>{true, true, false}));
    EXPECT_EQ(checkpoint->deepDone, (std::vector<bool>{false, true, false}));
}

TEST_F(DeepPhaseTest, ADeepRunIsCompletedOnlyAfterBothPhases)
{
    const RunId run = addDeepRun(20);
    const auto complete = [&] {
        return m_store->setStatus(run, RunStatus::Completed, milliseconds{1}, "Done");
    };
    save(run, {samples::batch(0), samples::batch(1), samples::deepBatch(0)});
    const auto refused = complete();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::Internal);
    EXPECT_EQ(m_store->run(run)->status, RunStatus::Initialized);
    EXPECT_EQ(m_store->run(run)->counts.deepPending(), 10U);
    EXPECT_TRUE(m_store->checkpoint(run));
    EXPECT_TRUE(m_store->setStatus(run, RunStatus::Stopped, milliseconds{1}, ""));

    save(run, {samples::deepBatch(1)});
    EXPECT_TRUE(complete());
    EXPECT_FALSE(m_store->checkpoint(run));
    EXPECT_EQ(m_store->run(run)->counts, (RunCounts{20, 20, 0, 0, 20, 0, 0}));
}

TEST_F(DeepPhaseTest, TheDeepPhaseAloneDoesNotCompleteARun)
{
    const RunId run = addDeepRun(20);
    save(run, {samples::batch(0), samples::deepBatch(0)});
    EXPECT_FALSE(m_store->setStatus(run, RunStatus::Completed, milliseconds{1}, ""));
}

TEST_F(DeepPhaseTest, TheReuseIndexHoldsDeepEntriesForAScanThatHasThem)
{
    addFinishedDeepRun(1, 1);
    const RunId unfinished = addDeepRun(20);
    save(unfinished, {samples::batch(0, 10, 2), samples::deepBatch(0, 10, 2)});

    const auto quick = m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1);
    ASSERT_TRUE(quick) << base::describe(quick.error());
    EXPECT_EQ(quick->size(), 20U);
    EXPECT_TRUE(quick->find(samples::deepEntry(4, 1).key).empty());

    const auto both =
        m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1, market::ScanPhase::Deep);
    ASSERT_TRUE(both) << base::describe(both.error());
    EXPECT_EQ(both->size(), 40U);
    EXPECT_FALSE(both->find(samples::key(4, 1)).empty());
    for (const std::uint32_t state : {1U, 2U}) {
        const DeepEntry wanted = samples::deepEntry(4, state);
        EXPECT_TRUE(std::ranges::equal(both->find(wanted.key), encodeDeepEntry(wanted))) << state;
    }
    const auto newest =
        m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1, market::ScanPhase::Deep, 1);
    ASSERT_TRUE(newest);
    EXPECT_TRUE(newest->find(samples::deepEntry(4, 1).key).empty());
    EXPECT_FALSE(newest->find(samples::deepEntry(4, 2).key).empty());
}

TEST_F(DeepPhaseTest, AnUnchangedRescanStoresReferencesOnly)
{
    addFinishedDeepRun(5, 1);
    const auto size = [&] {
        reopenStore();
        return std::filesystem::file_size(m_folder.file("tapesift.db"));
    };
    const auto before = size();
    const RunId again = addFinishedDeepRun(5, 1);
    EXPECT_EQ(entriesOf(again).size(), 50U);
    // The ten packs take more than ten pages; references fit into pages that are there.
    EXPECT_LT(size(), before + 5 * 4096);
}

} // namespace tapesift::store
