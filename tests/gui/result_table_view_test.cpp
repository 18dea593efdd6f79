#include "widgets/results/result_table_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::widgets {
namespace {

using presentation::Column;
using presentation::ResultRow;
using presentation::RowFilter;
using presentation::RowOrder;
using presentation::sampleRow;

// Symbols S000, S001 ... with growing strength.
std::vector<ResultRow> manyRows(int count, int first = 0)
{
    std::vector<ResultRow> rows;
    for (int i = first; i < first + count; ++i)
        rows.push_back(sampleRow(QStringLiteral("S%1").arg(i, 3, 10, QLatin1Char('0')), i));
    return rows;
}

class ResultTableViewTest : public testing::Test
{
protected:
    ResultTableViewTest()
    {
        m_look.apply(ThemeId::Dark, PaletteId::Western);
        m_view.resize(1400, 500);
        m_view.show();
    }

    void clickHeader(Column column, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QHeaderView& header = *m_view.horizontalHeader();
        const int x = header.sectionViewportPosition(indexOf(column)) + 20;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, modifiers,
                          QPoint(x, header.height() / 2));
    }

    int yOf(const QString& symbol) const
    {
        return m_view.rowViewportPosition(m_model.visibleRowOf(symbol).value_or(-1));
    }

    void setOrder(const char* text)
    {
        m_model.setOrder(RowOrder::fromString(QString::fromLatin1(text)));
    }

    Look m_look;
    presentation::ResultTableModel m_model;
    ResultTableView m_view{m_model, m_look};
};

TEST_F(ResultTableViewTest, SortsByAClickAndAddsAKeyWithShift)
{
    m_model.append(manyRows(5));
    clickHeader(Column::Strength);
    EXPECT_EQ(m_model.order().toString(), QStringLiteral("-strength"));
    EXPECT_EQ(m_model.rowAt(0).symbol, QStringLiteral("S004"));
    clickHeader(Column::Strength);
    EXPECT_EQ(m_model.order().toString(), QStringLiteral("strength"));
    clickHeader(Column::Symbol, Qt::ShiftModifier);
    EXPECT_EQ(m_model.order().toString(), QStringLiteral("strength,symbol"));
    clickHeader(Column::Trend);
    EXPECT_EQ(m_model.order().toString(), QStringLiteral("strength,symbol"));
}

TEST_F(ResultTableViewTest, TellsWhichSymbolIsSelected)
{
    m_model.append(manyRows(5));
    QSignalSpy selected(&m_view, &ResultTableView::symbolSelected);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {},
                      QPoint(30, yOf(QStringLiteral("S002")) + 5));
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected[0][0].toString(), QStringLiteral("S002"));
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("S002"));
    setOrder("-strength");
    EXPECT_EQ(selected.count(), 1);
    EXPECT_EQ(m_view.selectedSymbols(), QStringList{QStringLiteral("S002")});
    EXPECT_EQ(m_view.neighbours(3),
              (std::vector<QString>{QStringLiteral("S001"), QStringLiteral("S003"),
                                    QStringLiteral("S000")}));
}

TEST_F(ResultTableViewTest, GoesThroughTheRowsWithKeys)
{
    m_model.append(manyRows(100));
    m_view.selectSymbol(QStringLiteral("S000"));
    QTest::keyClick(&m_view, Qt::Key_Space);
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("S001"));
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("S002"));
    QTest::keyClick(&m_view, Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("S001"));
    QTest::keyClick(&m_view, Qt::Key_End);
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("S099"));
    QTest::keyClick(&m_view, Qt::Key_Space);
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("S099"));
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("S000"));
    QSignalSpy activated(&m_view, &ResultTableView::symbolActivated);
    QTest::keyClick(&m_view, Qt::Key_Return);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated[0][0].toString(), QStringLiteral("S000"));
}

