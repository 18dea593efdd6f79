#include "tapesift/report/deep_json.h"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "deep_samples.h"

namespace tapesift::report {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const ScanReport& report)
{
    std::ostringstream out;
    writeJson(out, report);
    return Json::parse(out.str());
}

TEST(DeepJson, HasWhatWasAgreedInTheAgreedOrder)
{
    const Json result = jsonOf(deepReport({deepEntry("AAPL")}))["results"][0];
    EXPECT_EQ(result["status"], "complete");
    EXPECT_EQ(std::prev(result.end()).key(), "deep");
    EXPECT_EQ(result["deep"].dump(),
              R"({"opportunityScore":60.5,"scoreParts":{"trend":9,"momentum":14,"volume":0,)"
              R"("volatility":2,"position":8,"confluence":10.5,"relativeStrength":7,)"
              R"("riskReward":4,"liquidity":6},)"
              R"("marketRegime":{"regime":"bull","confidence":0.75,"volatility":"high"},)"
              R"("slTp":{"side":"long","stopLoss":118.25,"takeProfit":133.25,"riskReward":2},)"
              R"("confluence":{"score":0.5,"timeframes":[)"
              R"({"interval":"1d","signal":"BUY","strength":42.5},)"
              R"({"interval":"1wk","signal":"STRONG_BUY","strength":61.2},)"
              R"({"interval":"1mo","signal":"NEUTRAL","strength":5}]},)"
              R"("cycles":[{"period":21.5,"power":0.3,"phase":-1.25,"significance":0.97,)"
              R"("nextTurn":{"kind":"top","inBars":4.5}}],)"
              R"("mlPrediction":{"probabilityUp":0.5625,"horizonBars":5,"baseRate":0.53125,)"
              R"("auc":0.5121,"brier":0.2487,"brierBaseline":0.2491,"edge":false,)"
              R"("modelId":"gbt-1a2b3c4d5e6f7a8b"}})");
}

TEST(DeepJson, TakesTheLevelsOfTheSideThatTheVerdictLeansTo)
{
    analysis::DeepAnalysis deep = sampleDeep();
    deep.side = analysis::Side::Short;
    deep.cycles[0].nextTurn = analysis::Turn::Bottom;
    const Json json = jsonOf(deepReport({deepEntry("A", deep)}))["results"][0]["deep"];
    EXPECT_EQ(json["slTp"].dump(),
              R"({"side":"short","stopLoss":128.25,"takeProfit":118.875,"riskReward":0.875})");
    EXPECT_EQ(json["cycles"][0]["nextTurn"]["kind"], "bottom");
}

TEST(DeepJson, NullsWhatIsNotKnown)
{
    analysis::DeepAnalysis nothing;
    nothing.confluence.score = std::numeric_limits<double>::quiet_NaN();
    const Json json = jsonOf(deepReport({deepEntry("NEW", nothing)}))["results"][0];
    EXPECT_EQ(json["status"], "complete");
    EXPECT_EQ(json["deep"].dump(),
              R"({"opportunityScore":null,"scoreParts":{"trend":null,"momentum":null,)"
              R"("volume":null,"volatility":null,"position":null,"confluence":null,)"
              R"("relativeStrength":null,"riskReward":null,"liquidity":null},)"
              R"("marketRegime":null,"slTp":null,"confluence":{"score":null,"timeframes":[]},)"
              R"("cycles":[],"mlPrediction":null})");
}

TEST(DeepJson, SharesOutTheWeightOfAnUnknownPart)
{
    // Without relative strength 86 points are known, which become 100: trend 0.5 * 18 / 0.86 =
    // 10.4651..., and in all (60.5 - 7) / 0.86 = 62.2093...
    analysis::DeepAnalysis deep = sampleDeep();
    deep.score[analysis::ScorePart::RelativeStrength] = {};
    const Json json = jsonOf(deepReport({deepEntry("A", deep)}))["results"][0]["deep"];
    EXPECT_NEAR(json["opportunityScore"], 62.2093023255814, 1e-9);
    EXPECT_NEAR(json["scoreParts"]["trend"], 10.4651162790698, 1e-9);
    EXPECT_TRUE(json["scoreParts"]["relativeStrength"].is_null());
}

