#include "tapesift/presentation/backtest_texts.h"

#include <gtest/gtest.h>

#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

constexpr sys_days calendarDay(unsigned month, unsigned dayOfMonth)
{
    return sys_days{year{2017} / std::chrono::month{month} / std::chrono::day{dayOfMonth}};
}

FinishedBacktest sampleBacktest()
{
    FinishedBacktest backtest;
    backtest.request.from = calendarDay(1, 3);
    backtest.request.to = calendarDay(12, 29);
    backtest.symbols = {QStringLiteral("AAPL"), QStringLiteral("BRK.B")};
    backtest.report.sessions = {
        {calendarDay(1, 3), 2, 0, 1}, {calendarDay(1, 4), 2, 0, 0}, {calendarDay(1, 5), 2, 0, 1}};
    backtest.report.hits = {{calendarDay(1, 3), 0, 3.25, 116.15, {}},
                            {calendarDay(1, 5), 1, {}, 163.5, {}}};
    backtest.report.hits[0].outcomes[0] = scanners::HitOutcome{-0.11, 0.42, 0.5, -1.25};
    backtest.report.horizons[0].sessions = 1;
    backtest.report.horizons[0].hits = 1;
    backtest.report.horizons[0].independentDays = 1;
    backtest.report.horizons[1].sessions = 5;
    backtest.report.horizons[2].sessions = 20;
    return backtest;
}

TEST(BacktestTexts, SaysWhatWasFoundAndWhen)
{
    EXPECT_EQ(backtestHeadline(sampleBacktest(), kEnglish),
              QStringLiteral("2 hits on 2 of 3 sessions, 3 Jan 2017 to 29 Dec 2017."));
}

TEST(BacktestTexts, SaysPlainlyThatThereAreTooFewHits)
{
    FinishedBacktest backtest = sampleBacktest();
    backtest.report.unknownFacts = {"score"};
    backtest.missing = 3;
    const QStringList cautions = backtestCautions(backtest, kEnglish);
    ASSERT_EQ(cautions.size(), 3);
    EXPECT_EQ(cautions[0],
              QStringLiteral("Too few hits to conclude from: it takes 30 days with hits that do "
                             "not overlap, and there are 1 after 1 session(s), 0 after 5 "
                             "session(s), 0 after 20 session(s)."));
    EXPECT_EQ(cautions[1], QStringLiteral("Not known of the past, so never met: score."));
    EXPECT_EQ(cautions[2], QStringLiteral("3 symbol(s) have no prices of that time."));
    for (auto& horizon : backtest.report.horizons)
        horizon.independentDays = scanners::kMinIndependentDays;
    backtest.report.unknownFacts.clear();
    backtest.missing = 0;
    EXPECT_TRUE(backtestCautions(backtest, kEnglish).isEmpty());
}

TEST(BacktestTexts, WritesAHorizonAsCells)
{
    scanners::HorizonReport horizon = sampleBacktest().report.horizons[0];
    EXPECT_EQ(horizonCells(horizon, kEnglish).count(QStringLiteral("—")), 8);
    horizon.means = scanners::OutcomeMeans{0.5,   0.2, 0.3,  scanners::MeanInterval{-0.1, 0.7},
                                           0.554, 0.5, 1.25, -0.75};
    EXPECT_EQ(horizonCells(horizon, kEnglish),
              (QStringList{QStringLiteral("1 session(s)"), QStringLiteral("1"),
                           QStringLiteral("+0.50 %"), QStringLiteral("+0.20 %"),
                           QStringLiteral("+0.30 %"), QStringLiteral("−0.10 to +0.70 %"),
                           QStringLiteral("55 %"), QStringLiteral("50 %"),
                           QStringLiteral("+1.25 %"), QStringLiteral("−0.75 %")}));
}

TEST(BacktestTexts, WritesAHitAsCells)
{
    const FinishedBacktest backtest = sampleBacktest();
    EXPECT_EQ(hitCells(backtest, backtest.report.hits[0], kEnglish),
              (QStringList{QStringLiteral("3 Jan 2017"), QStringLiteral("AAPL"),
                           QStringLiteral("3.25"), QStringLiteral("116.15"),
                           QStringLiteral("−0.11 %"), QStringLiteral("—"), QStringLiteral("—")}));
    EXPECT_EQ(hitCells(backtest, backtest.report.hits[1], kEnglish)[2], QStringLiteral("—"));
}

// excess = gain - universe = -0.11 - 0.42 = -0.53.
TEST(BacktestTexts, WritesAllHitsAsCsv)
{
    EXPECT_EQ(backtestCsv(sampleBacktest()),
              "date,symbol,score,entry,return_1,excess_1,mfe_1,mae_1,return_5,excess_5,mfe_5,mae_5,"
              "return_20,excess_20,mfe_20,mae_20\n"
              "2017-01-03,AAPL,3.25,116.15,-0.1100,-0.5300,0.5000,-1.2500,,,,,,,,\n"
              "2017-01-05,BRK.B,,163.5,,,,,,,,,,,,\n");
}

} // namespace
} // namespace tapesift::presentation