TEST_F(ResultTableViewTest, JumpsToTheSymbolThatIsTyped)
{
    m_model.append({sampleRow(QStringLiteral("AAPL")), sampleRow(QStringLiteral("MSFT")),
                    sampleRow(QStringLiteral("ABNB")), sampleRow(QStringLiteral("MU"))});
    m_view.selectSymbol(QStringLiteral("MU"));
    QTest::keyClicks(&m_view, QStringLiteral("ab"));
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("ABNB"));
    QTest::keyClicks(&m_view, QStringLiteral("m")); // No ABM: begins anew.
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("MU"));
    QTest::keyClicks(&m_view, QStringLiteral("m"));
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("MSFT"));
    QTest::keyClicks(&m_view, QStringLiteral("?"));
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("MSFT"));
}

TEST_F(ResultTableViewTest, CopiesTheSelectedRowsAsATable)
{
    m_model.append(manyRows(5));
    m_view.restoreLayout(QStringLiteral("strength,symbol,trend"));
    setOrder("-strength");
    m_view.selectSymbol(QStringLiteral("S003"));
    QTest::keyClick(&m_view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&m_view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(),
              QStringLiteral("Strength\tSymbol\n3\tS003\n2\tS002\n"));
}

TEST_F(ResultTableViewTest, KeepsTheColumnsOfTheUser)
{
    m_model.append(manyRows(5));
    QSignalSpy touched(&m_view, &ResultTableView::layoutChangedByUser);
    const QString columns = QStringLiteral("symbol,strength!,last:120,adx14!");
    m_view.restoreLayout(columns);
    EXPECT_EQ(touched.count(), 0);
    EXPECT_EQ(m_view.saveColumns(), columns);
    EXPECT_EQ(m_view.columnWidth(indexOf(Column::Last)), 120);
    EXPECT_FALSE(m_view.isColumnHidden(*presentation::columnByKey(u"adx14")));
    EXPECT_TRUE(m_view.isColumnHidden(indexOf(Column::Rsi)));
    EXPECT_EQ(m_view.horizontalHeader()->visualIndex(indexOf(Column::Strength)), 1);
    m_view.resetLayout();
    EXPECT_EQ(touched.count(), 1);
    EXPECT_FALSE(m_view.isColumnHidden(indexOf(Column::Rsi)));
    EXPECT_EQ(m_view.columnWidth(indexOf(Column::Symbol)),
              m_view.sizeHintForIndex(m_model.index(0, 0)).width());
}

TEST_F(ResultTableViewTest, TakesOverWhatTheUserDoesToTheHeader)
{
    m_model.append(manyRows(5));
    QHeaderView& header = *m_view.horizontalHeader();
    header.moveSection(header.visualIndex(indexOf(Column::Strength)), 0);
    EXPECT_TRUE(m_view.saveColumns().startsWith(QStringLiteral("strength!,symbol,")));

    const int edge = header.sectionViewportPosition(indexOf(Column::Last)) +
                     header.sectionSize(indexOf(Column::Last)) - 1;
    const int before = header.sectionSize(indexOf(Column::Last));
    QTest::mousePress(header.viewport(), Qt::LeftButton, {}, QPoint(edge, 5));
    QTest::mouseMove(header.viewport(), QPoint(edge + 20, 5));
    QTest::mouseMove(header.viewport(), QPoint(edge + 30, 5));
    QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, QPoint(edge + 30, 5));
    EXPECT_TRUE(m_view.saveColumns().contains(QStringLiteral("last:%1").arg(before + 30)))
        << m_view.saveColumns().toStdString();
}

TEST_F(ResultTableViewTest, ChoosesColumnsInAMenuThatStaysOpen)
{
    m_model.append(manyRows(5));
    m_view.showColumnChooser(m_view.mapToGlobal(QPoint(50, 5)));
    auto* menu = m_view.findChild<QMenu*>(QStringLiteral("columnMenu"));
    ASSERT_NE(menu, nullptr);
    auto* sector = menu->findChild<QAction*>(QStringLiteral("sectorAction"));
    auto* adx = menu->findChild<QAction*>(QStringLiteral("adx14Action"));
    ASSERT_NE(sector, nullptr);
    ASSERT_NE(adx, nullptr);
    EXPECT_FALSE(menu->findChild<QAction*>(QStringLiteral("symbolAction"))->isEnabled());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(sector).center());
    EXPECT_TRUE(menu->isVisible());
    EXPECT_FALSE(m_view.isColumnHidden(indexOf(Column::Sector)));
    adx->trigger();
    EXPECT_FALSE(m_view.isColumnHidden(*presentation::columnByKey(u"adx14")));
    menu->findChild<QAction*>(QStringLiteral("macdAction"))->trigger();
    EXPECT_TRUE(m_view.isColumnHidden(indexOf(Column::Macd)));
    menu->findChild<QAction*>(QStringLiteral("resetColumnsAction"))->trigger();
    EXPECT_TRUE(m_view.isColumnHidden(indexOf(Column::Sector)));
    menu->close();
}

