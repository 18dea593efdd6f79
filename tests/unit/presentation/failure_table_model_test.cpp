#include "tapesift/presentation/failure_table_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using market::Outcome;
using FailureColumn = FailureTableModel::Column;

FailureRow failure(const char* symbol, Outcome outcome, std::uint32_t attempts = 1)
{
    FailureRow row;
    row.symbol = QString::fromLatin1(symbol);
    row.outcome = outcome;
    row.attempts = attempts;
    row.error = {base::ErrorCode::NotFound, "There are no bars.", "", "Check the folder."};
    return row;
}

class FailureTableModelTest : public testing::Test
{
protected:
    QString shown() const
    {
        QStringList symbols;
        for (int row = 0; row < m_model.rowCount(); ++row)
            symbols += m_model.rowAt(row).symbol;
        return symbols.join(QLatin1Char(' '));
    }

    QString text(int row, FailureColumn column) const
    {
        return m_model.index(row, static_cast<int>(column)).data().toString();
    }

    FailureTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(FailureTableModelTest, ShowsWhatHappenedAndWhatToDo)
{
    FailureRow row = failure("XYZ", Outcome::NoData, 3);
    row.name = QStringLiteral("Xyz Corp");
    row.error.details = "XYZ.csv";
    m_model.append({row});
    EXPECT_EQ(text(0, FailureColumn::Symbol), QStringLiteral("XYZ"));
    EXPECT_EQ(text(0, FailureColumn::Name), QStringLiteral("Xyz Corp"));
    EXPECT_EQ(text(0, FailureColumn::Outcome), QStringLiteral("No data"));
    EXPECT_EQ(text(0, FailureColumn::Reason), QStringLiteral("There are no bars. (XYZ.csv)"));
    EXPECT_EQ(text(0, FailureColumn::WhatToDo), QStringLiteral("Check the folder."));
    EXPECT_EQ(text(0, FailureColumn::Attempts), QStringLiteral("3"));
    EXPECT_EQ(m_model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(),
              QStringLiteral("What to do"));
}

TEST_F(FailureTableModelTest, ReplacesARowThatComesAgainButKeepsThoseWithoutSymbol)
{
    m_model.append({failure("A", Outcome::NoData), failure("", Outcome::Failed)});
    m_model.append({failure("A", Outcome::Stale), failure("", Outcome::Failed)});
    EXPECT_EQ(m_model.totalRows(), 3);
    EXPECT_EQ(m_model.find(QStringLiteral("A"))->outcome, Outcome::Stale);
    EXPECT_EQ(m_model.find(QStringLiteral("B")), nullptr);
    EXPECT_EQ(m_model.find(QString()), nullptr);
}

TEST_F(FailureTableModelTest, SortsByEveryColumnWithBlanksLast)
{
    m_model.append({failure("A10", Outcome::Stale, 2), failure("a2", Outcome::NoData, 5),
                    failure("", Outcome::Failed, 1)});
    const QPersistentModelIndex stale(m_model.index(0, 1));
    m_model.sort(static_cast<int>(FailureColumn::Symbol));
    EXPECT_EQ(shown(), QStringLiteral("a2 A10 "));
    EXPECT_EQ(stale.row(), 1);
    m_model.sort(static_cast<int>(FailureColumn::Symbol), Qt::DescendingOrder);
    EXPECT_EQ(shown(), QStringLiteral("A10 a2 "));
    m_model.sort(static_cast<int>(FailureColumn::Attempts), Qt::DescendingOrder);
    EXPECT_EQ(shown(), QStringLiteral("a2 A10 "));
    m_model.sort(static_cast<int>(FailureColumn::Outcome));
    EXPECT_EQ(shown(), QStringLiteral(" a2 A10")); // Failed, No data, Stale
    m_model.sort(-1);
    EXPECT_EQ(shown(), QStringLiteral("A10 a2 "));
}

TEST_F(FailureTableModelTest, ShowsOnlyTheChosenOutcomes)
{
    m_model.append({failure("A", Outcome::Stale), failure("B", Outcome::NoData),
                    failure("C", Outcome::Stale)});
    QSignalSpy counts(&m_model, &FailureTableModel::countsChanged);
    m_model.setShownOutcomes({Outcome::Stale});
    EXPECT_EQ(shown(), QStringLiteral("A C"));
    EXPECT_EQ(m_model.totalRows(), 3);
    EXPECT_EQ(counts.count(), 1);
    m_model.setShownOutcomes({});
    EXPECT_EQ(shown(), QStringLiteral("A B C"));
}

TEST_F(FailureTableModelTest, CountsOutcomesAndTellsWhichToRetry)
{
    m_model.append({failure("A", Outcome::Stale), failure("B", Outcome::Cancelled),
                    failure("C", Outcome::Stale), failure("D", Outcome::Filtered)});
    using Counts = std::vector<std::pair<Outcome, int>>;
    EXPECT_EQ(m_model.outcomeCounts(),
              (Counts{{Outcome::Filtered, 1}, {Outcome::Stale, 2}, {Outcome::Cancelled, 1}}));
    EXPECT_EQ(m_model.retryableOutcomes(), std::vector<Outcome>{Outcome::Stale});
    m_model.remove({QStringLiteral("A"), QStringLiteral("C")});
    EXPECT_TRUE(m_model.retryableOutcomes().empty());
    EXPECT_EQ(shown(), QStringLiteral("B D"));
    m_model.clear();
    EXPECT_EQ(m_model.totalRows(), 0);
}

} // namespace
} // namespace tapesift::presentation
