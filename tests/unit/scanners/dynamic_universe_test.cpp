// The universe of a session that is narrowed by a schedule of its own, through the runner.

#include <gtest/gtest.h>

#include "manager_fixture.h"
#include "tapesift/scanners/session_runner.h"

namespace tapesift::scanners {
namespace {

using namespace std::chrono_literals;
using support::utc;

// One bar a day; the price of each day is given.
std::vector<market::Bar> dailyBars(base::UtcSeconds first, const std::vector<double>& closes,
                                   double volume = 1'000'000)
{
    std::vector<market::Bar> bars;
    for (const double close : closes)
        bars.push_back(
            {first + std::chrono::days(bars.size()), close, close + 1, close - 1, close, volume});
    return bars;
}

class DynamicUniverseTest : public testing::Test
{
protected:
    // Prices of 2026-01-05, 06 and 07, a day that ends at 00:00 UTC: RISES comes above 50 with the
    // second, FALLS below it with the third. THIN has no volume, NONE no bars at all.
    void fill(ManagerFixture& fixture)
    {
        const base::UtcSeconds first = utc("2026-01-05");
        fixture.bars->put("HIGH", dailyBars(first, {90, 90, 90}));
        fixture.bars->put("RISES", dailyBars(first, {40, 60, 60}));
        fixture.bars->put("FALLS", dailyBars(first, {60, 60, 40}));
        fixture.bars->put("THIN", dailyBars(first, {90, 90, 90}, 10));
        fixture.setUniverse({"HIGH", "RISES", "FALLS", "THIN"});
        rules.requirements.minPrice = 50;
        rules.requirements.minVolume = 1'000;
        rules.schedule.interval = 24h;
        rules.schedule.start = 1h;
        fixture.add("see", [this](ScanContext& context) {
            std::string line = base::formatUtc(context.currentTime());
            for (const market::Symbol& symbol : context.symbols())
                line += ' ' + symbol.text();
            seen.push_back(line);
            return ScannerResult();
        });
        fixture.definitions[0].schedule->interval = 12h;
        EXPECT_TRUE(fixture.manager.load(fixture.definitions).empty());
    }

    const market::ExchangeCalendar calendar = market::ExchangeCalendar::alwaysOpen();
    UniverseRules rules;
    std::vector<std::string> seen;
};

TEST_F(DynamicUniverseTest, IsWorkedOutBeforeTheFirstScanAndByItsSchedule)
{
    ManagerFixture past(ScanMode::Backtest);
    fill(past);
    SessionRunner runner(past.manager, *past.session, calendar, {}, rules);
    EXPECT_TRUE(runner.runBacktest(utc("2026-01-06T00:30:00Z"), utc("2026-01-08T12:00:00Z"), {}));
    // At 00:00 nothing has been worked out anew yet; at 01:00 it is.
    EXPECT_EQ(seen, (std::vector<std::string>{"2026-01-06T12:00:00Z HIGH FALLS",
                                              "2026-01-07T00:00:00Z HIGH FALLS",
                                              "2026-01-07T12:00:00Z HIGH RISES FALLS",
                                              "2026-01-08T00:00:00Z HIGH RISES FALLS",
                                              "2026-01-08T12:00:00Z HIGH RISES"}));
    EXPECT_EQ(past.log->count("[SESSION] Universe: 2 of 4 symbols, 0 entered, 1 left"), 1U);
}

TEST_F(DynamicUniverseTest, LiveGoesByTheClock)
{
    ManagerFixture live;
    fill(live);
    live.clock->advance(std::chrono::days{5}); // from 2026-01-01 to the 6th
    live.session->watch({sym("SPY")}, live.now);
    std::stop_source stop;
    SessionRunner runner(live.manager, *live.session, calendar, {}, rules);
    runner.runLive(stop.get_token(), [&] {
        if (seen.size() == 4)
            stop.request_stop();
    });
    EXPECT_EQ(live.log->count("[SESSION] Universe: "), 3U);
    // What is watched is looked at in any case.
    EXPECT_EQ(seen.at(2), "2026-01-07T12:00:00Z HIGH RISES FALLS SPY");
}

TEST_F(DynamicUniverseTest, TheCapIsTold)
{
    ManagerFixture past(ScanMode::Backtest);
    fill(past);
    rules.requirements = {};
    rules.requirements.maxSymbols = 3;
    SessionRunner runner(past.manager, *past.session, calendar, {}, rules);
    EXPECT_TRUE(runner.runBacktest(utc("2026-01-06T00:30:00Z"), utc("2026-01-06T12:00:00Z"), {}));
    EXPECT_EQ(seen, std::vector<std::string>{"2026-01-06T12:00:00Z HIGH RISES FALLS"});
    EXPECT_EQ(past.log->count("Universe: 3 of 4 symbols, 3 entered, 0 left"), 1U);
    EXPECT_EQ(past.log->count("Universe: 1 more symbols were cut off at the limit of 3"),
              2U); // at 00:30 and 01:00
}

} // namespace
} // namespace tapesift::scanners