TEST(DeepJson, TellsWhatIsPendingAndWhatFailed)
{
    const Json results = jsonOf(deepReport({okEntry("A"), deepFailure("B")}))["results"];
    EXPECT_EQ(results[0]["status"], "quick");
    EXPECT_TRUE(results[0].at("deep").is_null());
    EXPECT_FALSE(results[0].contains("deepError"));
    EXPECT_EQ(results[1]["status"], "quick");
    EXPECT_TRUE(results[1].at("deep").is_null());
    EXPECT_EQ(results[1]["deepError"].dump(),
              R"({"code":"unavailable","message":"The bars of B are gone.",)"
              R"("suggestion":"Scan again."})");
}

TEST(DeepJson, LeavesQuickRunsAsTheyAre)
{
    const Json json = jsonOf(sampleReport({okEntry("A")}));
    EXPECT_FALSE(json["results"][0].contains("deep"));
    EXPECT_EQ(json["scan"]["phase"], "quick");
    EXPECT_FALSE(json["scan"]["counts"].contains("deep"));
}

TEST(DeepJson, CountsTheDeepPhase)
{
    ScanReport report = deepReport({deepEntry("A"), deepFailure("B"), okEntry("C")});
    report.run.counts.deepCompleted = 2;
    report.run.counts.deepFailed = 1;
    report.run.counts.deepReused = 1;
    const Json scan = jsonOf(report)["scan"];
    EXPECT_EQ(scan["phase"], "deep");
    EXPECT_EQ(scan["counts"]["deep"].dump(),
              R"({"completed":2,"failed":1,"reused":1,"pending":1})");
}

// A result above or below its averages that rose, fell or stood.
store::LedgerEntry moved(const std::string& symbol, double change, double sma50, double sma200)
{
    store::LedgerEntry entry = okEntry(symbol); // at 123.25
    entry.result->change = change;
    entry.result->indicators[indicators::IndicatorId::Sma50] = sma50;
    entry.result->indicators[indicators::IndicatorId::Sma200] = sma200;
    return entry;
}

TEST(BreadthJson, IsThatOfTheWholeRunAlsoWhereResultsAreNotShown)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::string expected =
        R"({"symbols":4,"advancing":2,"declining":1,"unchanged":1,"aboveSma50":75,)"
        R"("aboveSma200":50,"regime":null})";
    ScanReport report = sampleReport({moved("A", 1, 120, 110), moved("B", -1, 120, 130),
                                      moved("C", 0, 130, none), moved("D", 2, 100, none),
                                      failedEntry("X", market::Outcome::Stale, "X is old.")});
    EXPECT_EQ(jsonOf(report)["breadth"].dump(), expected);
    limitResults(report, 3);
    EXPECT_EQ(jsonOf(report)["breadth"].dump(), expected);
    keepSymbol(report, *market::Symbol::parse("B"));
    ASSERT_EQ(report.entries.size(), 1U);
    EXPECT_EQ(report.entries[0].member.symbol.text(), "B");
    EXPECT_EQ(jsonOf(report)["breadth"].dump(), expected);
}

TEST(BreadthJson, IsNullWithoutResultsAndNullsWhatIsNotKnown)
{
    EXPECT_TRUE(jsonOf(sampleReport({})).at("breadth").is_null());
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(jsonOf(sampleReport({moved("A", none, none, none)}))["breadth"].dump(),
              R"({"symbols":1,"advancing":0,"declining":0,"unchanged":0,"aboveSma50":null,)"
              R"("aboveSma200":null,"regime":null})");
}

TEST(BreadthJson, NamesTheRegimeOfALargeEnoughMarket)
{
    std::vector<store::LedgerEntry> entries;
    for (int i = 0; i < 20; ++i)
        entries.push_back(moved("S" + std::to_string(i), 1, 100, 100));
    EXPECT_EQ(jsonOf(sampleReport(entries))["breadth"]["regime"], "bull");
}

} // namespace
} // namespace tapesift::report
