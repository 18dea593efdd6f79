// Every format of a scan read back by a script that shares nothing with the program, and by a real
// spreadsheet program where there is one.

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "program_home.h"
#include "tapesift/report/xlsx_report.h"

namespace tapesift {

namespace {

constexpr const char* kPython = "/usr/bin/python3";

class ExportTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(kPython))
            GTEST_SKIP() << "python3 is not installed";
        const auto scan = home.run({"scan", "--demo-symbols", "200", "--filter", "none", "--phase",
                                    "deep", "--output", folder.file("out.json")});
        ASSERT_TRUE(scan.exitCode == 0 || scan.exitCode == 4) << scan.err;
        run = nlohmann::json::parse(std::ifstream(folder.file("out.json")))["scan"]["id"];
    }

    void exportAs(const std::string& format, const std::string& file) const
    {
        const auto result =
            home.run({"export", run, "--format", format, "--output", folder.file(file)});
        EXPECT_EQ(result.exitCode, 0) << result.err;
        EXPECT_EQ(result.out, "");
    }

    void exportAll() const
    {
        exportAs("json", "out.json");
        exportAs("jsonl", "out.jsonl");
        exportAs("csv", "out.csv");
        exportAs("tradingview", "out.txt");
        if (report::canWriteXlsx())
            exportAs("xlsx", "out.xlsx");
    }

    std::string check() const
    {
        support::Process process(
            {kPython, "-B", TAPESIFT_REFERENCE "/check_export.py", folder.file(".")});
        const auto result = process.result();
        EXPECT_EQ(result.exitCode, 0) << result.out.substr(0, 2000) << result.err;
        return result.out;
    }

    // What LibreOffice makes of a file: a CSV with all digits, its own profile and no screen.
    void openInSpreadsheet(const std::string& file, const std::string& reading,
                           const std::string& into) const
    {
        std::filesystem::create_directories(folder.file("made"));
        std::vector<std::string> command = {"/usr/bin/soffice",
                                            "-env:UserInstallation=file://" +
                                                folder.file("profile"),
                                            "--headless",
                                            "--convert-to",
                                            "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,"
                                            "false,true,false",
                                            "--outdir",
                                            folder.file("made")};
        if (!reading.empty())
            command.push_back("--infilter=" + reading);
        command.push_back(folder.file(file));
        support::Process process(command);
        process.waitFor(std::chrono::minutes(4));
        const auto result = process.result();
        ASSERT_EQ(result.exitCode, 0) << result.err;
        std::filesystem::rename(folder.file("made/out.csv"), folder.file(into));
    }

    ProgramHome home;
    support::TemporaryFolder folder;
    std::string run;
};

// Names that a spreadsheet would run, and what XML cannot hold.
TEST_F(ExportTest, TextsStayTexts)
{
    const nlohmann::json names = {
        {"ALDL", "=1+1"},        {"ALDR", "+cmd|' /C calc'!A0"}, {"AMBA", "-2"},
        {"ANVL", "@SUM(A1:A9)"}, {"AMBR", "<a> & \"b\", c"},     {"BLFF", "_x0041_ Ärzte"}};
    std::string list = "symbol,name\n";
    for (const auto& [symbol, name] : names.items()) {
        std::string quoted;
        for (const char c : name.get<std::string>())
            quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        list += symbol + ",\"" + quoted + "\"\n";
    }
    folder.write("names.json", names.dump());
    const auto scan =
        home.run({"scan", "--universe", folder.write("list.csv", list), "--demo-symbols", "200",
                  "--output", folder.file("out.json"), "--filter", "none"});
    ASSERT_TRUE(scan.exitCode == 0 || scan.exitCode == 4) << scan.err;
    run = nlohmann::json::parse(std::ifstream(folder.file("out.json")))["scan"]["id"];
    exportAll();
    check();
}

