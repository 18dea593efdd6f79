// Looking through results: keys, filter, sorting, details, and what is kept from start to start.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/presentation/column_catalog.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/chart/chart_widget.h"
#include "widgets/detail/detail_pane.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {
namespace {

using presentation::Column;
using presentation::indexOf;
using support::WindowFixture;

class BrowseWindow : public WindowFixture
{
protected:
    void SetUp() override
    {
        choose(settings::kWindowDemoSymbols, 90);
        open();
        ASSERT_TRUE(scanAndWait());
        ASSERT_GT(rows(), 60);
    }

    ResultTableView& table() { return find<ResultTableView>("resultTable"); }
    QString symbolAt(int row) { return cell(row, Column::Symbol); }
    QString cell(int row, Column column)
    {
        return table().model()->index(row, indexOf(column)).data().toString();
    }
    void type(const QString& filter)
    {
        auto& edit = find<QLineEdit>("filterEdit");
        edit.clear();
        QTest::keyClicks(&edit, filter);
        QTest::keyClick(&edit, Qt::Key_Return);
    }
    const presentation::ChartData* chart()
    {
        return find<DetailPane>("detailPane").chartPanel().chart().chart();
    }
};

TEST_F(BrowseWindow, FollowsTheSelectedRowInTheDetails)
{
    table().setFocus();
    for (int row = 0; row < 5; ++row) {
        QTest::keyClick(&table(), row == 0 ? Qt::Key_Home : Qt::Key_Down);
        const QString symbol = symbolAt(row);
        ASSERT_EQ(table().selectedSymbol(), symbol);
        EXPECT_TRUE(waitFor([&] { return chart() && chart()->symbol == symbol; })) << row;
    }
    QTest::keyClick(&table(), Qt::Key_Up);
    EXPECT_EQ(table().selectedSymbol(), symbolAt(3));
}

TEST_F(BrowseWindow, KeepsTheSelectionWhenTheOrderChanges)
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home);
    const QString symbol = table().selectedSymbol();
    QHeaderView& header = *table().horizontalHeader();
    const QPoint rsi(header.sectionViewportPosition(indexOf(Column::Rsi)) + 10,
                     header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, rsi);
    EXPECT_EQ(table().selectedSymbol(), symbol);
    for (int row = 1; row < rows(); ++row)
        ASSERT_GE(cell(row - 1, Column::Rsi).toDouble(), cell(row, Column::Rsi).toDouble()) << row;
}

TEST_F(BrowseWindow, FiltersByWordsNumbersAndChips)
{
    const int all = rows();
    type(QStringLiteral("rsi<50"));
    ASSERT_GT(rows(), 0);
    ASSERT_LT(rows(), all);
    for (int row = 0; row < rows(); ++row)
        EXPECT_LT(cell(row, Column::Rsi).toDouble(), 50.05); // It is shown with one decimal.
    click("sellChip");
    EXPECT_EQ(find<QLineEdit>("filterEdit").text(), QStringLiteral("signal:sell rsi<50"));
    for (int row = 0; row < rows(); ++row)
        EXPECT_TRUE(cell(row, Column::Signal).contains(QStringLiteral("Sell")));
    click("allChip");
    EXPECT_EQ(find<QLineEdit>("filterEdit").text(), QStringLiteral("rsi<50"));
    QTest::keyClick(&find<QLineEdit>("filterEdit"), Qt::Key_Escape);
    EXPECT_EQ(rows(), all);
}

TEST_F(BrowseWindow, SaysWhatIsWrongWithAFilterAndKeepsTheRows)
{
    const int all = rows();
    type(QStringLiteral("rsj<50"));
    EXPECT_TRUE(has<QLabel>("filterProblemLabel"));
    EXPECT_TRUE(textOf("filterProblemLabel").contains(QStringLiteral("rsj")));
    EXPECT_EQ(rows(), all);
}

TEST_F(BrowseWindow, ExplainsAnEmptyTable)
{
    type(QStringLiteral("rsi>100"));
    EXPECT_EQ(rows(), 0);
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Clear the filter")); }));
    QTest::mouseClick(buttonWith(QStringLiteral("Clear the filter")), Qt::LeftButton);
    EXPECT_TRUE(waitFor([this] { return rows() > 60; }));
}

TEST_F(BrowseWindow, CopiesTheSelectedRows)
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines =
        QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3); // A header and two rows.
    EXPECT_TRUE(lines[1].startsWith(symbolAt(0) + QLatin1Char('\t')));
    EXPECT_TRUE(lines[2].startsWith(symbolAt(1) + QLatin1Char('\t')));
}

TEST_F(BrowseWindow, LeavesExcludedSymbolsOutOfTheNextScan)
{
    const QString symbol = symbolAt(0);
    Q_EMIT table().exclude({symbol});
    EXPECT_NE(symbolAt(0), symbol);
    EXPECT_TRUE(textOf("excludedLabel").contains(QStringLiteral("1")));
    ASSERT_TRUE(scanAndWait());
    for (int row = 0; row < rows(); ++row)
        EXPECT_NE(symbolAt(row), symbol);
}

TEST_F(BrowseWindow, LooksTheSameAtTheNextStart)
{
    type(QStringLiteral("rsi>1")); // Filters are not kept, all else is.
    Q_EMIT table().layoutChangedByUser();
    QHeaderView& header = *table().horizontalHeader();
    const QPoint symbolHeader(header.sectionViewportPosition(indexOf(Column::Symbol)) + 10,
                              header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, symbolHeader);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home);
    const QString first = symbolAt(0);
    const int all = rows();
    window().close();
    close();
    open();
    ASSERT_TRUE(waitFor([this, all] { return rows() == all; }));
    EXPECT_EQ(symbolAt(0), first);
    EXPECT_TRUE(waitFor([&] { return table().selectedSymbol() == first; }));
    EXPECT_EQ(find<QLineEdit>("filterEdit").text(), QString());
}

TEST_F(BrowseWindow, KeepsItsModelsConsistent)
{
    auto* results = table().model();
    const QAbstractItemModelTester tester(results,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    type(QStringLiteral("rsi>50"));
    results->sort(indexOf(Column::Name), Qt::AscendingOrder);
    type(QString());
    ASSERT_TRUE(scanAndWait());
    EXPECT_GT(rows(), 60);
}

} // namespace
} // namespace tapesift::widgets
