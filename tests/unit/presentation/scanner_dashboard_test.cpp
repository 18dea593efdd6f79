#include "tapesift/presentation/scanner_dashboard.h"

#include <QTest>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/engine_fixture.h"
#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::presentation {
namespace {

using support::utc;

class ScannerDashboardTest : public testing::Test
{
protected:
    void open(bool canRun = true)
    {
        dashboard.reset();
        controller.reset();
        library = std::make_unique<ScannerLibrary>(files, home.path().string(),
                                                   ScannerLibrary::Saving::Allowed);
        if (canRun)
            controller = std::make_unique<SessionController>(
                SessionAccess{*engine.store, log, [this]() -> SessionOpener {
                                  ++opened;
                                  return [](std::stop_token) -> base::Result<OpenSession> {
                                      return base::Error{base::ErrorCode::NotFound, "No.", {}, {}};
                                  };
                              }});
        dashboard = std::make_unique<ScannerDashboard>(
            ScannerDashboard::Services{files, home.path().string(), *engine.store, clock, settings,
                                       *library, controller.get()});
        QObject::connect(dashboard.get(), &ScannerDashboard::failed,
                         [this](const QString& reason) { failures.append(reason); });
        bool isLibraryRead = false;
        const QObject waiter; // The connection ends with it.
        QObject::connect(library.get(), &ScannerLibrary::changed, &waiter,
                         [&isLibraryRead] { isLibraryRead = true; });
        dashboard->load();
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return dashboard->isLoaded() && isLibraryRead; }, 10'000));
    }

    const DashboardRow& row(const char* name)
    {
        const DashboardRow* found = dashboard->find(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(std::string("there is no ") + name);
        return *found;
    }

    // What is in the file; waits until it has a scanner of that name.
    scanners::ScannerDefinition saved(const std::string& name)
    {
        scanners::ScannerDefinition definition;
        const auto isThere = [&] {
            const auto text = base::readTextFile(files, home.file("session.json"));
            const auto config = text ? scanners::sessionConfigFromJson(*text)
                                     : base::Result<scanners::LoadedSessionConfig>(text.error());
            if (!config)
                return false;
            for (const auto& scanner : config->config.scanners) {
                if (scanner.name == name)
                    definition = scanner;
            }
            return !definition.name.empty();
        };
        EXPECT_TRUE(QTest::qWaitFor(isThere, 10'000)) << name;
        return definition;
    }

    support::EngineFixture engine; // for its store
    support::TemporaryFolder home;
    base::RealFileSystem files;
    support::MemoryLog log;
    support::FakeClock clock;
    SettingsKeeper settings{files, home.path().string(), {}, SettingsKeeper::Saving::Never, log};
    std::unique_ptr<ScannerLibrary> library;
    std::unique_ptr<SessionController> controller;
    std::unique_ptr<ScannerDashboard> dashboard;
    QStringList failures;
    int opened = 0;
};

TEST_F(ScannerDashboardTest, ListsTheBuiltInScannersSwitchedOff)
{
    open();
    EXPECT_EQ(dashboard->rows().size(), scanners::builtinScanners().size());
    EXPECT_FALSE(row("gap").isOn());
    EXPECT_EQ(row("gap").definition.module, "builtin:gap");
    EXPECT_FALSE(row("gap").what.isEmpty());
    // A gap is known in the morning; a golden cross with the close of the day before.
    EXPECT_EQ(row("gap").definition.schedule->interval, std::chrono::minutes{15});
    EXPECT_EQ(row("golden_cross").definition.schedule->interval, std::chrono::hours{24});
    EXPECT_TRUE(failures.isEmpty());
}

TEST_F(ScannerDashboardTest, KeepsSwitchesAndPlans)
{
    open();
    dashboard->setOn(QStringLiteral("gap"), true);
    EXPECT_TRUE(row("gap").isOn());
    EXPECT_TRUE(saved("gap").enabled);
    scanners::ScannerDefinition plan = row("momentum").definition;
    plan.schedule->interval = std::chrono::hours{1};
    plan.symbolLimit = 7;
    plan.timeout = std::chrono::seconds{5};
    plan.module = "formula:close > 0"; // Not a matter of the plan.
    dashboard->change(plan);
    EXPECT_EQ(saved("momentum").symbolLimit, 7u);
    open();
    EXPECT_TRUE(row("gap").isOn());
    EXPECT_FALSE(row("momentum").isOn());
    EXPECT_EQ(row("momentum").definition.module, "builtin:momentum");
    EXPECT_EQ(row("momentum").definition.schedule->interval, std::chrono::hours{1});
    EXPECT_EQ(row("momentum").definition.timeout, std::chrono::seconds{5});
}

TEST_F(ScannerDashboardTest, FollowsTheTradersOwnScanners)
{
    home.write("scanners/mine.json", R"({"name":"mine","module":"formula:close > 20"})");
    home.write("scanners/bad.json", "{");
    home.write("session.json",
               R"({"symbols":["SPY"],"scanners":[
                   {"name":"mine","module":"formula:close > 1","symbol_limit":9},
                   {"name":"both","module":"combine:gap & momentum","enabled":false}]})");
    open();
    EXPECT_TRUE(row("mine").isOn());
    EXPECT_EQ(row("mine").definition.module, "formula:close > 20"); // The library has the say.
    EXPECT_EQ(row("mine").definition.symbolLimit, 9u);
    EXPECT_EQ(row("both").definition.module, "combine:gap & momentum");
    EXPECT_FALSE(row("bad").problem.isEmpty());
    for (const scanners::ScannerDefinition& definition : dashboard->definitions())
        EXPECT_NE(definition.name, "bad");

    ScannerItem item = *library->find(QStringLiteral("mine"));
    item.setFormula("close > 30", {});
    library->save(item, item.name);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return row("mine").definition.module == "formula:close > 30"; }, 10'000));
    library->remove(QStringLiteral("mine"));
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return !dashboard->find(QStringLiteral("mine")); }, 10'000));
    open(); // Gone from the file as well, and what else it has is still there.
    EXPECT_FALSE(dashboard->find(QStringLiteral("mine")));
    EXPECT_EQ(saved("both").module, "combine:gap & momentum");
}