TEST_F(ExportTest, EveryFormatSaysTheSame)
{
    exportAll();
    RecordProperty("checked", check());
}

TEST_F(ExportTest, ASpreadsheetProgramReadsTheSameNumbers)
{
    if (!std::filesystem::exists("/usr/bin/soffice"))
        GTEST_SKIP() << "LibreOffice is not installed";
    exportAll();
    if (report::canWriteXlsx())
        openInSpreadsheet("out.xlsx", "", "sheet-xlsx.csv");
    openInSpreadsheet("out.csv", "CSV:44,34,76,1,,1033,false,true", "sheet-csv.csv");
    const std::string told = check();
    EXPECT_NE(told.find("sheet-csv.csv"), std::string::npos) << told;
    RecordProperty("checked", told);
}

TEST_F(ExportTest, ACompletedScanIsExportedByItselfIfSoSet)
{
    home.setSettings(R"({"version":1,"export.afterScan":"jsonl"})");
    const auto scan = home.run({"scan", "--demo-symbols", "20", "--filter", "none", "--limit", "3",
                                "--format", "json", "--phase", "quick"});
    const auto told = nlohmann::json::parse(scan.out);
    const std::string file = "exports/" + told["scan"]["id"].get<std::string>() + ".jsonl";
    const auto files = home.files();
    ASSERT_TRUE(files.contains(file)) << scan.err;
    // All results, however many are printed.
    EXPECT_EQ(occurrences(files.at(file), "\n"), told["outcomes"]["ok"].get<std::size_t>());
    EXPECT_NE(scan.err.find("Exported: "), std::string::npos) << scan.err;

    home.setSettings(R"({"version":1,"export.afterScan":"csv","export.folder":"/dev/null/x"})");
    const auto failed = home.run({"scan", "--demo-symbols", "20", "--filter", "none", "--format",
                                  "json", "--phase", "quick"});
    EXPECT_EQ(failed.exitCode, scan.exitCode) << failed.err;
    EXPECT_NE(failed.err.find("The scan could not be exported."), std::string::npos) << failed.err;
}

TEST_F(ExportTest, SaysWhatAWorkbookNeeds)
{
    if (!report::canWriteXlsx())
        GTEST_SKIP() << "built without workbooks";
    const auto result = home.run({"export", run, "--format", "xlsx"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find("An Excel workbook cannot be printed on the terminal."),
              std::string::npos)
        << result.err;
    EXPECT_NE(result.err.find("--output"), std::string::npos) << result.err;
    const auto funnel = home.run({"show", run, "--funnel", "--output", folder.file("funnel.xlsx")});
    EXPECT_EQ(funnel.exitCode, 2);
    EXPECT_FALSE(std::filesystem::exists(folder.file("funnel.xlsx")));
    const auto unknown = home.run({"export", "scan_19990101_000000", "-o", folder.file("x.xlsx")});
    EXPECT_EQ(unknown.exitCode, 2);
    EXPECT_FALSE(std::filesystem::exists(folder.file("x.xlsx")));
}

TEST_F(ExportTest, TheEndingChoosesTheFormatAndTheFileIsReplacedInOneStep)
{
    if (!report::canWriteXlsx())
        GTEST_SKIP() << "built without workbooks";
    folder.write("old.xlsx", "what was there");
    const auto result = home.run({"show", run, "-o", folder.file("old.xlsx"), "--limit", "3"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    std::string magic(2, ' ');
    std::ifstream(folder.file("old.xlsx"), std::ios::binary).read(magic.data(), 2);
    EXPECT_EQ(magic, "PK");
    // Nothing is left beside it.
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.file(".")))
        files += entry.path().extension() == ".xlsx" ? 1U : 0U;
    EXPECT_EQ(files, 1U);
    const auto csv = home.run({"export", run, "--limit", "2"});
    EXPECT_EQ(csv.out.substr(0, 16), "symbol,exchange,");
}

} // namespace
} // namespace tapesift
