#include "tapesift/presentation/session_controller.h"

#include <latch>

#include <QTest>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"
#include "tapesift/base/system_clock.h"
#include "unit/scanners/manager_fixture.h"

namespace tapesift::presentation {
namespace {

using scanners::LambdaScanner;
using scanners::ScanContext;
using scanners::ScannerDefinition;
using scanners::ScannerResult;
using scanners::ScannerState;

// A controller whose scanners are functions, over bars in memory and the real clock.
class SessionControllerTest : public testing::Test
{
protected:
    SessionControllerTest()
    {
        bars->put("SPY", scanners::quietBars(40));
        make();
    }

    void make()
    {
        controller = std::make_unique<SessionController>(SessionAccess{
            *engine.store, log, [this]() -> SessionOpener {
                return [this](std::stop_token) -> base::Result<OpenSession> { return open(); };
            }});
        QObject::connect(controller.get(), &SessionController::runEnded,
                         [this](const store::ScannerRunRecord& run) { runs.push_back(run); });
        QObject::connect(
            controller.get(), &SessionController::statusChanged,
            [this](const std::vector<scanners::ScannerStatus>& now) { statuses = now; });
        QObject::connect(
            controller.get(), &SessionController::symbolsChanged,
            [this](const std::vector<scanners::SessionSymbol>& now) { symbols = now; });
        QObject::connect(controller.get(), &SessionController::told,
                         [this](const QString& text) { told.append(text); });
        QObject::connect(controller.get(), &SessionController::failed,
                         [this](const base::Error& error) { errors.push_back(error); });
    }

    // What the program's wiring does, over what the test has put together.
    base::Result<OpenSession> open()
    {
        if (refusal)
            return *refusal;
        struct Owned
        {
            std::shared_ptr<scanners::Session> session;
            std::unique_ptr<scanners::ScannerManager> manager;
        };
        auto owned = std::make_shared<Owned>();
        owned->session = std::make_shared<scanners::Session>(
            scanners::SessionServices{bars, scanners::ScanFixture::calendars(),
                                      std::make_shared<support::ThreadExecutor>(), 0,
                                      std::make_shared<base::SystemClock>(),
                                      std::make_shared<support::MemoryLog>()},
            scanners::ScanMode::Live);
        scanners::ScannerRegistry registry;
        registry.add("test",
                     [this](const ScannerDefinition& definition)
                         -> base::Result<std::shared_ptr<scanners::Scanner>> {
                         return std::shared_ptr<scanners::Scanner>(
                             std::make_shared<LambdaScanner>(scans.at(definition.name)));
                     });
        owned->manager = std::make_unique<scanners::ScannerManager>(
            owned->session, registry, calendar, std::make_shared<scanners::DetachedThreads>());
        return OpenSession{owned,
                           owned->session.get(),
                           owned->manager.get(),
                           &calendar,
                           1,
                           {},
                           [](market::Interval, std::stop_token) {
                               return base::Result<base::UtcSeconds>(kNewest);
                           }};
    }

    void add(const std::string& name, LambdaScanner::Scan scan)
    {
        scans[name] = std::move(scan);
        ScannerDefinition definition;
        definition.name = name;
        definition.module = "test:x";
        config.scanners.push_back(definition);
    }

