#include <limits>

#include <gtest/gtest.h>

#include "deep_samples.h"

namespace tapesift::report {
namespace {

using indicators::IndicatorId;
using market::Outcome;

std::string order(const ScanReport& report)
{
    std::string symbols;
    for (const store::LedgerEntry& entry : report.entries)
        symbols += (symbols.empty() ? "" : " ") + entry.member.symbol.text();
    return symbols;
}

std::string sorted(ScanReport report, std::string_view column)
{
    const base::Status status = sortEntries(report, column);
    return status ? order(report) : status.error().message;
}

ScanReport mixedReport()
{
    ScanReport report =
        sampleReport({failedEntry("FAIL1", Outcome::NoData, ""), okEntry("C"), okEntry("A"),
                      failedEntry("FAIL2", Outcome::Stale, ""), okEntry("D"), okEntry("B")});
    const auto set = [&report](std::size_t index, double rsi, double price) {
        report.entries[index].result->indicators[IndicatorId::Rsi14] = rsi;
        report.entries[index].result->price = price;
    };
    set(1, 50, 3);
    set(2, std::numeric_limits<double>::quiet_NaN(), 2);
    set(4, 70, 2);
    set(5, 20, 9);
    return report;
}

TEST(SortEntries, SortsNumbersFromHighToLowWithBlanksLast)
{
    EXPECT_EQ(sorted(mixedReport(), "rsi"), "D C B A FAIL1 FAIL2");
    EXPECT_EQ(sorted(mixedReport(), "-rsi"), "B C D A FAIL1 FAIL2");
    EXPECT_EQ(sorted(mixedReport(), "rsi14"), "D C B A FAIL1 FAIL2");
}

TEST(SortEntries, KeepsTheOrderOfEqualValues)
{
    EXPECT_EQ(sorted(mixedReport(), "price"), "B C A D FAIL1 FAIL2");
    EXPECT_EQ(sorted(mixedReport(), "-price"), "A D C B FAIL1 FAIL2");
    EXPECT_EQ(sorted(mixedReport(), "volume"), "C A D B FAIL1 FAIL2");
}

TEST(SortEntries, SortsTextsFromAToZ)
{
    EXPECT_EQ(sorted(mixedReport(), "symbol"), "A B C D FAIL1 FAIL2");
    EXPECT_EQ(sorted(mixedReport(), "-symbol"), "D C B A FAIL1 FAIL2");
}

TEST(SortEntries, PutsTheStrongestBuyFirst)
{
    using analysis::Signal;
    const ScanReport report =
        sampleReport({okEntry("N", Signal::Neutral), okEntry("S", Signal::StrongSell),
                      okEntry("B", Signal::StrongBuy), okEntry("U", Signal::Buy)});
    EXPECT_EQ(sorted(report, "signal"), "B U N S");
    EXPECT_EQ(sorted(report, "-signal"), "S N U B");
}

TEST(SortEntries, KnowsEveryNamedColumnInAnyCase)
{
    for (const char* column : {"price", "change", "changePercent", "volume", "relVolume", "signal",
                               "strength", "rsi", "SYMBOL", "changepercent", "-ADX14"}) {
        ScanReport report = mixedReport();
        EXPECT_TRUE(sortEntries(report, column)) << column;
    }
    for (const auto& info : indicators::indicatorCatalog()) {
        ScanReport report = mixedReport();
        EXPECT_TRUE(sortEntries(report, info.name)) << info.name;
    }
}

TEST(SortEntries, SortsByTheNumbersOfTheDeepPhaseOnTheSideOfTheVerdict)
{
    analysis::DeepAnalysis weak = sampleDeep();
    weak.side = analysis::Side::Short; // risk/reward 0.875
    weak.score[analysis::ScorePart::Momentum].grade = 0;
    weak.confluence.score = -0.5;
    weak.percentile = 7;
    weak.prediction->probabilityUp = 0.25;
    analysis::DeepAnalysis unranked = sampleDeep();
    unranked.percentile = 0;
    unranked.prediction.reset();
    const ScanReport report =
        deepReport({okEntry("PENDING"), deepFailure("FAILED"), deepEntry("WEAK", weak),
                    deepEntry("GOOD"), deepEntry("UNRANKED", unranked)});
    EXPECT_EQ(sorted(report, "score"), "GOOD UNRANKED WEAK PENDING FAILED");
    EXPECT_EQ(sorted(report, "-score"), "WEAK GOOD UNRANKED PENDING FAILED");
    EXPECT_EQ(sorted(report, "riskReward"), "GOOD UNRANKED WEAK PENDING FAILED");
    EXPECT_EQ(sorted(report, "confluence"), "GOOD UNRANKED WEAK PENDING FAILED");
    EXPECT_EQ(sorted(report, "relativestrength"), "GOOD WEAK PENDING FAILED UNRANKED");
    EXPECT_EQ(sorted(report, "-probabilityUp"), "WEAK GOOD PENDING FAILED UNRANKED");
}

TEST(SortEntries, NamesTheNearestColumn)
{
    ScanReport report = mixedReport();
    const std::string before = order(report);
    const base::Status status = sortEntries(report, "-strenth");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_EQ(status.error().message, "There is no column \"strenth\" to sort by.");
    EXPECT_EQ(status.error().suggestion, "Did you mean \"strength\"?");
    EXPECT_EQ(order(report), before);
    EXPECT_FALSE(sortEntries(report, ""));
    EXPECT_FALSE(sortEntries(report, "-"));
}

TEST(LimitResults, KeepsTheFirstResultsAndEveryFailure)
{
    ScanReport report = mixedReport();
    limitResults(report, 2);
    EXPECT_EQ(order(report), "FAIL1 C A FAIL2");
    EXPECT_EQ(report.leftOut, 2U);
    limitResults(report, 1);
    EXPECT_EQ(order(report), "FAIL1 C FAIL2");
    EXPECT_EQ(report.leftOut, 3U);
}

TEST(LimitResults, KeepsAllForZero)
{
    ScanReport report = mixedReport();
    limitResults(report, 0);
    limitResults(report, 100);
    EXPECT_EQ(report.entries.size(), 6U);
    EXPECT_EQ(report.leftOut, 0U);
}

} // namespace
} // namespace tapesift::report
