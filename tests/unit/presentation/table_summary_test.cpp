#include "tapesift/presentation/table_summary.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/result_table_model.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

// The values 1 ... 18: least 1, most 18, the middle ones are 9 and 10; nine parts of two each
// begin at 1, 3, 5, 7, 9, 11, 13, 15, 17.
TEST(Summarize, TellsLeastMedianMostAndTheNineParts)
{
    ColumnValues column{3, {}};
    for (int i = 18; i >= 1; --i)
        column.values.push_back(i);
    const auto summaries = summarize({column, {4, {}}, {5, {7, 1, 3}}});
    ASSERT_EQ(summaries.size(), 2u); // A column without values has none.
    const ColumnSummary& first = summaries[0];
    EXPECT_EQ(first.column, 3);
    EXPECT_EQ(first.count, 18);
    EXPECT_EQ(first.least, 1);
    EXPECT_EQ(first.median, 9.5);
    EXPECT_EQ(first.most, 18);
    EXPECT_EQ(first.cuts, (std::array<double, 8>{3, 5, 7, 9, 11, 13, 15, 17}));
    EXPECT_EQ(first.stepOf(1), 0);
    EXPECT_EQ(first.stepOf(2.5), 0);
    EXPECT_EQ(first.stepOf(10), 4);
    EXPECT_EQ(first.stepOf(18), 8);
    EXPECT_EQ(summaries[1].median, 3);
}

TEST(Summarize, TakesEqualValuesForNeitherHighNorLow)
{
    const auto summaries = summarize({{0, std::vector<double>(50, 2.0)}});
    EXPECT_EQ(summaries[0].stepOf(2), 4);
    EXPECT_EQ(summaries[0].stepOf(1.9), 0);
    EXPECT_EQ(summaries[0].stepOf(2.1), 8);
    constexpr double kLarge = 1.6e308; // The sum of two is no number.
    EXPECT_EQ(summarize({{0, {kLarge, kLarge}}})[0].median, kLarge);
}

TEST(TableSummary, FollowsTheRowsThatTheFilterShows)
{
    ResultTableModel model;
    TableSummary summary(model);
    QSignalSpy changed(&summary, &TableSummary::changed);
    const int strength = indexOf(Column::Strength);
    const int score = indexOf(Column::Score);
    summary.setColumns({strength, score, indexOf(Column::Symbol)});
    std::vector<ResultRow> rows =
        sampleRows({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                    QStringLiteral("D"), QStringLiteral("E")}); // strengths 1 ... 5
    rows[4].strength = indicators::kNoValue;
    model.append(std::move(rows));
    ASSERT_TRUE(QTest::qWaitFor([&] { return summary.of(strength) != nullptr; }, 10'000));
    EXPECT_EQ(summary.of(strength)->count, 4);
    EXPECT_EQ(summary.of(strength)->least, 1);
    EXPECT_EQ(summary.of(strength)->median, 2.5);
    EXPECT_EQ(summary.of(strength)->most, 4);
    EXPECT_EQ(summary.of(score), nullptr); // No row has been analysed in depth.
    EXPECT_EQ(summary.of(indexOf(Column::Symbol)), nullptr);

    model.setFilter(*RowFilter::parse(QStringLiteral("strength>2")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return summary.of(strength)->least == 3; }, 10'000));
    model.setGrouping(Grouping::Signal);
    model.setAllCollapsed(true);
    ASSERT_EQ(model.visibleRows(), 1);
    model.setFilter({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return summary.of(strength)->least == 1; }, 10'000));
    EXPECT_EQ(summary.of(strength)->count, 4); // Also those in groups that are collapsed.
    model.clear();
    ASSERT_TRUE(QTest::qWaitFor([&] { return summary.all().empty(); }, 10'000));
}

} // namespace
} // namespace tapesift::presentation
