#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/result_table_model.h"
#include "unit/presentation/sample_deep.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

DeepArrival arrival(const QString& symbol, double score)
{
    DeepArrival arrived{symbol, sampleDeepRow()};
    arrived.row.score = score;
    return arrived;
}

class ResultTableDeepTest : public testing::Test
{
protected:
    ResultTableDeepTest()
    {
        std::vector<ResultRow> rows = sampleRows(
            {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")});
        for (ResultRow& row : rows)
            row.deep.state = DeepState::Pending;
        m_model.append(std::move(rows));
    }

    QString shown() const
    {
        QString symbols;
        for (const ResultRow* row : m_model.visible())
            symbols += row->symbol;
        return symbols;
    }

    ResultTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ResultTableDeepTest, ChangesRowsWhereTheyStandAndTellsOfThemAtOnce)
{
    m_model.setOrder(RowOrder::fromString(QStringLiteral("-strength")));
    ASSERT_EQ(shown(), QStringLiteral("DCBA"));
    QSignalSpy changes(&m_model, &QAbstractItemModel::dataChanged);
    QSignalSpy layouts(&m_model, &QAbstractItemModel::layoutChanged);
    m_model.deepen({arrival(QStringLiteral("A"), 90), arrival(QStringLiteral("C"), 10),
                    arrival(QStringLiteral("gone"), 50)});
    EXPECT_EQ(shown(), QStringLiteral("DCBA"));
    EXPECT_EQ(layouts.size(), 0) << "the order does not look at deep results";
    ASSERT_EQ(changes.size(), 1);
    const auto from = changes.front().at(0).value<QModelIndex>();
    EXPECT_EQ(from.row(), 1); // C
    EXPECT_GT(from.column(), 0) << "not the whole row: the selected symbol is still the same";
    EXPECT_EQ(changes.front().at(1).value<QModelIndex>().row(), 3); // A
    EXPECT_DOUBLE_EQ(m_model.find(QStringLiteral("A"))->deep.score, 90);
    EXPECT_EQ(m_model.find(QStringLiteral("B"))->deep.state, DeepState::Pending);
}

TEST_F(ResultTableDeepTest, SortsByScoreAtMostOnceASecondWithBlanksLast)
{
    m_model.setOrder(RowOrder::fromString(QStringLiteral("-score")));
    m_model.deepen({arrival(QStringLiteral("C"), 40)});
    EXPECT_EQ(shown(), QStringLiteral("CABD"));
    m_model.deepen({arrival(QStringLiteral("D"), 60)});
    EXPECT_EQ(shown(), QStringLiteral("CABD")) << "less than a second ago";
    m_model.settle();
    EXPECT_EQ(shown(), QStringLiteral("DCAB"));
    m_model.setOrder(RowOrder::fromString(QStringLiteral("score")));
    EXPECT_EQ(shown(), QStringLiteral("CDAB"));
}

TEST_F(ResultTableDeepTest, FiltersAgainWhatTheFilterLooksAt)
{
    m_model.setFilter(*RowFilter::parse(QStringLiteral("score>50")));
    EXPECT_EQ(m_model.visibleRows(), 0);
    QSignalSpy counts(&m_model, &ResultTableModel::countsChanged);
    m_model.deepen({arrival(QStringLiteral("B"), 80), arrival(QStringLiteral("C"), 20)});
    EXPECT_EQ(shown(), QStringLiteral("B"));
    EXPECT_GE(counts.size(), 1);
}

TEST_F(ResultTableDeepTest, AddsTheRanksToTheScores)
{
    m_model.deepen({{QStringLiteral("A"), sampleDeepRow()}});
    m_model.rank({{QStringLiteral("A"), 50}, {QStringLiteral("B"), 70}});
    EXPECT_NEAR(m_model.find(QStringLiteral("A"))->deep.score, 57, 1e-9);
    EXPECT_DOUBLE_EQ(m_model.find(QStringLiteral("A"))->deep.percentile, 50);
    EXPECT_TRUE(std::isnan(m_model.find(QStringLiteral("B"))->deep.percentile))
        << "it has no deep result";
}

TEST_F(ResultTableDeepTest, CellsSayWhatIsToCome)
{
    const auto text = [this](const char* symbol, Column column, int role) {
        const int row = *m_model.visibleRowOf(QString::fromLatin1(symbol));
        return m_model.data(m_model.index(row, indexOf(column)), role).toString();
    };
    m_model.deepen({{QStringLiteral("B"), makeDeepRow({std::byte{7}})},
                    {QStringLiteral("C"), sampleDeepRow()}});
    EXPECT_EQ(text("A", Column::Score, Qt::DisplayRole), QStringLiteral("…"));
    EXPECT_TRUE(text("A", Column::Score, Qt::ToolTipRole).contains(QStringLiteral("not been")));
    EXPECT_EQ(text("B", Column::StopLoss, Qt::DisplayRole), QStringLiteral("!"));
    EXPECT_TRUE(text("B", Column::StopLoss, Qt::ToolTipRole).contains(QStringLiteral("bars")));
    EXPECT_EQ(text("C", Column::Score, Qt::DisplayRole), QStringLiteral("58"));
    EXPECT_EQ(text("C", Column::Regime, Qt::DisplayRole), QStringLiteral("Bull"));
    EXPECT_EQ(text("C", Column::RelativeStrength, Qt::DisplayRole), NumberFormat::none());
    EXPECT_TRUE(text("C", Column::RelativeStrength, Qt::ToolTipRole)
                    .contains(QStringLiteral("all symbols")));
}

} // namespace
} // namespace tapesift::presentation
