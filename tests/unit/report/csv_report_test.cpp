#include <algorithm>
#include <limits>
#include <sstream>

#include <gtest/gtest.h>

#include "deep_samples.h"

namespace tapesift::report {
namespace {

// Rows of fields, taken apart as RFC 4180 says.
std::vector<std::vector<std::string>> rowsOf(const std::string& text)
{
    std::vector<std::vector<std::string>> rows(1);
    rows.back().emplace_back();
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& field = rows.back().back();
        if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"')
            field += text[i++];
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == ',')
            rows.back().emplace_back();
        else if (!quoted && text.compare(i, 2, "\r\n") == 0) {
            rows.emplace_back(1);
            ++i;
        } else
            field += text[i];
    }
    rows.pop_back();
    return rows;
}

std::vector<std::vector<std::string>> csvOf(const ScanReport& report)
{
    std::ostringstream out;
    writeCsv(out, report);
    return rowsOf(out.str());
}

std::string field(const std::vector<std::vector<std::string>>& rows, std::string_view column)
{
    for (std::size_t i = 0; i < rows[0].size(); ++i)
        if (rows[0][i] == column)
            return rows[1][i];
    return "no such column";
}

TEST(CsvReport, HasAHeaderWithEveryIndicatorAndRowsAsLong)
{
    const auto rows = csvOf(sampleReport({okEntry("A"), okEntry("B")}));
    ASSERT_EQ(rows.size(), 3U);
    for (const auto& info : indicators::indicatorCatalog())
        EXPECT_EQ(std::ranges::count(rows[0], info.name), 1) << info.name;
    EXPECT_EQ(rows[1].size(), rows[0].size());
    EXPECT_EQ(rows[2].size(), rows[0].size());
}

TEST(CsvReport, WritesFullPrecisionAndIsoTimes)
{
    store::LedgerEntry entry = okEntry("BTC/USDT", analysis::Signal::StrongSell);
    entry.result->price = 0.1 + 0.2;
    entry.result->change = std::numeric_limits<double>::quiet_NaN();
    entry.result->warming = {indicators::IndicatorId::Ema50, indicators::IndicatorId::Ema200};
    const auto rows = csvOf(sampleReport({entry}));
    EXPECT_EQ(field(rows, "symbol"), "BTC/USDT");
    EXPECT_EQ(field(rows, "price"), "0.30000000000000004");
    EXPECT_EQ(field(rows, "change"), "");
    EXPECT_EQ(field(rows, "changePercent"), "-1.25");
    EXPECT_EQ(field(rows, "signal"), "STRONG_SELL");
    EXPECT_EQ(field(rows, "timestamp"), "2026-11-20T00:00:00Z");
    EXPECT_EQ(field(rows, "rsi14"), "27.44");
    EXPECT_EQ(field(rows, "ema200"), "");
    EXPECT_EQ(field(rows, "warming"), "ema50 ema200");
    EXPECT_EQ(field(rows, "bars"), "1260");
}

TEST(CsvReport, QuotesWhatWouldBreakALine)
{
    store::LedgerEntry entry = okEntry("A");
    entry.member.name = "Moe, \"Larry\"\r\n& Co";
    EXPECT_EQ(field(csvOf(sampleReport({entry})), "name"), "Moe, \"Larry\"\r\n& Co");
}

TEST(CsvReport, KeepsSpreadsheetsFromRunningTexts)
{
    for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd,\"x\""}) {
        store::LedgerEntry entry = okEntry("A");
        entry.member.name = text;
        EXPECT_EQ(field(csvOf(sampleReport({entry})), "name"), "'" + text);
    }
    // Numbers stay numbers.
    EXPECT_EQ(field(csvOf(sampleReport({okEntry("A")})), "change"), "-1.5");
}

TEST(CsvReport, LeavesFailuresOut)
{
    const auto rows =
        csvOf(sampleReport({failedEntry("X", market::Outcome::Stale, ""), okEntry("A")}));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1][0], "A");
}

TEST(CsvReport, HasTheColumnsOfTheDeepPhaseBehindTheOthersInItsRunsOnly)
{
    const auto quick = csvOf(sampleReport({okEntry("A")}));
    EXPECT_EQ(quick[0].back(), "bars");
    EXPECT_EQ(field(quick, "status"), "quick");

    const auto rows = csvOf(deepReport({deepEntry("A"), okEntry("B"), deepFailure("C")}));
    const std::vector<std::string> names = {
        "score", "regime", "stopLoss", "takeProfit", "riskReward", "confluence", "probabilityUp"};
    const auto deep = [](const std::vector<std::string>& row) {
        return std::vector<std::string>(row.end() - 7, row.end());
    };
    EXPECT_EQ(deep(rows[0]), names);
    EXPECT_EQ(deep(rows[1]),
              (std::vector<std::string>{"60.5", "bull", "118.25", "133.25", "2", "0.5", "0.5625"}));
    EXPECT_EQ(deep(rows[2]), std::vector<std::string>(7));
    EXPECT_EQ(deep(rows[3]), std::vector<std::string>(7));
    EXPECT_EQ(field(rows, "status"), "complete");
    for (const auto& row : rows)
        EXPECT_EQ(row.size(), quick[0].size() + 7);
}

} // namespace
} // namespace tapesift::report
