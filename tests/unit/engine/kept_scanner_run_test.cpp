#include "tapesift/engine/kept_scanner_run.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::engine {
namespace {

scanners::RunRecord sample()
{
    scanners::RunRecord run;
    run.scanner = "gap";
    run.timestamp = support::utc("2017-03-01T21:00:00Z");
    run.outcome = scanners::RunOutcome::Ok;
    run.symbolsFound = 9;
    run.symbolsAdded = 2;
    run.examined = 280;
    run.warming = 8;
    run.missing = 3;
    run.executionTimeMs = 48.5;
    run.attempts = 1;
    return run;
}

TEST(KeptScannerRun, KeepsTheHitsThatWereTakenOver)
{
    scanners::ScannerResult result;
    result.symbols.push_back({market::Symbol::parse("AAPL").value(), 3.5, "gapped up", {}});
    const store::ScannerRunRecord kept = keptRun(sample(), result);
    EXPECT_EQ(kept.outcome, "ok");
    EXPECT_EQ(kept.error, "");
    EXPECT_EQ(kept.found, 9u);
    ASSERT_EQ(kept.hits.size(), 1u);
    EXPECT_EQ(kept.hits[0], (store::ScannerHitRecord{"AAPL", 3.5, "gapped up"}));
}

TEST(KeptScannerRun, KeepsWhatTheReasonIsMadeOf)
{
    const std::vector<scanners::ReasonPart> parts = {{"Gap", {{"gap", 3.2, "%"}}}};
    scanners::ScannerResult result;
    result.symbols.push_back(
        {market::Symbol::parse("AAPL").value(), 3.2, scanners::englishText(parts), {}, parts});
    const store::ScannerRunRecord kept = keptRun(sample(), result);
    ASSERT_EQ(kept.hits.size(), 1u);
    EXPECT_EQ(kept.hits[0].reason, "Gap: gap 3.20 %");
    EXPECT_EQ(scanners::decodeReason(kept.hits[0].parts), parts);
}

TEST(KeptScannerRun, ReadsBackAllButTheHits)
{
    scanners::RunRecord run = sample();
    run.outcome = scanners::RunOutcome::TimedOut;
    run.error = base::Error{base::ErrorCode::TimedOut, "Not done after 30 s.", {}, "Wait."};
    const scanners::RunRecord back = runFrom(keptRun(run, {}));
    EXPECT_EQ(back.scanner, run.scanner);
    EXPECT_EQ(back.timestamp, run.timestamp);
    EXPECT_EQ(back.outcome, run.outcome);
    EXPECT_EQ(back.symbolsFound, run.symbolsFound);
    EXPECT_EQ(back.symbolsAdded, run.symbolsAdded);
    EXPECT_EQ(back.examined, run.examined);
    EXPECT_EQ(back.warming, run.warming);
    EXPECT_EQ(back.missing, run.missing);
    EXPECT_EQ(back.executionTimeMs, run.executionTimeMs);
    EXPECT_EQ(back.attempts, run.attempts);
    ASSERT_TRUE(back.error);
    EXPECT_EQ(back.error->message, "Not done after 30 s.");
}

} // namespace
} // namespace tapesift::engine
