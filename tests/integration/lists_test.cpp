// Watchlists as a trader keeps them on the terminal, and scans of them.

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>

#include "program_home.h"

namespace tapesift {

namespace {

using nlohmann::json;

class ListsTest : public testing::Test
{
protected:
    json imported(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"lists", "import"});
        words.insert(words.end(), {"--format", "json"});
        const auto result = home.run(words);
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return json::parse(result.out, nullptr, false);
    }

    std::vector<std::string> symbols(const std::string& list) const
    {
        const auto result = home.run({"lists", "show", list, "--format", "json"});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        std::vector<std::string> all;
        const json shown = json::parse(result.out);
        for (const json& entry : shown["symbols"])
            all.push_back(entry["symbol"]);
        return all;
    }

    void expectRefusal(std::vector<std::string> words, const std::string& sentence) const
    {
        const auto result = home.run(std::move(words));
        EXPECT_EQ(result.exitCode, 2) << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_NE(result.err.find(sentence), std::string::npos) << result.err;
    }

    using Texts = std::vector<std::string>;

    ProgramHome home;
    support::TemporaryFolder folder;
};

TEST_F(ListsTest, ImportsTellsAndKeeps)
{
    const std::string file =
        folder.write("picks.txt", "###A,NASDAQ:AAPL,NYSE:BRK.B,??\nAAPL,N/A,IBM\n");
    const json report = imported({file, "--folder", "US/Tech"});
    EXPECT_EQ(report["form"], "TradingView list");
    EXPECT_EQ(report["found"], 3);
    EXPECT_EQ(report["duplicates"], 1);
    EXPECT_EQ(report["rejected"], 2);
    EXPECT_EQ(report["firstRejected"][0]["line"], 1);
    EXPECT_EQ(report["firstRejected"][1]["line"], 2);
    EXPECT_EQ(report["list"]["name"], "picks");
    EXPECT_EQ(report["list"]["folder"], "US/Tech");
    EXPECT_EQ(symbols("PICKS"), (Texts{"AAPL", "BRK.B", "IBM"}));
    expectRefusal({"lists", "import", file}, "There is a list \"picks\" already.");
}

TEST_F(ListsTest, JoinsListsAndExportsThem)
{
    imported({folder.write("a.txt", "AAPL MSFT IBM"), "--name", "a"});
    const std::string other = folder.write("b.txt", "IBM F MSFT");
    imported({other, "--name", "a", "--mode", "add"});
    EXPECT_EQ(symbols("a"), (Texts{"AAPL", "MSFT", "IBM", "F"}));
    imported({other, "--name", "a", "--mode", "intersect"});
    EXPECT_EQ(symbols("a"), (Texts{"MSFT", "IBM", "F"}));
    imported({folder.write("c.txt", "IBM"), "--name", "a", "--mode", "exclude"});
    EXPECT_EQ(symbols("a"), (Texts{"MSFT", "F"}));
    for (const char* format : {"plain", "csv", "tradingview", "ib"}) {
        const std::string path = folder.file(std::string("out.") + format);
        const auto result =
            home.run({"lists", "export", "a", "--format", format, "--output", path});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        imported({path, "--name", format});
        EXPECT_EQ(symbols(format), (Texts{"MSFT", "F"})) << format;
    }
}

TEST_F(ListsTest, WhatIsExportedComesBackWithNotesFlagsAndFolder)
{
    const json kept = {
        {"version", 1},
        {"name", "Größte, beste"},
        {"folder", "US/Tech"},
        {"color", "purple"},
        {"note", "for the week"},
        {"symbols",
         {{{"symbol", "AAPL"}, {"exchange", "NASDAQ"}, {"note", "=SUM(1)"}},
          {{"symbol", "BRK.B"}, {"note", "says \"hold\", for\nnow"}, {"color", "red"}},
          {{"symbol", "BTC/USDT"}}}}};
    imported({folder.write("first.json", kept.dump())});
    const auto shown = [this](const std::string& name) {
        return json::parse(home.run({"lists", "show", name, "--format", "json"}).out);
    };
    json expected = shown("größte, beste");
    EXPECT_EQ(expected["folder"], "US/Tech");
    EXPECT_EQ(expected["note"], "for the week");
    EXPECT_EQ(expected["symbols"][1]["note"], "says \"hold\", for\nnow");
    EXPECT_EQ(expected["symbols"][1]["color"], "red");

    for (const std::string ending : {"json", "csv"}) {
        const std::string path = folder.file("out." + ending);
        EXPECT_EQ(home.run({"lists", "export", "Größte, beste", "-o", path}).exitCode, 0);
        imported({path, "--name", ending});
        expected["name"] = ending;
        if (ending == "csv") { // It says nothing of the list itself.
            expected["note"] = "";
            expected["color"] = "none";
        }
        EXPECT_EQ(shown(ending), expected) << ending;
    }
    imported({folder.file("out.csv"), "--name", "elsewhere", "--folder", "Old"});
    EXPECT_EQ(shown("elsewhere")["folder"], "Old");
}

