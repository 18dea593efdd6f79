#include "presentation/scan_mailbox.h"

#include <gtest/gtest.h>

#include "unit/presentation/sample_deep.h"
#include "unit/report/sample_report.h"

namespace tapesift::presentation {
namespace {

// A run of five symbols in batches of two.
class ScanMailboxTest : public testing::Test
{
protected:
    static base::Result<store::Checkpoint> plan(store::RunId)
    {
        store::Checkpoint checkpoint;
        for (const char* symbol : {"A", "B", "C", "D", "E"})
            checkpoint.plan.push_back({*market::Symbol::parse(symbol), {}, {}, {}});
        checkpoint.batchSize = 2;
        return checkpoint;
    }

    void begin()
    {
        store::RunRecord run;
        run.spec.phase = market::ScanPhase::Deep;
        m_mailbox.onRunCreated(run);
    }

    static store::BatchRecord deepBatch(std::uint32_t number,
                                        std::vector<std::vector<std::byte>> entries)
    {
        store::BatchRecord batch;
        batch.batch = number;
        batch.phase = market::ScanPhase::Deep;
        batch.entries = std::move(entries);
        return batch;
    }

    ScanMailbox m_mailbox{[] {}, plan};
};

TEST_F(ScanMailboxTest, KnowsWhoseDeepResultsTheyAre)
{
    begin();
    const auto nothing = store::encodeDeepEntry({}); // D has no quick result.
    m_mailbox.onDeepBatchesCommitted(
        {deepBatch(2, {sampleDeepBytes()}), deepBatch(1, {sampleDeepBytes(), nothing})});
    const ScanNews news = m_mailbox.take(100);
    ASSERT_EQ(news.entries.deep.size(), 2u);
    EXPECT_EQ(news.entries.deep[0].symbol, QStringLiteral("E"));
    EXPECT_EQ(news.entries.deep[1].symbol, QStringLiteral("C"));
    EXPECT_EQ(news.entries.deep[1].row.state, DeepState::Done);
}

TEST_F(ScanMailboxTest, GivesTheRanksTheirSymbols)
{
    begin();
    m_mailbox.onRanked({10, 0, 30, 40, 99});
    const ScanNews news = m_mailbox.take(100);
    ASSERT_EQ(news.ranks.size(), 5u);
    EXPECT_EQ(news.ranks[4].symbol, QStringLiteral("E"));
    EXPECT_EQ(news.ranks[4].percentile, 99);
    EXPECT_TRUE(m_mailbox.isEmpty());
}

TEST_F(ScanMailboxTest, KeepsWhatBelongsToRowsUntilTheyAreGone)
{
    begin();
    store::BatchRecord quick;
    for (const char* symbol : {"A", "B", "C"})
        quick.entries.push_back(store::encodeEntry(report::okEntry(symbol)));
    m_mailbox.onBatchesCommitted({quick});
    m_mailbox.onDeepBatchesCommitted(
        {deepBatch(0, {sampleDeepBytes(), sampleDeepBytes()}), deepBatch(1, {sampleDeepBytes()})});
    m_mailbox.onRanked({1, 2, 3, 4, 5});
    m_mailbox.onEnd(store::RunRecord{});

    const ScanNews first = m_mailbox.take(2);
    EXPECT_EQ(first.entries.rows.size(), 2u);
    EXPECT_TRUE(first.entries.deep.empty() && first.ranks.empty() && !first.end);
    const ScanNews second = m_mailbox.take(2);
    EXPECT_EQ(second.entries.rows.size(), 1u);
    EXPECT_EQ(second.entries.deep.size(), 2u);
    EXPECT_TRUE(second.ranks.empty() && !second.end);
    const ScanNews third = m_mailbox.take(2);
    EXPECT_EQ(third.entries.deep.size(), 1u);
    EXPECT_EQ(third.ranks.size(), 5u);
    EXPECT_TRUE(third.end.has_value());
    EXPECT_TRUE(m_mailbox.isEmpty());
}

TEST_F(ScanMailboxTest, DropsDeepResultsThatItCannotPlace)
{
    m_mailbox.onDeepBatchesCommitted({deepBatch(0, {sampleDeepBytes()})});
    EXPECT_TRUE(m_mailbox.take(100).entries.deep.empty()) << "there is no plan";
    begin();
    m_mailbox.onDeepBatchesCommitted({deepBatch(7, {sampleDeepBytes()})});
    EXPECT_TRUE(m_mailbox.take(100).entries.deep.empty()) << "there is no such batch";
}

} // namespace
} // namespace tapesift::presentation