TEST_F(ResultTableViewTest, FindsAColumnInTheChooser)
{
    m_view.showColumnChooser(m_view.mapToGlobal(QPoint(50, 5)));
    auto* menu = m_view.findChild<QMenu*>(QStringLiteral("columnMenu"));
    ASSERT_NE(menu, nullptr);
    auto* search = menu->findChild<QLineEdit*>(QStringLiteral("columnSearch"));
    ASSERT_NE(search, nullptr);
    QTest::keyClicks(search, QStringLiteral("ema 200"));
    QStringList shown;
    for (const QAction* action : menu->actions())
        if (action->isVisible() && action->isCheckable())
            shown += action->objectName();
    EXPECT_EQ(shown, QStringList{QStringLiteral("found_ema200Action")});
    menu->findChild<QAction*>(QStringLiteral("found_ema200Action"))->trigger();
    EXPECT_FALSE(m_view.isColumnHidden(*presentation::columnByKey(u"ema200")));
    EXPECT_TRUE(menu->findChild<QAction*>(QStringLiteral("ema200Action"))->isChecked());
    search->clear();
    EXPECT_TRUE(menu->findChild<QAction*>(QStringLiteral("sectorAction"))->isVisible());
    EXPECT_FALSE(menu->findChild<QAction*>(QStringLiteral("found_ema200Action"))->isVisible());
    menu->close();
}

TEST_F(ResultTableViewTest, ShowsAnotherSetOfColumnsAndKeepsTheSelectedRow)
{
    m_model.append(manyRows(50));
    m_view.selectSymbol(QStringLiteral("S020"));
    const int y = yOf(QStringLiteral("S020"));
    QSignalSpy touched(&m_view, &ResultTableView::layoutChangedByUser);
    QSignalSpy selected(&m_view, &ResultTableView::symbolSelected);
    m_view.setColumnSet(ColumnSet::Technical);
    EXPECT_EQ(touched.count(), 1);
    EXPECT_FALSE(m_view.isColumnHidden(*presentation::columnByKey(u"cci20")));
    EXPECT_TRUE(m_view.isColumnHidden(indexOf(Column::Volume)));
    EXPECT_EQ(m_view.selectedSymbols(), QStringList{QStringLiteral("S020")});
    EXPECT_EQ(yOf(QStringLiteral("S020")), y);
    EXPECT_EQ(selected.count(), 0);
}

TEST_F(ResultTableViewTest, LeavesOutColumnsWhereItIsNarrowAndBringsThemBack)
{
    m_model.append(manyRows(5));
    m_view.resize(600, 400);
    EXPECT_TRUE(m_view.isColumnHidden(indexOf(Column::Macd)));
    EXPECT_FALSE(m_view.isColumnHidden(indexOf(Column::Signal)));
    EXPECT_EQ(m_view.horizontalScrollBar()->maximum(), 0);
    m_view.resize(1600, 400);
    EXPECT_FALSE(m_view.isColumnHidden(indexOf(Column::Macd)));
    EXPECT_EQ(m_view.horizontalScrollBar()->maximum(), 0);
}

TEST_F(ResultTableViewTest, StaysAtTheTopWhileRowsArrive)
{
    setOrder("-strength");
    m_model.append(manyRows(100));
    m_model.append(manyRows(100, 100));
    m_model.settle();
    EXPECT_EQ(m_view.verticalScrollBar()->value(), 0);
    EXPECT_EQ(yOf(QStringLiteral("S199")), 0);
}

