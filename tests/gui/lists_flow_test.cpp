// Watchlists from the window: made of rows, dropped on, joined, imported, taken back, scanned.

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/market/watchlist_folder.h"
#include "tapesift/presentation/watched_symbol_model.h"
#include "widgets/lists/list_tree.h"
#include "widgets/lists/lists_dock.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class ListsFlow : public WindowFixture
{
protected:
    void SetUp() override
    {
        choose(settings::kWindowDemoSymbols, 60);
        choose(settings::kWindowFilter, "none");
    }

    void openWithLists()
    {
        open();
        find<QAction>("listsAction").trigger();
        ASSERT_TRUE(waitFor([this] { return has<ListsDock>("listsDock"); }));
    }

    ListTree& tree() { return find<ListTree>("listTree"); }
    QTableView& symbolTable() { return find<QTableView>("listSymbols"); }
    ResultTableView& results() { return find<ResultTableView>("resultTable"); }

    // Answers the dialog that asks for a name.
    void answer(const QString& name, const QString& folder = {})
    {
        ASSERT_TRUE(waitFor([this] { return has<QDialog>("listDialog"); }));
        auto& dialog = find<QDialog>("listDialog");
        dialog.findChild<QLineEdit*>(QStringLiteral("listName"))->setText(name);
        if (!folder.isEmpty())
            dialog.findChild<QComboBox*>(QStringLiteral("listFolder"))->setEditText(folder);
        dialog.findChild<QPushButton*>(QStringLiteral("listAccept"))->click();
        EXPECT_TRUE(waitFor(
            [this] { return !window().findChild<QDialog*>(QStringLiteral("listDialog")); }));
    }

    // Opens the menu of the selected rows or of the list, and chooses.
    void chooseIn(const char* menuName, const QString& submenu, const QString& text)
    {
        QMenu* menu = nullptr;
        ASSERT_TRUE(waitFor([&] {
            menu = window().findChild<QMenu*>(QString::fromLatin1(menuName));
            return menu && menu->isVisible();
        }));
        if (!submenu.isEmpty())
            menu = menu->findChild<QMenu*>(submenu);
        ASSERT_TRUE(menu) << submenu.toStdString();
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                window().findChild<QMenu*>(QString::fromLatin1(menuName))->close();
                // The offscreen platform tells late that no window is active then, and Qt closes
                // the menu that is open by that time.
                QCoreApplication::processEvents();
                return;
            }
        }
        FAIL() << "no " << text.toStdString();
    }

    void openRowMenu()
    {
        const QRect row = results().visualRect(results().currentIndex());
        QContextMenuEvent event(QContextMenuEvent::Mouse, row.center(),
                                results().viewport()->mapToGlobal(row.center()));
        QApplication::sendEvent(results().viewport(), &event);
    }

    void openListMenu(const QString& name)
    {
        tree().choose(name);
        const QRect row = tree().visualItemRect(tree().currentItem());
        Q_EMIT tree().customContextMenuRequested(row.center());
    }

    // As the window system does: Qt knows where a drop goes from what came in before.
    void drop(const QPointF& place, const QMimeData& data)
    {
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(tree().viewport(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree().viewport(), &event);
    }

    std::string onDisk(const std::string& name)
    {
        base::RealFileSystem files;
        const auto list =
            market::findWatchlist(files, market::watchlistFolderOf(home.path().string()), name);
        if (!list)
            return "none";
        std::string text = list->folder + ":";
        for (const market::WatchedSymbol& entry : list->symbols)
            text += " " + entry.symbol.text();
        return text;
    }

    bool becomes(const std::string& name, const std::string& wanted)
    {
        const bool holds = waitFor([&] { return onDisk(name) == wanted; });
        EXPECT_EQ(onDisk(name), wanted);
        return holds;
    }

    void keep(const std::string& name, const std::vector<std::string>& symbols,
              const std::string& folder = {})
    {
        market::Watchlist list;
        list.name = name;
        list.folder = folder;
        for (const std::string& symbol : symbols)
            list.symbols.push_back({market::Symbol::parse(symbol).value()});
        home.write("lists/" + name + ".json", market::toJson(list));
    }

    bool isThere(const QString& name)
    {
        return waitFor([&] {
            tree().choose(name);
            return tree().chosen() == name;
        });
    }
};

