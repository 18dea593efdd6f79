// The program as a trader calls it: answers, exit codes, and one clear sentence for bad input.

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace tapesift {

namespace {

using nlohmann::json;
using support::ProcessResult;

class CommandLineTest : public testing::Test
{
protected:
    ProcessResult tapesift(std::vector<std::string> words) const
    {
        words.insert(words.begin(), TAPESIFT_PROGRAM);
        return support::run(words, {{"TAPESIFT_HOME", home()}});
    }

    // Every symbol of a small market: what the filter does has tests of its own.
    ProcessResult scan(std::vector<std::string> words) const
    {
        words.insert(words.begin(),
                     {"scan", "--demo-symbols", "40", "--format", "json", "--filter", "none"});
        return tapesift(words);
    }

    std::string home() const { return folder.file("home"); }

    // A rising series that passes the quality gate.
    static std::string bars(int count, double from = 100)
    {
        std::string text = "date,open,high,low,close,volume\n";
        for (int i = 0; i < count; ++i) {
            const double close = from + i * 0.25 + (i % 7) * 0.5;
            char line[128];
            std::snprintf(line, sizeof line, "2025-%02d-%02d,%.2f,%.2f,%.2f,%.2f,%d\n", 1 + i / 28,
                          1 + i % 28, close - 0.1, close + 0.6, close - 0.7, close, 1000 + i);
            text += line;
        }
        return text;
    }

    void expectRefusal(const ProcessResult& result, int exitCode, const std::string& sentence) const
    {
        EXPECT_EQ(result.exitCode, exitCode) << result.err;
        EXPECT_NE(result.err.find(sentence), std::string::npos) << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_LE(std::count(result.err.begin(), result.err.end(), '\n'), 3) << result.err;
    }

    support::TemporaryFolder folder;
};

} // namespace

TEST_F(CommandLineTest, ScanWritesOneJsonDocument)
{
    const auto result = scan({});
    const json report = json::parse(result.out);
    EXPECT_EQ(report["scan"]["status"], "completed");
    EXPECT_EQ(report["scan"]["simulated"], true);
    EXPECT_EQ(report["scan"]["counts"]["total"], 40);
    int outcomes = 0;
    for (const auto& [name, count] : report["outcomes"].items())
        outcomes += count.get<int>();
    EXPECT_EQ(outcomes, 40);
    EXPECT_EQ(report["results"].size() + report["failed"].size(), 40u);
    EXPECT_EQ(report["results"][0]["indicators"].size(), 28u);
}

TEST_F(CommandLineTest, EveryFormatAndTheOutputFile)
{
    for (const std::string format : {"table", "json", "jsonl", "csv", "tradingview"}) {
        const std::string path = folder.file("out." + format);
        const auto result =
            tapesift({"scan", "--demo-symbols", "40", "--format", format, "--output", path});
        EXPECT_TRUE(result.exitCode == 0 || result.exitCode == 4) << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_GT(std::filesystem::file_size(path), 200u) << format;
    }
}

TEST_F(CommandLineTest, ShowRunsAndSingleSymbols)
{
    const json report = json::parse(scan({}).out);
    const std::string id = report["scan"]["id"];
    const json runs = json::parse(tapesift({"runs", "--format", "json"}).out);
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0]["id"], id);
    EXPECT_EQ(json::parse(tapesift({"show", id, "--format", "json"}).out)["results"],
              report["results"]);
    const std::string symbol = report["results"][0]["symbol"];
    const auto detail = tapesift({"show", id, symbol});
    EXPECT_EQ(detail.exitCode, 0) << detail.err;
    for (const char* part : {"strength", "RSI 14", "Source", "bars of 1d"})
        EXPECT_NE(detail.out.find(part), std::string::npos) << part;
    EXPECT_NE(tapesift({"runs"}).out.find(id), std::string::npos);
}

TEST_F(CommandLineTest, ProgressAsJsonLines)
{
    const auto result = scan({"--progress", "json", "--demo-delay", "2"});
    std::istringstream lines(result.err);
    std::string line;
    double percent = -1;
    std::vector<std::string> phases; // the events that end one
    std::size_t analysed = 0;
    while (std::getline(lines, line)) {
        const json event = json::parse(line);
        const std::string name = event["event"];
        if (name == "quickScanComplete" || name == "deepAnalysisComplete")
            phases.push_back(name);
        analysed += name == "symbolAnalyzed" ? 1u : 0u;
        if (name == "analysisProgress") {
            EXPECT_FALSE(phases.empty());
        }
        if (name != "progress")
            continue;
        EXPECT_GE(event["percent"], percent);
        percent = event["percent"];
        EXPECT_TRUE(event.contains("stage") && event.contains("eta_s") &&
                    event.contains("message"));
    }
    EXPECT_EQ(percent, 100);
    EXPECT_EQ(phases, (std::vector<std::string>{"quickScanComplete", "deepAnalysisComplete"}));
    EXPECT_EQ(analysed, json::parse(result.out)["results"].size());
}