TEST_F(ListsTest, ResultsThatWereExportedAreReadAsAList)
{
    const auto scan =
        home.run({"scan", "--demo-symbols", "40", "--filter", "none", "--format", "json"});
    ASSERT_EQ(scan.exitCode, 0) << scan.err;
    Texts scanned;
    const json report = json::parse(scan.out);
    for (const json& result : report["results"])
        scanned.push_back(result["symbol"]);
    ASSERT_GT(scanned.size(), 20U);
    std::ranges::sort(scanned);
    for (const std::string format : {"csv", "tradingview"}) {
        const std::string path = folder.file("results." + format);
        const auto result =
            home.run({"show", report["scan"]["id"], "--format", format, "--output", path});
        ASSERT_EQ(result.exitCode, 0) << result.err;
        EXPECT_EQ(imported({path, "--name", format})["rejected"], 0) << format;
        Texts read = symbols(format);
        std::ranges::sort(read); // TradingView has a section for each signal
        EXPECT_EQ(read, scanned) << format;
    }
    // A workbook is no list: one sentence says what to give.
    const std::string book = folder.file("results.xlsx");
    ASSERT_EQ(home.run({"show", report["scan"]["id"], "-o", book}).exitCode, 0);
    expectRefusal({"lists", "import", book}, "Give a text file with one symbol a line");
}

TEST_F(ListsTest, AScanTakesThemWhereverAListIsTaken)
{
    imported({folder.write("a.txt", "ALDL ALDR AMBA ANVL"), "--name", "My picks"});
    imported({folder.write("b.txt", "ALDR"), "--name", "owned"});
    const auto scan = home.run({"scan", "--universe", "list:my picks", "--exclude", "list:owned",
                                "--intersect", "list:My picks", "--demo-symbols", "200", "--filter",
                                "none", "--format", "json"});
    EXPECT_EQ(scan.exitCode, 0) << scan.err;
    Texts scanned;
    const json report = json::parse(scan.out);
    for (const json& result : report["results"])
        scanned.push_back(result["symbol"]);
    EXPECT_EQ(scanned, (Texts{"ALDL", "AMBA", "ANVL"}));
    expectRefusal({"scan", "--universe", "list:my pick"}, "There is no list \"my pick\".");
    const auto session =
        folder.write("session.json", R"({"universe":"list:none such","scanners":[]})");
    expectRefusal({"session", "run", session}, "There is no list \"none such\".");
}

TEST_F(ListsTest, BadInputIsOneSentence)
{
    expectRefusal({"lists", "import", "https://finviz.com/screener.ashx?v=111&f=cap_large"},
                  "This address of Finviz holds rules and no symbols.");
    expectRefusal({"lists", "import", TAPESIFT_PROGRAM, "--name", "x"}, "");
    expectRefusal({"lists", "import", folder.file("none.txt")}, "none.txt");
    expectRefusal({"lists", "import", folder.write("a.txt", "AAPL"), "--folder", "a//b"},
                  "A folder is written as US/Tech");
    expectRefusal({"lists", "show", "none"}, "There is no list \"none\".");
    expectRefusal({"lists", "export", "none"}, "There is no list \"none\".");
    // A damaged file does not stand in the way of the others.
    imported({folder.write("good.txt", "AAPL"), "--name", "good"});
    std::ofstream(home.path() + "/lists/bad.json") << "{\"version\":1";
    const auto shown = home.run({"lists", "show", "--format", "json"});
    EXPECT_EQ(shown.exitCode, 0);
    EXPECT_EQ(json::parse(shown.out)["lists"].size(), 1U);
    EXPECT_NE(shown.err.find("bad.json: The list is not valid JSON."), std::string::npos)
        << shown.err;
}

} // namespace
} // namespace tapesift
