#include "tapesift/presentation/scanner_matches.h"

#include <filesystem>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "sample_rows.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/providers/provider_registry.h"

namespace tapesift::presentation {
namespace {

// Daily bars from 2024-01-01 on with these closes; the open is the close.
std::string csvOf(const std::vector<double>& closes)
{
    std::string csv = "date,open,high,low,close,volume\n";
    const auto start = std::chrono::sys_days(std::chrono::year(2024) / 1 / 1);
    for (std::size_t i = 0; i < closes.size(); ++i) {
        const std::chrono::year_month_day day(start + std::chrono::days{int(i)});
        csv += QStringLiteral("%1-%2-%3,%4,%4,%4,%4,1000\n")
                   .arg(int(day.year()))
                   .arg(unsigned(day.month()), 2, 10, QLatin1Char('0'))
                   .arg(unsigned(day.day()), 2, 10, QLatin1Char('0'))
                   .arg(closes[i])
                   .toStdString();
    }
    return csv;
}

// 1, 2, ... count, or the other way round.
std::vector<double> steps(int count, bool isRising)
{
    std::vector<double> closes;
    for (int i = 0; i < count; ++i)
        closes.push_back(isRising ? i + 1 : count - i);
    return closes;
}

class ScannerMatchesTest : public testing::Test
{
protected:
    ScannerMatchesTest()
    {
        // The closes of 30 days; SMA20 at the end: 20.5 of RISE and 10.5 of FALL.
        prices.write("RISE.csv", csvOf(steps(30, true)));
        prices.write("FALL.csv", csvOf(steps(30, false)));
        prices.write("NEW.csv", csvOf(steps(5, true))); // too few for it
        show({QStringLiteral("RISE"), QStringLiteral("FALL"), QStringLiteral("NEW"),
              QStringLiteral("GONE")}); // has no file
    }

    void show(const std::vector<QString>& symbols)
    {
        store::RunRecord run;
        run.id = store::RunId{1};
        run.spec.provider = "csv";
        run.spec.dataPath = prices.path().string();
        run.spec.lookback = 60;
        run.spec.asOf = base::parseUtc("2024-06-01").value();
        run.spec.asOfClosed = true;
        results.begin(run);
        ArrivedEntries entries;
        entries.rows = sampleRows(symbols); // strengths 1, 2, 3, 4
        results.add(std::move(entries));
    }

    MatchAnswer ask(const MatchQuestion& question)
    {
        QSignalSpy answers(&matches, &ScannerMatches::answered);
        matches.ask(question);
        const auto last = [&answers] {
            return answers.isEmpty() ? MatchAnswer() : answers.back().at(0).value<MatchAnswer>();
        };
        EXPECT_TRUE(QTest::qWaitFor([&] { return !answers.isEmpty() && last().isComplete(); }));
        return last();
    }

