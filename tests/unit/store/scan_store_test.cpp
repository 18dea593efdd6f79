#include "tapesift/store/scan_store.h"

#include <gtest/gtest.h>

#include "store/database.h"
#include "unit/store/samples.h"

namespace tapesift::store {

using ScanStoreTest = samples::StoreTest;
using std::chrono::milliseconds;

TEST_F(ScanStoreTest, ARunIsReadBackAsItWasMade)
{
    RunRecord wanted = samples::newRun(m_clock);
    wanted.spec.asOf = base::UtcSeconds{std::chrono::seconds{1'700'000'000}};
    wanted.spec.interval = market::Interval::Hour4;
    wanted.message = "Universe loaded";
    wanted.pinned = true;
    const auto made = m_store->createRun(wanted, samples::plan(25), 10);
    ASSERT_TRUE(made) << base::describe(made.error());
    EXPECT_EQ(made->name, "scan_20260101_000000");
    reopenStore();

    const auto read = m_store->run(made->id);
    ASSERT_TRUE(read) << base::describe(read.error());
    EXPECT_EQ(read->id, made->id);
    EXPECT_EQ(read->name, made->name);
    EXPECT_EQ(read->status, RunStatus::Initialized);
    EXPECT_EQ(read->spec, wanted.spec);
    EXPECT_EQ(read->feed, wanted.feed);
    EXPECT_EQ(read->universeName, "sp500");
    EXPECT_EQ(read->startedAt, wanted.startedAt);
    EXPECT_EQ(read->updatedAt, m_clock.now());
    EXPECT_FALSE(read->finishedAt);
    EXPECT_EQ(read->counts, (RunCounts{25, 0, 0, 0}));
    EXPECT_EQ(read->funnel, wanted.funnel);
    EXPECT_EQ(read->message, "Universe loaded");
    EXPECT_TRUE(read->pinned);
    EXPECT_EQ(m_store->run("scan_20260101_000000")->id, made->id);
}

TEST_F(ScanStoreTest, RunsOfOneSecondGetNumbers)
{
    for (int i = 0; i < 3; ++i)
        addRun(1);
    const auto runs = m_store->runs();
    ASSERT_TRUE(runs);
    ASSERT_EQ(runs->size(), 3U);
    EXPECT_EQ((*runs)[0].name, "scan_20260101_000000_3");
    EXPECT_EQ((*runs)[1].name, "scan_20260101_000000_2");
    EXPECT_EQ((*runs)[2].name, "scan_20260101_000000");
}

TEST_F(ScanStoreTest, AnUnknownRunIsNotFoundAndTheNewestAreNamed)
{
    const auto none = m_store->run("scan_x");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, base::ErrorCode::NotFound);
    addRun(1);
    const auto unknown = m_store->run("scan_x");
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().suggestion.find("scan_20260101_000000"), std::string::npos);
    EXPECT_EQ(m_store->run(RunId{77}).error().code, base::ErrorCode::NotFound);
}

TEST_F(ScanStoreTest, TheNewestUnfinishedRunIsTheOneToResume)
{
    EXPECT_EQ(m_store->newestUnfinished()->has_value(), false);
    const RunId first = addRun(10);
    const RunId second = addRun(10);
    addFinishedRun(1);
    EXPECT_EQ((*m_store->newestUnfinished())->id, second);
    save(second, {samples::batch(0)});
    ASSERT_TRUE(m_store->setStatus(second, RunStatus::Completed, milliseconds{1}, ""));
    EXPECT_EQ((*m_store->newestUnfinished())->id, first);
}

TEST_F(ScanStoreTest, ACheckpointHoldsThePlanAndTheSavedBatches)
{
    const RunId run = addRun(25);
    save(run, {samples::batch(1)});
    reopenStore();
    const auto checkpoint = m_store->checkpoint(run);
    ASSERT_TRUE(checkpoint) << base::describe(checkpoint.error());
    ASSERT_EQ(checkpoint->plan.size(), 25U);
    EXPECT_EQ(checkpoint->plan[24].symbol.text(), "S24");
    EXPECT_EQ(checkpoint->plan[24].sector, "Energy");
    EXPECT_EQ(checkpoint->batchSize, 10U);
    EXPECT_EQ(checkpoint->done, (std::vector<bool>{false, true, false}));
}

TEST_F(ScanStoreTest, TheCheckpointGoesExactlyWhenTheRunIsCompleted)
{
    const RunId run = addRun(10);
    for (const RunStatus status :
         {RunStatus::InProgress, RunStatus::Paused, RunStatus::Stopped, RunStatus::Failed}) {
        ASSERT_TRUE(m_store->setStatus(run, status, milliseconds{7}, "because"));
        EXPECT_TRUE(m_store->checkpoint(run));
        const auto read = m_store->run(run);
        EXPECT_EQ(read->status, status);
        EXPECT_EQ(read->elapsed, milliseconds{7});
        EXPECT_EQ(read->message, "because");
        EXPECT_FALSE(read->finishedAt);
    }
    save(run, {samples::batch(0)});
    m_clock.advance(milliseconds{1500});
    ASSERT_TRUE(m_store->setStatus(run, RunStatus::Completed, milliseconds{9}, "Done"));
    const auto gone = m_store->checkpoint(run);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(m_store->run(run)->finishedAt, m_clock.now());
}

TEST_F(ScanStoreTest, ARunWithPendingSymbolsCannotBeCompleted)
{
    const RunId run = addRun(20);
    save(run, {samples::batch(0)});
    const auto refused = m_store->setStatus(run, RunStatus::Completed, milliseconds{1}, "");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::Internal);
    EXPECT_TRUE(m_store->checkpoint(run));
    EXPECT_EQ(m_store->run(run)->status, RunStatus::Initialized);
}

