// The filter over a whole market: the American exchanges in spring 2016, with NASDAQ's directory.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "market/csv_records.h"
#include "providers/directory/nasdaq_trader_files.h"
#include "support/process.h"
#include "support/real_data.h"
#include "support/temporary_folder.h"
#include "tapesift/market/universe_filter.h"

namespace tapesift {

namespace {

using nlohmann::json;

constexpr std::string_view kDay = "2016-03-31";

class RealFilterTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!support::realDataFolder())
            GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    }

    // The directory as a list that the program reads, for the symbols that have prices.
    std::string writeDirectory(const std::set<std::string>& priced)
    {
        std::string text = "Symbol\tSecurity Name\tExchange\tETF\tTest Issue\n";
        std::set<std::string> listed;
        for (const char* name : {"nasdaqlisted.txt", "otherlisted.txt"}) {
            const auto raw = support::realDataFile(std::string("universe/raw_2016-08_") + name);
            const auto file = providers::parseNasdaqTraderFile(*raw, name);
            EXPECT_TRUE(file);
            for (const market::Member& member : file->members) {
                using market::SecurityKind;
                const bool isEtf = member.kind == SecurityKind::Etf ||
                                   member.kind == SecurityKind::LeveragedEtf ||
                                   member.kind == SecurityKind::InverseEtf;
                const std::string& symbol = member.symbol.text();
                if (!priced.contains(symbol) || !listed.insert(symbol).second)
                    continue;
                text += symbol + "\t\"" + member.name + "\"\t" + member.exchange + "\t" +
                        (isEtf ? "Y" : "N") + "\t" + (member.isTestIssue ? "Y" : "N") + "\n";
            }
        }
        // Prices of what was delisted before the directory was made: nothing is known but the name.
        for (const std::string& symbol : priced) {
            if (!listed.contains(symbol))
                text += symbol + "\t\t\t\t\n";
        }
        return folder.write("directory.csv", text);
    }

    support::ProcessResult tapesift(std::vector<std::string> words) const
    {
        words.insert(words.begin(), TAPESIFT_PROGRAM);
        return support::run(words, {{"TAPESIFT_HOME", folder.file("home")}});
    }

    static std::set<std::string> indexMembers()
    {
        std::set<std::string> members;
        const auto text = support::realDataFile("universe/fja05680_sp500_ticker_start_end.csv");
        market::CsvRecords records(*text, ',');
        records.next();
        while (records.next()) {
            const std::string_view end = records.field(2);
            if (records.field(1) <= kDay && (end.empty() || end > kDay))
                members.insert(market::Symbol::parse(records.field(0)).value().text());
        }
        return members;
    }

    support::TemporaryFolder folder;
};

} // namespace

TEST_F(RealFilterTest, TheFunnelOfAWholeMarketAddsUpAndNamesIndexMembers)
{
    const std::string prices = folder.file("prices");
    std::filesystem::create_directory(prices);
    support::unpackDataset(*support::realDataFolder() + "/data/us_all_daily_2015_2016.csv.xz",
                           prices);
    std::set<std::string> priced;
    for (const auto& file : std::filesystem::directory_iterator(prices)) {
        if (const auto symbol = market::Symbol::parse(file.path().stem().string()))
            priced.insert(symbol->text());
    }
    const std::string list = writeDirectory(priced);
    const std::vector<std::string> command = {
        "scan",    "--data",          prices,     "--universe", list,
        "--as-of", std::string(kDay), "--format", "json"};
    const auto scanned = tapesift(command);
    ASSERT_TRUE(scanned.exitCode == 0 || scanned.exitCode == 4) << scanned.err;
    const json report = json::parse(scanned.out);
    const std::string id = report["scan"]["id"];
    const json funnel = json::parse(tapesift({"show", id, "--funnel", "--format", "json"}).out);

    EXPECT_EQ(funnel["total"], priced.size());
    std::size_t removed = 0;
    std::map<std::string, std::string> ruleOf;
    std::vector<market::FunnelStep> steps;
    for (const auto& step : funnel["funnel"]) {
        EXPECT_EQ(step["symbols"].size(), step["removed"]) << step["rule"];
        removed += step["removed"].get<std::size_t>();
        for (const auto& symbol : step["symbols"])
            EXPECT_TRUE(ruleOf.emplace(symbol, step["rule"]).second) << symbol;
        steps.push_back({step["rule"], step["label"], step["removed"], {}});
    }
    EXPECT_EQ(priced.size(), removed + report["results"].size() + report["failed"].size());
    std::cout << market::funnelText(priced.size(), steps) << '\n';

    std::set<std::string> results;
    for (const auto& result : report["results"])
        results.insert(result["symbol"]);
    for (const std::string& symbol : indexMembers()) {
        if (!priced.contains(symbol)) {
            std::cout << symbol << ": no prices\n";
            continue;
        }
        if (results.contains(symbol))
            continue;
        EXPECT_TRUE(ruleOf.contains(symbol)) << symbol << " is gone without a reason";
        std::cout << symbol << ": " << ruleOf[symbol] << '\n';
        // A large company breaks a rule about its price or history, never one about what it is.
        const std::set<std::string> allowed = {"price_below", "too_few_bars", "stale", "halted"};
        EXPECT_TRUE(allowed.contains(ruleOf[symbol])) << symbol << " " << ruleOf[symbol];
    }
    EXPECT_EQ(ruleOf["CHK"], "price_below");
}

} // namespace tapesift
