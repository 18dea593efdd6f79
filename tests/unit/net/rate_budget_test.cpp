#include "tapesift/net/rate_budget.h"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "tapesift/base/random.h"

namespace tapesift::net {

namespace {

using base::UtcTime;
using namespace std::chrono_literals;

// FakeClock starts at a full minute, 2026-01-01 00:00 UTC.
constexpr RateLimit kRolling{60s, 10, false}; // 8 of 10 are ours
constexpr RateLimit kFixed{60s, 6'000, true}; // 4,800 of 6,000

// Takes until the budget says to wait; the units that went.
double drain(RateBudget& budget, double weight)
{
    double taken = 0;
    for (int i = 0; i < 100'000 && budget.take(weight) == 0ns; ++i)
        taken += weight;
    return taken;
}

std::chrono::milliseconds milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time);
}

} // namespace

TEST(RateBudget, WithoutLimitsEverythingGoes)
{
    const support::FakeClock clock;
    RateBudget budget({}, clock);
    for (int i = 0; i < 1'000; ++i)
        EXPECT_EQ(budget.take(100), 0ns);
    EXPECT_EQ(budget.unitsInAll(), 0);
    EXPECT_EQ(budget.pace(), 0);
    EXPECT_EQ(budget.tightestLimit(), std::nullopt);
}

TEST(RateBudget, UsesFourFifthsOfARollingLimit)
{
    support::FakeClock clock;
    RateBudget budget({kRolling}, clock);
    EXPECT_EQ(drain(budget, 1), 8);
    EXPECT_EQ(budget.take(1), 60s);
    clock.advance(59'999ms);
    EXPECT_EQ(budget.take(1), 1ms);
    clock.advance(1ms);
    EXPECT_EQ(drain(budget, 1), 8);
}

TEST(RateBudget, ARollingLimitFreesWhatIsOldEnough)
{
    support::FakeClock clock;
    RateBudget budget({kRolling}, clock);
    EXPECT_EQ(budget.take(5), 0ns);
    clock.advance(20s);
    EXPECT_EQ(budget.take(3), 0ns);
    // 5 units are free again at 60 s, 8 at 80 s.
    EXPECT_EQ(budget.take(5), 40s);
    EXPECT_EQ(budget.take(6), 60s);
    EXPECT_EQ(budget.unitsLeft(), 0);
    clock.advance(40s);
    EXPECT_EQ(budget.unitsLeft(), 5);
    EXPECT_EQ(budget.take(6), 20s);
    EXPECT_EQ(budget.take(5), 0ns);
}

TEST(RateBudget, AFixedWindowIsWholeAgainAtItsStart)
{
    support::FakeClock clock;
    RateBudget budget({kFixed}, clock);
    clock.advance(12'345ms);
    EXPECT_EQ(drain(budget, 2), 4'800);
    // The next minute is 47,655 ms away; a quarter of a second is added.
    EXPECT_EQ(budget.take(2), 47'905ms);
    clock.advance(47'904ms);
    EXPECT_EQ(budget.take(2), 1ms);
    clock.advance(1ms);
    EXPECT_EQ(drain(budget, 2), 4'800);
    EXPECT_EQ(budget.take(2), 60s);
}

TEST(RateBudget, NoRollingWindowEverHoldsMoreThanFourFifths)
{
    support::FakeClock clock;
    RateBudget budget({{10s, 50, false}, {60s, 200, false}}, clock);
    base::SeededRandom random(7);
    std::vector<std::pair<std::chrono::nanoseconds, double>> sent;
    for (int i = 0; i < 3'000; ++i) {
        const double weight = 1 + static_cast<double>(random.below(5));
        const auto wait = budget.take(weight);
        if (wait == 0ns) {
            sent.emplace_back(clock.steadyNow(), weight);
        } else {
            ASSERT_GE(wait, 1ms);
            clock.advance(milliseconds(wait));
        }
        clock.advance(std::chrono::milliseconds(random.below(300)));
    }
    ASSERT_GT(sent.size(), 1'000U);
    for (const auto& [window, most] : {std::pair{10s, 40.0}, std::pair{60s, 160.0}}) {
        double largest = 0;
        for (std::size_t first = 0; first < sent.size(); ++first) {
            double sum = 0;
            for (std::size_t i = first;
                 i < sent.size() && sent[i].first < sent[first].first + window; ++i)
                sum += sent[i].second;
            largest = std::max(largest, sum);
        }
        EXPECT_LE(largest, most);
        EXPECT_GT(largest, most - 5); // It is used, too.
    }
}

TEST(RateBudget, NoFixedWindowEverHoldsMoreThanFourFifths)
{
    support::FakeClock clock;
    RateBudget budget({kFixed}, clock);
    std::vector<double> minutes(40);
    const UtcTime start = clock.now();
    base::SeededRandom random(9);
    while (clock.now() < start + 30min) {
        const double weight = random.below(2) == 0 ? 2 : 40;
        const auto wait = budget.take(weight);
        const auto minute = std::chrono::floor<std::chrono::minutes>(clock.now() - start).count();
        if (wait == 0ns)
            minutes[static_cast<std::size_t>(minute)] += weight;
        clock.advance(wait == 0ns ? 50ms : milliseconds(wait));
    }
    double all = 0;
    for (const double minute : minutes) {
        EXPECT_LE(minute, 4'800);
        all += minute;
    }
    EXPECT_GT(all, 30 * 4'700.0);
}

TEST(RateBudget, TheTightestOfSeveralLimitsDecides)
{
    support::FakeClock clock;
    // Tiingo's free account: 50 an hour, 1,000 a day; 40 and 800 are ours.
    RateBudget budget({{3'600s, 50, false}, {86'400s, 1'000, false}}, clock);
    for (int hour = 0; hour < 20; ++hour) {
        EXPECT_EQ(drain(budget, 1), 40) << hour;
        clock.advance(1h);
    }
    EXPECT_EQ(drain(budget, 1), 0); // 800 in 20 hours
    EXPECT_EQ(budget.take(1), 4h);
    EXPECT_EQ(budget.tightestLimit()->window, 86'400s);
    EXPECT_EQ(budget.unitsInAll(), 800);
    EXPECT_EQ(budget.unitsLeft(), 0);
    EXPECT_DOUBLE_EQ(budget.pace(), 800.0 / 86'400.0);
}

TEST(RateBudget, ALimitOfOneASecondBecomesOneInFiveQuarters)
{
    support::FakeClock clock;
    RateBudget budget({{1s, 1, false}}, clock);
    EXPECT_EQ(budget.take(1), 0ns);
    EXPECT_EQ(budget.take(1), 1'250ms);
    clock.advance(1'250ms);
    EXPECT_EQ(budget.take(1), 0ns);
    EXPECT_DOUBLE_EQ(budget.pace(), 0.8);
}

TEST(RateBudget, ARequestHeavierThanTheLimitGoesAlone)
{
    support::FakeClock clock;
    RateBudget budget({kRolling}, clock);
    EXPECT_EQ(budget.take(20), 0ns);
    EXPECT_EQ(budget.take(1), 60s);
    EXPECT_EQ(budget.unitsLeft(), 0);
    clock.advance(60s);
    EXPECT_EQ(budget.take(1), 0ns);
    EXPECT_EQ(budget.take(20), 60s);
}

TEST(RateBudget, WhatOtherProgramsUseCounts)
{
    support::FakeClock clock;
    RateBudget budget({kFixed}, clock);
    clock.advance(1s);
    EXPECT_EQ(budget.take(2), 0ns);
    budget.readAnswerTo(clock.steadyNow());
    budget.observeUsed(60s, 3'000); // X-MBX-USED-WEIGHT-1M
    EXPECT_EQ(budget.unitsLeft(), 1'800);
    EXPECT_EQ(drain(budget, 2), 1'800);
    // Answers that come in another order than they were made do not give back anything.
    budget.observeUsed(60s, 2'900);
    EXPECT_EQ(budget.unitsLeft(), 0);
    clock.advance(59'250ms);
    EXPECT_EQ(budget.unitsLeft(), 4'800);
}

TEST(RateBudget, OwnRequestsAreNotCountedTwice)
{
    support::FakeClock clock;
    RateBudget budget({kFixed}, clock);
    clock.advance(1s);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(budget.take(2), 0ns);
    budget.readAnswerTo(clock.steadyNow());
    budget.observeUsed(60s, 14); // three of them have not arrived yet
    EXPECT_EQ(budget.unitsLeft(), 4'780);
    budget.observeUsed(60s, 20);
    EXPECT_EQ(budget.unitsLeft(), 4'780);
}

TEST(RateBudget, AnAnswerFromTheWindowBeforeSaysNothing)
{
    support::FakeClock clock;
    RateBudget budget({kFixed}, clock);
    clock.advance(59s);
    EXPECT_EQ(budget.take(2), 0ns);
    const auto sentAt = clock.steadyNow();
    clock.advance(2s);
    budget.readAnswerTo(sentAt);
    budget.observeUsed(60s, 4'700);
    EXPECT_EQ(budget.unitsLeft(), 4'800);
}

TEST(RateBudget, ANumberForAnotherWindowIsPassedOver)
{
    const support::FakeClock clock;
    RateBudget budget({kFixed}, clock);
    budget.observeUsed(10s, 6'000);
    EXPECT_EQ(budget.unitsLeft(), 4'800);
}

TEST(RateBudget, LearnsFromWhatIsLeft)
{
    support::FakeClock clock;
    RateBudget budget({{60s, 200, false}}, clock); // Alpaca: 160 are ours
    EXPECT_EQ(budget.take(1), 0ns);
    // 100 of 200 left: 99 were used by somebody else, until the reset in 25 s.
    budget.observeLeft(200, 100, clock.now() + 25s);
    EXPECT_EQ(budget.unitsLeft(), 60);
    EXPECT_EQ(drain(budget, 1), 60);
    EXPECT_EQ(budget.take(1), 25s);
    clock.advance(25s);
    EXPECT_EQ(budget.unitsLeft(), 99);
}

TEST(RateBudget, LearnsAnotherLimitThanTheOneAssumed)
{
    support::FakeClock clock;
    RateBudget budget({{60s, 200, false}}, clock);
    budget.observeLeft(10'000, 9'999, std::nullopt); // a paid account
    EXPECT_EQ(budget.unitsInAll(), 8'000);
    EXPECT_EQ(budget.unitsLeft(), 7'999);
}

TEST(RateBudget, PassesOverImpossibleNumbers)
{
    support::FakeClock clock;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    RateBudget budget({{60s, 200, false}}, clock);
    budget.observeLeft(200, 300, std::nullopt);
    budget.observeLeft(0, 0, std::nullopt);
    budget.observeLeft(-5, -9, std::nullopt);
    budget.observeLeft(std::nan(""), 5, std::nullopt);
    budget.observeLeft(200, std::nan(""), std::nullopt);
    budget.observeUsed(60s, std::nan(""));
    budget.observeUsed(60s, -1);
    budget.observeUsed(60s, kInfinity);
    budget.observeLeft(kInfinity, 5, std::nullopt);
    EXPECT_EQ(budget.unitsLeft(), 160);
    EXPECT_EQ(budget.unitsInAll(), 160);
    EXPECT_EQ(drain(budget, 1), 160);
    EXPECT_EQ(budget.take(1), 60s);
    clock.advance(60s);
    EXPECT_EQ(drain(budget, 1), 160);
}

TEST(RateBudget, AResetFarAheadHoldsForOneWindowAtMost)
{
    support::FakeClock clock;
    RateBudget budget({{60s, 200, false}}, clock);
    budget.observeLeft(200, 0, clock.now() + 24h);
    EXPECT_EQ(budget.take(1), 60s);
}

TEST(RateBudget, NewLimitsKeepWhatWasUsed)
{
    support::FakeClock clock;
    RateBudget budget({kFixed}, clock);
    clock.advance(1s);
    EXPECT_EQ(budget.take(100), 0ns);
    budget.setLimits({{60s, 1'200, true}, {1s, 10, false}});
    EXPECT_EQ(drain(budget, 8), 8); // the second's limit
    clock.advance(1s);
    EXPECT_EQ(budget.take(8), 0ns);
    clock.advance(1s);
    budget.setLimits({{60s, 1'200, true}});
    EXPECT_EQ(budget.unitsLeft(), 960 - 116);
}

TEST(RateBudget, LimitsThatAreNoneAreLeftOut)
{
    const support::FakeClock clock;
    RateBudget budget({{0s, 10, false},
                       {60s, 0, false},
                       {60s, std::nan(""), true},
                       {60s, std::numeric_limits<double>::infinity(), true}},
                      clock);
    EXPECT_EQ(budget.tightestLimit(), std::nullopt);
    EXPECT_EQ(budget.take(1), 0ns);
}

TEST(RateBudget, ARefusalHoldsEverybodyUntilItsTime)
{
    support::FakeClock clock;
    RateBudget budget({kRolling}, clock);
    const UtcTime until = clock.now() + 90s;
    budget.refuse(until);
    EXPECT_EQ(budget.refusedUntil(), until);
    budget.refuse(clock.now() + 10s); // An earlier time does not shorten it.
    EXPECT_EQ(budget.take(1), 90s);
    clock.advance(90s);
    EXPECT_EQ(budget.refusedUntil(), std::nullopt);
    EXPECT_EQ(budget.take(1), 0ns);
}

TEST(RateBudget, ARefusalWithoutATimeHalvesThePaceOfTheRun)
{
    support::FakeClock clock;
    RateBudget budget({{60s, 100, false}}, clock);
    EXPECT_DOUBLE_EQ(budget.pace(), 80.0 / 60);
    budget.refuse(std::nullopt);
    EXPECT_EQ(budget.unitsInAll(), 40);
    EXPECT_EQ(drain(budget, 1), 40);
    EXPECT_DOUBLE_EQ(budget.pace(), 40.0 / 60);
    for (int i = 0; i < 10; ++i)
        budget.refuse(std::nullopt);
    EXPECT_EQ(budget.unitsInAll(), 10); // an eighth at the least
    budget.startRun();
    EXPECT_EQ(budget.unitsInAll(), 80);
}

TEST(RateBudget, ASlowedPaceOfOneASecondIsOneInTwoAndAHalf)
{
    support::FakeClock clock;
    RateBudget budget({{1s, 1, false}}, clock);
    budget.refuse(std::nullopt);
    EXPECT_EQ(budget.take(1), 0ns);
    EXPECT_EQ(budget.take(1), 2'500ms);
}

namespace {

// A wall clock that was set, while steady time goes on.
class SetClock final : public base::Clock
{
public:
    UtcTime now() const override { return wall.now() + shift; }
    std::chrono::nanoseconds steadyNow() const override { return wall.steadyNow(); }
    bool sleepFor(std::chrono::nanoseconds time, std::stop_token stop) override
    {
        return wall.sleepFor(time, stop);
    }

    support::FakeClock wall;
    std::chrono::milliseconds shift{0};
};

} // namespace

TEST(RateBudget, JumpsOfTheWallClockChangeNoWait)
{
    for (const std::chrono::milliseconds jump :
         {std::chrono::milliseconds(-1h), std::chrono::milliseconds(24h)}) {
        SetClock clock;
        RateBudget budget({kRolling, {60s, 20, true}}, clock);
        clock.wall.advance(10s);
        EXPECT_EQ(drain(budget, 1), 8);
        budget.refuse(clock.now() + 30s);
        clock.shift = jump;
        EXPECT_EQ(budget.take(1), 60s);
        clock.wall.advance(30s);
        EXPECT_EQ(budget.refusedUntil(), std::nullopt);
        EXPECT_EQ(budget.take(1), 30s);
        clock.wall.advance(30s);
        EXPECT_EQ(drain(budget, 1), 8);
    }
}

} // namespace tapesift::net
