#include "store/funnel_table.h"

#include <gtest/gtest.h>

#include "tapesift/store/filtered_entry.h"
#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

LedgerEntry filtered(std::uint32_t number, market::FilterRule rule)
{
    return filteredEntry(samples::member(number), {rule, "price 3.20 below 5"});
}

} // namespace

class FunnelTableTest : public samples::StoreTest
{
protected:
    // A finished run of six symbols: four fell before, three after their bars were seen.
    RunId addFilteredRun()
    {
        RunRecord run = samples::newRun(m_clock);
        run.spec.filter = "smart";
        run.spec.rules = market::smartRules();
        run.funnel = {{"exchange", "exchange is not NYSE", 1, {"ZZ"}},
                      {"warrant", "warrant", 3, {"AB.WS", "CD.WS", "EFGHW"}}};
        const auto made = m_store->createRun(run, samples::plan(6), 6);
        EXPECT_TRUE(made);
        BatchRecord batch;
        batch.entries = {encodeEntry(filtered(0, market::FilterRule::PriceBelow)),
                         encodeEntry(samples::okEntry(1)),
                         encodeEntry(filtered(2, market::FilterRule::Stale)),
                         encodeEntry(filtered(3, market::FilterRule::PriceBelow)),
                         encodeEntry(samples::failedEntry(4)),
                         encodeEntry(samples::okEntry(5))};
        batch.reused.assign(6, false);
        batch.failed = 1;
        auto writer = m_store->startWriter(made->id, {}, {});
        EXPECT_TRUE(writer->push(std::move(batch)));
        EXPECT_TRUE(writer->close());
        EXPECT_TRUE(m_store->setStatus(made->id, RunStatus::Completed, {}, "done"));
        return made->id;
    }
};

TEST_F(FunnelTableTest, TheFunnelHasItsSymbolsAndWhatTheBarsSaid)
{
    const RunId run = addFilteredRun();
    reopenStore();
    const auto funnel = m_store->funnel(run);
    ASSERT_TRUE(funnel) << base::describe(funnel.error());
    const auto symbolOf = [](std::uint32_t n) { return samples::member(n).symbol.text(); };
    EXPECT_EQ(*funnel, (std::vector<market::FunnelStep>{
                           {"exchange", "exchange is not NYSE", 1, {"ZZ"}},
                           {"warrant", "warrant", 3, {"AB.WS", "CD.WS", "EFGHW"}},
                           {"stale", "no recent bar", 1, {symbolOf(2)}},
                           {"price_below", "price below 5", 2, {symbolOf(0), symbolOf(3)}}}));
    const auto planned = m_store->plannedFunnel(run);
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->size(), 2U);
    EXPECT_EQ(planned->back().symbols.size(), 3U);
}

TEST_F(FunnelTableTest, TheListOfRunsHasCountsWithoutSymbols)
{
    addFilteredRun();
    const auto runs = m_store->runs();
    ASSERT_TRUE(runs);
    EXPECT_EQ(runs->front().funnel,
              (std::vector<market::FunnelStep>{{"exchange", "exchange is not NYSE", 1, {}},
                                               {"warrant", "warrant", 3, {}}}));
}

TEST_F(FunnelTableTest, TheSymbolsGoWithTheirRun)
{
    const RunId run = addFilteredRun();
    ASSERT_TRUE(m_store->prune(0, 1));
    EXPECT_FALSE(m_store->funnel(run));
    m_store.reset();
    DatabaseTarget target;
    target.path = m_folder.file("tapesift.db");
    auto database = Database::open(target);
    ASSERT_TRUE(database);
    const auto left = (*database)->queryInteger("SELECT count(*) FROM funnel_symbols");
    ASSERT_TRUE(left);
    EXPECT_EQ(*left, 0);
}

} // namespace tapesift::store
