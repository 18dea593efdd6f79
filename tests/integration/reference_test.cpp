// What the program says about real prices against scripts that share nothing with it
// (tests/reference), where TAPESIFT_REAL_DATA says the prices are.

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "support/process.h"
#include "support/real_data.h"
#include "support/temporary_folder.h"

namespace tapesift {

namespace {

class ReferenceTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!support::realDataFolder())
            GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
        if (!std::filesystem::exists("/usr/bin/python3"))
            GTEST_SKIP() << "python3 is not installed";
        std::filesystem::create_directory(prices);
    }

    void unpack(const std::string& dataset)
    {
        support::unpackDataset(*support::realDataFolder() + "/data/" + dataset + ".csv.xz", prices);
    }

    std::string told(const std::vector<std::string>& words)
    {
        std::vector<std::string> command = {TAPESIFT_PROGRAM, "--home", folder.file("home")};
        command.insert(command.begin() + 1, words.begin(), words.end());
        for (const char* word : {"--data", prices.c_str(), "--format", "json"})
            command.emplace_back(word);
        const auto result = support::run(command);
        EXPECT_TRUE(result.exitCode == 0 || result.exitCode == 4) << result.err;
        const std::string path = folder.file("told.json");
        std::ofstream(path) << result.out;
        return path;
    }

    void expectAgrees(const std::string& script, const std::string& path)
    {
        support::Process process(
            {"/usr/bin/python3", "-B", TAPESIFT_REFERENCE "/" + script, prices, path});
        process.waitFor(std::chrono::minutes(4)); // Half a minute of work, on a busy machine.
        const auto result = process.result();
        EXPECT_EQ(result.exitCode, 0) << result.out.substr(0, 4000) << result.err;
        RecordProperty("checked", result.out);
    }

    support::TemporaryFolder folder;
    const std::string prices = folder.file("prices");
};

TEST_F(ReferenceTest, EveryNumberOfAnAnalysisIsFoundByHandToo)
{
    unpack("us_sp500_daily_2013_2018_A-L");
    expectAgrees("check_analysis.py", told({"scan", "--filter", "none"}));
}

// Every day of five years; tests/reference/check_scanners.py does the same for any other folder.
TEST_F(ReferenceTest, EveryHitOfTheFourNamedScannersIsFoundByHandToo)
{
    unpack("crypto_1d_2017_2023");
    for (const std::string id : {"gap", "momentum", "volume", "breakout"})
        expectAgrees("check_scanners.py", told({"scanners", "backtest", id, "--filter", "none",
                                                "--from", "2017-08-17", "--to", "2023-01-09"}));
}

} // namespace
} // namespace tapesift