TEST_F(ListsFlow, RowsBecomeAListThatIsScanned)
{
    openWithLists();
    ASSERT_TRUE(scanAndWait());
    results().selectRow(0);
    results().setFocus();
    const std::string first = results().selectedSymbol().toStdString();
    openRowMenu();
    chooseIn("rowMenu", QStringLiteral("addToListMenu"), QStringLiteral("New list…"));
    answer(QStringLiteral("Mine"), QStringLiteral("US/Tech"));
    ASSERT_TRUE(becomes("Mine", "US/Tech: " + first));
    results().selectRow(1);
    const std::string second = results().selectedSymbol().toStdString();
    openRowMenu();
    chooseIn("rowMenu", QStringLiteral("addToListMenu"), QStringLiteral("Mine"));
    ASSERT_TRUE(becomes("Mine", "US/Tech: " + first + " " + second));
    EXPECT_TRUE(textOf("listTitle").startsWith(QStringLiteral("Mine · 2")));
    click("scanListButton");
    ASSERT_TRUE(waitFor([this] {
        return isIdle() && !storedRuns().empty() && storedRuns().front().universeName == "Mine";
    }));
    EXPECT_EQ(storedRuns().front().counts.total, 2U);
}

TEST_F(ListsFlow, SymbolsAreDroppedOnListsAndTextsBecomeLists)
{
    keep("a", {"AAPL"});
    keep("b", {"IBM"});
    openWithLists();
    ASSERT_TRUE(isThere(QStringLiteral("a")));
    const QPointF place = tree().visualItemRect(tree().currentItem()).center();
    const std::unique_ptr<QMimeData> symbols(presentation::symbolsMimeData(
        {{market::Symbol::parse("F").value()}, {market::Symbol::parse("AAPL").value()}}));
    drop(place, *symbols);
    ASSERT_TRUE(becomes("a", ": AAPL F"));
    QMimeData text;
    text.setText(QStringLiteral("GE, ?? T"));
    drop(place, text);
    answer(QStringLiteral("dropped"));
    ASSERT_TRUE(becomes("dropped", ": GE T"));
}

TEST_F(ListsFlow, ListsAreJoinedRenamedDeletedAndBroughtBack)
{
    keep("a", {"AAPL", "IBM", "F"});
    keep("b", {"IBM", "GE"});
    openWithLists();
    ASSERT_TRUE(isThere(QStringLiteral("a")));
    openListMenu(QStringLiteral("a"));
    chooseIn("listMenu", QStringLiteral("excludeMenu"), QStringLiteral("b"));
    ASSERT_TRUE(becomes("a", ": AAPL F"));
    buttonWith(QStringLiteral("Undo"))->click();
    ASSERT_TRUE(becomes("a", ": AAPL IBM F"));
    openListMenu(QStringLiteral("a"));
    chooseIn("listMenu", QStringLiteral("intersectMenu"), QStringLiteral("b"));
    ASSERT_TRUE(becomes("a", ": IBM"));
    openListMenu(QStringLiteral("a"));
    chooseIn("listMenu", {}, QStringLiteral("Rename or move…"));
    answer(QStringLiteral("c"), QStringLiteral("Old"));
    ASSERT_TRUE(becomes("c", "Old: IBM"));
    ASSERT_TRUE(becomes("a", "none"));
    openListMenu(QStringLiteral("b"));
    chooseIn("listMenu", {}, QStringLiteral("Delete"));
    ASSERT_TRUE(becomes("b", "none"));
    buttonWith(QStringLiteral("Undo"))->click();
    ASSERT_TRUE(becomes("b", ": IBM GE"));
    // Del takes the selected symbols out.
    ASSERT_TRUE(isThere(QStringLiteral("b")));
    symbolTable().selectRow(0);
    QTest::keyClick(&symbolTable(), Qt::Key_Delete);
    ASSERT_TRUE(becomes("b", ": GE"));
}