TEST_F(ScanStoreTest, TheStatusOfAnUnknownRunCannotBeSet)
{
    EXPECT_FALSE(m_store->setStatus(RunId{9}, RunStatus::Paused, milliseconds{0}, ""));
}

TEST_F(ScanStoreTest, EntriesComeInTheOrderOfThePlanWithTheirFlag)
{
    const RunId run = addRun(30);
    BatchRecord marked = samples::batch(1);
    marked.reused[3] = true;
    save(run, {samples::batch(2), std::move(marked), samples::batch(0)});

    std::vector<std::string> symbols;
    std::vector<std::string> reused;
    ASSERT_TRUE(m_store->forEachEntry(run, [&](const LedgerEntry& entry, bool isReused) {
        symbols.push_back(entry.member.symbol.text());
        if (isReused)
            reused.push_back(symbols.back());
        EXPECT_TRUE(entry.result.has_value());
        return true;
    }));
    ASSERT_EQ(symbols.size(), 30U);
    for (std::size_t i = 0; i < symbols.size(); ++i)
        EXPECT_EQ(symbols[i], fmt::format("S{}", i));
    EXPECT_EQ(reused, std::vector<std::string>{"S13"});
}

TEST_F(ScanStoreTest, OneSymbolIsFoundWithoutTheOthers)
{
    const RunId run = addRun(30);
    save(run, {samples::batch(2), samples::batch(0)}); // The batch between is still to come.
    const auto found = m_store->entry(run, samples::member(25).symbol);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->member.name, "Company 25");
    EXPECT_EQ((*found)->result->price, 10.5 + 25);
    EXPECT_EQ(m_store->entry(run, samples::member(15).symbol)->has_value(), false);
    // The beginning of another symbol is none.
    EXPECT_EQ(m_store->entry(run, *market::Symbol::parse("S"))->has_value(), false);
    EXPECT_EQ(m_store->entry(RunId{99}, samples::member(1).symbol)->has_value(), false);
}

TEST_F(ScanStoreTest, EncodedEntriesAreTheBytesThatWereSaved)
{
    const RunId run = addRun(20);
    BatchRecord second = samples::batch(1);
    second.reused[3] = true;
    save(run, {samples::batch(0), second});
    std::vector<std::vector<std::byte>> seen;
    std::vector<std::size_t> reused;
    ASSERT_TRUE(m_store->forEachEncodedEntry(run, [&](const EncodedEntry& entry) {
        if (entry.reused)
            reused.push_back(seen.size());
        seen.emplace_back(entry.quick.begin(), entry.quick.end());
        EXPECT_TRUE(entry.deep.empty());
        EXPECT_EQ(entry.percentile, 0);
        return true;
    }));
    ASSERT_EQ(seen.size(), 20U);
    EXPECT_TRUE(std::equal(second.entries.begin(), second.entries.end(), seen.begin() + 10));
    EXPECT_EQ(reused, std::vector<std::size_t>{13});
}

TEST_F(ScanStoreTest, AWalkOverEntriesCanBeEnded)
{
    const RunId run = addFinishedRun(3);
    int seen = 0;
    ASSERT_TRUE(m_store->forEachEntry(run, [&](const LedgerEntry&, bool) { return ++seen < 12; }));
    EXPECT_EQ(seen, 12);
}

TEST_F(ScanStoreTest, TheReuseIndexHoldsTheNewestRunsOfTheFeedAndInterval)
{
    addFinishedRun(1, 1);
    addFinishedRun(1, 2);
    const RunId unfinished = addRun(20);
    save(unfinished, {samples::batch(0, 10, 3)});

    const auto newest =
        m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1, market::ScanPhase::Quick, 2);
    ASSERT_TRUE(newest) << base::describe(newest.error());
    EXPECT_EQ(newest->size(), 20U);
    EXPECT_FALSE(newest->find(samples::key(4, 3)).empty());
    EXPECT_FALSE(newest->find(samples::key(4, 2)).empty());
    EXPECT_TRUE(newest->find(samples::key(4, 1)).empty());
    const auto entry = decodeEntry(newest->find(samples::key(4, 3)));
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->member.symbol.text(), "S4");

    EXPECT_EQ(m_store->reuseIndex("other", market::Interval::Day1)->size(), 0U);
    EXPECT_EQ(m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Week1)->size(), 0U);
}

TEST_F(ScanStoreTest, ADamagedRunIsLeftOutOfTheListWithAWarning)
{
    addRun(1);
    const RunId damaged = addRun(1);
    m_store.reset();
    DatabaseTarget target;
    target.path = m_folder.file("tapesift.db");
    {
        auto database = Database::open(target);
        ASSERT_TRUE(database);
        ASSERT_TRUE((*database)->execute("UPDATE run SET spec = '{' WHERE name LIKE '%_2'"));
    }
    reopenStore();
    EXPECT_EQ(m_store->runs()->size(), 1U);
    EXPECT_EQ(m_log.count("scan_20260101_000000_2"), 1U);
    EXPECT_EQ(m_store->run(damaged).error().code, base::ErrorCode::Corrupt);
}

} // namespace tapesift::store
