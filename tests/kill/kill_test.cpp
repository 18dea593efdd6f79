// K1, K2, K3 and K5: a scan that is killed, and resumed, gives the bytes of one that was not.

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <random>

#include <csignal>

#include <gtest/gtest.h>

#include "kill/kill_harness.h"

namespace tapesift::kill {

namespace {

using namespace std::chrono_literals;

// Two threads and 2 ms a symbol: about 0.3 s in which to be killed, and as much in the deep phase.
const std::vector<std::string> kScan = {
    "--provider",   "demo", "--demo-symbols", "300",        "--demo-seed",        "7",
    "--demo-delay", "2",    "--as-of",        "2026-03-20", "--lookback",         "300",
    "--threads",    "2",    "--progress",     "none",       "--checkpoint-every", "20"};

const std::string& undisturbed()
{
    static const std::string results = [] {
        KillHarness harness(kScan);
        support::run(harness.scanCommand());
        return harness.results();
    }();
    return results;
}

int kills()
{
    const char* asked = std::getenv("TAPESIFT_KILLS");
    return asked ? std::atoi(asked) : 20;
}

} // namespace

TEST(Kill, AtRandomMomentsThenResumedGivesTheSameBytes)
{
    const unsigned seed = std::random_device{}();
    RecordProperty("seed", static_cast<int>(seed));
    std::mt19937 random(seed);
    ASSERT_NE(undisturbed().find("\"symbol\""), std::string::npos) << undisturbed();
    for (int i = 0; i < kills(); ++i) {
        KillHarness harness(kScan);
        support::Process scan(harness.scanCommand());
        scan.waitFor(std::chrono::milliseconds(random() % 500));
        scan.send(SIGKILL);
        scan.result();
        // Every third time the resume is killed as well.
        if (i % 3 == 0) {
            support::Process resume({TAPESIFT_PROGRAM, "resume", "--home", harness.home()});
            resume.waitFor(std::chrono::milliseconds(random() % 200));
            resume.send(SIGKILL);
            resume.result();
        }
        harness.finish();
        EXPECT_EQ(harness.complaint(), "") << "kill " << i << ", seed " << seed;
        EXPECT_EQ(harness.results(), undisturbed()) << "kill " << i << ", seed " << seed;
    }
}

TEST(Kill, InTheDeepPhaseThenResumedGivesTheSameBytes)
{
    const unsigned seed = std::random_device{}();
    RecordProperty("seed", static_cast<int>(seed));
    std::mt19937 random(seed);
    ASSERT_NE(undisturbed().find("\"opportunityScore\""), std::string::npos) << undisturbed();
    int amid = 0;
    for (int i = 0; i < kills(); ++i) {
        KillHarness harness(kScan);
        support::Process scan(harness.scanCommand());
        const int wanted = static_cast<int>(random() % 280);
        int deepened = 0;
        for (int look = 0; look < 5'000 && deepened <= wanted; ++look) {
            scan.waitFor(1ms);
            deepened = harness.deepened(); // Not after the kill: the log is to be found as it lay.
        }
        scan.send(SIGKILL);
        scan.result();
        amid += deepened > 0 && deepened < 300 ? 1 : 0;
        harness.finish();
        EXPECT_EQ(harness.complaint(), "") << "kill " << i << ", seed " << seed;
        EXPECT_EQ(harness.results(), undisturbed()) << "kill " << i << ", seed " << seed;
    }
    EXPECT_GT(amid, 0) << "no kill met the deep phase";
}

TEST(Kill, CtrlCKeepsWhatIsDoneAndResumeCompletesIt)
{
    KillHarness harness(kScan);
    support::Process scan(harness.scanCommand());
    scan.waitFor(200ms);
    scan.send(SIGINT);
    const auto stopped = scan.result();
    EXPECT_EQ(stopped.exitCode, 130) << stopped.err;
    EXPECT_NE(stopped.err.find("tapesift resume scan_"), std::string::npos) << stopped.err;
    harness.finish();
    EXPECT_EQ(harness.complaint(), "");
    EXPECT_EQ(harness.results(), undisturbed());
}

// Files whose times are old enough to be trusted, so that the index of sources is written.
TEST(Kill, WhileTheIndexOfSourcesIsReplaced)
{
    const support::TemporaryFolder folder;
    for (int file = 0; file < 40; ++file) {
        std::string text = "date,open,high,low,close,volume\n";
        for (int day = 0; day < 100; ++day) {
            const int close = 100 + (day * (file + 3)) % 17;
            text += "2025-0" + std::to_string(1 + day / 28) + "-" + (day % 28 < 9 ? "0" : "") +
                    std::to_string(1 + day % 28) + ",100,120,90," + std::to_string(close) +
                    ",1000\n";
        }
        const std::string path = folder.write("S" + std::to_string(file) + ".csv", text);
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - 1h);
    }
    const std::vector<std::string> options = {"--data", folder.path().string(), "--filter", "none"};
    KillHarness calm(options);
    support::run(calm.scanCommand());
    ASSERT_NE(calm.results().find("\"S39\""), std::string::npos);
    for (const char* moment : {"before", "after"}) {
        KillHarness harness(options);
        const auto killed =
            support::run(harness.scanCommand(),
                         {{"LD_PRELOAD", TAPESIFT_KILL_LIBRARY},
                          {"TAPESIFT_KILL", std::string("rename:sources.idx:1:") + moment}});
        EXPECT_EQ(killed.signal, SIGKILL);
        harness.finish();
        EXPECT_EQ(harness.complaint(), "");
        EXPECT_EQ(harness.results(), calm.results());
    }
}