TEST_F(ResultTableViewTest, KeepsTheSelectedRowUnderTheEyeWhileRowsAreSortedIn)
{
    setOrder("-strength");
    m_model.append(manyRows(100));
    m_view.selectSymbol(QStringLiteral("S095"));
    const int y = yOf(QStringLiteral("S095"));
    m_model.append(manyRows(100, 100)); // All of them go above it.
    m_model.settle();
    EXPECT_EQ(yOf(QStringLiteral("S095")), y);
    EXPECT_GT(m_view.verticalScrollBar()->value(), 0);
    EXPECT_EQ(m_view.selectedSymbols(), QStringList{QStringLiteral("S095")});
}

TEST_F(ResultTableViewTest, KeepsTheTopmostRowOnceTheUserHasScrolled)
{
    setOrder("-strength");
    m_model.append(manyRows(100));
    m_view.verticalScrollBar()->setValue(333);
    const QString topmost = m_model.rowAt(m_view.rowAt(0)).symbol;
    const int y = yOf(topmost);
    m_model.append(manyRows(50, 200));
    m_model.settle();
    EXPECT_EQ(yOf(topmost), y);
}

TEST_F(ResultTableViewTest, GoesToTheTopWhenTheUserSorts)
{
    m_model.append(manyRows(100));
    m_view.verticalScrollBar()->setValue(333);
    clickHeader(Column::Strength);
    EXPECT_EQ(m_view.verticalScrollBar()->value(), 0);
}

TEST_F(ResultTableViewTest, SelectsTheSymbolAgainWhenTheFilterShowsItAgain)
{
    m_model.append(manyRows(20));
    m_view.selectSymbol(QStringLiteral("S005"));
    QSignalSpy selected(&m_view, &ResultTableView::symbolSelected);
    m_model.setFilter(*RowFilter::parse(QStringLiteral("strength>10")));
    EXPECT_TRUE(m_view.selectedSymbols().isEmpty());
    EXPECT_EQ(m_view.selectedSymbol(), QStringLiteral("S005")); // The details stay.
    m_model.setFilter({});
    EXPECT_EQ(m_view.selectedSymbols(), QStringList{QStringLiteral("S005")});
    EXPECT_EQ(selected.count(), 0);
}

TEST_F(ResultTableViewTest, SelectsAnAwaitedSymbolWhenItArrives)
{
    QSignalSpy selected(&m_view, &ResultTableView::symbolSelected);
    m_view.selectWhenThere(QStringLiteral("S150"));
    m_model.append(manyRows(100));
    EXPECT_EQ(selected.count(), 0);
    m_model.append(manyRows(100, 100));
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected[0][0].toString(), QStringLiteral("S150"));
    EXPECT_EQ(m_view.verticalScrollBar()->value(), 0); // Not by the user, so nothing jumps.
}

TEST_F(ResultTableViewTest, GoesOnToTheNextRowWhenTheSelectedOneIsRemoved)
{
    m_model.append(manyRows(5));
    m_view.selectSymbol(QStringLiteral("S002"));
    QSignalSpy selected(&m_view, &ResultTableView::symbolSelected);
    m_model.remove({QStringLiteral("S002")});
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected[0][0].toString(), QStringLiteral("S003"));
    m_model.remove({QStringLiteral("S003"), QStringLiteral("S004"), QStringLiteral("S000"),
                    QStringLiteral("S001")});
    ASSERT_EQ(selected.count(), 2);
    EXPECT_TRUE(selected[1][0].toString().isEmpty());
}

TEST_F(ResultTableViewTest, TellsAgainWhenAnotherRunHasTheSymbol)
{
    m_model.append(manyRows(5));
    m_view.selectSymbol(QStringLiteral("S002"));
    QSignalSpy selected(&m_view, &ResultTableView::symbolSelected);
    m_model.replaceAll(manyRows(10));
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected[0][0].toString(), QStringLiteral("S002"));
    m_model.append({sampleRow(QStringLiteral("S002"), 99)}); // Tried again.
    EXPECT_EQ(selected.count(), 2);
    m_model.clear();
    ASSERT_EQ(selected.count(), 3);
    EXPECT_TRUE(selected[2][0].toString().isEmpty());
    m_model.append(manyRows(5));
    ASSERT_EQ(selected.count(), 4);
    EXPECT_EQ(selected[3][0].toString(), QStringLiteral("S002"));
}

