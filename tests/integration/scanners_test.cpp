// Scanners and sessions as they are run on the command line, over prices worked out by hand.

#include <fstream>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "integration/program_home.h"
#include "tapesift/base/utc_time.h"

namespace tapesift {

namespace {

using nlohmann::json;

// Daily bars of 2016 on weekdays: QUIET stays at 100; GAPS opens 5 % higher on the last day, on
// 2,000,000 instead of 1,000,000 shares; THIN does as well on 1,000 shares.
class ScannersTest : public testing::Test
{
protected:
    ScannersTest()
    {
        std::filesystem::create_directory(prices);
        write("QUIET", 100, 1'000'000);
        write("GAPS", 105, 2'000'000);
        write("THIN", 105, 1'000);
    }

    void write(const std::string& symbol, double lastOpen, long lastVolume) const
    {
        std::ofstream out(prices + "/" + symbol + ".csv");
        out << "date,open,high,low,close,volume\n";
        const base::UtcSeconds last = base::parseUtc("2016-12-15").value();
        for (auto day = base::parseUtc("2016-01-04").value(); day <= last;
             day += std::chrono::days(1)) {
            const auto weekday = std::chrono::weekday(std::chrono::floor<std::chrono::days>(day));
            if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday)
                continue;
            const bool isLast = day == last;
            const double open = isLast ? lastOpen : 100;
            out << fmt::format("{},{},{},{},{},{}\n", base::formatDate(day), open, open + 1,
                               open - 1, open, isLast ? lastVolume : 1'000'000);
        }
    }

    support::ProcessResult run(std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--data", prices});
        return home.run(words);
    }

    json jsonOf(std::vector<std::string> words) const
    {
        words.insert(words.end(), {"--format", "json"});
        const auto result = run(std::move(words));
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return json::parse(result.out);
    }

    std::string write(const std::string& name, const std::string& text) const
    {
        folder.write(name, text);
        return folder.file(name);
    }

