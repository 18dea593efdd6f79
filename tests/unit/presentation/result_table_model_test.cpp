#include "tapesift/presentation/result_table_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

using analysis::Signal;

class ResultTableModelTest : public testing::Test
{
protected:
    static std::vector<ResultRow> rows(const char* symbols)
    {
        std::vector<QString> list;
        for (const QString& symbol : QString::fromLatin1(symbols).split(QLatin1Char(' ')))
            list.push_back(symbol);
        return sampleRows(list);
    }

    QString shown() const
    {
        QStringList symbols;
        for (const ResultRow* row : m_model.visible())
            symbols += row->symbol;
        return symbols.join(QLatin1Char(' '));
    }

    void order(const char* text)
    {
        m_model.setOrder(RowOrder::fromString(QString::fromLatin1(text)));
    }
    void filter(const char* text)
    {
        m_model.setFilter(*RowFilter::parse(QString::fromLatin1(text)));
    }

    ResultTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ResultTableModelTest, ShowsRowsInOrderOfArrival)
{
    m_model.append(rows("B A"));
    m_model.append(rows("C"));
    EXPECT_EQ(shown(), QStringLiteral("B A C"));
    EXPECT_EQ(m_model.rowCount(), 3);
    EXPECT_EQ(m_model.columnCount(), columnCount());
    EXPECT_EQ(m_model.rowAt(1).symbol, QStringLiteral("A"));
    m_model.clear();
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_FALSE(m_model.visibleRowOf(QStringLiteral("A")).has_value());
}

TEST_F(ResultTableModelTest, SortsTheFirstRowsAtOnceAndLaterOnesWhenTheScanSettles)
{
    order("-strength");
    m_model.append(rows("A B C")); // strengths 1, 2, 3
    EXPECT_EQ(shown(), QStringLiteral("C B A"));
    QSignalSpy inserted(&m_model, &QAbstractItemModel::rowsInserted);
    auto more = rows("D");
    more[0].strength = 99;
    m_model.append(more);
    ASSERT_EQ(inserted.count(), 1);
    EXPECT_EQ(shown(), QStringLiteral("C B A D")); // In less than a second: at the end.
    m_model.settle();
    EXPECT_EQ(shown(), QStringLiteral("D C B A"));
    EXPECT_EQ(m_model.visibleRowOf(QStringLiteral("C")), 1);
}

TEST_F(ResultTableModelTest, FiltersWithoutLosingRows)
{
    m_model.append(rows("AA AB BB"));
    filter("symbol:A");
    EXPECT_EQ(shown(), QStringLiteral("AA AB"));
    EXPECT_EQ(m_model.totalRows(), 3);
    m_model.append(rows("CC AC"));
    EXPECT_EQ(shown(), QStringLiteral("AA AB AC"));
    EXPECT_FALSE(m_model.visibleRowOf(QStringLiteral("CC")).has_value());
    EXPECT_NE(m_model.find(QStringLiteral("CC")), nullptr);
    filter("");
    EXPECT_EQ(shown(), QStringLiteral("AA AB BB CC AC"));
}

TEST_F(ResultTableModelTest, ReplacesARowThatComesAgain)
{
    m_model.append(rows("A B"));
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    auto again = rows("B");
    again[0].strength = 77;
    m_model.append(again);
    EXPECT_EQ(m_model.totalRows(), 2);
    EXPECT_EQ(m_model.rowAt(1).strength, 77);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    m_model.append(rows("C C C"));
    EXPECT_EQ(shown(), QStringLiteral("A B C"));
    EXPECT_EQ(m_model.rowAt(2).strength, 3); // The last one counts.
}

