// The watch as a trader switches it: status bar, menu and settings say the same.

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "widgets/window/watch_desk.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class WatchWindow : public WindowFixture
{
protected:
    QToolButton& button() { return find<QToolButton>("watchButton"); }
    QAction& action(const char* name) { return find<QAction>(name); }
};

TEST_F(WatchWindow, IsOffUntilItIsSwitchedOnInTheStatusBar)
{
    open();
    EXPECT_FALSE(button().isChecked());
    EXPECT_EQ(button().text(), QStringLiteral("Watch off"));
    QTest::mouseClick(&button(), Qt::LeftButton);
    EXPECT_TRUE(button().isChecked());
    EXPECT_TRUE(action("watchAction").isChecked());
    EXPECT_TRUE(action("watch_15m_Action").isChecked());
    EXPECT_TRUE(button().text().contains(QStringLiteral("ext scan")))
        << button().text().toStdString();
    EXPECT_FALSE(button().accessibleName().isEmpty());
    QTest::mouseClick(&button(), Qt::LeftButton);
    EXPECT_EQ(button().text(), QStringLiteral("Watch off"));
}

TEST_F(WatchWindow, FollowsTheMenuAndIsKept)
{
    open();
    action("watch_1h_Action").trigger();
    EXPECT_TRUE(button().isChecked());
    EXPECT_FALSE(action("watch_15m_Action").isChecked());
    action("watchWhenClosedAction").trigger();
    // Whatever the day and hour: within the hour.
    EXPECT_TRUE(button().text().startsWith(QStringLiteral("Next scan in ")) ||
                button().text() == QStringLiteral("Next scan now"))
        << button().text().toStdString();
    close();
    open();
    EXPECT_TRUE(button().isChecked());
    EXPECT_TRUE(action("watch_1h_Action").isChecked());
    QTest::keyClick(&window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(button().isChecked());
}

TEST_F(WatchWindow, ACycleScansWhatTheSetupSays)
{
    choose(settings::kWindowDemoSymbols, 60);
    open();
    find<WatchDesk>("watchDesk").scan();
    ASSERT_TRUE(waitFor([this] { return rows() > 0 && isIdle(); }));
    ASSERT_EQ(storedRuns().size(), 1U);
    EXPECT_EQ(storedRuns().front().spec.demoSymbols, 60);
    EXPECT_EQ(storedRuns().front().spec.phase, market::ScanPhase::Deep);
}

} // namespace
} // namespace tapesift::widgets
