#include "tapesift/report/funnel_report.h"

#include <sstream>

#include <gtest/gtest.h>

namespace tapesift::report {
namespace {

using market::FunnelStep;

class FunnelReportTest : public testing::Test
{
protected:
    FunnelReportTest()
    {
        run.name = "scan_20261120_210500";
        run.spec.filter = "smart";
        run.counts.total = 1'000;
        run.funnel = {{"warrant", "warrant", 474, {}}};
        funnel = {{"warrant", "warrant", 474, {"ABC.WS", "DEFGW"}},
                  {"price_below", "price below 5", 102, {"CHK", "XYZ"}}};
    }

    store::RunRecord run;
    std::vector<FunnelStep> funnel;
};

TEST_F(FunnelReportTest, HasOneLineARule)
{
    std::ostringstream out;
    writeFunnelTable(out, run, funnel, {60, false, false});
    const std::string text = out.str();
    EXPECT_NE(text.find("1,474 symbols, 576 left out, 898 scanned"), std::string::npos) << text;
    EXPECT_NE(text.find("  474  warrant        ABC.WS DEFGW\n"), std::string::npos) << text;
    EXPECT_NE(text.find("  102  price below 5  CHK XYZ\n"), std::string::npos) << text;
}

TEST_F(FunnelReportTest, LongListsAreCutToTheWidth)
{
    funnel[0].symbols.assign(474, "ABCDW");
    std::ostringstream out;
    writeFunnelTable(out, run, funnel, {60, false, false});
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 62U) << line; // the ellipsis has three bytes
}

TEST_F(FunnelReportTest, JsonListsEverySymbol)
{
    std::ostringstream out;
    writeFunnelJson(out, run, funnel);
    std::string json = out.str();
    std::erase(json, '\n');
    EXPECT_EQ(json, R"({"scan":"scan_20261120_210500","filter":"smart","total":1474,"left":898,)"
                    R"("funnel":[{"rule":"warrant","label":"warrant","removed":474,)"
                    R"("symbols":["ABC.WS","DEFGW"]},{"rule":"price_below",)"
                    R"("label":"price below 5","removed":102,"symbols":["CHK","XYZ"]}]})");
}

TEST_F(FunnelReportTest, SaysWhyASymbolIsNotThere)
{
    const auto symbol = market::Symbol::parse("ABC.WS").value();
    const FunnelStep* step = stepOf(funnel, symbol);
    ASSERT_EQ(step, &funnel[0]);
    EXPECT_EQ(stepOf(funnel, market::Symbol::parse("AAPL").value()), nullptr);
    std::ostringstream out;
    writeWhyNot(out, run, *step, symbol, {}, {});
    EXPECT_TRUE(out.str().starts_with("ABC.WS was left out of scan_20261120_210500: warrant.\n"));
    std::ostringstream json;
    writeWhyNotJson(json, *step, symbol, {});
    EXPECT_EQ(json.str(), R"({"symbol":"ABC.WS","outcome":"filtered","rule":"warrant",)"
                          R"("label":"warrant","history":[],"filterRules":[]})"
                          "\n");
}

} // namespace
} // namespace tapesift::report