TEST_F(ResultTableViewTest, TellsWhichSymbolsAreInView)
{
    QSignalSpy inView(&m_view, &ResultTableView::visibleSymbolsChanged);
    m_model.append(manyRows(300));
    ASSERT_TRUE(inView.wait());
    EXPECT_EQ(m_view.symbolsInView().front(), QStringLiteral("S000"));
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum());
    ASSERT_TRUE(inView.wait());
    const auto symbols = inView.last()[0].value<std::vector<QString>>();
    EXPECT_EQ(symbols.back(), QStringLiteral("S299"));
    EXPECT_LT(symbols.size(), 100U);
}

TEST_F(ResultTableViewTest, OffersWhatCanBeDoneWithTheRows)
{
    m_model.append(manyRows(5));
    m_view.selectSymbol(QStringLiteral("S001"));
    QTest::keyClick(&m_view, Qt::Key_Down, Qt::ShiftModifier);
    QSignalSpy excluded(&m_view, &ResultTableView::exclude);
    QSignalSpy why(&m_view, &ResultTableView::why);
    QSignalSpy browser(&m_view, &ResultTableView::openInBrowser);
    QSignalSpy yahoo(&m_view, &ResultTableView::openOnYahoo);
    QSignalSpy whyNot(&m_view, &ResultTableView::whyNot);
    QSignalSpy made(&m_view, &ResultTableView::rowMenuMade);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(20, 20),
                            m_view.viewport()->mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(m_view.viewport(), &event);
    auto* menu = m_view.findChild<QMenu*>(QStringLiteral("rowMenu"));
    ASSERT_NE(menu, nullptr);
    const auto trigger = [menu](const char* name) {
        menu->findChild<QAction*>(QString::fromLatin1(name))->trigger();
    };
    trigger("excludeAction");
    trigger("whyAction");
    trigger("browserAction");
    trigger("yahooAction");
    trigger("whyNotAction");
    trigger("copySymbolsAction");
    ASSERT_EQ(excluded.count(), 1);
    EXPECT_EQ(excluded[0][0].toStringList(),
              (QStringList{QStringLiteral("S001"), QStringLiteral("S002")}));
    EXPECT_EQ(why[0][0].toString(), QStringLiteral("S002"));
    EXPECT_EQ(browser[0][0].toString(), QStringLiteral("S002"));
    EXPECT_EQ(yahoo[0][0].toString(), QStringLiteral("S002"));
    EXPECT_EQ(whyNot.count(), 1);
    // Others put their own actions in before this one.
    EXPECT_EQ(made.count(), 1);
    EXPECT_NE(menu->findChild<QAction*>(QStringLiteral("rowMenuPlace")), nullptr);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("S001\nS002"));
    menu->close();
}

TEST_F(ResultTableViewTest, PaintsEveryColumnInEveryTheme)
{
    std::vector<ResultRow> rows = manyRows(30);
    rows[3].price = rows[3].changePercent = rows[3].strength = indicators::kNoValue;
    rows[4].isForming = true;
    m_model.append(rows);
    presentation::Sparkline line;
    line.count = 60;
    m_model.setSparklines({{QStringLiteral("S001"), line}});
    QStringList keys;
    for (int column = 0; column < presentation::columnCount(); ++column)
        keys += QString::fromLatin1(presentation::columnInfo(column).key);
    m_view.restoreLayout(keys.join(QLatin1Char(',')));
    m_view.resize(4000, 500);
    m_view.selectSymbol(QStringLiteral("S002"));
    for (const ThemeId theme : {ThemeId::Dark, ThemeId::Light, ThemeId::HighContrast}) {
        m_look.apply(theme, PaletteId::Western);
        const QImage image = m_view.viewport()->grab().toImage();
        const int y = m_view.rowViewportPosition(2) + 2;
        // The selected row has its mark at the left and its ground elsewhere.
        EXPECT_EQ(image.pixelColor(m_view.width() / 2 + 500, y), m_look.theme().selection);
        EXPECT_NE(image.pixelColor(1, y), m_look.theme().selection);
    }
}

} // namespace
} // namespace tapesift::widgets
