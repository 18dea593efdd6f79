#include "tapesift/engine/pause_gate.h"

#include <atomic>
#include <latch>
#include <thread>

#include <gtest/gtest.h>

namespace tapesift::engine {

namespace {

// Counts the reports, and lets a test wait for one.
class Reports final : public PauseObserver
{
public:
    void onAllStanding() override
    {
        standing.fetch_add(1);
        standing.notify_all();
    }
    void onReopened() override
    {
        reopened.fetch_add(1);
        reopened.notify_all();
    }
    std::atomic<int> standing{0};
    std::atomic<int> reopened{0};
};

// A supervisor and helpers that count their steps until the stop.
class Crew
{
public:
    explicit Crew(unsigned helpers)
    {
        m_threads.emplace_back([this] {
            m_gate.enter();
            while (m_gate.pass(m_stop.get_token(), reports))
                steps.fetch_add(1);
            m_gate.leave();
            m_gate.superviseUntilEmpty(m_stop.get_token(), reports);
        });
        for (unsigned i = 0; i < helpers; ++i) {
            m_threads.emplace_back([this] {
                m_gate.enter();
                while (m_gate.pass(m_stop.get_token()))
                    steps.fetch_add(1);
                m_gate.leave();
            });
        }
    }
    ~Crew()
    {
        m_stop.request_stop();
        m_gate.open();
    }

    PauseGate& gate() { return m_gate; }
    void stop() { m_stop.request_stop(); }

    Reports reports;
    std::atomic<long> steps{0};

private:
    PauseGate m_gate;
    std::stop_source m_stop;
    std::vector<std::jthread> m_threads; // Last: joins first.
};

} // namespace

TEST(PauseGate, NoStepIsTakenOnceAllStand)
{
    Crew crew(3);
    for (int round = 0; round < 200; ++round) {
        crew.gate().close();
        crew.reports.standing.wait(round);
        const long steps = crew.steps;
        std::this_thread::yield();
        EXPECT_EQ(crew.steps, steps);
        crew.gate().open();
        crew.reports.reopened.wait(round);
        while (crew.steps == steps) // They go on.
            std::this_thread::yield();
    }
    EXPECT_EQ(crew.reports.standing, 200);
    EXPECT_EQ(crew.reports.reopened, 200);
}

TEST(PauseGate, AStopEndsAPauseWithoutAReportOfReopening)
{
    Crew crew(2);
    crew.gate().close();
    crew.reports.standing.wait(0);
    crew.stop();
    // The destructor joins: it would hang if the stop did not wake the workers.
    EXPECT_EQ(crew.reports.reopened, 0);
}

TEST(PauseGate, TheSupervisorReportsAlsoAfterItsOwnWorkIsDone)
{
    PauseGate gate;
    Reports reports;
    std::stop_source stop;
    gate.enter(); // the helper
    std::latch leftTheWork(1);
    std::jthread supervisor([&] {
        gate.enter();
        gate.leave();
        leftTheWork.count_down();
        gate.superviseUntilEmpty(stop.get_token(), reports);
    });
    leftTheWork.wait();
    gate.close();
    std::jthread helper([&] {
        gate.pass(stop.get_token());
        gate.leave();
    });
    reports.standing.wait(0);
    gate.open();
    helper.join();
    supervisor.join();
    EXPECT_EQ(reports.standing, 1);
}

// A pause that begins while the end of the one before is still being told is told as well.
TEST(PauseGate, APauseWithinAReportIsAnotherPause)
{
    class Reopens final : public PauseObserver
    {
    public:
        explicit Reopens(PauseGate& gate)
            : m_gate(gate)
        {
        }
        void onAllStanding() override
        {
            m_gate.open();
            if (++standing < 3)
                m_gate.close();
        }
        void onReopened() override { ++reopened; }
        int standing = 0;
        int reopened = 0;

    private:
        PauseGate& m_gate;
    };
    PauseGate gate;
    Reopens observer(gate);
    gate.enter();
    gate.close();
    EXPECT_TRUE(gate.pass({}, observer));
    gate.leave();
    EXPECT_EQ(observer.standing, 3);
    EXPECT_EQ(observer.reopened, 3);
}

TEST(PauseGate, AnOpenGateLetsThrough)
{
    PauseGate gate;
    std::stop_source stop;
    EXPECT_TRUE(gate.pass(stop.get_token()));
    stop.request_stop();
    EXPECT_FALSE(gate.pass(stop.get_token()));
}

} // namespace tapesift::engine
