#include "net/circuit_breaker.h"

#include <gtest/gtest.h>

namespace tapesift::net {

namespace {

using Pass = CircuitBreaker::Pass;
using State = CircuitBreaker::State;
using namespace std::chrono_literals;

constexpr std::chrono::nanoseconds kStart = 1h;

void fail(CircuitBreaker& breaker, int times, std::chrono::nanoseconds now)
{
    for (int i = 0; i < times; ++i)
        breaker.fault(Pass::Ordinary, now);
}

} // namespace

TEST(CircuitBreaker, OpensAfterFiveFaultsInARow)
{
    CircuitBreaker breaker;
    fail(breaker, 4, kStart);
    EXPECT_TRUE(breaker.wouldAdmit(kStart));
    fail(breaker, 1, kStart);
    EXPECT_FALSE(breaker.wouldAdmit(kStart));
    EXPECT_FALSE(breaker.wouldAdmit(kStart + 30s - 1ms));
    EXPECT_TRUE(breaker.wouldAdmit(kStart + 30s));
}

TEST(CircuitBreaker, AGoodAnswerEndsTheRow)
{
    CircuitBreaker breaker;
    fail(breaker, 4, kStart);
    breaker.good();
    fail(breaker, 4, kStart);
    EXPECT_EQ(breaker.state(), State::Closed);
}

TEST(CircuitBreaker, OpensWhenHalfOfTheLastTwentyWereFaults)
{
    CircuitBreaker breaker;
    // Good and fault by turns: 9 faults among 19, never two in a row.
    for (int i = 0; i < 19; ++i) {
        if (i % 2 == 0)
            breaker.good();
        else
            breaker.fault(Pass::Ordinary, kStart);
    }
    EXPECT_EQ(breaker.state(), State::Closed);
    breaker.fault(Pass::Ordinary, kStart); // 10 of 20
    EXPECT_EQ(breaker.state(), State::Open);
}

TEST(CircuitBreaker, StaysClosedBelowHalf)
{
    CircuitBreaker breaker;
    // 2 good, 1 fault, over and over: at most 7 of any 20.
    for (int i = 0; i < 300; ++i) {
        if (i % 3 == 2)
            breaker.fault(Pass::Ordinary, kStart);
        else
            breaker.good();
    }
    EXPECT_EQ(breaker.state(), State::Closed);
}

TEST(CircuitBreaker, LetsOneProbeThrough)
{
    CircuitBreaker breaker;
    fail(breaker, 5, kStart);
    EXPECT_EQ(breaker.admit(kStart + 29s), std::nullopt);
    EXPECT_EQ(breaker.admit(kStart + 30s), Pass::Probe);
    EXPECT_EQ(breaker.state(), State::HalfOpen);
    EXPECT_EQ(breaker.admit(kStart + 40s), std::nullopt);
    breaker.good();
    EXPECT_EQ(breaker.state(), State::Closed);
    EXPECT_EQ(breaker.admit(kStart + 40s), Pass::Ordinary);
}

TEST(CircuitBreaker, EachFailedProbeDoublesTheTimeUpToFiveMinutes)
{
    CircuitBreaker breaker;
    fail(breaker, 5, kStart);
    std::chrono::nanoseconds now = kStart + 30s;
    for (const std::chrono::seconds open : {60s, 120s, 240s, 300s, 300s}) {
        ASSERT_EQ(breaker.admit(now), Pass::Probe);
        breaker.fault(Pass::Probe, now);
        EXPECT_EQ(breaker.probeAt(), now + open);
        EXPECT_EQ(breaker.admit(now + open - 1ms), std::nullopt);
        now += open;
    }
    // A good probe makes it forget.
    ASSERT_EQ(breaker.admit(now), Pass::Probe);
    breaker.good();
    fail(breaker, 5, now);
    EXPECT_EQ(breaker.probeAt(), now + 30s);
}

TEST(CircuitBreaker, ACancelledProbeMakesRoomForTheNext)
{
    CircuitBreaker breaker;
    fail(breaker, 5, kStart);
    ASSERT_EQ(breaker.admit(kStart + 30s), Pass::Probe);
    breaker.nothing(Pass::Probe);
    EXPECT_EQ(breaker.admit(kStart + 31s), Pass::Probe);
}

TEST(CircuitBreaker, LateFaultsOfOlderRequestsAreNoNews)
{
    CircuitBreaker breaker;
    fail(breaker, 5, kStart);
    fail(breaker, 5, kStart + 10s);
    EXPECT_EQ(breaker.probeAt(), kStart + 30s);
    ASSERT_EQ(breaker.admit(kStart + 30s), Pass::Probe);
    breaker.fault(Pass::Ordinary, kStart + 31s);
    breaker.nothing(Pass::Ordinary);
    EXPECT_EQ(breaker.state(), State::HalfOpen);
    EXPECT_EQ(breaker.admit(kStart + 32s), std::nullopt);
}

} // namespace tapesift::net
