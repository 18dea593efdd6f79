// What has changed since the scan before, from the line below the table to the filter and the list
// of those that left; and what is told about a symbol beside its result.

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/result_table_model.h"

namespace tapesift::widgets {
namespace {

using presentation::Column;

// Daily bars that rise or fall by `step` of the price each day, and end a year later at most.
std::string bars(double price, double step, int count = 120)
{
    std::string csv = "date,open,high,low,close,volume\n";
    const QDate first(2024, 1, 1);
    for (int day = 0; day < count; ++day, price *= 1 + step)
        csv += QStringLiteral("%1,%2,%3,%4,%2,1000000\n")
                   .arg(first.addDays(day).toString(Qt::ISODate))
                   .arg(price)
                   .arg(price * 1.01)
                   .arg(price * 0.99)
                   .toStdString();
    return csv;
}

class ChangedFolder : public support::WindowFixture
{
protected:
    void SetUp() override
    {
        prices.write("KEEP.csv", bars(50, 0.001));
        prices.write("JUMP.csv", bars(50, 0.001));
        prices.write("GONE.csv", bars(80, -0.002));
        prices.write("rules.json", R"({"version":1,"tooFewBars":0,"priceBelow":5})");
        choose(settings::kWindowSource, "csv");
        choose(settings::kWindowData, prices.path().string());
        choose(settings::kWindowFilter, prices.file("rules.json"));
    }

    // Another day: one is new, one has left, and the price of one is 20 % higher.
    void changePrices()
    {
        prices.write("JUMP.csv", bars(60, 0.001));
        prices.write("NEW.csv", bars(30, 0.001));
        std::filesystem::remove(prices.file("GONE.csv"));
    }

    bool scanTwice()
    {
        open({1920, 1000}); // There is room for the column.
        if (!scanAndWait())
            return false;
        changePrices();
        return scanAndWait() && waitFor([this] { return has<QPushButton>("enteredButton"); });
    }

    presentation::ResultTableModel& model()
    {
        return *qobject_cast<presentation::ResultTableModel*>(
            find<QTableView>("resultTable").model());
    }
    QString cell(const char* symbol, Column column, int role = Qt::DisplayRole)
    {
        const auto row = model().visibleRowOf(QString::fromLatin1(symbol));
        return row ? model().index(*row, indexOf(column)).data(role).toString() : QString();
    }

