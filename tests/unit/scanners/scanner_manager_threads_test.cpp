// Scanners that take long, hang or never come back, on real threads. The clock is moved by the
// scanners themselves, so that nothing here depends on how fast the machine is.

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "manager_fixture.h"

namespace tapesift::scanners {
namespace {

using enum RunOutcome;
using Outcomes = std::vector<RunOutcome>;
using namespace std::chrono_literals;

// What a scanner and its test share. The scanner may outlive the test's other objects.
struct Shared
{
    std::atomic<bool> isReleased{false};
    std::atomic<bool> isInside{false};
    std::atomic<int> calls{0};
    std::atomic<int> ended{0};
};

void waitUntil(const std::function<bool()>& condition)
{
    while (!condition())
        std::this_thread::yield();
}

struct ThreadedManager : ManagerFixture
{
    explicit ThreadedManager(ScanMode mode = ScanMode::Live)
        : ManagerFixture(mode, std::make_shared<DetachedThreads>())
    {
    }

    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
};

} // namespace

TEST(ScannerManagerThreads, AScannerThatObeysTimesOutAndRunsAgain)
{
    ThreadedManager fixture;
    fixture.add("slow", [shared = fixture.shared, clock = fixture.clock](ScanContext& context) {
        ++shared->calls;
        clock->advance(31s);
        waitUntil([&] { return context.stopToken().stop_requested(); });
        ++shared->ended;
        return failing("stopped");
    });
    fixture.start();
    for (int run = 1; run <= 3; ++run) {
        fixture.runNext();
        EXPECT_EQ(fixture.shared->calls, run); // a time-out is not tried again
        waitUntil([&] { return fixture.shared->ended == run; });
        // The thread may still be on its way out.
        waitUntil([&] {
            fixture.manager.collect();
            return fixture.stateOf("slow") != ScannerState::Unresponsive;
        });
    }
    EXPECT_EQ(fixture.outcomes(), Outcomes(3, TimedOut));
    EXPECT_EQ(fixture.stateOf("slow"), ScannerState::Disabled);
    EXPECT_EQ(fixture.log->count("[SCANNER] slow: Timed out after 30 s"), 3U);
    EXPECT_EQ(fixture.listener.notices.size(), 1U);
    EXPECT_GE(fixture.listener.records[0].executionTimeMs, 31'000);
}

TEST(ScannerManagerThreads, AScannerThatIgnoresItsEndIsLeftToItself)
{
    ThreadedManager fixture;
    fixture.bars->put("SPY", quietBars(40));
    fixture.add("hang", [shared = fixture.shared, clock = fixture.clock](ScanContext& context) {
        if (++shared->calls > 1)
            return foundOne("SPY");
        clock->advance(31s);
        waitUntil([&] { return shared->isReleased.load(); });
        // It comes back much later and goes on as if nothing had been.
        static_cast<void>(context.bars(sym("SPY"), market::Interval::Day1));
        context.addSymbol(sym("LATE"), "too late");
        context.log().info("the lost scanner is back");
        ++shared->ended;
        return foundOne("LATE");
    });
    fixture.start();
    fixture.runNext();
    EXPECT_EQ(fixture.stateOf("hang"), ScannerState::Unresponsive);
    fixture.runNext();
    fixture.runNext();
    EXPECT_EQ(fixture.shared->calls, 1); // no second thread into the same scanner
    EXPECT_EQ(fixture.outcomes(), (Outcomes{TimedOut, Unresponsive, Unresponsive}));
    EXPECT_EQ(fixture.log->count("[SCANNER] hang: Skipped, the previous run is still going"), 2U);
    ASSERT_EQ(fixture.listener.notices.size(), 1U);

    // A new start has a new scanner.
    ASSERT_TRUE(fixture.manager.enable("hang"));
    EXPECT_EQ(fixture.made, 2);
    fixture.runNext();
    EXPECT_EQ(fixture.outcomes().back(), Ok);
    EXPECT_EQ(fixture.stateOf("hang"), ScannerState::Ready);

    // The lost one comes back into nothing.
    fixture.shared->isReleased = true;
    waitUntil([&] { return fixture.shared->ended == 1; });
    fixture.runNext();
    ASSERT_EQ(fixture.session->symbols().size(), 1U);
    EXPECT_EQ(fixture.session->symbols()[0].symbol, sym("SPY"));
}

TEST(ScannerManagerThreads, ALostScannerOutlivesManagerAndSession)
{
    const auto shared = std::make_shared<Shared>();
    std::weak_ptr<Session> session;
    {
        ThreadedManager fixture;
        fixture.bars->put("SPY", quietBars(40));
        session = fixture.session;
        fixture.add("hang", [shared, clock = fixture.clock](ScanContext& context) {
            clock->advance(31s);
            waitUntil([&] { return shared->isReleased.load(); });
            EXPECT_TRUE(context.bars(sym("SPY"), market::Interval::Day1));
            context.log().info("back");
            ++shared->ended;
            return foundOne("SPY");
        });
        fixture.start();
        fixture.runNext();
        EXPECT_EQ(fixture.outcomes(), Outcomes{TimedOut});
    }
    EXPECT_FALSE(session.expired()); // kept by the thread
    shared->isReleased = true;
    waitUntil([&] { return shared->ended == 1; });
    waitUntil([&] { return session.expired(); });
}

TEST(ScannerManagerThreads, TheOthersGoOnMeanwhile)
{
    ThreadedManager fixture;
    const auto isSoundBooked = std::make_shared<std::atomic<bool>>(false);
    class Watch final : public ScannerListener
    {
    public:
        explicit Watch(std::shared_ptr<std::atomic<bool>> flag)
            : m_flag(std::move(flag))
        {
        }
        void runEnded(const RunRecord& record, const ScannerResult&) override
        {
            if (record.scanner == "sound")
                *m_flag = true;
        }
        void scannerDisabled(const std::string&, const std::string&) override {}

    private:
        std::shared_ptr<std::atomic<bool>> m_flag;
    } watch(isSoundBooked);
    fixture.manager.setListener(&watch);
    // Its time is over only when the other one has been taken over.
    fixture.add("slow", [isSoundBooked, clock = fixture.clock](ScanContext& context) {
        waitUntil([&] { return isSoundBooked->load(); });
        clock->advance(31s);
        waitUntil([&] { return context.stopToken().stop_requested(); });
        return ScannerResult();
    });
    fixture.add("sound", [](ScanContext&) { return foundOne("SPY"); });
    fixture.start();
    fixture.runNext();
    EXPECT_EQ(fixture.outcomes(), (Outcomes{Ok, TimedOut}));
    EXPECT_EQ(fixture.session->symbols().size(), 1U);
    fixture.manager.setListener(nullptr);
}

TEST(ScannerManagerThreads, ARunThatIsStillGoingIsNotBegunAgain)
{
    ThreadedManager fixture;
    fixture.add("long", [shared = fixture.shared](ScanContext&) {
        ++shared->calls;
        waitUntil([&] { return shared->isReleased.load(); });
        return ScannerResult();
    });
    fixture.start();
    fixture.now += 5min;
    fixture.manager.beginDue(fixture.now);
    waitUntil([&] { return fixture.shared->calls == 1; });
    EXPECT_EQ(fixture.stateOf("long"), ScannerState::Running);
    fixture.now += 5min;
    fixture.manager.beginDue(fixture.now);
    EXPECT_EQ(fixture.manager.begin("long", fixture.now).error().code, base::ErrorCode::Busy);
    fixture.shared->isReleased = true;
    EXPECT_TRUE(fixture.manager.waitForRuns());
    EXPECT_EQ(fixture.shared->calls, 1);
    EXPECT_EQ(fixture.outcomes(), (Outcomes{Skipped, Ok}));
    EXPECT_EQ(fixture.log->count("[SCANNER] long: Skipped, the previous run is still going"), 1U);
    EXPECT_EQ(fixture.manager.status()[0].failures, 0U);
}

TEST(ScannerManagerThreads, ASetupThatHangsDisables)
{
    ThreadedManager fixture;
    fixture.add(
        "hang", [](ScanContext&) { return ScannerResult(); },
        [clock = fixture.clock, log = fixture.log](ScanContext& context) -> base::Status {
            // The clock is one for all: not before the other one is through.
            waitUntil([&] { return log->count("[SCANNER] sound: Setup complete") == 1; });
            clock->advance(31s);
            waitUntil([&] { return context.stopToken().stop_requested(); });
            return {};
        });
    fixture.add("sound", [](ScanContext&) { return ScannerResult(); });
    fixture.start();
    EXPECT_EQ(fixture.listener.notices,
              (std::vector<std::string>{"hang: Its setup did not end in time."}));
    fixture.runNext();
    EXPECT_EQ(fixture.outcomes(), Outcomes{Ok});
}

TEST(ScannerManagerThreads, ABacktestTakesRunsOverInTheirOrder)
{
    ThreadedManager fixture(ScanMode::Backtest);
    const auto isSecondDone = std::make_shared<std::atomic<bool>>(false);
    fixture.add("first", [isSecondDone](ScanContext&) {
        waitUntil([&] { return isSecondDone->load(); });
        return foundOne("SPY");
    });
    fixture.add("second", [isSecondDone](ScanContext&) {
        *isSecondDone = true;
        return foundOne("SPY");
    });
    fixture.start();
    fixture.runNext();
    ASSERT_EQ(fixture.listener.records.size(), 2U);
    EXPECT_EQ(fixture.listener.records[0].scanner, "first");
    EXPECT_EQ(fixture.session->symbols()[0].addedBy.scanner, "first");
}

TEST(ScannerManagerThreads, WaitingCanBeStopped)
{
    ThreadedManager fixture;
    fixture.add("long", [shared = fixture.shared](ScanContext& context) {
        shared->isInside = true;
        waitUntil([&] { return context.stopToken().stop_requested(); });
        ++shared->ended;
        return ScannerResult();
    });
    fixture.start();
    fixture.manager.beginDue(fixture.now + 5min);
    waitUntil([&] { return fixture.shared->isInside.load(); });
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(fixture.manager.waitForRuns(stop.get_token()));
    // The end of the manager tells the scanner.
}

} // namespace tapesift::scanners