    support::TemporaryFolder home;
    support::TemporaryFolder prices;
    base::RealFileSystem files;
    base::SystemClock clock;
    support::MemoryLog log;
    cache::PriceCache cache{files, home.file("cache"), clock, log};
    market::CalendarBook calendars;
    RunResults results;
    ScannerMatches matches{results,
                           {files, clock, log, cache, home.file("cache"),
                            [this](const market::ScanSpec& spec) {
                                providers::ProviderOptions options;
                                options.dataPath = spec.dataPath;
                                return providers::createProvider(spec.provider, options, files,
                                                                 clock);
                            },
                            calendars}};
};

TEST_F(ScannerMatchesTest, CountsTheSymbolsOfTheRun)
{
    const MatchAnswer answer = ask({"close > sma(20)", {}, {}});
    EXPECT_FALSE(answer.error);
    EXPECT_EQ(answer.total, 4);
    EXPECT_EQ(answer.symbols, QStringList{QStringLiteral("RISE")}); // 30 > 20.5; 1 < 10.5
    EXPECT_EQ(answer.examined, 2);
    EXPECT_EQ(answer.warming, 1);
    EXPECT_EQ(answer.missing, 1);
    EXPECT_EQ(answer.interval, market::Interval::Day1);
}

TEST_F(ScannerMatchesTest, TellsOfEachCondition)
{
    const MatchAnswer answer =
        ask({"close > 3 and close > sma(20) and for(2, close < 40)",
             {},
             {{"close > level", "close", "level"}, // not known: no parameter of that name
              {"close > 3", "close", "3"},
              {"close > sma(20)", "close", "sma(20)"},
              {"for(2, close < 40)", "", ""}}});
    ASSERT_EQ(answer.rows.size(), 4u);
    EXPECT_EQ(answer.rows[0].matching, 0);

    // The newest closes are 30, 1 and 5.
    const RowMatches& fixed = answer.rows[1];
    EXPECT_EQ(fixed.matching, 2);
    EXPECT_FALSE(fixed.isDistance);
    EXPECT_EQ(fixed.histogram.count, 3);
    EXPECT_EQ(fixed.histogram.threshold, 3);
    EXPECT_EQ(fixed.histogram.median, 5);

    // 30 is 46.34 % above 20.5, 1 is 90.48 % below 10.5.
    const RowMatches& distance = answer.rows[2];
    EXPECT_TRUE(distance.isDistance);
    EXPECT_EQ(distance.unknown, 1);
    EXPECT_EQ(distance.histogram.count, 2);
    EXPECT_EQ(distance.histogram.threshold, 0);
    EXPECT_NEAR(distance.histogram.low, -90.476, 0.001);
    EXPECT_NEAR(distance.histogram.high, 46.341, 0.001);

    EXPECT_EQ(answer.rows[3].matching, 3);
    EXPECT_TRUE(answer.rows[3].histogram.isEmpty());
}

TEST_F(ScannerMatchesTest, KnowsTheFactsOfTheRows)
{
    EXPECT_EQ(ask({"strength >= 3 or symbol == \"RISE\"", {}, {}}).symbols,
              (QStringList{QStringLiteral("RISE"), QStringLiteral("NEW")}));
    EXPECT_EQ(
        ask({"signal == buy and sector == \"Information Technology\"", {}, {}}).symbols.size(), 3);
    EXPECT_EQ(ask({"watched", {}, {}}).symbols.size(), 0);
    EXPECT_EQ(ask({"score > 50", {}, {}}).warming, 3); // of the deep phase, which has not been
}

TEST_F(ScannerMatchesTest, TakesParametersAndTellsWhatIsWrong)
{
    EXPECT_EQ(ask({"close > level", {{"level", 29}}, {}}).symbols,
              QStringList{QStringLiteral("RISE")});
    EXPECT_TRUE(ask({"close > level", {}, {}}).error);
    EXPECT_TRUE(ask({"close(\"1h\") > 1", {}, {}}).error); // shorter than the bars of the run
}

TEST_F(ScannerMatchesTest, SeesTheRunThatIsShown)
{
    EXPECT_EQ(ask({"close > 3", {}, {}}).symbols.size(), 2);
    QSignalSpy changes(&matches, &ScannerMatches::universeChanged);
    show({QStringLiteral("FALL"), QStringLiteral("RISE")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !changes.isEmpty(); }));
    const MatchAnswer answer = ask({"close > 0", {}, {}});
    EXPECT_GE(answer.total, 2);
    EXPECT_TRUE(answer.symbols.contains(QStringLiteral("FALL")));
}

TEST_F(ScannerMatchesTest, TheLastQuestionCounts)
{
    QSignalSpy answers(&matches, &ScannerMatches::answered);
    matches.ask({"close > 3", {}, {}});
    matches.ask({"close > 4", {}, {}});
    matches.ask({"close > 29", {}, {}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !answers.isEmpty(); }));
    QTest::qWait(300);
    for (const auto& signal : answers)
        EXPECT_LE(signal.at(0).value<MatchAnswer>().symbols.size(), 1);
    matches.ask({"close > 3", {}, {}});
    matches.cancel();
    const qsizetype before = answers.size();
    QTest::qWait(400);
    EXPECT_EQ(answers.size(), before);
}

TEST_F(ScannerMatchesTest, ReadsAgainWhatWasGivenBack)
{
    EXPECT_EQ(ask({"close > 3", {}, {}}).symbols.size(), 2);
    // Kept bars do not look at the folder again.
    std::filesystem::remove(prices.file("RISE.csv"));
    EXPECT_EQ(ask({"close > 4", {}, {}}).symbols.size(), 2);
}

TEST(ScannerMatchesAlone, WithoutARunThereIsNothingToCount)
{
    RunResults results;
    support::TemporaryFolder home;
    base::RealFileSystem files;
    base::SystemClock clock;
    support::MemoryLog log;
    cache::PriceCache cache(files, home.file("cache"), clock, log);
    market::CalendarBook calendars;
    ScannerMatches matches(results, {files, clock, log, cache, home.file("cache"), {}, calendars});
    QSignalSpy answers(&matches, &ScannerMatches::answered);
    matches.ask({"close > 3", {}, {}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !answers.isEmpty(); }));
    EXPECT_EQ(answers.at(0).at(0).value<MatchAnswer>().total, 0);
}

} // namespace
} // namespace tapesift::presentation