    support::TemporaryFolder folder;
    const std::string prices = folder.file("prices");
    ProgramHome home;
};

std::vector<std::string> rankedSymbolsOf(const json& entries)
{
    std::vector<std::string> symbols;
    for (const json& entry : entries)
        symbols.push_back(entry["symbol"]);
    return symbols;
}

} // namespace

TEST_F(ScannersTest, ABuiltInScannerFindsWhatGapped)
{
    const json told = jsonOf({"scanners", "run", "gap"});
    EXPECT_EQ(rankedSymbolsOf(told["hits"]), std::vector<std::string>{"GAPS"});
    EXPECT_DOUBLE_EQ(told["hits"][0]["score"], 5);
    EXPECT_EQ(told["examined"], 3);
    EXPECT_EQ(told["timestamp"], "2016-12-15T21:00:00Z"); // the close of the newest bar
    EXPECT_EQ(
        rankedSymbolsOf(jsonOf({"scanners", "run", "gap", "--set", "min_volume=500"})["hits"]),
        (std::vector<std::string>{"GAPS", "THIN"}));
    EXPECT_TRUE(jsonOf({"scanners", "run", "gap", "--as-of", "2016-12-14"})["hits"].empty());
    // Every run is kept.
    const auto stats = home.run({"scanners", "stats", "--format", "json"});
    EXPECT_EQ(json::parse(stats.out)["by_scanner"]["gap"]["total_scans"], 3) << stats.err;
}

// THIN traded 1,000 of the 1,000,000 shares that are asked for: 999,000 or 99.9 % are missing.
TEST_F(ScannersTest, SaysWhyASymbolIsNotFound)
{
    const auto told = run({"scanners", "run", "gap", "--why", "thin"});
    EXPECT_EQ(told.exitCode, 0) << told.err;
    EXPECT_NE(told.out.find("no      volume >= min_volume: 1,000 and 1,000,000, missed by 999,000 "
                            "(99.9 %)"),
              std::string::npos)
        << told.out;
    EXPECT_NE(told.out.find("yes     abs(gap) >= min_gap: 5.00 and 2.00"), std::string::npos)
        << told.out;
    const json reason = jsonOf({"scanners", "run", "gap", "--why", "THIN"});
    EXPECT_EQ(reason["holds"], false);
    EXPECT_EQ(reason["all of"][1]["missedBy"], 999'000);
    EXPECT_EQ(jsonOf({"scanners", "run", "gap", "--why", "GAPS"})["holds"], true);
    EXPECT_EQ(run({"scanners", "run", "gap & momentum", "--why", "GAPS"}).exitCode, 2);
    EXPECT_EQ(run({"scanners", "run", "gap", "--why", "NOBODY"}).exitCode, 2);
}

TEST_F(ScannersTest, OwnScannersStandInTheHomeFolder)
{
    std::filesystem::create_directories(home.path() + "/scanners");
    std::ofstream(home.path() + "/scanners/high.json")
        << R"({"name": "high", "module": "formula:close > least", "config": {"least": 104}})";
    std::ofstream(home.path() + "/scanners/low.lua")
        << "function scan(ctx)\n  local hits = {}\n"
           "  for _, s in ipairs(ctx.symbols) do\n"
           "    if ctx.bars(s).close[0] < 104 then hits[#hits + 1] = s end\n"
           "  end\n  return hits\nend\n";
    EXPECT_EQ(rankedSymbolsOf(jsonOf({"scanners", "run", "high"})["hits"]),
              (std::vector<std::string>{"GAPS", "THIN"}));
    EXPECT_EQ(rankedSymbolsOf(jsonOf({"scanners", "run", "low"})["hits"]),
              std::vector<std::string>{"QUIET"});
    EXPECT_EQ(rankedSymbolsOf(jsonOf({"scanners", "run", "gap & high"})["hits"]),
              std::vector<std::string>{"GAPS"});
    const auto list = home.run({"scanners", "list"});
    EXPECT_NE(list.out.find("high"), std::string::npos);
    EXPECT_NE(list.out.find("breakout"), std::string::npos);
}

// Nothing is watched in a look: neither by the scanner before nor on the day before.
TEST_F(ScannersTest, LooksDoNotDisturbEachOther)
{
    std::filesystem::create_directories(home.path() + "/scanners");
    std::ofstream(home.path() + "/scanners/all.json")
        << R"({"name": "all", "module": "formula:close > 0"})";
    std::ofstream(home.path() + "/scanners/fresh.json")
        << R"({"name": "fresh", "module": "formula:not watched"})";
    const json scanned =
        jsonOf({"scan", "--filter", "none", "--scanner", "fresh & !gap, all & fresh & gap"});
    EXPECT_EQ(rankedSymbolsOf(scanned["results"]),
              (std::vector<std::string>{"GAPS", "QUIET", "THIN"}));
    const json walked = jsonOf(
        {"scanners", "backtest", "all & fresh", "--from", "2016-12-01", "--to", "2016-12-02"});
    EXPECT_EQ(walked["hits"].size(), 6u); // three symbols on each of two days
}

TEST_F(ScannersTest, AScanPrintsOnlyWhatIsAskedFor)
{
    const json where = jsonOf({"scan", "--filter", "none", "--where", "close > 104"});
    EXPECT_EQ(rankedSymbolsOf(where["results"]), (std::vector<std::string>{"GAPS", "THIN"}));
    EXPECT_EQ(where["scan"]["counts"]["total"], 3); // everything was scanned
    EXPECT_EQ(rankedSymbolsOf(jsonOf({"scan", "--filter", "none", "--scanner", "gap"})["results"]),
              std::vector<std::string>{"GAPS"});
}

TEST_F(ScannersTest, AScanSaysWhatItShowsAndWhatItWrote)
{
    const auto none = run({"scan", "--filter", "none", "--where", "close > 1000000"});
    EXPECT_EQ(none.exitCode, 0);
    EXPECT_NE(none.out.find("None of the 3 results is what was asked for.\n"), std::string::npos)
        << none.out;
    EXPECT_NE(none.out.find("0 of 3 results are shown."), std::string::npos) << none.out;
    const std::string file = home.path() + "/found.csv";
    const std::vector<std::string> saving = {"scan",        "--filter", "none", "--where",
                                             "close > 104", "-o",       file};
    EXPECT_NE(run(saving).err.find("2 results written to " + file + ".\n"), std::string::npos);
    std::vector<std::string> silent = saving;
    silent.emplace_back("--quiet");
    EXPECT_EQ(run(silent).err, "");
}

TEST_F(ScannersTest, WrongNamesAndFormulasAreToldBeforeAnythingIsScanned)
{
    const auto formula = run({"scan", "--where", "rsi(14) <"});
    EXPECT_EQ(formula.exitCode, 2);
    EXPECT_NE(formula.err.find("line 1, column 10"), std::string::npos) << formula.err;
    const auto scanner = run({"scan", "--scanner", "gapp"});
    EXPECT_EQ(scanner.exitCode, 2);
    EXPECT_NE(scanner.err.find("Did you mean \"gap\"?"), std::string::npos) << scanner.err;
    const auto setting = run({"scanners", "run", "gap", "--set", "min_gapp=2"});
    EXPECT_EQ(setting.exitCode, 2);
    EXPECT_NE(setting.err.find("min_gap"), std::string::npos) << setting.err;
    EXPECT_EQ(run({"scanners", "backtest", "gap", "--from", "2016-03-01"}).exitCode, 2);
    EXPECT_EQ(
        run({"scanners", "backtest", "gap", "--from", "2016-03-02", "--to", "2016-03-01"}).exitCode,
        2);
}

TEST_F(ScannersTest, FilesAreCheckedWithTheirPlace)
{
    const auto good =
        home.run({"scanners", "check", write("good.json", R"({"scanners": [{"name": "a",
        "module": "formula:rsi(14) > 70"}]})")});
    EXPECT_EQ(good.exitCode, 0) << good.out << good.err;
    const auto bad = home.run({"scanners", "check", write("bad.json", R"({"scanners": [{"name": "a",
        "module": "builtin:gap", "schedule": {"interval": "5 minutes"}}]})")});
    EXPECT_EQ(bad.exitCode, 2);
    EXPECT_NE(bad.out.find("/scanners/0/schedule/interval"), std::string::npos) << bad.out;
    const auto script =
        home.run({"scanners", "check", write("bad.lua", "function scan(ctx)\n  return (\nend\n")});
    EXPECT_EQ(script.exitCode, 2);
    EXPECT_NE(script.out.find("bad.lua:3:"), std::string::npos) << script.out;
    // The script of a session is looked for where its run looks, and asked about its settings.
    const std::string session = write("day.json", R"({"scanners": [{"name": "a",
        "module": "script:trend.lua", "config": {"days": 5}}]})");
    EXPECT_EQ(home.run({"scanners", "check", session}).exitCode, 2);
    std::filesystem::create_directories(home.path() + "/scanners");
    std::ofstream(home.path() + "/scanners/trend.lua")
        << "parameters = { days = { default = 50, min = 20, max = 250 } }\n"
           "function scan(ctx) return {} end\n";
    const auto setting = home.run({"scanners", "check", session});
    EXPECT_EQ(setting.exitCode, 2);
    EXPECT_NE(setting.out.find("days is out of its range."), std::string::npos) << setting.out;
    // Without --home it is the same folder as a run's.
    const auto elsewhere = support::run({TAPESIFT_PROGRAM, "scanners", "check", session},
                                        {{"TAPESIFT_HOME", home.path()}});
    EXPECT_EQ(elsewhere.out, setting.out);
}

