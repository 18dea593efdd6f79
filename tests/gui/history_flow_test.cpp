// The kept scans: opened, compared, scanned again, pinned and deleted.

#include <QAction>
#include <QComboBox>
#include <QSpinBox>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "widgets/history/comparison_dialog.h"
#include "widgets/history/history_dialog.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class HistoryFlow : public WindowFixture
{
protected:
    void SetUp() override
    {
        choose(settings::kWindowDemoSymbols, 40);
        open();
        ASSERT_TRUE(scanAndWait());
        find<QSpinBox>("demoSymbolsSpin").setValue(60);
        ASSERT_TRUE(scanAndWait());
        find<QAction>("historyAction").trigger();
        ASSERT_TRUE(waitFor([this] { return listed() == 2; }));
    }

    QTableView& table() { return find<QTableView>("historyTable"); }
    int listed() { return table().model()->rowCount(); }
    void select(int row) { table().selectRow(row); }
    bool canClick(const char* button) { return find<QPushButton>(button).isEnabled(); }
};

TEST_F(HistoryFlow, OpensAScanAndTellsHowMuchRoomAllTake)
{
    EXPECT_TRUE(waitFor([this] {
        return textOf("historyHeadline").contains(QStringLiteral("The database takes"));
    }));
    EXPECT_TRUE(textOf("historyHeadline").startsWith(QStringLiteral("2 ")));
    EXPECT_FALSE(canClick("openRunButton"));
    select(1);
    EXPECT_FALSE(canClick("resumeRunButton"));
    EXPECT_FALSE(canClick("compareRunsButton"));
    const int before = rows();
    click("openRunButton");
    EXPECT_TRUE(waitFor([&] { return rows() < before; }));
    find<QSpinBox>("keepRunsBox").setValue(7);
    window().close();
    close();
    open();
    find<QAction>("historyAction").trigger();
    EXPECT_EQ(find<QSpinBox>("keepRunsBox").value(), 7);
}

TEST_F(HistoryFlow, ComparesTwoScans)
{
    table().selectAll();
    click("compareRunsButton");
    ASSERT_TRUE(waitFor([this] { return has<ComparisonDialog>("comparisonDialog"); }));
    // The larger market has all symbols of the smaller one, and 20 more; some fail or are left out.
    auto& changes = find<QTableView>("comparisonTable");
    const int all = changes.model()->rowCount();
    auto& kinds = find<QComboBox>("comparisonKinds");
    const int entered =
        kinds.findData(static_cast<int>(presentation::ComparisonRow::Kind::Entered));
    kinds.setCurrentIndex(entered);
    const int shown = changes.model()->rowCount();
    EXPECT_GT(shown, 10);
    EXPECT_LE(shown, 20);
    EXPECT_GE(all, shown);
}

TEST_F(HistoryFlow, TakesADeletionBack)
{
    select(0);
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_EQ(listed(), 1);
    EXPECT_EQ(storedRuns().size(), 2u);
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Undo")) != nullptr; }));
    QTest::mouseClick(buttonWith(QStringLiteral("Undo")), Qt::LeftButton);
    EXPECT_EQ(listed(), 2);
    window().close();
    close();
    EXPECT_EQ(storedRuns().size(), 2u);
}

TEST_F(HistoryFlow, DeletesForGoodWhenTheWindowCloses)
{
    const std::string kept = storedRuns().front().name;
    select(1);
    click("deleteRunsButton");
    EXPECT_EQ(listed(), 1);
    window().close();
    close();
    const auto runs = storedRuns();
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs.front().name, kept);
}

TEST_F(HistoryFlow, PinsAScanAndScansItAgain)
{
    select(1);
    click("pinRunButton");
    EXPECT_TRUE(waitFor([this] { return storedRuns()[1].pinned; }));
    EXPECT_TRUE(waitFor([this] {
        return table()
            .model()
            ->index(1, 0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .contains(QStringLiteral("pinned"));
    }));
    select(1);
    click("againButton");
    ASSERT_TRUE(waitFor([this] { return listed() == 3 && isIdle(); }));
    const auto runs = storedRuns();
    EXPECT_EQ(runs[0].counts.total, runs[2].counts.total);
    EXPECT_EQ(runs[0].spec.demoSymbols, 40);
    EXPECT_FALSE(runs[0].pinned);
}

} // namespace
} // namespace tapesift::widgets
