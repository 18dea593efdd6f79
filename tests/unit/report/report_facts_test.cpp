#include "report/report_facts.h"

#include <gtest/gtest.h>

#include "sample_report.h"

namespace tapesift::report {
namespace {

TEST(AsOfText, IsADateOnlyWhereTheDaySaysItAll)
{
    market::ScanSpec spec;
    EXPECT_EQ(asOfText(spec), "");
    spec.asOf = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + std::chrono::hours(14);
    EXPECT_EQ(asOfText(spec), "2026-11-20T14:00:00Z");
    spec.asOfClosed = true;
    EXPECT_EQ(asOfText(spec), "2026-11-20");
    spec.interval = market::Interval::Hour1;
    EXPECT_EQ(asOfText(spec), "2026-11-20T14:00:00Z");
}

TEST(OutcomeCounts, NamesWhatOccursAndCountsResultsThatAreNotShown)
{
    using market::Outcome;
    ScanReport report = sampleReport({failedEntry("A", Outcome::Stale, ""), okEntry("B"),
                                      failedEntry("C", Outcome::Stale, ""), okEntry("D")});
    using Counts = std::vector<std::pair<Outcome, std::size_t>>;
    EXPECT_EQ(outcomeCounts(report), (Counts{{Outcome::Ok, 2}, {Outcome::Stale, 2}}));
    limitResults(report, 1);
    EXPECT_EQ(outcomeCounts(report), (Counts{{Outcome::Ok, 2}, {Outcome::Stale, 2}}));
}

TEST(IsSimulated, HoldsForTheDemoMarketAlone)
{
    store::RunRecord run;
    EXPECT_TRUE(isSimulated(run));
    run.spec.provider = "csv";
    EXPECT_FALSE(isSimulated(run));
}

} // namespace
} // namespace tapesift::report
