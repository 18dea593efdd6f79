// How the results are looked at: sets of columns, totals, colours, groups, filters of columns and
// saved views, and what is kept of them from start to start.

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/presentation/column_catalog.h"
#include "widgets/results/column_filter_popup.h"
#include "widgets/results/result_table_view.h"
#include "widgets/results/table_menu.h"
#include "widgets/results/totals_row.h"

namespace tapesift::widgets {
namespace {

using presentation::Column;
using presentation::indexOf;
using support::WindowFixture;

class TableFlow : public WindowFixture
{
protected:
    void SetUp() override
    {
        choose(settings::kWindowDemoSymbols, 90);
        open();
        ASSERT_TRUE(scanAndWait());
        ASSERT_GT(rows(), 60);
    }

    void reopen()
    {
        window().close();
        close();
        open();
        ASSERT_TRUE(waitFor([this] { return rows() > 0; }));
    }

    ResultTableView& table() { return find<ResultTableView>("resultTable"); }
    presentation::ResultTableModel& model()
    {
        return static_cast<presentation::ResultTableModel&>(*table().model());
    }
    void trigger(const char* action) { find<QAction>(action).trigger(); }
    QString filterText() { return find<QLineEdit>("filterEdit").text(); }

    // Opens the menu of a header and chooses from it.
    void triggerInHeader(Column column, const char* action)
    {
        table().showHeaderMenu(table().mapToGlobal(QPoint(20, 5)), indexOf(column));
        auto& menu = find<QMenu>("headerMenu");
        auto* found = menu.findChild<QAction*>(QString::fromLatin1(action));
        ASSERT_NE(found, nullptr) << action;
        found->trigger();
        menu.setObjectName({}); // It is deleted later.
        menu.close();
    }

    // The one that is open: others may wait to be deleted.
    ColumnFilterPopup& popup()
    {
        for (auto* each : window().findChildren<ColumnFilterPopup*>())
            if (each->isVisible())
                return *each;
        throw std::runtime_error("there is no popup");
    }
    template <class T>
    T* part(const char* name)
    {
        return popup().findChild<T*>(QString::fromLatin1(name));
    }

    void answerName(const QString& name)
    {
        auto& dialog = find<QInputDialog>("viewNameDialog");
        dialog.setTextValue(name);
        dialog.accept();
        dialog.setObjectName({});
    }

    QAction* viewAction(const char* menu, const QString& name)
    {
        for (QAction* action : find<QMenu>(menu).actions())
            if (action->text() == name)
                return action;
        return nullptr;
    }
};

TEST_F(TableFlow, ShowsASetOfColumnsAlsoAfterTheNextStart)
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home);
    const QString selected = table().selectedSymbol();
    trigger("technicalSetAction");
    EXPECT_EQ(table().columnSet(), ColumnSet::Technical);
    EXPECT_TRUE(
        find<QToolButton>("tableViewButton").text().startsWith(QStringLiteral("Technical")));
    EXPECT_EQ(table().selectedSymbol(), selected);
    triggerInHeader(Column::Macd, "moveLeftAction");
    const QString columns = table().saveColumns();
    EXPECT_TRUE(columns.contains(QStringLiteral("macd!,rsi!"))) << columns.toStdString();
    reopen();
    EXPECT_EQ(table().columnSet(), ColumnSet::Technical);
    EXPECT_EQ(table().saveColumns(), columns);
    triggerInHeader(Column::Rsi, "hideColumnAction");
    EXPECT_EQ(table().columnSet(), ColumnSet::Custom);
    EXPECT_TRUE(table().isColumnHidden(indexOf(Column::Rsi)));
}

TEST_F(TableFlow, TellsLowestMedianAndHighestOfTheRowsShown)
{
    auto& totals = find<TotalsRow>("totalsRow");
    EXPECT_TRUE(totals.isVisible());
    QTest::keyClicks(&find<QLineEdit>("filterEdit"), QStringLiteral("rsi>=40 rsi<=60\r"));
    const auto isWithin = [this] {
        const auto* rsi = table().summary().of(indexOf(Column::Rsi));
        return rsi != nullptr && rsi->least >= 40 && rsi->most <= 60 && rsi->count == rows();
    };
    ASSERT_TRUE(waitFor(isWithin));
    EXPECT_TRUE(totals.accessibleDescription().contains(QStringLiteral("median")));
    EXPECT_TRUE(totals.spoken(indexOf(Column::Rsi)).contains(QStringLiteral("lowest 4")))
        << totals.spoken(indexOf(Column::Rsi)).toStdString();
    EXPECT_EQ(totals.spoken(indexOf(Column::Signal)), QString());
    trigger("totalsAction");
    EXPECT_FALSE(totals.isVisible());
    reopen();
    EXPECT_FALSE(find<TotalsRow>("totalsRow").isVisible());
}

TEST_F(TableFlow, ColoursAColumnByItsRanks)
{
    triggerInHeader(Column::Rsi, "colourColumnAction");
    EXPECT_EQ(table().coloured(), std::vector<int>{indexOf(Column::Rsi)});
    triggerInHeader(Column::Symbol, "colourColumnAction"); // Has no numbers: nothing happens.
    EXPECT_EQ(table().coloured(), std::vector<int>{indexOf(Column::Rsi)});
    reopen();
    EXPECT_EQ(table().coloured(), std::vector<int>{indexOf(Column::Rsi)});
    trigger("colourAllAction");
    EXPECT_GT(table().coloured().size(), 20u);
    trigger("colourNoneAction");
    EXPECT_TRUE(table().coloured().empty());
}

