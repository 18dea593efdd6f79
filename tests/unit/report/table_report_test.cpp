#include <limits>
#include <sstream>

#include <gtest/gtest.h>

#include "deep_samples.h"
#include "report/terminal_text.h"

namespace tapesift::report {
namespace {

using analysis::Signal;
using indicators::IndicatorId;
using market::Outcome;

std::string tableOf(const ScanReport& report, const TableOptions& options)
{
    std::ostringstream out;
    writeTable(out, report, options);
    return out.str();
}

std::vector<std::string> linesOf(const ScanReport& report, const TableOptions& options)
{
    std::istringstream text(tableOf(report, options));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    return lines;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

TEST(TableReport, ShowsARowAsTradersReadIt)
{
    ScanReport report = sampleReport({okEntry("AAPL", Signal::StrongBuy, 61.8)});
    report.run.counts.reused = 1;
    EXPECT_EQ(
        tableOf(report, {.width = 140, .colour = false, .unicode = true}),
        "scan_20261121_060000 · demo (simulated) · 1d · as of 2026-11-20 · 1 symbol\n"
        "\n"
        "Symbol    Last  Chg %     Vol  RelVol  Signal         Strength   RSI  MACD hist  ATR %  "
        "Why\n"
        "────────────────────────────────────────────────────────────────────────────────"
        "────────────────────────────────────────────────────────────\n"
        "AAPL    123.25  -1.25  54.32M    1.75  ▲▲ Strong Buy        62  27.4     +0.125   2.00  "
        "RSI 14 is 27.4, below 30: oversold.\n"
        "\n"
        "1 ok (0.42 s, 1 reused)\n");
}

TEST(TableReport, DoesWithoutUnicode)
{
    store::LedgerEntry entry = okEntry("AAPL", Signal::StrongSell);
    entry.result->changePercent = std::numeric_limits<double>::quiet_NaN();
    const std::string text =
        tableOf(sampleReport({entry}), {.width = 100, .colour = false, .unicode = false});
    for (const char c : text)
        ASSERT_LT(static_cast<unsigned char>(c), 0x80);
    EXPECT_TRUE(contains(text, "demo (simulated) | 1d"));
    EXPECT_TRUE(contains(text, "Strong Sell"));
}

TEST(TableReport, FitsEveryWidth)
{
    std::vector<store::LedgerEntry> entries = {okEntry("AAPL"), okEntry("BTC/USDT"),
                                               okEntry("GOOGL", Signal::StrongBuy)};
    entries[1].result->price = 0.00001234;
    for (int i = 0; i < 8; ++i)
        entries.push_back(failedEntry("BAD" + std::to_string(i), Outcome::BadData,
                                      "A long story about what is wrong with the file, told at "
                                      "such length that it cannot fit anywhere."));
    entries[0].result->forming = true;
    entries[1].result->quality = {{market::QualityFlag::Gap, {}, "3 bars"}};
    ScanReport report = sampleReport(entries);
    report.run.status = store::RunStatus::Stopped;
    report.run.counts.total += 500;
    limitResults(report, 2);
    for (int width = 80; width <= 220; ++width)
        for (const std::string& line : linesOf(report, {.width = width}))
            ASSERT_LE(displayWidth(line), static_cast<std::size_t>(width)) << width << ": " << line;
    // Below that, commands to be copied stay whole; the table shrinks on.
    for (int width = 10; width < 80; ++width)
        for (const std::string& line : linesOf(report, {.width = width}))
            ASSERT_TRUE(displayWidth(line) <= static_cast<std::size_t>(width) ||
                        !line.starts_with("AAPL"))
                << width << ": " << line;
}

TEST(TableReport, LeavesColumnsOutFromTheRight)
{
    const ScanReport report = sampleReport({okEntry("AAPL", Signal::StrongBuy)});
    const auto titles = [&report](int width) {
        for (const std::string& line : linesOf(report, {.width = width}))
            if (line.starts_with("Symbol"))
                return line;
        return std::string();
    };
    EXPECT_TRUE(contains(titles(140), "Why"));
    EXPECT_TRUE(titles(100).ends_with("ATR %"));
    EXPECT_TRUE(titles(80).ends_with("MACD hist"));
    EXPECT_TRUE(titles(56).ends_with("Signal"));
    EXPECT_EQ(titles(1), "Symbol");
}

TEST(TableReport, AlignsNumbersAtTheRight)
{
    std::vector<store::LedgerEntry> entries = {okEntry("A"), okEntry("B")};
    entries[0].result->price = 98765.4;
    entries[1].result->price = 1.5;
    const auto lines = linesOf(sampleReport(entries), {.width = 80});
    EXPECT_EQ(lines[4].find("98765.40") + 8, lines[5].find("1.50") + 4);
}

TEST(TableReport, MarksWhatIsNotKnown)
{
    store::LedgerEntry entry = okEntry("A");
    const double none = std::numeric_limits<double>::quiet_NaN();
    entry.result->changePercent = none;
    for (double& value : entry.result->indicators.values)
        value = none;
    const std::string row = linesOf(sampleReport({entry}), {.width = 100})[4];
    std::size_t dashes = 0;
    for (std::size_t at = row.find("—"); at != std::string::npos; at = row.find("—", at + 1))
        ++dashes;
    EXPECT_EQ(dashes, 5U); // Chg %, RelVol, RSI, MACD hist, ATR %
}

TEST(TableReport, ColoursOnlyWhereAllowed)
{
    const ScanReport report = sampleReport({okEntry("A", Signal::Sell)});
    EXPECT_FALSE(contains(tableOf(report, {.width = 100}), "\x1b"));
    const std::string coloured = tableOf(report, {.width = 100, .colour = true});
    EXPECT_TRUE(contains(coloured, "\x1b[31m▼  Sell\x1b[0m"));
    EXPECT_TRUE(contains(coloured, "\x1b[31m-1.25\x1b[0m"));
}

TEST(TableReport, MarksBarsThatAreNotClosed)
{
    store::LedgerEntry entry = okEntry("A");
    entry.result->forming = true;
    const std::string text = tableOf(sampleReport({entry, okEntry("B")}), {.width = 100});
    EXPECT_TRUE(contains(text, " 123.25*  -1.25"));
    EXPECT_TRUE(contains(text, " 123.25   -1.25"));
    EXPECT_TRUE(contains(text, "* The last bar is not closed yet"));
}

TEST(TableReport, SumsUpAndTellsWhatToDoAboutFailures)
{
    std::vector<store::LedgerEntry> entries = {okEntry("A"), okEntry("B")};
    for (int i = 0; i < 7; ++i)
        entries.push_back(
            failedEntry("F" + std::to_string(i), Outcome::TooShort, "F has 12 bars."));
    entries.push_back(failedEntry("OLD", Outcome::Stale, "OLD ended in May."));
    entries.push_back(failedEntry("VOID", Outcome::NoData, "VOID has no bars."));
    const std::string text = tableOf(sampleReport(entries), {.width = 100});
    EXPECT_TRUE(contains(text, "2 ok · 1 no data · 7 too short · 1 stale (0.42 s)\n"));
    EXPECT_TRUE(contains(text, "9 symbols have no result:\n  F0  too short  F has 12 bars.\n"));
    EXPECT_TRUE(contains(text, "  … 4 more: tapesift show scan_20261121_060000\n"));
    EXPECT_FALSE(contains(text, "OLD ended"));
    EXPECT_FALSE(contains(text, "tapesift retry")) << "the same scan would find the same";

    entries.push_back(failedEntry("BAD", Outcome::BadData, "BAD.csv, line 7: no price."));
    EXPECT_TRUE(contains(tableOf(sampleReport(entries), {.width = 100}),
                         "Try them again: tapesift retry scan_20261121_060000\n"));
}

TEST(TableReport, SaysHowToGoOnWithAnUnfinishedScan)
{
    ScanReport report = sampleReport({okEntry("A")});
    report.run.status = store::RunStatus::Stopped;
    report.run.counts.total = 500;
    const std::string text = tableOf(report, {.width = 100});
    EXPECT_TRUE(contains(text, "1 ok · 499 pending (0.42 s)\n"));
    EXPECT_TRUE(contains(text, "tapesift resume scan_20261121_060000\n"));
}

TEST(TableReport, SaysWhenNothingCameOfIt)
{
    const std::string text = tableOf(sampleReport({}), {.width = 100});
    EXPECT_TRUE(contains(text, "No symbol gave a result.\n"));
    EXPECT_FALSE(contains(text, "Signal"));
}

TEST(TableReport, SaysThatNoneIsWhatWasAskedFor)
{
    ScanReport report = sampleReport({okEntry("A"), okEntry("B"), okEntry("C")});
    keepResults(report, [](const market::Symbol&) { return false; });
    const std::string text = tableOf(report, {.width = 100});
    EXPECT_TRUE(contains(text, "None of the 3 results is what was asked for.\n"));
    EXPECT_TRUE(contains(text, "3 ok (0.42 s)\n"));
    EXPECT_TRUE(contains(text, "0 of 3 results are shown.\n"));
}

TEST(TableReport, SaysWhatIsNotShown)
{
    ScanReport report = sampleReport({okEntry("A"), okEntry("B"), okEntry("C")});
    report.entries[0].result->quality = {{market::QualityFlag::Gap, {}, "3 bars"}};
    limitResults(report, 1);
    const std::string text = tableOf(report, {.width = 100});
    EXPECT_TRUE(contains(text, "3 ok (0.42 s)\n1 of 3 results are shown.\n"));
    EXPECT_TRUE(contains(text, "1 result has notes on the data: tapesift show "
                               "scan_20261121_060000 SYMBOL\n"));
}

TEST(TableReport, LetsNoTextTakeOverTheTerminal)
{
    const ScanReport report =
        sampleReport({failedEntry("A", Outcome::BadData, "line 3: \x1b[2J\x1b]0;x\x07")});
    const std::string text = tableOf(report, {.width = 100});
    EXPECT_FALSE(contains(text, "\x1b"));
    EXPECT_FALSE(contains(text, "\x07"));
}

TEST(TableReport, ShowsTheDeepPhaseBeforeSingleIndicators)
{
    const ScanReport report = deepReport({deepEntry("AAPL"), okEntry("NEW"), deepFailure("BAD")});
    const auto lines = linesOf(report, {.width = 140});
    EXPECT_EQ(lines[2],
              "Symbol    Last  Chg %     Vol  RelVol  Signal  Strength  Score  Regime      "
              "SL      TP  R:R  Conf.   RSI  MACD hist  ATR %");
    EXPECT_EQ(lines[4],
              "AAPL    123.25  -1.25  54.32M    1.75  \u25B2  Buy        42     60  Bull  "
              "  118.25  133.25  2.0  +0.50  27.4     +0.125   2.00");
    EXPECT_TRUE(contains(lines[5], "  \u2026  \u2014            \u2014 ")) << lines[5];
    EXPECT_TRUE(contains(lines[6], "  \u2014  \u2014            \u2014 ")) << lines[6];
    // By the title line above, SL ends at column 78.
    EXPECT_TRUE(linesOf(report, {.width = 77})[2].ends_with("Score  Regime"));
    EXPECT_TRUE(linesOf(report, {.width = 78})[2].ends_with("Regime      SL"));
}

TEST(TableReport, SaysHowFarTheDeepPhaseIs)
{
    ScanReport report = deepReport({deepEntry("A"), deepFailure("B"), okEntry("C")});
    EXPECT_FALSE(contains(tableOf(report, {.width = 100}), "in depth"));
    report.run.status = store::RunStatus::Stopped;
    report.run.counts.deepCompleted = 2;
    report.run.counts.deepFailed = 1;
    const std::string text = tableOf(report, {.width = 100});
    EXPECT_TRUE(contains(text, "Analysed in depth: 2 of 3\n"));
    EXPECT_TRUE(contains(text, "1 symbol could not be analysed in depth: tapesift show "
                               "scan_20261121_060000 SYMBOL\n"));
    EXPECT_TRUE(contains(text, "tapesift resume scan_20261121_060000\n"));
}

} // namespace
} // namespace tapesift::report