TEST_F(CommandLineTest, WrongUsageNamesWhatIsNear)
{
    expectRefusal(tapesift({"scna"}), 2, "scan");
    expectRefusal(tapesift({"scan", "--universes", "all"}), 2, "--universe");
    expectRefusal(tapesift({"scan", "--provider", "telex"}), 2, "csv");
    expectRefusal(tapesift({"scan", "--interval", "7m"}), 2, "1d");
    expectRefusal(tapesift({"scan", "--lookback", "-3"}), 2, "--lookback");
    expectRefusal(tapesift({"scan", "--as-of", "yesterday"}), 2, "--as-of");
    expectRefusal(tapesift({"scan", "--sort", "rsy"}), 2, "rsi");
    expectRefusal(tapesift({"scan", "--deep"}), 2, "--deep");
    expectRefusal(tapesift({"show", "scan_19990101_000000"}), 2, "");
    expectRefusal(tapesift({"scan", "--provider", "csv"}), 2, "--data");
}

TEST_F(CommandLineTest, UnknownSymbols)
{
    const auto typed = scan({"--symbols", "NOPE"});
    EXPECT_EQ(typed.exitCode, 3) << typed.err;
    EXPECT_EQ(json::parse(typed.out)["failed"][0]["outcome"], "unknown_symbol");
    expectRefusal(scan({"--exchange", "NYSE"}), 3, "exchange is not NYSE: 40");
    expectRefusal(scan({"--symbols", "???"}), 2, "???");
}

TEST_F(CommandLineTest, UniversesThatAreNoLists)
{
    const std::string empty = folder.write("empty.txt", "");
    const std::string picture =
        folder.write("picture.png", std::string("\x89PNG\r\n\x1a\n\0\0\0", 11));
    const std::string page =
        folder.write("page.txt", "<!DOCTYPE html><html><body>404</body></html>");
    expectRefusal(scan({"--universe", empty}), 2, "empty.txt");
    expectRefusal(scan({"--universe", picture}), 2, "picture.png");
    expectRefusal(scan({"--universe", page}), 2, "page.txt");
    expectRefusal(scan({"--universe", folder.file("none.txt")}), 2, "none.txt");
    expectRefusal(scan({"--universe", folder.path().string()}), 2, "");
    expectRefusal(scan({"--universe", "sp50"}), 2, "sp500");
    if (geteuid() != 0) {
        const std::string locked = folder.write("locked.txt", "AAPL");
        std::filesystem::permissions(locked, std::filesystem::perms::none);
        expectRefusal(scan({"--universe", locked}), 2, "locked.txt");
    }
}

TEST_F(CommandLineTest, FoldersWithoutPrices)
{
    std::filesystem::create_directory(folder.path() / "bare");
    folder.write("docs/readme.md", "nothing");
    expectRefusal(tapesift({"scan", "--data", folder.file("bare")}), 3, "CSV");
    expectRefusal(tapesift({"scan", "--data", folder.file("docs")}), 3, "CSV");
    expectRefusal(tapesift({"scan", "--data", folder.file("missing")}), 3, "missing");
}

TEST_F(CommandLineTest, FilesThatAreNotReadAreNamed)
{
    for (const char* name : {"d/GOOD.csv", "d/good.csv", "d/A B.csv"})
        folder.write(name, bars(200));
    const auto result = tapesift({"scan", "--data", folder.file("d"), "--format", "json"});
    EXPECT_EQ(json::parse(result.out)["scan"]["counts"]["total"], 1);
    EXPECT_NE(result.err.find("another file has the same symbol: good.csv"), std::string::npos)
        << result.err;
    EXPECT_NE(result.err.find("not named after a symbol: A B.csv"), std::string::npos)
        << result.err;
}

TEST_F(CommandLineTest, TheOutputIsCheckedBeforeTheScan)
{
    expectRefusal(scan({"--output", folder.file("none/x.json")}), 2, "none");
    expectRefusal(scan({"--output", folder.path().string()}), 2, "folder");
    EXPECT_EQ(json::parse(tapesift({"runs", "--format", "json"}).out).size(), 0u);
}

