// Scans of real prices, where TAPESIFT_REAL_DATA says they are.

#include <cmath>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/process.h"
#include "support/real_data.h"
#include "support/temporary_folder.h"

namespace tapesift {

namespace {

using nlohmann::json;

class RealMarketTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!support::realDataFolder())
            GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    }

    // Scans a data set and returns what was printed.
    std::string scan(const std::string& dataset, const std::string& lookback)
    {
        const std::string prices = folder.file(dataset);
        if (!std::filesystem::exists(prices)) {
            std::filesystem::create_directory(prices);
            support::unpackDataset(*support::realDataFolder() + "/data/" + dataset + ".csv.xz",
                                   prices);
        }
        const auto result =
            support::run({TAPESIFT_PROGRAM, "scan", "--provider", "csv", "--data", prices,
                          "--universe", "all", "--lookback", lookback, "--format", "json",
                          "--filter", "none", "--home", folder.file("home")});
        EXPECT_TRUE(result.exitCode == 0 || result.exitCode == 4) << result.err;
        return result.out;
    }

    static int sumOf(const json& outcomes)
    {
        int sum = 0;
        for (const auto& [name, count] : outcomes.items())
            sum += count.get<int>();
        return sum;
    }

    support::TemporaryFolder folder;
};

// Columns of the golden file and our names for them.
const std::map<std::string, std::string> kColumns = {{"sma20", "sma20"},
                                                     {"sma50", "sma50"},
                                                     {"sma200", "sma200"},
                                                     {"ema9", "ema9"},
                                                     {"ema20", "ema20"},
                                                     {"ema50", "ema50"},
                                                     {"ema200", "ema200"},
                                                     {"rsi14", "rsi14"},
                                                     {"macd", "macd"},
                                                     {"macd_signal", "macdSignal"},
                                                     {"macd_hist", "macdHist"},
                                                     {"atr14", "atr14"},
                                                     {"bb_upper", "bbUpper"},
                                                     {"bb_middle", "bbMiddle"},
                                                     {"bb_lower", "bbLower"},
                                                     {"adx14", "adx14"},
                                                     {"cci20", "cci20"},
                                                     {"willr14", "willr14"},
                                                     {"mfi14", "mfi14"},
                                                     {"roc10", "roc10"},
                                                     {"obv", "obv"},
                                                     {"stoch_k", "stochK"},
                                                     {"stoch_d", "stochD"},
                                                     {"max_high20", "high20"},
                                                     {"min_low20", "low20"},
                                                     {"volume_sma20", "volumeSma20"},
                                                     {"stddev20", "stddev20"}};

std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream in(line);
    std::string cell;
    while (std::getline(in, cell, ','))
        cells.push_back(cell);
    return cells;
}

} // namespace

TEST_F(RealMarketTest, IndicatorsAgreeWithTaLibAndBadRowsAreFlagged)
{
    const json report = json::parse(scan("us_sp500_daily_2013_2018_A-L", "2000"));
    EXPECT_EQ(report["scan"]["counts"]["total"], 294);
    EXPECT_EQ(sumOf(report["outcomes"]), 294);
    std::map<std::string, json> results;
    for (const json& result : report["results"])
        results[result["symbol"]] = result;

    std::istringstream golden(*support::realDataFile("golden/talib_last_sp500_A-L.csv"));
    std::string line;
    std::getline(golden, line);
    const std::vector<std::string> header = cellsOf(line);
    int symbols = 0;
    while (std::getline(golden, line)) {
        const std::vector<std::string> cells = cellsOf(line);
        ASSERT_TRUE(results.contains(cells[0])) << cells[0];
        const json& indicators = results[cells[0]]["indicators"];
        for (std::size_t i = 4; i < cells.size(); ++i) {
            if (cells[i].empty())
                continue;
            const double expected = std::stod(cells[i]);
            const double got = indicators[kColumns.at(header[i])];
            EXPECT_LE(std::abs(got - expected), 1e-9 * std::abs(expected))
                << cells[0] << " " << header[i];
        }
        ++symbols;
    }
    EXPECT_EQ(symbols, 284);

    // The odd rows that the description of the data names.
    for (const char* symbol : {"AOS", "BBY", "CHK", "IP", "LNT"}) {
        std::set<std::string> flags;
        if (results.contains(symbol)) {
            for (const json& note : results[symbol]["quality"])
                flags.insert(note["flag"]);
            EXPECT_TRUE(flags.contains("high_below_low") || flags.contains("close_outside_range"))
                << symbol;
        }
    }
}

TEST_F(RealMarketTest, AWholeMarketTwiceReusesEveryResult)
{
    const std::string first = scan("us_all_daily_2015_2016", "1260");
    const std::string second = scan("us_all_daily_2015_2016", "1260");
    const json report = json::parse(second);
    EXPECT_EQ(report["scan"]["counts"]["total"], 6552);
    EXPECT_EQ(report["scan"]["counts"]["reused"], 6552);
    EXPECT_EQ(sumOf(report["outcomes"]), 6552);
    EXPECT_EQ(second.substr(second.find("\"results\":")), first.substr(first.find("\"results\":")));
}

} // namespace tapesift
