#include "tapesift/presentation/row_status.h"

#include <gtest/gtest.h>

#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

TEST(RowStatus, ShowsTheMostImportantOne)
{
    ResultRow row = sampleRow(QStringLiteral("AAPL"));
    EXPECT_EQ(statusOf(row), RowStatus::Quick);
    row.warmingIndicators = 2;
    EXPECT_EQ(statusOf(row), RowStatus::Warming);
    row.qualityNotes = 1;
    EXPECT_EQ(statusOf(row), RowStatus::Noted);
    row.isForming = true;
    EXPECT_EQ(statusOf(row), RowStatus::Forming);
    EXPECT_EQ(statusText(RowStatus::Forming), QStringLiteral("Forming"));
}

TEST(RowStatus, ExplainsAllThatHolds)
{
    ResultRow row = sampleRow(QStringLiteral("AAPL"));
    EXPECT_EQ(statusExplanation(row).count(QLatin1Char('\n')), 0);
    row.warmingIndicators = 12;
    row.qualityNotes = 34;
    row.isForming = true;
    row.isReused = true;
    const QString all = statusExplanation(row);
    EXPECT_EQ(all.count(QLatin1Char('\n')), 3);
    EXPECT_TRUE(all.contains(QStringLiteral("12")));
    EXPECT_TRUE(all.contains(QStringLiteral("34")));
}

TEST(RowStatus, IsCompleteOnceItIsAnalysedInDepth)
{
    ResultRow row = sampleRow(QStringLiteral("A"));
    row.deep.state = DeepState::Pending;
    EXPECT_EQ(statusOf(row), RowStatus::Quick);
    row.deep.state = DeepState::Done;
    EXPECT_EQ(statusOf(row), RowStatus::Complete);
    EXPECT_TRUE(statusExplanation(row).contains(QStringLiteral("deep analysis")));
    row.isForming = true;
    EXPECT_EQ(statusOf(row), RowStatus::Forming);
}

} // namespace
} // namespace tapesift::presentation
