#include "widgets/dialogs/command_palette.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class PaletteWindow : public WindowFixture
{
protected:
    void openPalette()
    {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(has<CommandPalette>("commandPalette"));
    }
    QLineEdit& line() { return find<QLineEdit>("commandLine"); }
    QListView& list() { return find<QListView>("commandList"); }
    QString current() { return list().currentIndex().data().toString(); }
};

TEST_F(PaletteWindow, DoesWhatIsTypedAndRemembersIt)
{
    open();
    openPalette();
    EXPECT_TRUE(current().startsWith(QStringLiteral("Choose price folder")));
    QTest::keyClicks(&line(), QStringLiteral("scan setup"));
    EXPECT_TRUE(current().startsWith(QStringLiteral("Scan setup"))) << current().toStdString();
    const bool wasShown = find<QAction>("railAction").isChecked();
    QTest::keyClick(&line(), Qt::Key_Return);
    EXPECT_FALSE(has<CommandPalette>("commandPalette"));
    EXPECT_NE(find<QAction>("railAction").isChecked(), wasShown);
    openPalette(); // What was used last stands first.
    EXPECT_TRUE(current().startsWith(QStringLiteral("Scan setup"))) << current().toStdString();
    QTest::keyClick(&line(), Qt::Key_Escape);
    EXPECT_FALSE(has<CommandPalette>("commandPalette"));
}

TEST_F(PaletteWindow, ShowsKeysAndPassesOverWhatCannotBeDone)
{
    open();
    openPalette();
    QTest::keyClicks(&line(), QStringLiteral("pause")); // Nothing is to be paused.
    for (int row = 0; row < list().model()->rowCount(); ++row) {
        const QModelIndex index = list().model()->index(row, 0);
        if (index.data().toString() == QStringLiteral("Pause")) {
            EXPECT_FALSE(index.flags().testFlag(Qt::ItemIsEnabled));
            EXPECT_TRUE(
                index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Ctrl+P")));
        }
    }
    EXPECT_NE(current(), QStringLiteral("Pause"));
    line().setText(QStringLiteral("nothing at all is called this"));
    EXPECT_TRUE(has<QLabel>("commandNothing"));
    QTest::keyClick(&line(), Qt::Key_Return);
    EXPECT_TRUE(has<CommandPalette>("commandPalette"));
}

TEST_F(PaletteWindow, JumpsToASymbolOfTheShownRun)
{
    choose(settings::kWindowDemoSymbols, 60);
    open();
    ASSERT_TRUE(scanAndWait());
    auto& table = find<ResultTableView>("resultTable");
    const QString wanted = table.model()->index(rows() - 1, 0).data().toString();
    openPalette();
    line().setText(wanted);
    EXPECT_EQ(current(), wanted);
    QTest::keyClick(&line(), Qt::Key_Return);
    EXPECT_EQ(table.selectedSymbol(), wanted);
}

TEST_F(PaletteWindow, PassesOverTheLinesOfGroups)
{
    choose(settings::kWindowDemoSymbols, 60);
    choose(settings::kWindowGrouping, "signal");
    open();
    ASSERT_TRUE(scanAndWait());
    auto& table = find<ResultTableView>("resultTable");
    const QString wanted = table.model()->index(rows() - 1, 0).data().toString();
    openPalette();
    line().setText(wanted);
    EXPECT_EQ(current(), wanted);
}

TEST_F(PaletteWindow, OpensASettingAndAScanner)
{
    open();
    openPalette();
    QTest::keyClicks(&line(), QStringLiteral("requests at once"));
    QTest::keyClick(&line(), Qt::Key_Return);
    ASSERT_TRUE(has<QDialog>("settingsDialog"));
    EXPECT_TRUE(has<QWidget>("setting.network.requestsAtOnce"));
    find<QDialog>("settingsDialog").close();
    openPalette();
    QTest::keyClicks(&line(), QStringLiteral("scanner bounce"));
    ASSERT_TRUE(list().currentIndex().isValid());
    QTest::keyClick(&line(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([this] { return has<QDialog>("editorDialog"); }));
}

} // namespace
} // namespace tapesift::widgets
