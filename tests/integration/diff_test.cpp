// `tapesift diff`: what changed between two scans of the simulated market.

#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "integration/program_home.h"

namespace tapesift {

namespace {

using nlohmann::json;

class DiffTest : public testing::Test
{
protected:
    // The report of a scan as it stood at that day's close.
    json scan(const std::string& asOf, const std::string& symbols = "60") const
    {
        const auto result = home.run({"scan", "--demo-symbols", symbols, "--filter", "none",
                                      "--as-of", asOf, "--format", "json"});
        EXPECT_TRUE(result.exitCode == 0 || result.exitCode == 4) << result.err;
        return json::parse(result.out);
    }

    support::ProcessResult diff(const json& before, const json& after,
                                std::vector<std::string> options = {}) const
    {
        options.insert(options.begin(), {"diff", before["scan"]["id"], after["scan"]["id"]});
        return home.run(options);
    }

    ProgramHome home;
};

std::map<std::string, json> resultsOf(const json& report)
{
    std::map<std::string, json> results;
    for (const json& result : report["results"])
        results[result["symbol"]] = result;
    return results;
}

std::set<std::string> symbolSetOf(const json& entries)
{
    std::set<std::string> symbols;
    for (const json& entry : entries)
        symbols.insert(entry["symbol"].get<std::string>());
    return symbols;
}

} // namespace

// Worked out anew from the two reports.
TEST_F(DiffTest, TellsWhatTheTwoReportsTell)
{
    const json before = scan("2026-10-16");
    const json after = scan("2026-11-20", "70");
    const auto old = resultsOf(before);
    const auto now = resultsOf(after);

    const auto answer = diff(before, after, {"--format", "json", "--price", "3"});
    ASSERT_EQ(answer.exitCode, 0) << answer.err;
    EXPECT_EQ(answer.err, "");
    const json difference = json::parse(answer.out);
    EXPECT_EQ(difference["from"], before["scan"]);
    EXPECT_EQ(difference["to"], after["scan"]);

    std::set<std::string> entered;
    std::set<std::string> left;
    int flipped = 0;
    int moved = 0;
    for (const auto& [symbol, result] : now) {
        if (!old.contains(symbol)) {
            entered.insert(symbol);
            continue;
        }
        const json& was = old.at(symbol);
        flipped += was["signal"] != result["signal"] ? 1 : 0;
        const double price = result["price"].get<double>() / was["price"].get<double>() - 1;
        const double strength = result["strength"].get<double>() - was["strength"].get<double>();
        moved += std::abs(price) >= 0.03 || std::abs(strength) >= 20 ? 1 : 0;
    }
    for (const auto& [symbol, result] : old) {
        if (!now.contains(symbol))
            left.insert(symbol);
    }
    EXPECT_EQ(symbolSetOf(difference["entered"]), entered);
    EXPECT_EQ(symbolSetOf(difference["left"]), left);
    EXPECT_EQ(difference["counts"]["flipped"], flipped);
    EXPECT_EQ(difference["counts"]["moved"], moved);
    EXPECT_EQ(difference["changes"].size(), now.size() - entered.size());
    // Else the test would say nothing.
    EXPECT_GE(entered.size(), 5U);
    EXPECT_GT(flipped, 5);
    EXPECT_GT(moved, 5);
}

TEST_F(DiffTest, TheTableNamesBothScansAndTheirDates)
{
    const json before = scan("2026-10-16");
    const json after = scan("2026-11-20");
    const auto answer = diff(before, after);
    EXPECT_EQ(answer.exitCode, 0) << answer.err;
    EXPECT_EQ(answer.err, "");
    for (const std::string& part :
         {before["scan"]["id"].get<std::string>(), after["scan"]["id"].get<std::string>(),
          std::string("2026-10-16"), std::string("2026-11-20"), std::string("Signal changed ("),
          std::string(" compared: ")})
        EXPECT_NE(answer.out.find(part), std::string::npos) << part << "\n" << answer.out;
}

TEST_F(DiffTest, AScanDoesNotDifferFromItself)
{
    const json only = scan("2026-11-20");
    const auto answer = diff(only, only, {"--price", "0", "--strength", "0"});
    EXPECT_EQ(answer.exitCode, 0) << answer.err;
    EXPECT_NE(answer.out.find("0 changed signal, 0 moved; 0 entered, 0 left."), std::string::npos)
        << answer.out;
}

TEST_F(DiffTest, WarnsWhereTheOrderIsWrong)
{
    const json before = scan("2026-10-16");
    const json after = scan("2026-11-20");
    const auto answer = diff(after, before);
    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_NE(answer.err.find("is the later one"), std::string::npos) << answer.err;
}

TEST_F(DiffTest, RefusesWhatItCannotCompareInASentence)
{
    const json only = scan("2026-11-20");
    const std::string id = only["scan"]["id"];
    for (const auto& words : {std::vector<std::string>{"diff", id, "scan_19990101_000000"},
                              std::vector<std::string>{"diff", "scan_19990101_000000", id}}) {
        const auto answer = home.run(words);
        EXPECT_EQ(answer.exitCode, 2) << answer.err;
        EXPECT_EQ(answer.out, "");
        EXPECT_NE(answer.err.find("There is no scan scan_19990101_000000."), std::string::npos)
            << answer.err;
    }
    EXPECT_EQ(home.run({"diff", id}).exitCode, 2);
    EXPECT_EQ(home.run({"diff", id, id, "--price", "much"}).exitCode, 2);
}

} // namespace tapesift
