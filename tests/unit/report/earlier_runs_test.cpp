#include "tapesift/report/earlier_runs.h"

#include <gtest/gtest.h>

namespace tapesift::report {
namespace {

store::RunRecord run(std::int64_t id)
{
    store::RunRecord run;
    run.id = store::RunId{id};
    run.name = "scan_" + std::to_string(id);
    run.status = store::RunStatus::Completed;
    run.spec.provider = "csv";
    run.feed = "csv-1a2b3c4d";
    run.spec.universe = "sp500";
    run.universeName = "sp500";
    return run;
}

// The name of the run before; "none".
std::string before(const std::vector<store::RunRecord>& runs, const store::RunRecord& shown)
{
    const store::RunRecord* found = runBefore(runs, shown);
    return found ? found->name : "none";
}

TEST(EarlierRuns, TheNewestCompletedOneOfTheSameListCounts)
{
    std::vector<store::RunRecord> runs = {run(5), run(4), run(3), run(2)};
    EXPECT_EQ(before(runs, run(4)), "scan_3");
    EXPECT_EQ(before(runs, run(2)), "none");
    runs[2].status = store::RunStatus::Stopped;
    EXPECT_EQ(before(runs, run(4)), "scan_2");
}

TEST(EarlierRuns, OtherPricesAndOtherListsDoNotCount)
{
    const store::RunRecord shown = run(9);
    const auto isBefore = [&shown](auto change) {
        store::RunRecord other = run(1);
        change(other);
        return before({other}, shown) == "scan_1";
    };
    EXPECT_TRUE(isBefore([](store::RunRecord&) {}));
    EXPECT_FALSE(isBefore([](store::RunRecord& r) { r.spec.provider = "yahoo"; }));
    EXPECT_FALSE(isBefore([](store::RunRecord& r) { r.feed = "csv-ffffffff"; }));
    EXPECT_FALSE(isBefore([](store::RunRecord& r) { r.spec.interval = market::Interval::Hour1; }));
    EXPECT_FALSE(isBefore([](store::RunRecord& r) { r.universeName = "dow30"; }));
    EXPECT_FALSE(isBefore([](store::RunRecord& r) { r.spec.universe = "/lists/sp500.csv"; }));
    EXPECT_FALSE(isBefore([](store::RunRecord& r) { r.spec.symbols = {"AAPL"}; }));
}

TEST(EarlierRuns, TypedSymbolsMayStandInAnyOrder)
{
    store::RunRecord earlier = run(1);
    earlier.spec.symbols = {"AAPL", "MSFT"};
    store::RunRecord shown = run(2);
    shown.spec.symbols = {"MSFT", "AAPL"};
    EXPECT_EQ(before({earlier}, shown), "scan_1");
}

TEST(EarlierRuns, ARunThatSawLaterBarsIsNoEarlierOne)
{
    using namespace std::chrono_literals;
    store::RunRecord future = run(1);
    store::RunRecord shown = run(2);
    future.spec.asOf = base::UtcSeconds{200s};
    shown.spec.asOf = base::UtcSeconds{100s};
    EXPECT_EQ(before({future}, shown), "none");
    EXPECT_TRUE(earlierRuns(std::vector{future}, shown).empty());
    shown.spec.asOf = base::UtcSeconds{200s};
    EXPECT_EQ(before({future}, shown), "scan_1");
}

TEST(EarlierRuns, ARetryIsComparedWithWhatItsFirstRunWouldBe)
{
    store::RunRecord retry = run(4);
    retry.spec.retryOf = "scan_3";
    store::RunRecord retried = run(3); // itself a retry
    retried.spec.retryOf = "scan_2";
    EXPECT_EQ(before({retried, run(2), run(1)}, retry), "scan_1");
    retried.spec.retryOf = "scan_4"; // A circle ends.
    EXPECT_EQ(before({retry, retried}, retry), "none");
}

TEST(EarlierRuns, OfOneSymbolAllRunsOverTheSamePricesCount)
{
    store::RunRecord other = run(2);
    other.spec.universe = other.universeName = "dow30";
    store::RunRecord stopped = run(3);
    stopped.status = store::RunStatus::Stopped;
    store::RunRecord weekly = run(1);
    weekly.spec.interval = market::Interval::Week1;
    const auto earlier = earlierRuns(std::vector{run(5), stopped, other, weekly}, run(4));
    ASSERT_EQ(earlier.size(), 2U);
    EXPECT_EQ(earlier[0].name, "scan_3");
    EXPECT_EQ(earlier[1].name, "scan_2");
}

} // namespace
} // namespace tapesift::report