TEST_F(TableFlow, FoldsGroupsByKeyAndByClick)
{
    const int all = rows();
    trigger("signalGroupAction");
    ASSERT_TRUE(model().isGroupLine(0));
    EXPECT_GT(rows(), all);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home);
    const int within = model().groupAt(0).rows;
    const int lines = rows();
    QTest::keyClick(&table(), Qt::Key_Left);
    EXPECT_EQ(rows(), lines - within);
    EXPECT_TRUE(model().groupAt(0).isCollapsed);
    QTest::keyClick(&table(), Qt::Key_Return);
    EXPECT_EQ(rows(), lines);
    const QPoint first(40, table().rowViewportPosition(0) + 5);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, first);
    EXPECT_EQ(rows(), lines - within);
    // Space goes on to the next row and passes over the lines of groups.
    QTest::keyClick(&table(), Qt::Key_Space);
    EXPECT_EQ(table().selectedSymbols().size(), 1);
    trigger("collapseAllAction");
    for (int line = 0; line < rows(); ++line)
        EXPECT_TRUE(model().isGroupLine(line));
    EXPECT_EQ(model().filteredRows(), all);
    QTest::keyClick(&table(), Qt::Key_Space); // There is no row to go to.
    reopen();
    EXPECT_EQ(model().grouping(), presentation::Grouping::Signal);
    trigger("noneGroupAction");
    EXPECT_EQ(rows(), all);
}

TEST_F(TableFlow, ScansOnWithGroups)
{
    trigger("sectorGroupAction");
    ASSERT_TRUE(scanAndWait());
    int results = 0;
    for (int line = 0; line < rows(); ++line)
        results += model().isGroupLine(line) ? 0 : 1;
    EXPECT_EQ(results, model().totalRows());
}

TEST_F(TableFlow, FiltersByAColumnAndWritesItIntoTheBox)
{
    const int all = rows();
    triggerInHeader(Column::Rsi, "filterColumnAction");
    EXPECT_EQ(popup().focusWidget(), part<QLineEdit>("fromEdit"));
    part<QLineEdit>("fromEdit")->setText(QStringLiteral("40"));
    QTest::keyClicks(part<QLineEdit>("toEdit"), QStringLiteral("60\r"));
    EXPECT_EQ(filterText(), QStringLiteral("rsi>=40 rsi<=60"));
    EXPECT_LT(rows(), all);

    triggerInHeader(Column::Signal, "filterColumnAction");
    part<QCheckBox>("buyChoice")->setChecked(true);
    part<QCheckBox>("neutralChoice")->setChecked(true);
    QTest::mouseClick(part<QPushButton>("applyFilterButton"), Qt::LeftButton);
    EXPECT_EQ(filterText(), QStringLiteral("rsi>=40 rsi<=60 signal:buy,neutral"));
    triggerInHeader(Column::Rsi, "clearColumnFilterAction");
    EXPECT_EQ(filterText(), QStringLiteral("signal:buy,neutral"));
    triggerInHeader(Column::Signal, "clearColumnFilterAction");
    EXPECT_EQ(rows(), all);
}

TEST_F(TableFlow, UsesTheHeaderByKeys)
{
    QHeaderView& header = *table().horizontalHeader();
    header.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&header, Qt::Key_Right);
    QTest::keyClick(&header, Qt::Key_Left);
    QTest::keyClick(&header, Qt::Key_Return);
    EXPECT_EQ(model().order().toString(), QStringLiteral("symbol"));
    QTest::keyClick(&header, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(table().shownColumns()[1], indexOf(Column::Symbol));
}

TEST_F(TableFlow, SavesAppliesRenamesAndDeletesAView)
{
    trigger("riskSetAction");
    trigger("sectorGroupAction");
    triggerInHeader(Column::Last, "sortUpAction");
    QTest::keyClicks(&find<QLineEdit>("filterEdit"), QStringLiteral("rsi>45\r"));
    const int lines = rows();
    trigger("saveViewAction");
    answerName(QStringLiteral("Calm & cheap"));

    trigger("overviewSetAction");
    trigger("noneGroupAction");
    find<QLineEdit>("filterEdit").clear();
    triggerInHeader(Column::Symbol, "sortUpAction");
    reopen();
    QAction* view = viewAction("viewsMenu", QStringLiteral("Calm && cheap"));
    ASSERT_NE(view, nullptr);
    view->trigger();
    EXPECT_EQ(table().columnSet(), ColumnSet::Risk);
    EXPECT_EQ(model().grouping(), presentation::Grouping::Sector);
    EXPECT_EQ(model().order().toString(), QStringLiteral("last"));
    EXPECT_EQ(filterText(), QStringLiteral("rsi>45"));
    EXPECT_EQ(rows(), lines);

    viewAction("renameViewMenu", QStringLiteral("Calm && cheap"))->trigger();
    answerName(QStringLiteral("Calm"));
    ASSERT_NE(viewAction("viewsMenu", QStringLiteral("Calm")), nullptr);
    viewAction("deleteViewMenu", QStringLiteral("Calm"))->trigger();
    EXPECT_EQ(viewAction("viewsMenu", QStringLiteral("Calm")), nullptr);
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Undo")) != nullptr; }));
    QTest::mouseClick(buttonWith(QStringLiteral("Undo")), Qt::LeftButton);
    EXPECT_NE(viewAction("viewsMenu", QStringLiteral("Calm")), nullptr);
}

} // namespace
} // namespace tapesift::widgets
