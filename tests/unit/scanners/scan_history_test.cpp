#include "tapesift/scanners/scan_history.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/dates.h"

namespace tapesift::scanners {
namespace {

RunRecord ran(std::string scanner, double ms, std::size_t found = 0, std::size_t added = 0,
              RunOutcome outcome = RunOutcome::Ok)
{
    RunRecord record;
    record.scanner = std::move(scanner);
    record.timestamp = support::utc("2026-11-27T14:30:00Z");
    record.executionTimeMs = ms;
    record.symbolsFound = found;
    record.symbolsAdded = added;
    record.outcome = outcome;
    record.attempts = 1;
    if (isFailure(outcome))
        record.error = base::Error{base::ErrorCode::Internal, "It \"broke\".", {}, {}};
    return record;
}

} // namespace

TEST(ScanHistory, AddsUpByScanner)
{
    ScanHistory history;
    for (int i = 1; i <= 20; ++i)
        history.add(ran("gap", i, 3, 1));
    history.add(ran("volume", 100, 0, 0, RunOutcome::Failed));
    history.add(ran("volume", 0, 0, 0, RunOutcome::Skipped));
    history.add(ran("volume", 0, 0, 0, RunOutcome::Declined));
    history.add(ran("volume", 0, 0, 0, RunOutcome::Unresponsive));
    history.add(ran("volume", 300, 0, 0, RunOutcome::TimedOut));

    const ScanStatistics statistics = history.statistics();
    const RunStatistics& gap = statistics.byScanner.at("gap");
    EXPECT_EQ(gap.totalScans, 20U);
    EXPECT_DOUBLE_EQ(gap.averageExecutionTime, 10.5);
    EXPECT_DOUBLE_EQ(gap.p95ExecutionTime, 19); // the 19th of 20
    EXPECT_EQ(gap.totalSymbolsFound, 60U);
    EXPECT_EQ(gap.totalSymbolsAdded, 20U);
    EXPECT_EQ(gap.errors, 0U);
    const RunStatistics& volume = statistics.byScanner.at("volume");
    EXPECT_EQ(volume.totalScans, 2U); // those that were begun and had to look at something
    EXPECT_EQ(volume.errors, 3U);
    EXPECT_EQ(volume.skipped, 3U);
    EXPECT_DOUBLE_EQ(volume.averageExecutionTime, 200);
    EXPECT_EQ(statistics.all.totalScans, 22U);
    // 1 to 20, 100 and 300: ceil(0.95 * 22) = 21st of 22.
    EXPECT_DOUBLE_EQ(statistics.all.p95ExecutionTime, 100);
}

TEST(ScanHistory, OneRunIsItsOwnPercentile)
{
    ScanHistory history;
    history.add(ran("gap", 7));
    EXPECT_DOUBLE_EQ(history.statistics().all.p95ExecutionTime, 7);
}

TEST(ScanHistory, KeepsTheNewestRecordsAndAllSums)
{
    ScanHistory history;
    const std::size_t count = ScanHistory::kKeptRecords + 10;
    for (std::size_t i = 0; i < count; ++i)
        history.add(ran("gap", static_cast<double>(i)));
    EXPECT_EQ(history.records().size(), ScanHistory::kKeptRecords);
    EXPECT_EQ(history.records().front().executionTimeMs, 10);
    EXPECT_EQ(history.statistics().all.totalScans, count);
}

TEST(ScanHistory, WritesJson)
{
    ScanHistory history;
    history.add(ran("gap", 48.5, 12, 2));
    history.add(ran("volume", 10, 0, 0, RunOutcome::Failed));
    const auto statistics = nlohmann::json::parse(toJson(history.statistics()));
    EXPECT_EQ(statistics["total_scans"], 2);
    EXPECT_EQ(statistics["avg_execution_time"], 29.25);
    EXPECT_EQ(statistics["p95"], 48.5);
    EXPECT_EQ(statistics["total_symbols_added"], 2);
    EXPECT_EQ(statistics["errors"], 1);
    EXPECT_EQ(statistics["by_scanner"]["gap"]["total_symbols_found"], 12);
    const auto records = nlohmann::json::parse(toJson(history.records()));
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0]["scanner"], "gap");
    EXPECT_EQ(records[0]["timestamp"], "2026-11-27T14:30:00Z");
    EXPECT_EQ(records[0]["symbols_found"], 12);
    EXPECT_EQ(records[0]["execution_time_ms"], 48.5);
    EXPECT_TRUE(records[0]["error"].is_null());
    EXPECT_EQ(records[0]["outcome"], "ok");
    EXPECT_EQ(records[1]["error"], "It \"broke\".");
    const auto empty = nlohmann::json::parse(toJson(ScanHistory().statistics()));
    EXPECT_EQ(empty["avg_execution_time"], 0);
    EXPECT_TRUE(empty["by_scanner"].empty());
}

} // namespace tapesift::scanners