    static bool waitFor(const std::function<bool()>& holds)
    {
        return QTest::qWaitFor(holds, 20'000);
    }

    bool start()
    {
        controller->start(config);
        return waitFor([this] { return controller->state() == SessionState::Running; });
    }

    ScannerState stateOf(const std::string& name) const
    {
        for (const scanners::ScannerStatus& status : statuses)
            if (status.definition.name == name)
                return status.state;
        return ScannerState::Loaded;
    }

    static constexpr base::UtcSeconds kNewest{std::chrono::seconds{1'488'402'000}};

    support::EngineFixture engine; // for its store
    support::MemoryLog log;
    std::shared_ptr<scanners::MemoryBars> bars = std::make_shared<scanners::MemoryBars>();
    const market::ExchangeCalendar calendar = market::ExchangeCalendar::alwaysOpen();
    std::map<std::string, LambdaScanner::Scan> scans;
    scanners::SessionConfig config;
    std::optional<base::Error> refusal;
    std::vector<store::ScannerRunRecord> runs;
    std::vector<scanners::ScannerStatus> statuses;
    std::vector<scanners::SessionSymbol> symbols;
    QStringList told;
    std::vector<base::Error> errors;
    std::unique_ptr<SessionController> controller;
};

TEST_F(SessionControllerTest, RunsOneScannerWithoutASession)
{
    add("one", [](ScanContext&) { return scanners::foundOne("SPY"); });
    add("other", [](ScanContext&) { return scanners::foundOne("SPY"); });
    config.scanners[0].enabled = false; // Run now asks for no switch.
    controller->runNow("one", config);
    EXPECT_EQ(controller->state(), SessionState::Opening);
    ASSERT_TRUE(waitFor([this] { return controller->state() == SessionState::Stopped; }));
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0].scanner, "one");
    EXPECT_EQ(runs[0].outcome, "ok");
    EXPECT_EQ(runs[0].at, kNewest); // The newest prices, however old.
    ASSERT_EQ(runs[0].hits.size(), 1u);
    EXPECT_EQ(runs[0].hits[0].symbol, "SPY");
    EXPECT_EQ(runs[0].hits[0].reason, "always");
    const auto kept = engine.store->scannerRuns(10).value();
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept[0], runs[0]);
    ASSERT_EQ(symbols.size(), 1u);
    EXPECT_EQ(symbols[0].addedBy.scanner, "one");
    EXPECT_EQ(symbols[0].addedBy.when, kNewest);
    EXPECT_EQ(symbols[0].addedBy.why, "always");
    EXPECT_TRUE(errors.empty());
}

TEST_F(SessionControllerTest, RunsNowWithinASessionAndStops)
{
    add("one", [](ScanContext&) { return scanners::foundOne("SPY"); });
    config.scanners[0].enabled = false;
    ASSERT_TRUE(start());
    controller->start(config); // It is on already.
    controller->runNow("one", config);
    ASSERT_TRUE(waitFor([this] { return runs.size() == 1; }));
    ASSERT_TRUE(waitFor([this] { return symbols.size() == 1; }));
    EXPECT_EQ(stateOf("one"), ScannerState::Disabled); // Its switch is as it was.
    controller->stop();
    EXPECT_EQ(controller->state(), SessionState::Stopping);
    ASSERT_TRUE(waitFor([this] { return controller->state() == SessionState::Stopped; }));
    EXPECT_TRUE(statuses.empty());
    EXPECT_EQ(symbols.size(), 1u); // What was found stays in view.
}

TEST_F(SessionControllerTest, DisablesWhatFailsAndGivesItANewStart)
{
    std::atomic isBroken = true;
    add("one", [&isBroken](ScanContext&) {
        return isBroken ? scanners::failing("No luck.") : scanners::foundOne("SPY");
    });
    ASSERT_TRUE(start());
    for (std::size_t run = 1; run <= 3; ++run) {
        controller->runNow("one", config);
        ASSERT_TRUE(waitFor([&] { return runs.size() == run; }));
        EXPECT_EQ(runs.back().outcome, "failed");
        EXPECT_EQ(runs.back().error, "No luck.");
    }
    ASSERT_TRUE(waitFor([this] { return stateOf("one") == ScannerState::Disabled; }));
    EXPECT_NE(statuses[0].notice.find("3 runs in a row failed"), std::string::npos);
    EXPECT_EQ(told.size(), 1);
    controller->runNow("one", config); // Refused with a reason, and not run.
    ASSERT_TRUE(waitFor([this] { return told.size() == 2; }));
    EXPECT_TRUE(told[1].contains(QStringLiteral("disabled"))) << told[1].toStdString();
    isBroken = false;
    controller->enable("one");
    ASSERT_TRUE(waitFor([this] { return stateOf("one") == ScannerState::Ready; }));
    controller->runNow("one", config);
    ASSERT_TRUE(waitFor([&] { return runs.size() == 4; }));
    EXPECT_EQ(runs.back().outcome, "ok");
}

TEST_F(SessionControllerTest, TakesChangedScannersWhileItRuns)
{
    add("one", [](ScanContext&) { return scanners::foundOne("SPY"); });
    ASSERT_TRUE(start());
    add("two", [](ScanContext&) { return scanners::foundOne("SPY"); });
    controller->setScanners(config.scanners);
    ASSERT_TRUE(waitFor([this] { return statuses.size() == 2; }));
    ASSERT_TRUE(waitFor([this] { return stateOf("two") == ScannerState::Ready; }));
    config.scanners.erase(config.scanners.begin());
    controller->setScanners(config.scanners);
    ASSERT_TRUE(waitFor([this] { return statuses.size() == 1; }));
    EXPECT_EQ(statuses[0].definition.name, "two");
}

TEST_F(SessionControllerTest, RenewsAScannerWhoseDefinitionIsTheSame)
{
    add("script", [](ScanContext&) { return scanners::foundOne("SPY"); });
    ASSERT_TRUE(start());
    scans["script"] = [](ScanContext&) { return ScannerResult{}; }; // Another text in its file.
    controller->setScanners(config.scanners);
    controller->runNow("script", config);
    ASSERT_TRUE(waitFor([this] { return runs.size() == 1; }));
    EXPECT_EQ(runs[0].found, 1u); // Nobody has told that it is another one.
    controller->setScanners(config.scanners, {"script"});
    controller->runNow("script", config);
    ASSERT_TRUE(waitFor([this] { return runs.size() == 2; }));
    EXPECT_EQ(runs[1].found, 0u);
}

TEST_F(SessionControllerTest, TellsWhySessionsCannotBeOpened)
{
    refusal = base::Error{base::ErrorCode::NotFound, "There is no such folder.", {}, {}};
    controller->start(config);
    ASSERT_TRUE(waitFor([this] { return !errors.empty(); }));
    EXPECT_EQ(errors[0].message, "There is no such folder.");
    EXPECT_EQ(controller->state(), SessionState::Stopped);
}

// The scanner takes no notice of being stopped and would have an hour: waiting for it would end
// this test by its time limit.
TEST_F(SessionControllerTest, LeavesAScannerThatHangs)
{
    struct Gate
    {
        std::latch begun{1};
        std::latch opened{1};
        std::latch left{1};
    };
    const auto gate = std::make_shared<Gate>();
    add("hangs", [gate](ScanContext&) {
        gate->begun.count_down();
        gate->opened.wait();
        gate->left.count_down();
        return ScannerResult{};
    });
    config.scanners[0].timeout = std::chrono::hours{1};
    ASSERT_TRUE(start());
    controller->runNow("hangs", config);
    gate->begun.wait();
    controller.reset();
    EXPECT_FALSE(gate->left.try_wait());
    gate->opened.count_down();
    gate->left.wait();
}

} // namespace
} // namespace tapesift::presentation
