#include "tapesift/presentation/comparison_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using analysis::Signal;
using RowKind = ComparisonRow::Kind;

market::Symbol symbolOf(const char* text)
{
    return market::Symbol::parse(text).value();
}

report::SymbolChange changeOf(const char* symbol, report::ResultState before,
                              report::ResultState after)
{
    return {symbolOf(symbol), report::compareResults(before, after, {})};
}

// Strengths before: A 90, B 80, C 70, L 60; after: C 95, A 90, B 80, N 10.
report::RunDiff sampleDiff()
{
    report::RunDiff diff;
    diff.changes = {changeOf("A", {Signal::Buy, 100, 90}, {Signal::Buy, 100, 90}),
                    changeOf("B", {Signal::Buy, 100, 80}, {Signal::Sell, 100, 80}),
                    changeOf("C", {Signal::Buy, 100, 70}, {Signal::Buy, 110, 95})};
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    diff.left = {{symbolOf("L"), Signal::Neutral, 60, 10, unknown, {}}};
    diff.entered = {{symbolOf("N"), Signal::StrongBuy, 10, 10, unknown, {}}};
    return diff;
}

QStringList symbolsOf(const std::vector<ComparisonRow>& rows)
{
    QStringList symbols;
    for (const ComparisonRow& row : rows)
        symbols += row.symbol;
    return symbols;
}

TEST(ComparisonRows, ListFlipsMovesArrivalsAndRanks)
{
    const auto rows = comparisonRows(sampleDiff());
    EXPECT_EQ(symbolsOf(rows),
              (QStringList{QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("N"),
                           QStringLiteral("L"), QStringLiteral("A")}));
    EXPECT_EQ(rows[0].kind, RowKind::Flipped);
    EXPECT_EQ(rows[0].rankBefore, 2);
    EXPECT_EQ(rows[0].rankAfter, 3);
    EXPECT_EQ(rows[1].kind, RowKind::Moved);
    EXPECT_NEAR(rows[1].pricePercent, 10, 1e-9);
    EXPECT_EQ(rows[1].strength, 25);
    EXPECT_EQ(rows[1].rankAfter, 1);
    EXPECT_EQ(rows[2].before, std::nullopt);
    EXPECT_EQ(rows[2].rankBefore, 0);
    EXPECT_EQ(rows[2].rankAfter, 4);
    EXPECT_EQ(rows[3].rankBefore, 4);
    EXPECT_TRUE(std::isnan(rows[3].pricePercent));
    EXPECT_EQ(rows[4].kind, RowKind::Ranked); // Nothing but 1 → 2.
    EXPECT_EQ(rows[4].rankAfter, 2);
}

TEST(ComparisonRows, RankByTheScoreWhereAllHaveOne)
{
    report::RunDiff diff;
    diff.changes = {changeOf("A", {Signal::Buy, 1, 90, 10}, {Signal::Buy, 1, 90, 30}),
                    changeOf("B", {Signal::Buy, 1, 80, 20}, {Signal::Buy, 1, 80, 20}),
                    changeOf("C", {Signal::Buy, 1, 70, 20}, {Signal::Buy, 1, 70, 20})};
    const auto rows = comparisonRows(diff);
    EXPECT_EQ(symbolsOf(rows),
              (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    EXPECT_EQ(rows[0].rankBefore, 3); // B and C share the first place.
    EXPECT_EQ(rows[0].rankAfter, 1);
    EXPECT_EQ(rows[1].rankBefore, 1);
    EXPECT_EQ(rows[2].rankBefore, 1);
    EXPECT_EQ(rows[2].rankAfter, 2);
    EXPECT_TRUE(comparisonRows({}).empty());
}

TEST(ComparisonTable, ShowsOneKindOrAll)
{
    ComparisonModel model(sampleDiff());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.count(RowKind::Left), 1);
    model.show(RowKind::Left);
    ASSERT_EQ(model.rowCount(), 1);
    const auto text = [&model](ComparisonModel::Column column) {
        return model.index(0, static_cast<int>(column)).data().toString();
    };
    EXPECT_EQ(text(ComparisonModel::Column::Kind), QStringLiteral("Left"));
    EXPECT_EQ(text(ComparisonModel::Column::Symbol), QStringLiteral("L"));
    EXPECT_EQ(text(ComparisonModel::Column::After), QStringLiteral("—"));
    EXPECT_EQ(text(ComparisonModel::Column::Rank), QStringLiteral("4 → —"));
    model.show(std::nullopt);
    EXPECT_EQ(model.rowCount(), 5);
}

} // namespace
} // namespace tapesift::presentation