TEST_F(ResultTableModelTest, ReplacesAllRowsAndKeepsTheLastOneOfASymbol)
{
    m_model.append(rows("X Y"));
    auto replacement = rows("A B A C");
    replacement[2].strength = 77;
    replacement[2].signal = Signal::Sell;
    m_model.replaceAll(replacement);
    EXPECT_EQ(shown(), QStringLiteral("A B C"));
    EXPECT_EQ(m_model.rowAt(0).strength, 77);
    EXPECT_EQ(m_model.visibleRowOf(QStringLiteral("C")), 2);
    EXPECT_FALSE(m_model.visibleRowOf(QStringLiteral("X")).has_value());
    EXPECT_EQ(m_model.signalCount(Signal::Buy), 2); // B and C
    EXPECT_EQ(m_model.signalCount(Signal::Sell), 1);
}

TEST_F(ResultTableModelTest, ShowsOrHidesARowThatTheFilterJudgesOtherwiseNow)
{
    m_model.append(rows("A B C"));
    filter("strength>=2");
    EXPECT_EQ(shown(), QStringLiteral("B C"));
    auto again = rows("A B");
    again[0].strength = 5;
    again[1].strength = 0;
    m_model.append(again);
    EXPECT_EQ(shown(), QStringLiteral("A C"));
}

TEST_F(ResultTableModelTest, PersistentIndicesFollowTheirRows)
{
    m_model.append(rows("A B C D"));
    const QPersistentModelIndex b(m_model.index(1, 3));
    const QPersistentModelIndex d(m_model.index(3, 0));
    order("-strength");
    EXPECT_EQ(b.row(), 2);
    EXPECT_EQ(b.column(), 3);
    EXPECT_EQ(d.row(), 0);
    filter("-symbol:D");
    EXPECT_EQ(b.row(), 1);
    EXPECT_FALSE(d.isValid());
    m_model.remove({QStringLiteral("C"), QStringLiteral("nothing")});
    EXPECT_EQ(b.row(), 0);
    EXPECT_EQ(shown(), QStringLiteral("B A"));
    m_model.remove({QStringLiteral("B")});
    EXPECT_FALSE(b.isValid());
    EXPECT_EQ(m_model.find(QStringLiteral("B")), nullptr);
}

TEST_F(ResultTableModelTest, CountsSignalsWhetherShownOrNot)
{
    QSignalSpy counts(&m_model, &ResultTableModel::countsChanged);
    m_model.append({sampleRow(QStringLiteral("A"), 1, Signal::Buy),
                    sampleRow(QStringLiteral("B"), 1, Signal::Buy),
                    sampleRow(QStringLiteral("C"), 1, Signal::StrongSell)});
    filter("symbol:A");
    EXPECT_EQ(m_model.signalCount(Signal::Buy), 2);
    EXPECT_EQ(m_model.signalCount(Signal::StrongSell), 1);
    m_model.append({sampleRow(QStringLiteral("B"), 1, Signal::Neutral)});
    EXPECT_EQ(m_model.signalCount(Signal::Buy), 1);
    EXPECT_EQ(m_model.signalCount(Signal::Neutral), 1);
    m_model.remove({QStringLiteral("C")});
    EXPECT_EQ(m_model.signalCount(Signal::StrongSell), 0);
    EXPECT_EQ(counts.count(), 4);
    m_model.replaceAll({sampleRow(QStringLiteral("X"), 1, Signal::Sell)});
    EXPECT_EQ(m_model.signalCount(Signal::Buy), 0);
    EXPECT_EQ(m_model.signalCount(Signal::Sell), 1);
}

TEST_F(ResultTableModelTest, KeepsSparklinesBySymbol)
{
    m_model.append(rows("A B C"));
    Sparkline line;
    line.count = 2;
    line.isRising = true;
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    m_model.setSparklines({{QStringLiteral("C"), line}, {QStringLiteral("nothing"), line}});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().column(), indexOf(Column::Trend));
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 2);
    order("-strength");
    ASSERT_NE(m_model.sparkline(0), nullptr);
    EXPECT_TRUE(m_model.sparkline(0)->isRising);
    EXPECT_EQ(m_model.sparkline(1), nullptr);
    EXPECT_EQ(m_model.withoutSparkline(
                  {QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("nothing")}),
              std::vector<QString>{QStringLiteral("B")});
}