TEST_F(ListsFlow, ListsAreMovedToFoldersByMouseAndMenu)
{
    keep("a", {"AAPL"});
    keep("b", {"IBM"}, "US/Tech");
    openWithLists();
    ASSERT_TRUE(isThere(QStringLiteral("b")));
    const auto centre = [this](const QTreeWidgetItem* item) {
        return QPointF(tree().visualItemRect(item).center());
    };
    QTreeWidgetItem* inside = tree().currentItem();
    QMimeData list;
    list.setData(kListMime, "a");
    drop(centre(inside->parent()), list); // onto the folder
    ASSERT_TRUE(becomes("a", "US/Tech: AAPL"));
    buttonWith(QStringLiteral("Undo"))->click();
    ASSERT_TRUE(becomes("a", ": AAPL"));
    ASSERT_TRUE(isThere(QStringLiteral("b")));
    drop(centre(tree().currentItem()), list); // onto a list in it
    ASSERT_TRUE(becomes("a", "US/Tech: AAPL"));
    drop({10, tree().viewport()->height() - 5.0}, list); // below everything
    ASSERT_TRUE(becomes("a", ": AAPL"));
    openListMenu(QStringLiteral("a"));
    chooseIn("listMenu", QStringLiteral("moveListMenu"), QStringLiteral("US/Tech"));
    ASSERT_TRUE(becomes("a", "US/Tech: AAPL"));
    openListMenu(QStringLiteral("a"));
    chooseIn("listMenu", QStringLiteral("moveListMenu"), QStringLiteral("To the top"));
    ASSERT_TRUE(becomes("a", ": AAPL"));
}

TEST_F(ListsFlow, TheClipboardIsImportedWithAReport)
{
    openWithLists();
    QApplication::clipboard()->setText(QStringLiteral("DES,AAPL,STK,SMART/NASDAQ,,,,,,\n"
                                                      "DES,ES,FUT,CME,,,,,,\n"));
    find<QAction>("importClipboardAction").trigger();
    ASSERT_TRUE(waitFor([this] { return has<QDialog>("listDialog"); }));
    EXPECT_TRUE(
        textOf("listReport").startsWith(QStringLiteral("Interactive Brokers watchlist: 1 ")));
    EXPECT_EQ(find<QPlainTextEdit>("listRejected").toPlainText(),
              QStringLiteral("line 2: ES – neither a share nor an index (FUT)"));
    answer(QStringLiteral("From IB"));
    ASSERT_TRUE(becomes("From IB", ": AAPL"));
    // What is no list is one sentence, and nothing is asked.
    QApplication::clipboard()->setText(
        QStringLiteral("https://finviz.com/screener.ashx?v=111&f=cap_large"));
    find<QAction>("importClipboardAction").trigger();
    ASSERT_TRUE(waitFor([this] {
        for (const QLabel* label : window().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QLatin1String("holds rules")))
                return true;
        return false;
    }));
    EXPECT_FALSE(has<QDialog>("listDialog"));
}

TEST_F(ListsFlow, ANoteIsKeptWithItsSymbol)
{
    keep("a", {"AAPL"});
    openWithLists();
    ASSERT_TRUE(isThere(QStringLiteral("a")));
    QAbstractItemModel& model = *symbolTable().model();
    ASSERT_EQ(model.rowCount(), 1);
    model.setData(model.index(0, 1), QStringLiteral("earnings on Thursday"), Qt::EditRole);
    ASSERT_TRUE(waitFor([&] {
        base::RealFileSystem files;
        const auto list =
            market::findWatchlist(files, market::watchlistFolderOf(home.path().string()), "a");
        return list && list->symbols[0].note == "earnings on Thursday";
    }));
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("earnings on Thursday"));
}

} // namespace
} // namespace tapesift::widgets
