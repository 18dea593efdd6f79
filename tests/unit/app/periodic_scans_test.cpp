#include "app/periodic_scans.h"

#include <gtest/gtest.h>

#include "support/fake_clock.h"

namespace tapesift::app {

namespace {

using namespace std::chrono_literals;

class PeriodicScansTest : public testing::Test
{
protected:
    // The moments of the first `count` scans from `from` on.
    std::vector<std::string> scansFrom(const std::string& from, PeriodicPlan plan,
                                       const market::ExchangeCalendar& calendar, std::size_t count)
    {
        support::FakeClock clock{base::UtcTime(*base::parseUtc(from))};
        std::vector<std::string> moments;
        std::stop_source stop;
        const auto times = runTimes(plan, calendar);
        EXPECT_TRUE(times);
        runPeriodically(
            *times, calendar, plan.always, clock,
            [&] {
                moments.push_back(
                    base::formatUtc(std::chrono::floor<std::chrono::seconds>(clock.now())));
                if (moments.size() == count)
                    stop.request_stop();
            },
            stop.get_token());
        return moments;
    }

    const market::CalendarBook calendars;
    const market::ExchangeCalendar& american = *calendars.find("us");
};

// New York is five hours behind in winter: 09:30 is 14:30 UTC. 2026-01-01 is a holiday, a Thursday;
// the 3rd and the 4th are a weekend.
TEST_F(PeriodicScansTest, FollowTheExchange)
{
    EXPECT_EQ(scansFrom("2026-01-01T15:00Z", {.every = 120min}, american, 5),
              (std::vector<std::string>{"2026-01-02T14:30:00Z", "2026-01-02T16:30:00Z",
                                        "2026-01-02T18:30:00Z", "2026-01-02T20:30:00Z",
                                        "2026-01-05T14:30:00Z"}));
}

TEST_F(PeriodicScansTest, BeginAtOnceWhileTheExchangeIsOpen)
{
    EXPECT_EQ(scansFrom("2026-01-02T15:40:10Z", {.every = 15min}, american, 2),
              (std::vector<std::string>{"2026-01-02T15:40:10Z", "2026-01-02T15:45:00Z"}));
}

TEST_F(PeriodicScansTest, DoNotLookAtTheExchangeIfToldSo)
{
    const auto moments =
        scansFrom("2026-01-03T15:40Z", {.every = 60min, .always = true}, american, 3);
    EXPECT_EQ(moments, (std::vector<std::string>{"2026-01-03T15:40:00Z", "2026-01-03T16:00:00Z",
                                                 "2026-01-03T17:00:00Z"}));
    EXPECT_EQ(
        scansFrom("2026-01-03T15:40Z", {.every = 60min}, market::ExchangeCalendar::alwaysOpen(), 3),
        moments);
}

TEST_F(PeriodicScansTest, AreRefusedTooOften)
{
    EXPECT_FALSE(runTimes({.every = 0min}, american));
}

} // namespace
} // namespace tapesift::app