    support::TemporaryFolder prices;
};

TEST_F(ChangedFolder, SaysWhatHasChangedAndShowsTheRows)
{
    open();
    ASSERT_TRUE(scanAndWait());
    EXPECT_FALSE(has<QWidget>("changeBar")) << "there is nothing to compare with yet";
    EXPECT_TRUE(find<QTableView>("resultTable").isColumnHidden(indexOf(Column::Since)));
    close();

    ASSERT_TRUE(scanTwice());
    EXPECT_EQ(textOf("sinceLabel").startsWith(QStringLiteral("since ")), true);
    EXPECT_EQ(find<QPushButton>("enteredButton").text(), QStringLiteral("1 new"));
    ASSERT_TRUE(waitFor([this] { return has<QPushButton>("leftButton"); }));
    EXPECT_EQ(find<QPushButton>("leftButton").text(), QStringLiteral("1 left"));
    EXPECT_EQ(find<QPushButton>("movedButton").text(), QStringLiteral("1 moved"));
    EXPECT_FALSE(find<QTableView>("resultTable").isColumnHidden(indexOf(Column::Since)));
    EXPECT_EQ(cell("NEW", Column::Since), QStringLiteral("New"));
    EXPECT_EQ(cell("KEEP", Column::Since), QStringLiteral("Same"));
    EXPECT_EQ(cell("JUMP", Column::PriceSince), QStringLiteral("+20.00"));
    EXPECT_TRUE(cell("NEW", Column::Symbol, Qt::AccessibleTextRole)
                    .contains(QStringLiteral("New: the scan before had no result")));
    EXPECT_TRUE(cell("JUMP", Column::Symbol, Qt::ToolTipRole).contains(QStringLiteral("20.00")));

    click("movedButton");
    EXPECT_EQ(find<QLineEdit>("filterEdit").text(), QStringLiteral("changed:moved"));
    EXPECT_EQ(rows(), 1);
    click("enteredButton");
    EXPECT_EQ(find<QLineEdit>("filterEdit").text(), QStringLiteral("changed:entered"));
    click("enteredButton"); // Again: it is taken back.
    EXPECT_EQ(find<QLineEdit>("filterEdit").text(), QString());
    EXPECT_EQ(rows(), 3);
}

TEST_F(ChangedFolder, ListsTheSymbolsThatLeft)
{
    ASSERT_TRUE(scanTwice());
    ASSERT_TRUE(waitFor([this] { return has<QPushButton>("leftButton"); }));
    click("leftButton");
    ASSERT_TRUE(has<QWidget>("leftDialog"));
    const auto& table = find<QTableWidget>("leftTable");
    ASSERT_EQ(table.rowCount(), 1);
    EXPECT_EQ(table.item(0, 0)->text(), QStringLiteral("GONE"));
    EXPECT_EQ(table.item(0, 5)->text(), QStringLiteral("Not in the list"));
    click("copyLeftButton");
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(QStringLiteral("GONE\t")));
}

TEST_F(ChangedFolder, ComparesAgainAfterAnotherStart)
{
    ASSERT_TRUE(scanTwice());
    close();
    choose(settings::kChangesPricePercent, 50); // 20 % are no move any more.
    open();
    ASSERT_TRUE(waitFor([this] { return has<QPushButton>("leftButton"); }));
    EXPECT_FALSE(has<QPushButton>("movedButton"));
    EXPECT_EQ(cell("JUMP", Column::Since), QStringLiteral("Same"));
    EXPECT_EQ(cell("NEW", Column::Since), QStringLiteral("New"));
}

TEST_F(ChangedFolder, TellsEarlierScansAndTheRulesOfASymbol)
{
    ASSERT_TRUE(scanTwice());
    find<QLineEdit>("filterEdit").setText(QStringLiteral("JUMP"));
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    find<QTableView>("resultTable").selectRow(0);
    const auto texts = [this](const char* section) {
        QStringList shown;
        for (const QLabel* label : find<QWidget>(section).findChildren<QLabel*>())
            if (!label->isHidden())
                shown += label->text();
        return shown;
    };
    ASSERT_TRUE(waitFor([&] { // The price of the first scan.
        return textOf("symbolLabel") == QStringLiteral("JUMP") &&
               !texts("historySection").filter(QStringLiteral("56.3")).isEmpty();
    }));
    find<QTabWidget>("detailTabs").setCurrentIndex(2);
    ASSERT_TRUE(waitFor([&] {
        const QStringList shown = texts("rulesSection");
        return shown.contains(QStringLiteral("Price below 5")) &&
               shown.contains(QStringLiteral("✓ passed"));
    }));
    find<QAction>("copyFactsAction").trigger();
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("Filter rules"))) << copied.toStdString();
    EXPECT_TRUE(copied.contains(QStringLiteral("Earlier scans: 1 scan")));
    find<QAction>("copyJsonAction").trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("\"filterRules\":[{")));
}

TEST_F(ChangedFolder, TellsWhyAFilteredSymbolFell)
{
    prices.write("PENNY.csv", bars(1.5, 0));
    open();
    ASSERT_TRUE(scanAndWait());
    click("funnelRule0");
    find<QLineEdit>("whyEdit").setText(QStringLiteral("penny"));
    ASSERT_TRUE(waitFor([this] { return has<QWidget>("whyRules"); }));
    ASSERT_TRUE(waitFor([this] { // 1.50 is 3.50 below 5.
        for (const QLabel* label : find<QWidget>("whyRules").findChildren<QLabel*>())
            if (label->text() == QStringLiteral("✗ by 3.50"))
                return true;
        return false;
    }));
    find<QLineEdit>("whyEdit").setText(QStringLiteral("NOBODY"));
    EXPECT_FALSE(has<QWidget>("whyRules"));
}

} // namespace
} // namespace tapesift::widgets