// Times 10, 20, 30 and 40 ms: mean 25; nearest rank of 95 % of 4 is the 4th, 40.
TEST_F(ScannerDashboardTest, CountsTheRunsThatAreKept)
{
    for (int i = 1; i <= 4; ++i) {
        store::ScannerRunRecord run;
        run.scanner = "gap";
        run.at = utc("2026-01-01") + std::chrono::hours{i};
        run.outcome = i == 2 ? "failed" : "ok";
        run.error = i == 2 ? "No luck." : "";
        run.found = i == 2 ? 0 : 3;
        run.attempts = 1;
        run.executionMs = 10 * i;
        ASSERT_TRUE(engine.store->addScannerRun(run));
    }
    open();
    const scanners::RunStatistics& statistics = row("gap").statistics;
    EXPECT_EQ(statistics.totalScans, 4u);
    EXPECT_EQ(statistics.totalSymbolsFound, 9u);
    EXPECT_EQ(statistics.errors, 1u);
    EXPECT_EQ(statistics.averageExecutionTime, 25);
    EXPECT_EQ(statistics.p95ExecutionTime, 40);
    ASSERT_TRUE(row("gap").lastRun);
    EXPECT_EQ(row("gap").lastRun->timestamp, utc("2026-01-01T04:00:00Z"));
    ASSERT_EQ(dashboard->runs().size(), 4u);
    EXPECT_EQ(dashboard->runs().front().at, utc("2026-01-01T04:00:00Z"));
    EXPECT_EQ(row("momentum").statistics.totalScans, 0u);
}

TEST_F(ScannerDashboardTest, TellsWhatIsWrong)
{
    home.write("session.json", R"({"scanners":[{"name":"x","module":"builtin:nothing"},{}]})");
    open();
    EXPECT_EQ(failures.size(), 1);
    EXPECT_TRUE(failures[0].contains(QStringLiteral("/scanners/1"))) << failures[0].toStdString();
    dashboard->start();
    ASSERT_TRUE(QTest::qWaitFor([this] { return failures.size() == 2; }, 10'000));
    EXPECT_EQ(failures[1], QStringLiteral("The session could not be opened. No."));
    EXPECT_EQ(opened, 1);
}

TEST_F(ScannerDashboardTest, ChangesNothingWhereItMayOnlyLook)
{
    open(false);
    EXPECT_FALSE(dashboard->canRun());
    dashboard->setOn(QStringLiteral("gap"), true);
    dashboard->start();
    dashboard->runNow(QStringLiteral("gap"));
    EXPECT_FALSE(row("gap").isOn());
    EXPECT_EQ(dashboard->state(), SessionState::Stopped);
    EXPECT_EQ(opened, 0);
}

} // namespace
} // namespace tapesift::presentation