struct KillPoint
{
    const char* name;
    const char* spec;
};

class KillPointTest : public testing::TestWithParam<KillPoint>
{
};

TEST_P(KillPointTest, ThenResumedGivesTheSameBytes)
{
    KillHarness harness(kScan);
    const auto killed = support::run(harness.scanCommand(), {{"LD_PRELOAD", TAPESIFT_KILL_LIBRARY},
                                                             {"TAPESIFT_KILL", GetParam().spec}});
    EXPECT_EQ(killed.signal, SIGKILL) << "the point was never reached: " << GetParam().spec;
    harness.finish();
    EXPECT_EQ(harness.complaint(), "");
    EXPECT_EQ(harness.results(), undisturbed());
}

INSTANTIATE_TEST_SUITE_P(
    Named, KillPointTest,
    testing::Values(KillPoint{"MakingTheDatabase", "write:tapesift.db:1:before"},
                    KillPoint{"FirstMigrationWritesTheLog", "write:tapesift.db-wal:1:before"},
                    KillPoint{"AmidTheMigration", "write:tapesift.db-wal:4:after"},
                    KillPoint{"MigrationIsSynced", "sync:tapesift.db-wal:1:before"},
                    KillPoint{"AfterAFetch", "write:.tmp-:10:before"},
                    KillPoint{"AfterTheCacheTemporary", "write:.tmp-:10:after"},
                    KillPoint{"BeforeTheCacheRename", "rename:.bars:40:before"},
                    KillPoint{"AfterTheCacheRename", "rename:.bars:40:after"},
                    KillPoint{"BeforeTheFirstBatch", "write:tapesift.db-wal:20:before"},
                    KillPoint{"AmidACommit", "write:tapesift.db-wal:31:before"},
                    KillPoint{"AmidACommitHalfWritten", "write:tapesift.db-wal:32:after"},
                    KillPoint{"LateCommit", "write:tapesift.db-wal:60:after"},
                    KillPoint{"BeforeTheReport", "rename:report.json:1:before"},
                    KillPoint{"AfterTheReport", "rename:report.json:1:after"},
                    KillPoint{"CheckpointOfTheLogAtTheEnd", "write:tapesift.db:5:before"},
                    KillPoint{"RemovingTheLogAtTheEnd", "unlink:tapesift.db-wal:1:before"},
                    KillPoint{"AfterRemovingTheLog", "unlink:tapesift.db-wal:1:after"}),
    [](const auto& point) { return point.param.name; });

} // namespace tapesift::kill
