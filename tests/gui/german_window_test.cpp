// What is particular to the window in German.

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

#include <gtest/gtest.h>

#include "gui/english_finder.h"
#include "support/window_fixture.h"
#include "tapesift/presentation/column_catalog.h"
#include "tapesift/widgets/language.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {
namespace {

class GermanWindow : public support::WindowFixture
{
private:
    const Language m_german{QStringLiteral("de"), QLocale(QLocale::German, QLocale::Germany)};
};

TEST_F(GermanWindow, SaysThatThereIsNoScan)
{
    open();
    EXPECT_EQ(textOf("headlineLabel"), QStringLiteral("Noch kein Scan"));
}

TEST_F(GermanWindow, KeepsTheCapitalOfANoun)
{
    choose(settings::kWindowDemoSymbols, 500);
    open();
    ASSERT_TRUE(scanAndWait());
    const QString text = find<QPushButton>("no_dataCounter").text();
    EXPECT_TRUE(text.endsWith(QStringLiteral("keine Daten"))) << text.toStdString();
}

TEST_F(GermanWindow, SaysItTheGermanWay)
{
    openWithResults();
    EXPECT_EQ(find<QAbstractButton>("scanButton").text(), QStringLiteral("Jetzt scannen"));
    EXPECT_EQ(find<QMenu>("fileMenu").title(), QStringLiteral("&Datei"));
    EXPECT_EQ(find<QAction>("preferencesAction").text(), QStringLiteral("&Einstellungen…"));
    EXPECT_EQ(find<QTabWidget>("detailTabs").tabText(0), QStringLiteral("Urteil"));

    const QAbstractItemModel* model = find<QTableView>("resultTable").model();
    QStringList headers;
    QSet<QString> cells;
    for (int column = 0; column < model->columnCount(); ++column) {
        headers << model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model->rowCount(); ++row)
            cells.insert(support::plain(model->index(row, column).data().toString()));
    }
    for (const auto& header :
         {QStringLiteral("Kurs"), QStringLiteral("Diff. %"), QStringLiteral("Stärke")})
        EXPECT_TRUE(headers.contains(header)) << header.toStdString();
    EXPECT_TRUE(cells.contains(QStringLiteral("Kauf")));
    EXPECT_TRUE(cells.contains(QStringLiteral("Verkauf")));
    // A German decimal mark, in the large price as well.
    static const QRegularExpression kPrice(QStringLiteral("^[\\d.]*\\d,\\d+$"));
    EXPECT_TRUE(kPrice.match(textOf("priceLabel")).hasMatch())
        << textOf("priceLabel").toStdString();
}

// "Starker Verkauf" is longer than "Strong Sell", and "Einlaufend" than "Warming".
TEST_F(GermanWindow, LeavesTheWordsOfTheTableTheirRoom)
{
    openWithResults();
    window().resize(2400, 860); // Room for the status as well.
    const auto& table = find<ResultTableView>("resultTable");
    const int status = presentation::indexOf(presentation::Column::Status);
    ASSERT_TRUE(waitFor([&] { return !table.isColumnHidden(status); }));
    const QFontMetrics metrics(table.font());
    EXPECT_GT(table.columnWidth(presentation::indexOf(presentation::Column::Signal)),
              metrics.horizontalAdvance(QStringLiteral("▼▼ Starker Verkauf")));
    EXPECT_GT(table.columnWidth(status), metrics.horizontalAdvance(QStringLiteral("Einlaufend")));
}

// The chips are wider than the English ones, and a filter puts its count beside them.
TEST_F(GermanWindow, KeepsTheChipsBesideTheFilter)
{
    openWithResults();
    auto& filter = find<QLineEdit>("filterEdit");
    filter.setText(QStringLiteral("rsi<90"));
    ASSERT_TRUE(waitFor([this] { return has<QLabel>("rowCountLabel"); }));
    for (int width = 1440; width >= 1000; width -= 20) {
        window().resize(width, 860);
        QCoreApplication::processEvents();
        auto& chip = find<QPushButton>("allChip");
        if (chip.isVisible()) {
            EXPECT_LT(filter.geometry().right(), chip.geometry().left()) << width;
        }
    }
}

// What a scanner finds gives way: it is told below the table as well.
TEST_F(GermanWindow, ReadsSchedulesAsAWhole)
{
    open();
    find<QAction>("dashboardAction").trigger();
    ASSERT_TRUE(waitFor([this] { return has<QTableWidget>("dashboardTable"); }));
    auto& table = find<QTableWidget>("dashboardTable");
    constexpr int kSchedule = 2;
    for (const int width : {700, 1240, 1500}) {
        table.window()->resize(width, 700);
        QCoreApplication::processEvents();
        const QAbstractItemView& view = table;
        EXPECT_GE(table.columnWidth(kSchedule), view.sizeHintForColumn(kSchedule)) << width;
    }
}

} // namespace
} // namespace tapesift::widgets