TEST_F(ResultTableModelTest, EmptySparklineIsAnsweredUntilItsRowComesAnew)
{
    m_model.append(rows("A B"));
    const std::vector<QString> both{QStringLiteral("A"), QStringLiteral("B")};
    m_model.setSparklines({{QStringLiteral("A"), Sparkline{}}});
    EXPECT_EQ(m_model.sparkline(0), nullptr);
    EXPECT_EQ(m_model.withoutSparkline(both), std::vector<QString>{QStringLiteral("B")});
    m_model.append(rows("A")); // A retry has read it.
    EXPECT_EQ(m_model.withoutSparkline(both), both);
}

TEST_F(ResultTableModelTest, FindsTheNextSymbolThatBeginsSo)
{
    m_model.append(rows("AAPL ABNB MSFT"));
    EXPECT_EQ(m_model.rowBeginningWith(QStringLiteral("ab"), 0), 1);
    EXPECT_EQ(m_model.rowBeginningWith(QStringLiteral("a"), 1), 1);
    EXPECT_EQ(m_model.rowBeginningWith(QStringLiteral("A"), 2), 0);
    EXPECT_EQ(m_model.rowBeginningWith(QStringLiteral("a"), 3), 0);
    EXPECT_FALSE(m_model.rowBeginningWith(QStringLiteral("x"), 0).has_value());
    m_model.clear();
    EXPECT_FALSE(m_model.rowBeginningWith(QStringLiteral("a"), 0).has_value());
}

TEST_F(ResultTableModelTest, TellsTextsForTheEyeAndTheEar)
{
    m_model.setNumberFormat(NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)));
    m_model.append(rows("AAPL"));
    const QModelIndex rsi = m_model.index(0, indexOf(Column::Rsi));
    EXPECT_EQ(rsi.data().toString(), QStringLiteral("27.4"));
    EXPECT_EQ(rsi.data(Qt::AccessibleTextRole).toString(), QStringLiteral("RSI 27.4"));
    EXPECT_TRUE(rsi.data(Qt::ToolTipRole).toString().contains(QStringLiteral("strength index")));
    EXPECT_TRUE(Qt::Alignment(rsi.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight));
    EXPECT_EQ(m_model.index(0, indexOf(Column::Trend)).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Trend \u2014"));
    EXPECT_EQ(m_model.headerData(indexOf(Column::ChangePercent), Qt::Horizontal, Qt::DisplayRole)
                  .toString(),
              QStringLiteral("Chg %"));
    EXPECT_FALSE(m_model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
}

TEST_F(ResultTableModelTest, TellsOfANewOrderOnce)
{
    m_model.append(rows("A B"));
    QSignalSpy changed(&m_model, &ResultTableModel::orderChanged);
    m_model.sort(indexOf(Column::Strength), Qt::DescendingOrder);
    m_model.sort(indexOf(Column::Strength), Qt::DescendingOrder);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(m_model.order().toString(), QStringLiteral("-strength"));
    EXPECT_EQ(shown(), QStringLiteral("B A"));
    m_model.sort(-1);
    EXPECT_EQ(shown(), QStringLiteral("A B"));
}

TEST_F(ResultTableModelTest, SortsWithinASecondWhileRowsStream)
{
    order("-strength");
    m_model.append(rows("A"));
    auto more = rows("B");
    more[0].strength = 50;
    m_model.append(more);
    EXPECT_EQ(shown(), QStringLiteral("A B"));
    QSignalSpy sorted(&m_model, &QAbstractItemModel::layoutChanged);
    ASSERT_TRUE(sorted.wait(10'000));
    EXPECT_EQ(shown(), QStringLiteral("B A"));
}

} // namespace
} // namespace tapesift::presentation
