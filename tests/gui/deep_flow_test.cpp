// The deep phase of a scan as a trader sees it: the real window over the simulated market.

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/result_table_model.h"

namespace tapesift::widgets {
namespace {

using presentation::Column;

class DeepWindow : public support::WindowFixture
{
protected:
    DeepWindow() { choose(settings::kWindowDemoSymbols, 60); }

    QTableView& table() { return find<QTableView>("resultTable"); }
    QString cell(int row, Column column)
    {
        return table().model()->index(row, indexOf(column)).data().toString();
    }
    bool isShown(Column column) { return !table().isColumnHidden(indexOf(column)); }
    int pending()
    {
        int count = 0;
        for (int row = 0; row < rows(); ++row)
            count += cell(row, Column::Score) == QStringLiteral("…") ? 1 : 0;
        return count;
    }
};

TEST_F(DeepWindow, ShowsScoresAfterTheVerdictsWithoutMovingRows)
{
    open();
    ASSERT_TRUE(scanAndWait());
    EXPECT_TRUE(isShown(Column::Score));
    EXPECT_EQ(pending(), 0);
    EXPECT_TRUE(find<QWidget>("deepStage").isVisible());
    EXPECT_EQ(textOf("headlineLabel"), QStringLiteral("Finished"));
    int ranked = 0;
    for (int row = 0; row < rows(); ++row)
        ranked += cell(row, Column::RelativeStrength).toInt() > 0 ? 1 : 0;
    EXPECT_GT(ranked, rows() / 2);
    EXPECT_TRUE(waitFor([this] { return has<QLabel>("breadthLabel"); }));
    EXPECT_TRUE(textOf("breadthLabel").contains(QStringLiteral("above SMA 50")));
}

TEST_F(DeepWindow, TellsEverythingAboutTheSelectedSymbolAlsoAsJson)
{
    open();
    ASSERT_TRUE(scanAndWait());
    ASSERT_TRUE(waitFor([this] { return has<QWidget>("scoreSection"); }));
    find<QAction>("copyJsonAction").trigger();
    const QString json = QApplication::clipboard()->text();
    EXPECT_TRUE(json.contains(QStringLiteral("\"opportunityScore\""))) << json.toStdString();
    EXPECT_TRUE(json.contains(cell(table().currentIndex().row(), Column::Symbol)));
}

TEST_F(DeepWindow, ShowsTheSameAfterAnotherStart)
{
    open();
    ASSERT_TRUE(scanAndWait());
    const QString score = cell(0, Column::Score);
    const QString strength = cell(0, Column::RelativeStrength);
    close();
    open();
    ASSERT_TRUE(waitFor([this] { return rows() > 0; }));
    EXPECT_TRUE(isShown(Column::Score));
    EXPECT_EQ(cell(0, Column::Score), score);
    EXPECT_EQ(cell(0, Column::RelativeStrength), strength);
}

TEST_F(DeepWindow, StopsAtTheVerdictIfItIsToldTo)
{
    open();
    find<QCheckBox>("deepCheck").click();
    ASSERT_TRUE(scanAndWait());
    EXPECT_FALSE(isShown(Column::Score));
    EXPECT_FALSE(find<QWidget>("deepStage").isVisible());
    EXPECT_EQ(storedRuns().front().spec.phase, market::ScanPhase::Quick);
    ASSERT_TRUE(waitFor([this] { return has<QLabel>("deepNote"); }));
    close();
    open();
    EXPECT_FALSE(find<QCheckBox>("deepCheck").isChecked()) << "it is kept";
}

} // namespace
} // namespace tapesift::widgets