// The day's gap is found at the close of its day and on no other; the lines come in their order.
TEST_F(ScannersTest, ASessionRunsThroughThePast)
{
    const std::string session = write("day.json", R"({"universe": "all", "scanners": [
        {"name": "gap", "module": "builtin:gap",
         "schedule": {"interval": "1d", "start_time": "16:05"}}]})");
    const auto told = run({"session", "run", session, "--mode", "backtest", "--from", "2016-12-13",
                           "--to", "2016-12-15"});
    EXPECT_EQ(told.exitCode, 0) << told.err;
    EXPECT_EQ(told.out.substr(0, 33), "2016-12-15T21:05:00Z  gap  GAPS  ") << told.out;
    EXPECT_EQ(occurrences(told.out, "\n"), 1u);
    std::size_t at = 0;
    for (const std::string line :
         {"[SCANNER] gap: Loaded", "[SCANNER] gap: Setting up", "[SCANNER] gap: Setup complete",
          "[SCANNER] gap: Found 0 symbols", "[SCANNER] gap: Found 0 symbols",
          "[SCANNER] gap: Found 1 symbol", "[SCANNER] gap: Adding symbol GAPS",
          "[SESSION] GAPS registered mid-session"}) {
        at = told.err.find(line, at);
        ASSERT_NE(at, std::string::npos) << line << " in\n" << told.err;
        at += line.size();
    }
}

TEST_F(ScannersTest, ALiveSessionEndsWithATearDown)
{
    const std::string session = write("live.json", R"({"universe": "all", "scanners": [
        {"name": "gap", "module": "builtin:gap", "schedule": {"interval": "1m"}}]})");
    auto process = home.start({"session", "run", session, "--data", prices});
    const auto hasBegun = [this] {
        return std::filesystem::exists(home.path() + "/logs/tapesift.log") &&
               home.log().find("Setup complete") != std::string::npos;
    };
    for (int i = 0; i < 600 && !hasBegun(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_TRUE(hasBegun());
    process->send(SIGTERM);
    const auto result = process->result();
    EXPECT_EQ(result.exitCode, 0) << result.err;
}

// One hit on the last session but 20: 2016-11-16 + 20 sessions is 2016-12-15, whose close is 5 %
// higher for GAPS and THIN and as before for QUIET.
TEST_F(ScannersTest, ABacktestTellsWhatCameAfterIt)
{
    std::filesystem::create_directories(home.path() + "/scanners");
    std::ofstream(home.path() + "/scanners/gaps.json")
        << R"({"name": "gaps", "module": "formula:symbol == \"GAPS\""})";
    const json told =
        jsonOf({"scanners", "backtest", "gaps", "--from", "2016-11-16", "--to", "2016-11-16"});
    ASSERT_EQ(told["hits"].size(), 1u);
    EXPECT_EQ(told["hits"][0]["date"], "2016-11-16");
    const json& twenty = told["horizons"][2];
    EXPECT_EQ(twenty["sessions"], 20);
    EXPECT_NEAR(twenty["return"], 5, 1e-9);
    EXPECT_NEAR(twenty["universe"], 10.0 / 3, 1e-9);
    EXPECT_NEAR(twenty["excess"], 5 - 10.0 / 3, 1e-9);
    EXPECT_EQ(twenty["tooFewHits"], true);
    EXPECT_NEAR(told["horizons"][0]["return"], 0, 1e-9);
}

} // namespace tapesift
