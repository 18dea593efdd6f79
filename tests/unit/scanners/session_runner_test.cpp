#include "tapesift/scanners/session_runner.h"

#include <gtest/gtest.h>

#include "manager_fixture.h"
#include "unit/scanners/us_calendar.h"

namespace tapesift::scanners {
namespace {

using namespace std::chrono_literals;
using market::Interval;
using support::utc;

std::vector<std::string> closesOf(const BarStream& stream, std::string_view now)
{
    std::vector<std::string> closes;
    for (const base::UtcSeconds close : stream.pending(utc(now)))
        closes.push_back(base::formatUtc(close));
    return closes;
}

// Bars of five minutes around the clock, from a moment on.
std::vector<market::Bar> fiveMinutes(base::UtcSeconds from, int count)
{
    std::vector<market::Bar> bars;
    for (int i = 0; i < count; ++i)
        bars.push_back({from + i * 5min, 100, 101, 99, 100, 1000});
    return bars;
}

// 2026-03-06 is a Friday in winter time (UTC-5), 2026-03-09 the Monday after the clocks changed.
TEST(BarStream, KnowsTheClosesOverAWeekendInWhichTheClocksChange)
{
    const BarStream stream(Interval::Min15, us(), utc("2026-03-06T20:30:00Z"));
    EXPECT_EQ(closesOf(stream, "2026-03-06T20:44:59Z"), std::vector<std::string>());
    EXPECT_EQ(closesOf(stream, "2026-03-09T14:00:00Z"),
              (std::vector<std::string>{"2026-03-06T20:45:00Z", "2026-03-06T21:00:00Z",
                                        "2026-03-09T13:45:00Z", "2026-03-09T14:00:00Z"}));
}

TEST(BarStream, TellsEachCloseOnceAndNeverTooMany)
{
    BarStream stream(Interval::Min5, market::ExchangeCalendar::alwaysOpen(),
                     utc("2026-01-01T00:00:00Z"));
    stream.take(utc("2026-01-01T00:10:00Z"));
    EXPECT_EQ(closesOf(stream, "2026-01-01T00:15:30Z"),
              std::vector<std::string>{"2026-01-01T00:15:00Z"});
    EXPECT_EQ(stream.pending(utc("2026-02-01")).size(), BarStream::kMost);
    EXPECT_EQ(stream.pending(utc("2026-02-01")).back(), utc("2026-02-01"));
}

class SessionRunnerTest : public testing::Test, protected ManagerFixture
{
protected:
    SessionRunnerTest() { begin = std::chrono::floor<std::chrono::seconds>(clock->now()); }

    // Adds a scanner that is due every five minutes and ends the session at its n-th run.
    void addScanner(
        int runs, std::function<void(int)> during = [](int) {})
    {
        add("five", [this, runs, during](ScanContext& context) {
            moments.push_back(base::formatUtc(context.currentTime()));
            during(static_cast<int>(moments.size()));
            if (static_cast<int>(moments.size()) == runs)
                stop.request_stop();
            return foundOne("SPY");
        });
        EXPECT_TRUE(manager.load(definitions).empty());
    }

    void runLive(std::vector<Interval> streams = {})
    {
        SessionRunner runner(manager, *session, calendar, std::move(streams));
        runner.runLive(stop.get_token());
    }

    const market::ExchangeCalendar calendar = market::ExchangeCalendar::alwaysOpen();
    base::UtcSeconds begin{};
    std::stop_source stop;
    std::vector<std::string> moments;
};

TEST_F(SessionRunnerTest, RunsWhatIsDueUntilItIsStopped)
{
    bars->put("SPY", quietBars(40));
    addScanner(3);
    runLive();
    EXPECT_EQ(moments, (std::vector<std::string>{"2026-01-01T00:05:00Z", "2026-01-01T00:10:00Z",
                                                 "2026-01-01T00:15:00Z"}));
    EXPECT_EQ(log->count("five torn down"), 1u);
    EXPECT_EQ(log->count("[SESSION] SPY registered mid-session"), 1u);
}

TEST_F(SessionRunnerTest, FetchesTheBarsOfAStreamAsTheyClose)
{
    bars->put("BTC/USDT", fiveMinutes(begin - 1h, 100), Interval::Min5);
    bars->put("SPY", quietBars(40));
    session->watch({sym("BTC/USDT")}, begin);
    addScanner(2);
    runLive({Interval::Min5});
    std::vector<std::string> fetched;
    for (const BarRequest& request : bars->requests) {
        if (request.interval == Interval::Min5 && request.symbol == sym("BTC/USDT"))
            fetched.push_back(base::formatUtc(request.until));
    }
    EXPECT_EQ(fetched, (std::vector<std::string>{"2026-01-01T00:05:00Z", "2026-01-01T00:10:00Z"}));
    EXPECT_EQ(log->count("behind"), 0u);
}

TEST_F(SessionRunnerTest, BehindItCatchesUpInOrderBeforeItScansAgain)
{
    bars->put("BTC/USDT", fiveMinutes(begin - 1h, 100), Interval::Min5);
    session->watch({sym("BTC/USDT")}, begin);
    std::size_t before = 0;
    addScanner(2, [this, &before](int run) {
        if (run == 1)
            clock->advance(
                17min); // 00:05 to 00:22: the bars of 00:10, 00:15 and 00:20 have closed.
        else
            before = bars->requests.size();
    });
    runLive({Interval::Min5});
    EXPECT_EQ(log->count("[SESSION] 3 bars of 5m behind: scans wait until they are there"), 1u);
    EXPECT_EQ(log->count("[SESSION] Caught up with the bars of 5m"), 1u);
    std::vector<std::string> fetched;
    for (std::size_t i = 0; i < before; ++i)
        fetched.push_back(base::formatUtc(bars->requests[i].until));
    EXPECT_EQ(fetched, (std::vector<std::string>{"2026-01-01T00:05:00Z", "2026-01-01T00:10:00Z",
                                                 "2026-01-01T00:15:00Z", "2026-01-01T00:20:00Z"}));
}

TEST_F(SessionRunnerTest, ABacktestRunsEveryPlannedMoment)
{
    ManagerFixture past(ScanMode::Backtest);
    past.bars->put("SPY", quietBars(40));
    past.add("five", [this](ScanContext& context) {
        moments.push_back(base::formatUtc(context.currentTime()));
        return foundOne("SPY");
    });
    EXPECT_TRUE(past.manager.load(past.definitions).empty());
    SessionRunner runner(past.manager, *past.session, calendar, {});
    EXPECT_TRUE(runner.runBacktest(utc("2026-01-05T23:50:00Z"), utc("2026-01-06T00:05:00Z"), {}));
    EXPECT_EQ(moments, (std::vector<std::string>{"2026-01-05T23:55:00Z", "2026-01-06T00:00:00Z",
                                                 "2026-01-06T00:05:00Z"}));
    EXPECT_EQ(past.log->count("five torn down"), 1u);
}

} // namespace
} // namespace tapesift::scanners
