#include "tapesift/report/run_diff_report.h"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "deep_samples.h"

namespace tapesift::report {
namespace {

using analysis::Signal;
using Json = nlohmann::ordered_json;

store::LedgerEntry pricedResult(const std::string& symbol, double price, double strength,
                                Signal signal)
{
    store::LedgerEntry entry = okEntry(symbol, signal, strength);
    entry.result->price = price;
    return entry;
}

// FLIP goes two steps down, NEAR one step up, MOVE moves, REST rests; NEW enters, OLD leaves.
DiffReport sampleDiff()
{
    const ScanReport before = sampleReport(
        {pricedResult("REST", 10, 40, Signal::Buy), pricedResult("NEAR", 20, 9, Signal::Neutral),
         pricedResult("FLIP", 100, 30, Signal::Buy), pricedResult("MOVE", 50, 40, Signal::Buy),
         pricedResult("OLD", 7, 20, Signal::Sell)});
    const ScanReport after = sampleReport(
        {pricedResult("REST", 10.1, 41, Signal::Buy), pricedResult("NEAR", 20, 11, Signal::Buy),
         pricedResult("FLIP", 96, 35, Signal::Sell), pricedResult("MOVE", 60, 45, Signal::Buy),
         failedEntry("OLD", market::Outcome::Stale, "OLD ended."),
         pricedResult("NEW", 3, 60, Signal::StrongBuy)});
    DiffReport report{before.run, after.run, {}, diffRuns(before.entries, after.entries, {})};
    report.after.name = "scan_20261122_060000";
    *report.after.spec.asOf += std::chrono::hours(24);
    return report;
}

std::string tableOf(const DiffReport& report, const TableOptions& options = {})
{
    std::ostringstream out;
    writeDiffTable(out, report, options);
    return out.str();
}

TEST(DiffTable, ShowsWhatIsSignificantLargestFirst)
{
    EXPECT_EQ(tableOf(sampleDiff()),
              "scan_20261121_060000 → scan_20261122_060000\n"
              "demo (simulated) · 1d · as of 2026-11-20 → 2026-11-21\n"
              "\n"
              "Signal changed (2)\n"
              "  Symbol  Before      Now      Strength   Last  Price %\n"
              "  FLIP    ▲  Buy      ▼  Sell   30 → 35  96.00    -4.00\n"
              "  NEAR    –  Neutral  ▲  Buy     9 → 11  20.00     0.00\n"
              "\n"
              "Moved by 5 % in price or 20 in strength, signal unchanged (1)\n"
              "  Symbol  Before  Now     Strength   Last  Price %\n"
              "  MOVE    ▲  Buy  ▲  Buy   40 → 45  60.00   +20.00\n"
              "\n"
              "Entered (1)\n"
              "  Symbol  Before     Signal         Strength  Last\n"
              "  NEW     not there  ▲▲ Strong Buy        60  3.00\n"
              "\n"
              "Left (1)\n"
              "  Symbol  Now    Signal   Strength  Last\n"
              "  OLD     stale  ▼  Sell        20  7.00\n"
              "\n"
              "4 compared: 2 changed signal, 1 moved; 1 entered, 1 left.\n");
}

TEST(DiffTable, HasScoresWhereARunHasADeepPhase)
{
    const ScanReport before = deepReport({okEntry("A", Signal::Buy, 42)});
    const ScanReport after = deepReport({deepEntry("A"), deepEntry("B")});
    const DiffRules every{0, 0};
    const std::string text =
        tableOf({before.run, after.run, every, diffRuns(before.entries, after.entries, every)});
    EXPECT_NE(text.find("Price %   Score\n"), std::string::npos) << text;
    EXPECT_NE(text.find("0.00  — → 60\n"), std::string::npos) << text;
    EXPECT_NE(text.find("Last  Score\n"), std::string::npos) << text;
}

TEST(DiffTable, DoesWithoutUnicodeAndFitsTheWidth)
{
    const std::string text = tableOf(sampleDiff(), {.width = 50, .unicode = false});
    for (const char c : text)
        ASSERT_LT(static_cast<unsigned char>(c), 0x80) << text;
    EXPECT_NE(text.find("30 -> 35"), std::string::npos);
    std::istringstream lines(text.substr(text.find("Signal changed")));
    for (std::string line; std::getline(lines, line);)
        EXPECT_TRUE(line.size() <= 50 || line.find("compared") != line.npos) << line;
}

TEST(DiffTable, SaysThatNothingChanged)
{
    const ScanReport same = sampleReport({okEntry("A")});
    EXPECT_EQ(tableOf({same.run, same.run, {}, diffRuns(same.entries, same.entries, {})}),
              "scan_20261121_060000 → scan_20261121_060000\n"
              "demo (simulated) · 1d · as of 2026-11-20\n"
              "\n"
              "1 compared: 0 changed signal, 0 moved; 0 entered, 0 left.\n");
}

TEST(DiffTable, ListsOnlyTheFirstOfManyThatEntered)
{
    std::vector<store::LedgerEntry> entries;
    for (int i = 0; i < 25; ++i)
        entries.push_back(okEntry("S" + std::to_string(i)));
    const ScanReport none = sampleReport({});
    const ScanReport many = sampleReport(entries);
    const std::string text =
        tableOf({none.run, many.run, {}, diffRuns(none.entries, many.entries, {})});
    EXPECT_NE(text.find("Entered (25)\n"), std::string::npos);
    EXPECT_NE(text.find("  S19 "), std::string::npos);
    EXPECT_EQ(text.find("  S20 "), std::string::npos);
    EXPECT_NE(text.find("\n… 5 more; --format json lists them.\n\n0 compared"), std::string::npos)
        << text;
}

TEST(DiffJson, HasEverythingAlsoWhatDidNotChange)
{
    std::ostringstream out;
    writeDiffJson(out, sampleDiff());
    const Json json = Json::parse(out.str());
    std::vector<std::string> keys;
    for (const auto& item : json.items())
        keys.push_back(item.key());
    EXPECT_EQ(keys, (std::vector<std::string>{"from", "to", "rules", "counts", "entered", "left",
                                              "changes"}));
    EXPECT_EQ(json["from"]["id"], "scan_20261121_060000");
    EXPECT_EQ(json["to"]["id"], "scan_20261122_060000");
    EXPECT_EQ(json["rules"].dump(), R"({"pricePercent":5,"strengthPoints":20})");
    EXPECT_EQ(json["counts"].dump(),
              R"({"compared":4,"entered":1,"left":1,"flipped":2,"moved":1})");
    EXPECT_EQ(json["entered"].dump(), R"([{"symbol":"NEW","before":null,"signal":"STRONG_BUY",)"
                                      R"("strength":60,"price":3,"score":null}])");
    EXPECT_EQ(json["left"].dump(), R"([{"symbol":"OLD","now":"stale","signal":"SELL",)"
                                   R"("strength":20,"price":7,"score":null}])");
    ASSERT_EQ(json["changes"].size(), 4U);
    EXPECT_EQ(json["changes"][0]["symbol"], "REST");
    EXPECT_EQ(json["changes"][0]["flipped"], false);
    EXPECT_EQ(json["changes"][0]["moved"], false);
    EXPECT_EQ(json["changes"][2].dump(),
              R"({"symbol":"FLIP","flipped":true,"moved":false,)"
              R"("signal":{"from":"BUY","to":"SELL"},)"
              R"("price":{"from":100,"to":96,"change":-4,"changePercent":-4},)"
              R"("strength":{"from":30,"to":35,"change":5},)"
              R"("score":{"from":null,"to":null,"change":null}})");
    EXPECT_EQ(json["changes"][3]["moved"], true);
}

} // namespace
} // namespace tapesift::report