TEST_F(CommandLineTest, AnInterruptedScanLeavesTheOutputFileAlone)
{
    const std::string path = folder.write("keep.json", "whole");
    support::Process slow(
        {TAPESIFT_PROGRAM, "scan", "--demo-delay", "20", "--home", home(), "--output", path});
    while (tapesift({"runs"}).out.find("in_progress") == std::string::npos)
        ASSERT_FALSE(slow.waitFor(std::chrono::milliseconds(1)));
    slow.send(SIGINT);
    EXPECT_EQ(slow.result().exitCode, 130);
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    EXPECT_EQ(text.str(), "whole");
}

TEST_F(CommandLineTest, RetryLeavesTheOldRunAndTheOtherResultsAlone)
{
    folder.write("d/GOOD.csv", bars(200));
    folder.write("d/BAD.csv", "date,open,high,low,close,volume\nsoon,1,2,3,4,5\n");
    const json first = json::parse(
        tapesift({"scan", "--data", folder.file("d"), "--format", "json", "--filter", "none"}).out);
    const std::string id = first["scan"]["id"];
    EXPECT_EQ(first["failed"].size(), 1u);
    folder.write("d/BAD.csv", bars(200, 50));
    folder.write("d/GOOD.csv", bars(200, 900));
    const json retried = json::parse(tapesift({"retry", id, "--format", "json"}).out);
    EXPECT_EQ(retried["results"].size(), 2u);
    // Only where it stands in its universe, which has one symbol more, is another thing.
    const auto withoutRank = [](json result) {
        for (const char* key : {"opportunityScore", "scoreParts"})
            result["deep"].erase(key);
        return result;
    };
    EXPECT_EQ(withoutRank(retried["results"][1]), withoutRank(first["results"][0]))
        << "GOOD was not to be retried";
    EXPECT_EQ(json::parse(tapesift({"show", id, "--format", "json"}).out)["results"],
              first["results"]);
    std::filesystem::remove_all(folder.path() / "d");
    expectRefusal(tapesift({"retry", id}), 3, "d");
}

TEST_F(CommandLineTest, AFullStandardOutputIsToldAndEndsNoScan)
{
    const std::string command =
        std::string(TAPESIFT_PROGRAM) + " scan --demo-symbols 40 --home " + home();
    EXPECT_EQ(support::run({"bash", "-c", command + " > /dev/full"}).exitCode, 1);
    const auto quiet = support::run({"bash", "-c", command + " --progress bar 2> /dev/full"});
    EXPECT_TRUE(quiet.exitCode == 0 || quiet.exitCode == 4);
}

TEST_F(CommandLineTest, BadFilesAreOutcomesAndGoodOnesAreScanned)
{
    folder.write("d/GOOD.csv", bars(200));
    folder.write("d/WORDS.csv", "date,open,high,low,close,volume\nsoon,1,2,3,4,5\n");
    folder.write("d/HEADER.csv", "date,open,high,low,close,volume\n");
    folder.write("d/BINARY.csv", std::string("\0\1\2\3\4\5\6\7", 8));
    folder.write("d/SHORT.csv", bars(200).substr(0, 600));
    folder.write("d/HOLES.csv", bars(200) + "2024-12-30,nan,-5,1,,7\n2024-12-31,-1,-1,-1,-1,7\n");
    const auto result =
        tapesift({"scan", "--data", folder.file("d"), "--format", "json", "--filter", "none"});
    EXPECT_EQ(result.exitCode, 4) << result.err;
    const json report = json::parse(result.out);
    std::map<std::string, std::string> failed;
    for (const auto& entry : report["failed"]) {
        failed[entry["symbol"]] = entry["outcome"];
        EXPECT_FALSE(entry["error"]["message"].get<std::string>().empty());
    }
    EXPECT_EQ(failed, (std::map<std::string, std::string>{{"WORDS", "bad_data"},
                                                          {"HEADER", "no_data"},
                                                          {"BINARY", "bad_data"},
                                                          {"SHORT", "stale"}}));
    ASSERT_EQ(report["results"].size(), 2u);
    const json& flagged = report["results"][1];
    EXPECT_EQ(flagged["symbol"], "HOLES");
    std::set<std::string> flags;
    for (const auto& note : flagged["quality"])
        flags.insert(note["flag"]);
    EXPECT_TRUE(flags.contains("missing_price") || flags.contains("non_positive_price"));
}

TEST_F(CommandLineTest, ASecondWriterIsSentAwayAndReadersAreNot)
{
    support::Process first({TAPESIFT_PROGRAM, "scan", "--demo-symbols", "300", "--demo-delay", "20",
                            "--home", home()});
    while (tapesift({"runs"}).out.find("in_progress") == std::string::npos)
        ASSERT_FALSE(first.waitFor(std::chrono::milliseconds(1))) << first.result().err;
    expectRefusal(tapesift({"scan"}), 5, "Another Tapesift");
    EXPECT_EQ(tapesift({"runs"}).exitCode, 0);
    EXPECT_EQ(tapesift({"cache", "stat"}).exitCode, 0);
    first.send(SIGTERM);
    EXPECT_EQ(first.result().exitCode, 130);
}

