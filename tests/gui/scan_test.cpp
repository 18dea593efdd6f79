// Scans driven as a trader does it: the real window, mouse and keys.

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/process.h"
#include "support/window_fixture.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class ScanWindow : public WindowFixture
{
protected:
    // Slow enough to be paused, cancelled and closed half-way.
    void chooseSlowMarket(int symbols = 300, int delay = 10)
    {
        choose(settings::kWindowDemoSymbols, symbols);
        choose(settings::kWindowDemoDelay, delay);
        choose(settings::kWindowConfirmCancel, 1);
        choose(settings::kScanThreads, 2);
    }

    std::vector<store::RunRecord> storedRuns()
    {
        base::SystemClock clock;
        base::NullLog log;
        const auto store =
            store::ScanStore::open(home.path().string(), store::OpenMode::ReadOnly, clock, log);
        return store ? (*store)->runs().value_or(std::vector<store::RunRecord>())
                     : std::vector<store::RunRecord>();
    }
};

TEST_F(ScanWindow, IsOneClickAwayFromAScanAtTheFirstStart)
{
    open();
    ASSERT_TRUE(
        waitFor([this] { return buttonWith(QStringLiteral("Scan the simulated market")); }));
    EXPECT_TRUE(
        waitFor([this] { return textOf("sourceHint").contains(QStringLiteral("Invented")); }));
    EXPECT_TRUE(buttonWith(QStringLiteral("Choose a price folder")));
    QTest::mouseClick(buttonWith(QStringLiteral("Scan the simulated market")), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return rows() > 0 && isIdle(); }));
    EXPECT_GT(rows(), 450); // 500 simulated symbols, a few of them halted or too young.
    EXPECT_EQ(textOf("headlineLabel"), QStringLiteral("Finished"));
}

TEST_F(ScanWindow, PausesAndGoesOn)
{
    chooseSlowMarket();
    open();
    QTest::keyClick(&window(), Qt::Key_F5);
    ASSERT_TRUE(waitFor([this] { return rows() > 0; }));
    QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(
        waitFor([this] { return textOf("headlineLabel").startsWith(QStringLiteral("Paused")); }));
    EXPECT_EQ(find<QPushButton>("pauseButton").text(), QStringLiteral("Resume"));
    QTest::qWait(150); // What was saved before the pause may still arrive.
    const int held = rows();
    QTest::qWait(300);
    EXPECT_EQ(rows(), held);
    EXPECT_LT(held, 290);
    click("pauseButton");
    ASSERT_TRUE(waitFor([this] { return isIdle(); }));
    EXPECT_EQ(textOf("headlineLabel"), QStringLiteral("Finished"));
    EXPECT_GT(rows(), held);
}

TEST_F(ScanWindow, CancelsOnlyWhenItIsConfirmed)
{
    chooseSlowMarket();
    open();
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return rows() > 0; }));
    QTest::keyClick(&window(), Qt::Key_Escape);
    ASSERT_TRUE(waitFor([this] { return has<QMessageBox>("cancelQuestion"); }));
    QTest::mouseClick(buttonWith(QStringLiteral("Go on scanning")), Qt::LeftButton);
    EXPECT_FALSE(isIdle());
    click("cancelButton");
    ASSERT_TRUE(waitFor([this] { return has<QMessageBox>("cancelQuestion"); }));
    QTest::mouseClick(&find<QPushButton>("confirmCancelButton"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return isIdle(); }));
    EXPECT_TRUE(textOf("headlineLabel").startsWith(QStringLiteral("Stopped")));
    EXPECT_TRUE(buttonWith(QStringLiteral("Resume ")));
}

TEST_F(ScanWindow, SavesWhenItIsClosedAndOffersToResume)
{
    chooseSlowMarket();
    open();
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return rows() > 20; }));
    window().close();
    ASSERT_TRUE(waitFor([this] { return !window().isVisible(); }));
    const int done = rows();
    close();
    ASSERT_EQ(storedRuns().size(), 1u);
    EXPECT_EQ(storedRuns().front().status, store::RunStatus::Stopped);

    open();
    ASSERT_TRUE(waitFor([&] { return rows() >= done; })); // The rows of before are there.
    QPushButton* resume = buttonWith(QStringLiteral("Resume "));
    ASSERT_TRUE(resume);
    EXPECT_TRUE(resume->text().contains(QStringLiteral("of 300")));
    QTest::mouseClick(resume, Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return isIdle() && !buttonWith(QStringLiteral("Resume ")); }));
    EXPECT_EQ(textOf("headlineLabel"), QStringLiteral("Finished"));
    ASSERT_EQ(storedRuns().size(), 1u);
    EXPECT_EQ(storedRuns().front().counts.completed, 300u);
}

TEST_F(ScanWindow, GoesOnAfterItWasKilled)
{
    chooseSlowMarket(400, 10);
    support::Process killed({"/proc/self/exe", "--scan-until-killed", home.path().string()});
    ASSERT_TRUE(waitFor([this] {
        base::RealFileSystem files;
        if (!base::readTextFile(files, home.file("tapesift.db")))
            return false;
        const auto runs = storedRuns();
        return !runs.empty() && runs.front().counts.completed > 30;
    }));
    killed.send(SIGKILL);
    EXPECT_EQ(killed.result().signal, SIGKILL);
    const auto saved = storedRuns().front().counts.completed;
    ASSERT_LT(saved, 400u);

    open();
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Resume ")); }));
    QTest::mouseClick(buttonWith(QStringLiteral("Resume ")), Qt::LeftButton);
    ASSERT_TRUE(waitFor(
        [this] { return isIdle() && textOf("headlineLabel") == QStringLiteral("Finished"); }));
    EXPECT_EQ(storedRuns().front().counts.completed, 400u);
}

TEST_F(ScanWindow, ShowsWhatTheCommandLineFinds)
{
    choose(settings::kWindowDemoSymbols, 120);
    open();
    ASSERT_TRUE(scanAndWait());
    const auto run = storedRuns().front();
    EXPECT_EQ(static_cast<unsigned>(rows()) + run.counts.failed, 120u);
    EXPECT_EQ(run.counts.total, 120u);
}

TEST_F(ScanWindow, TellsWhyAFolderCannotBeScanned)
{
    choose(settings::kWindowSource, "csv");
    choose(settings::kWindowData, home.file("nowhere"));
    open();
    ASSERT_TRUE(
        waitFor([this] { return textOf("sourceHint").contains(QStringLiteral("nowhere")); }));
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Try again")); }));
    EXPECT_TRUE(isIdle());
    EXPECT_EQ(rows(), 0);
}

TEST_F(ScanWindow, CanOnlyLookWhileAnotherHoldsTheHome)
{
    choose(settings::kWindowDemoSymbols, 40);
    open();
    ASSERT_TRUE(scanAndWait());
    app::CommonOptions options;
    options.home = home.path().string();
    const auto second = app::openWindowSession(options).value();
    widgets::MainWindow& other = second->window();
    other.show();
    auto* table = other.findChild<QTableView*>(QStringLiteral("resultTable"));
    ASSERT_TRUE(waitFor([table] { return table->model()->rowCount() > 0; }));
    EXPECT_FALSE(other.findChild<QPushButton*>(QStringLiteral("scanButton"))->isEnabled());
    EXPECT_TRUE(other.findChild<QLabel*>(QStringLiteral("problemHint"))
                    ->text()
                    .contains(QStringLiteral("Another Tapesift")));
}

} // namespace
} // namespace tapesift::widgets
