#include "store/scanner_table.h"

#include <cmath>
#include <limits>

#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

ScannerRunRecord sampleRun(std::string scanner, int minute)
{
    ScannerRunRecord run;
    run.scanner = std::move(scanner);
    run.at = base::parseUtc("2026-11-27T14:30:00Z").value() + std::chrono::minutes(minute);
    run.outcome = "ok";
    run.found = 2;
    run.added = 1;
    run.examined = 500;
    run.warming = 3;
    run.missing = 4;
    run.attempts = 1;
    run.executionMs = 48.25;
    run.hits = {{"SPY", 4.2, "gap +4.20 %", R"([{"title":"gap"}])"}, {"BRK.B", -1, "gap -1.00 %"}};
    return run;
}

} // namespace

class ScannerTableTest : public samples::StoreTest
{
};

TEST_F(ScannerTableTest, KeepsRunsWithTheirHitsNewestFirst)
{
    ScannerRunRecord failed = sampleRun("momentum", 5);
    failed.outcome = "failed";
    failed.error = "gap.lua:12: it broke";
    failed.hits.clear();
    ASSERT_TRUE(m_store->addScannerRun(sampleRun("gap", 0)));
    ASSERT_TRUE(m_store->addScannerRun(failed));
    EXPECT_EQ(m_store->scannerRuns(10).value(),
              (std::vector<ScannerRunRecord>{failed, sampleRun("gap", 0)}));
    EXPECT_EQ(m_store->scannerRuns(1).value(), std::vector<ScannerRunRecord>{failed});
}

TEST_F(ScannerTableTest, AScoreThatIsNotKnownStaysSo)
{
    ScannerRunRecord run = sampleRun("gap", 0);
    run.hits = {{"SPY", std::numeric_limits<double>::quiet_NaN(), ""}};
    ASSERT_TRUE(m_store->addScannerRun(run));
    EXPECT_TRUE(std::isnan(m_store->scannerRuns(1).value().front().hits.front().score));
}

TEST_F(ScannerTableTest, WithoutRunsThereIsNothing)
{
    EXPECT_TRUE(m_store->scannerRuns(10).value().empty());
}

} // namespace tapesift::store