TEST_F(CommandLineTest, ANewerDatabaseIsLeftAlone)
{
    ASSERT_NE(scan({}).out, "");
    const std::string database = home() + "/tapesift.db";
    {
        // The schema version stands at byte 60 of an SQLite file, big-endian.
        std::fstream file(database, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(60);
        file.write("\0\0\0\x63", 4);
    }
    const auto content = [&] {
        std::ostringstream text;
        text << std::ifstream(database, std::ios::binary).rdbuf();
        return text.str();
    };
    const std::string before = content();
    expectRefusal(tapesift({"scan"}), 5, "newer");
    EXPECT_EQ(content(), before);
}

TEST_F(CommandLineTest, ADamagedDatabaseIsSetAsideAndTheScanGoesOn)
{
    ASSERT_NE(scan({}).out, "");
    folder.write("home/tapesift.db", std::string(8192, 'x'));
    const auto result = scan({});
    EXPECT_TRUE(result.exitCode == 0 || result.exitCode == 4) << result.err;
    EXPECT_NE(result.err.find("tapesift.db.corrupt-"), std::string::npos) << result.err;
    bool kept = false;
    for (const auto& entry : std::filesystem::directory_iterator(home()))
        kept |= entry.path().filename().string().starts_with("tapesift.db.corrupt-");
    EXPECT_TRUE(kept);
}

TEST_F(CommandLineTest, DamagedCacheFilesAreFetchedAgain)
{
    const json first = json::parse(scan({"--as-of", "2026-03-20"}).out);
    std::size_t damaged = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home() + "/cache")) {
        if (entry.path().extension() == ".bars" && ++damaged <= 5)
            std::filesystem::resize_file(entry.path(), 100);
    }
    ASSERT_GE(damaged, 5u);
    const auto verify = tapesift({"cache", "verify"});
    EXPECT_NE(verify.out.find("5 damaged"), std::string::npos) << verify.out << verify.err;
    EXPECT_EQ(json::parse(scan({"--as-of", "2026-03-20"}).out)["results"], first["results"]);
    EXPECT_EQ(tapesift({"cache", "clear"}).exitCode, 0);
    EXPECT_NE(tapesift({"cache", "stat"}).out.find("empty"), std::string::npos);
}

TEST_F(CommandLineTest, AFullDiskLosesNothing)
{
    // A limit on file size stands in for a full disk; the child inherits it.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{150'000, before.rlim_max};
    const auto ignored = signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto full = scan({"--demo-symbols", "400", "--as-of", "2026-03-20"});
    setrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, ignored);
    EXPECT_EQ(full.exitCode, 5) << full.err;
    EXPECT_NE(full.err.find("no room"), std::string::npos) << full.err;

    const auto resumed = tapesift({"resume", "--format", "json"});
    ASSERT_TRUE(resumed.exitCode == 0 || resumed.exitCode == 4) << resumed.err;
    const std::string undisturbed = folder.file("other");
    const auto expected =
        support::run({TAPESIFT_PROGRAM, "scan", "--demo-symbols", "400", "--as-of", "2026-03-20",
                      "--format", "json", "--filter", "none", "--home", undisturbed});
    EXPECT_EQ(json::parse(resumed.out)["results"], json::parse(expected.out)["results"]);
}

TEST_F(CommandLineTest, AHomeThatCannotBeMade)
{
    folder.write("file", "");
    const auto result =
        support::run({TAPESIFT_PROGRAM, "scan", "--home", folder.file("file/home")});
    expectRefusal(result, 5, "file/home");
}

TEST_F(CommandLineTest, HelpVersionAndCompletion)
{
    for (const char* command : {"scan", "resume", "retry", "runs", "show", "cache"}) {
        const auto help = tapesift({command, "--help"});
        EXPECT_EQ(help.exitCode, 0);
        EXPECT_NE(help.out.find("--home"), std::string::npos) << command;
    }
    EXPECT_THAT(tapesift({"--version"}).out,
                testing::MatchesRegex(R"(tapesift [0-9]+\.[0-9]+\.[0-9]+ \([A-Z][^()]*\))"
                                      "\n"));
    for (const char* shell : {"bash", "zsh", "fish"})
        EXPECT_NE(tapesift({"completion", shell}).out.find("universe"), std::string::npos) << shell;
}

} // namespace tapesift
