#include "tapesift/presentation/scanner_outcomes.h"

#include <cmath>

#include <QTest>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "unit/scanners/scan_fixture.h"

namespace tapesift::presentation {
namespace {

using support::utc;

// 30 days from 2024-01-01 on, on a market that never closes: RISER gains 10 % a day, STILL nothing.
class ScannerOutcomesTest : public testing::Test
{
protected:
    ScannerOutcomesTest()
    {
        for (int day = 0; day < 30; ++day) {
            riser.push_back(scanners::quietBar(day, 100 * std::pow(1.1, day)));
            still.push_back(scanners::quietBar(day, 100));
        }
        riserBars = market::BarSeries(riser);
        stillBars = market::BarSeries(still);
    }

    std::vector<ScannerOutcome> outcomes(const std::vector<store::ScannerRunRecord>& runs)
    {
        const std::vector<scanners::BacktestSeries> series = {
            {scanners::sym("RISER"), riserBars.view(), {}, {}, {}},
            {scanners::sym("STILL"), stillBars.view(), {}, {}, {}}};
        return outcomesOf(runs, series, market::ExchangeCalendar::alwaysOpen()).value();
    }

    static store::ScannerRunRecord run(const std::string& scanner, std::string_view at,
                                       const std::vector<std::string>& symbols)
    {
        store::ScannerRunRecord run;
        run.scanner = scanner;
        run.at = utc(at);
        run.outcome = "ok";
        for (const std::string& symbol : symbols)
            run.hits.push_back({symbol, 1, "because"});
        return run;
    }

    std::vector<market::Bar> riser;
    std::vector<market::Bar> still;
    market::BarSeries riserBars;
    market::BarSeries stillBars;
};

// By hand: RISER earns 10 % in one session and 1.1^5 - 1 = 61.051 % in five; the mean of both
// symbols is half of that.
TEST_F(ScannerOutcomesTest, EntersAtTheFirstCloseAtOrAfterTheHit)
{
    const auto all = outcomes({run("up", "2024-01-01T12:00:00Z", {"RISER"}),
                               run("up", "2024-01-02T00:00:00Z", {"RISER"}), // the same close
                               run("up", "2024-01-02T00:00:01Z", {"RISER"}), // the next one
                               run("flat", "2024-01-05T12:00:00Z", {"STILL"})});
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].scanner, QStringLiteral("flat"));
    EXPECT_EQ(all[0].horizons[0].means->gain, 0);
    EXPECT_NEAR(all[0].horizons[0].means->excess, -5, 1e-9);
    EXPECT_EQ(all[1].hits, 2u);
    EXPECT_EQ(all[1].horizons[0].hits, 2u);
    EXPECT_EQ(all[1].open(0), 0u);
    EXPECT_NEAR(all[1].horizons[0].means->gain, 10, 1e-9);
    EXPECT_NEAR(all[1].horizons[0].means->universe, 5, 1e-9);
    EXPECT_NEAR(all[1].horizons[1].means->gain, 61.051, 1e-9);
    EXPECT_NEAR(all[1].horizons[1].means->excess, 61.051 / 2, 1e-9);
}

TEST_F(ScannerOutcomesTest, SaysWhatIsNotKnownYet)
{
    // The last bar is that of 2024-01-30: one session after the 29th is known, five are not.
    const auto all = outcomes({run("up", "2024-01-29T12:00:00Z", {"RISER", "GONE"})});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].hits, 2u); // GONE has no prices here.
    EXPECT_EQ(all[0].horizons[0].hits, 1u);
    EXPECT_EQ(all[0].open(0), 1u);
    EXPECT_EQ(all[0].horizons[1].hits, 0u);
    EXPECT_FALSE(all[0].horizons[1].means);
    EXPECT_EQ(all[0].open(1), 2u);
}

TEST_F(ScannerOutcomesTest, HitsAfterTheLastPriceAreNoFault)
{
    const auto all = outcomes({run("up", "2030-01-01T12:00:00Z", {"RISER"})});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].open(0), 1u);
    EXPECT_EQ(all[0].horizons[2].sessions, 20u);
    EXPECT_TRUE(outcomes({run("up", "2024-01-05T12:00:00Z", {})}).empty());
}

TEST_F(ScannerOutcomesTest, KnowsTheRangeOfTheHits)
{
    EXPECT_FALSE(hitRange(std::vector{run("up", "2024-01-05", {})}));
    const auto range =
        hitRange(std::vector{run("up", "2024-01-05", {"A"}), run("up", "2024-01-03", {"A"}),
                             run("up", "2024-01-01", {})});
    ASSERT_TRUE(range);
    EXPECT_EQ(range->first, utc("2024-01-03"));
    EXPECT_EQ(range->last, utc("2024-01-05"));
}

TEST(OutcomeController, AnswersTheLastQuestionAlone)
{
    std::vector<std::size_t> known;
    OutcomeController controller([](const std::vector<store::ScannerRunRecord>& runs) {
        return [count = runs.size()](const std::stop_token&) {
            return base::Result<std::vector<ScannerOutcome>>(std::vector<ScannerOutcome>(count));
        };
    });
    QObject::connect(&controller, &OutcomeController::known,
                     [&known](const std::vector<ScannerOutcome>& outcomes) {
                         known.push_back(outcomes.size());
                     });
    controller.ask(std::vector<store::ScannerRunRecord>(1));
    controller.ask(std::vector<store::ScannerRunRecord>(2));
    ASSERT_TRUE(QTest::qWaitFor([&known] { return !known.empty(); }, 10'000));
    EXPECT_EQ(known, std::vector<std::size_t>{2});
}

} // namespace
} // namespace tapesift::presentation
