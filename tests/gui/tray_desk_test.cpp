#include "widgets/window/tray_desk.h"

#include <QAction>
#include <QSignalSpy>
#include <QStatusBar>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "widgets/window/announcer.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class TrayWindow : public WindowFixture
{
protected:
    TrayDesk& tray() { return find<TrayDesk>("trayDesk"); }
};

TEST_F(TrayWindow, SaysHowTheScanStands)
{
    choose(settings::kWindowDemoSymbols, 300);
    choose(settings::kWindowDemoDelay, 10);
    choose(settings::kScanThreads, 2);
    open();
    EXPECT_EQ(tray().state(), TrayState::Idle);
    EXPECT_TRUE(tray().text().contains(QStringLiteral("No scan is running")));
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return rows() > 0; }));
    EXPECT_EQ(tray().state(), TrayState::Scanning);
    find<QAction>("pauseAction").trigger();
    ASSERT_TRUE(waitFor([this] { return tray().state() == TrayState::Paused; }));
    EXPECT_TRUE(tray().text().contains(QStringLiteral("Paused at ")));
    find<QAction>("pauseAction").trigger();
    ASSERT_TRUE(waitFor([this] { return isIdle(); }));
    EXPECT_EQ(tray().state(), TrayState::Idle);
}

TEST_F(TrayWindow, ClosesTheWindowWhereThereIsNoIconToGoOnBehind)
{
    choose(settings::kWindowCloseToTray, 1);
    open();
    if (QSystemTrayIcon::isSystemTrayAvailable())
        GTEST_SKIP() << "this desktop has a notification area";
    EXPECT_FALSE(tray().keepsRunning());
    EXPECT_TRUE(window().close());
}

TEST_F(TrayWindow, ShowsTheWindowAgainAndDrawsAttention)
{
    open();
    tray().takeWindow();
    EXPECT_FALSE(window().isVisible());
    QSignalSpy told(&window().notifier(), &DesktopNotifier::notified);
    window().notifier().notify(QStringLiteral("AAPL"), QStringLiteral("Strong Buy"));
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(tray().state(), TrayState::Attention);
    tray().bringWindow();
    EXPECT_TRUE(window().isVisible());
    EXPECT_EQ(tray().state(), TrayState::Idle);
}

TEST(TrayPicture, LooksDifferentInEachState)
{
    Look look;
    look.apply(ThemeId::Dark, PaletteId::Western);
    const auto image = [&look](TrayState state, int percent) {
        return trayPicture(look, state, percent).pixmap(64, 64).toImage();
    };
    const QImage idle = image(TrayState::Idle, 0);
    EXPECT_NE(idle, image(TrayState::Scanning, 10));
    EXPECT_NE(image(TrayState::Scanning, 10), image(TrayState::Scanning, 60));
    EXPECT_NE(idle, image(TrayState::Paused, 0));
    EXPECT_NE(image(TrayState::Paused, 0), image(TrayState::Attention, 0));
}

TEST_F(TrayWindow, TellsScreenReadersHowTheScanGoes)
{
    choose(settings::kWindowDemoSymbols, 60);
    open();
    QSignalSpy said(&find<Announcer>("announcer"), &Announcer::said);
    ASSERT_TRUE(scanAndWait());
    ASSERT_TRUE(waitFor([&said] {
        return said.count() > 1 &&
               said.back().front() == QStringLiteral("The scan is finished: 60 symbol(s).");
    }));
    EXPECT_EQ(said.front().front(), QStringLiteral("The scan begins."));
    // The sentence is the name of the widget that alerts.
    EXPECT_EQ(find<QStatusBar>("statusBar").accessibleName(), said.back().front().toString());
}

} // namespace
} // namespace tapesift::widgets
