#include <limits>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sample_report.h"

namespace tapesift::report {
namespace {

using Json = nlohmann::ordered_json;
using market::Outcome;

std::string jsonText(const ScanReport& report)
{
    std::ostringstream out;
    writeJson(out, report);
    return out.str();
}

std::vector<std::string> keysOf(const Json& object)
{
    std::vector<std::string> keys;
    for (const auto& item : object.items())
        keys.push_back(item.key());
    return keys;
}

using Keys = std::vector<std::string>;

TEST(JsonReport, HasTheAgreedKeysInTheAgreedOrder)
{
    const ScanReport report =
        sampleReport({okEntry("AAPL"), failedEntry("ZZZ", Outcome::UnknownSymbol, "No ZZZ.")});
    const Json json = Json::parse(jsonText(report));
    EXPECT_EQ(keysOf(json), (Keys{"scan", "funnel", "outcomes", "breadth", "results", "failed"}));
    EXPECT_EQ(keysOf(json["scan"]),
              (Keys{"id", "status", "provider", "simulated", "exchange", "interval", "phase",
                    "asOf", "startedAt", "lastUpdated", "finishedAt", "elapsedMs", "counts"}));
    EXPECT_EQ(keysOf(json["scan"]["counts"]),
              (Keys{"total", "completed", "pending", "failed", "reused"}));
    EXPECT_EQ(keysOf(json["results"][0]),
              (Keys{"symbol", "exchange", "price", "change", "changePercent", "volume", "relVolume",
                    "signal", "strength", "rsi", "macd", "reasons", "status", "forming",
                    "timestamp", "indicators", "quality", "warming", "source"}));
    EXPECT_EQ(keysOf(json["results"][0]["indicators"]),
              (Keys{"sma20",   "sma50",       "sma200",   "ema9",       "ema20",    "ema50",
                    "ema200",  "rsi14",       "macd",     "macdSignal", "macdHist", "atr14",
                    "bbUpper", "bbMiddle",    "bbLower",  "adx14",      "cci20",    "willr14",
                    "mfi14",   "roc10",       "obv",      "stochK",     "stochD",   "high20",
                    "low20",   "volumeSma20", "stddev20", "relVolume20"}));
    EXPECT_EQ(keysOf(json["results"][0]["source"]), (Keys{"provider", "feed", "adjusted", "bars"}));
    EXPECT_EQ(keysOf(json["failed"][0]), (Keys{"symbol", "outcome", "error"}));
}

TEST(JsonReport, TellsTheScan)
{
    ScanReport report = sampleReport({okEntry("AAPL")});
    report.run.counts.reused = 1;
    report.run.funnel = {{"exclude", "excluded by x", 7, {"A"}},
                         {"exchange NASDAQ", "exchange is not NASDAQ", 2, {}}};
    const Json scan = Json::parse(jsonText(report))["scan"];
    EXPECT_EQ(scan["id"], "scan_20261121_060000");
    EXPECT_EQ(scan["status"], "completed");
    EXPECT_EQ(scan["simulated"], true);
    EXPECT_EQ(scan["exchange"], nullptr);
    EXPECT_EQ(scan["interval"], "1d");
    EXPECT_EQ(scan["asOf"], "2026-11-20");
    EXPECT_EQ(scan["startedAt"], "2026-11-21T06:00:00.000Z");
    EXPECT_EQ(scan["lastUpdated"], "2026-11-21T06:00:00.420Z");
    EXPECT_EQ(scan["finishedAt"], "2026-11-21T06:00:00.421Z");
    EXPECT_EQ(scan["elapsedMs"], 420);
    EXPECT_EQ(scan["counts"]["reused"], 1);
    EXPECT_EQ(Json::parse(jsonText(report))["funnel"].dump(),
              R"([{"rule":"exclude","removed":7},{"rule":"exchange NASDAQ","removed":2}])");
}

TEST(JsonReport, CallsOnlyTheDemoMarketSimulated)
{
    ScanReport report = sampleReport({});
    report.run.spec.provider = "csv";
    report.run.spec.exchange = "NYSE";
    report.run.finishedAt.reset();
    const Json scan = Json::parse(jsonText(report))["scan"];
    EXPECT_FALSE(scan.contains("simulated"));
    EXPECT_EQ(scan["exchange"], "NYSE");
    EXPECT_EQ(scan["finishedAt"], nullptr);
}

TEST(JsonReport, WritesAResultAsItIs)
{
    store::LedgerEntry entry = okEntry("BRK.B", analysis::Signal::StrongBuy, 61.8);
    entry.member.exchange = "NYSE";
    entry.result->change = std::numeric_limits<double>::quiet_NaN();
    entry.result->forming = true;
    entry.result->warming = {indicators::IndicatorId::Ema200};
    entry.result->quality = {
        {market::QualityFlag::HighBelowLow, entry.result->timestamp, "high 10.2 below low 10.4"}};
    const Json result = Json::parse(jsonText(sampleReport({entry})))["results"][0];
    EXPECT_EQ(result["symbol"], "BRK.B");
    EXPECT_EQ(result["exchange"], "NYSE");
    EXPECT_EQ(result["price"], 123.25);
    EXPECT_EQ(result["change"], nullptr);
    EXPECT_EQ(result["changePercent"], -1.25);
    EXPECT_EQ(result["relVolume"], 1.75);
    EXPECT_EQ(result["signal"], "STRONG_BUY");
    EXPECT_EQ(result["strength"], 61.8);
    EXPECT_EQ(result["rsi"], 27.44);
    EXPECT_EQ(result["macd"], 0.5);
    EXPECT_EQ(result["reasons"][0], "RSI 14 is 27.4, below 30: oversold.");
    EXPECT_EQ(result["status"], "quick");
    EXPECT_EQ(result["forming"], true);
    EXPECT_EQ(result["timestamp"], "2026-11-20T00:00:00Z");
    EXPECT_EQ(result["indicators"]["rsi14"], 27.44);
    EXPECT_EQ(result["indicators"]["ema200"], nullptr);
    EXPECT_EQ(result["warming"].dump(), R"(["ema200"])");
    EXPECT_EQ(result["quality"].dump(),
              R"([{"flag":"high_below_low","time":"2026-11-20T00:00:00Z",)"
              R"("detail":"high 10.2 below low 10.4"}])");
    EXPECT_EQ(result["source"].dump(),
              R"({"provider":"demo","feed":"demo-1a2b3c4d","adjusted":true,"bars":1260})");
}

TEST(JsonReport, TellsFailuresWithCauseAndRemedy)
{
    store::LedgerEntry entry = failedEntry("ZZZ", Outcome::NoData, "No bars for ZZZ.");
    entry.attempts = 3;
    const Json failed = Json::parse(jsonText(sampleReport({entry})))["failed"];
    EXPECT_EQ(failed.dump(),
              R"([{"symbol":"ZZZ","outcome":"no_data","error":{"code":"not_found",)"
              R"("message":"No bars for ZZZ.","details":{"attempts":3,"original":"the cause"},)"
              R"("suggestion":"Do this."}}])");
}

TEST(JsonReport, CountsOutcomesThatSumUpToTheUniverse)
{
    store::LedgerEntry filtered = failedEntry("F", Outcome::Filtered, "");
    ScanReport report = sampleReport({failedEntry("S", Outcome::Stale, ""), okEntry("A"), filtered,
                                      okEntry("B"), failedEntry("T", Outcome::TooShort, "")});
    report.run.counts.total += 4;
    limitResults(report, 1);
    const Json json = Json::parse(jsonText(report));
    EXPECT_EQ(json["outcomes"].dump(),
              R"({"ok":2,"filtered":1,"too_short":1,"stale":1,"pending":4})");
    EXPECT_EQ(json["results"].size(), 1U);
    EXPECT_EQ(json["failed"].size(), 2U); // A filtered symbol is no failure.
    EXPECT_EQ(json["scan"]["counts"]["pending"], 4);
}

TEST(JsonReport, PutsEachResultOnALineOfItsOwn)
{
    const std::string text = jsonText(sampleReport(
        {okEntry("A"), okEntry("B"), failedEntry("C", Outcome::Stale, "line\nbreak")}));
    std::istringstream lines(text);
    std::vector<std::string> starts;
    for (std::string line; std::getline(lines, line);)
        starts.push_back(line.substr(0, 14));
    EXPECT_EQ(starts,
              (std::vector<std::string>{"{", R"("scan":{"id":")", R"("funnel":[],)",
                                        R"("outcomes":{"o)", R"("breadth":{"sy)", R"("results":[)",
                                        R"({"symbol":"A",)", R"({"symbol":"B",)", "],",
                                        R"("failed":[)", R"({"symbol":"C",)", "]", "}"}));
    EXPECT_TRUE(text.ends_with("]\n}\n"));
}

TEST(JsonReport, IsValidForAnEmptyScan)
{
    const Json json = Json::parse(jsonText(sampleReport({})));
    EXPECT_TRUE(json["results"].empty());
    EXPECT_TRUE(json["failed"].empty());
    EXPECT_EQ(json["outcomes"].dump(), "{}");
}

TEST(JsonReport, HasResultsThatDoNotDependOnTheRun)
{
    ScanReport first = sampleReport({okEntry("A"), okEntry("B")});
    ScanReport second = first;
    second.run.name = "scan_20270101_000000";
    second.run.elapsed = std::chrono::seconds(9);
    second.run.counts.reused = 2;
    second.run.startedAt += std::chrono::hours(5);
    const auto resultsOf = [](const std::string& text) {
        return text.substr(text.find("\"results\""));
    };
    EXPECT_NE(jsonText(first), jsonText(second));
    EXPECT_EQ(resultsOf(jsonText(first)), resultsOf(jsonText(second)));
}

TEST(JsonLines, HoldTheObjectsOfResults)
{
    const ScanReport report =
        sampleReport({okEntry("A"), failedEntry("C", Outcome::Stale, ""), okEntry("B")});
    std::ostringstream out;
    writeJsonLines(out, report);
    const Json whole = Json::parse(jsonText(report));
    std::istringstream lines(out.str());
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count)
        EXPECT_EQ(Json::parse(line), whole["results"][count]);
    EXPECT_EQ(count, 2U);
    EXPECT_TRUE(out.str().ends_with("}\n"));
}

} // namespace
} // namespace tapesift::report
