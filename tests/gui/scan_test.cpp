// Scans driven as a trader does it: the real window, mouse and keys.

#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/fake_key_chain.h"
#include "support/process.h"
#include "support/window_fixture.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/presentation/result_table_model.h"

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

TEST_F(ScanWindow, IsAtRestWhenItIsCancelledBeforeTheFirstRow)
{
    chooseSlowMarket(50, 300);
    choose(settings::kWindowConfirmCancel, 0);
    choose(settings::kScanThreads, 1);
    open();
    for (const bool waits : {false, true}) {
        click("scanButton");
        if (waits) {
            ASSERT_TRUE(waitFor([this] { return find<QPushButton>("pauseButton").isEnabled(); }));
        }
        QTest::keyClick(&window(), Qt::Key_Escape);
        ASSERT_TRUE(waitFor([this] { return isIdle(); }));
        ASSERT_EQ(rows(), 0);
        EXPECT_TRUE(waitFor([this] { return !has<QWidget>("emptyBusyBar"); })) << waits;
        EXPECT_NE(textOf("emptyTitleLabel"), QStringLiteral("Scanning…")) << waits;
        EXPECT_FALSE(textOf("emptyTitleLabel").isEmpty());
    }
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

// Daily bars that wave about a trend; other numbers make other signals.
std::string wavingBars(int number)
{
    std::string csv = "date,open,high,low,close,volume\n";
    const auto first = std::chrono::sys_days(std::chrono::year(2024) / 1 / 1);
    for (int day = 0; day < 300; ++day) {
        const double close = 200 + (number - 6) * 0.05 * day + 5 * std::sin(day / (3.0 + number));
        const std::chrono::year_month_day date(first + std::chrono::days(day));
        csv += fmt::format("{:04}-{:02}-{:02},{:.2f},{:.2f},{:.2f},{:.2f},{}\n",
                           static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                           static_cast<unsigned>(date.day()), close - 0.4, close + 1, close - 1,
                           close, 1000 + 10 * day);
    }
    return csv;
}

TEST_F(ScanWindow, ShowsWhatTheCommandLineFinds)
{
    const support::TemporaryFolder prices;
    for (int i = 0; i < 14; ++i)
        prices.write(fmt::format("S{}.csv", static_cast<char>('A' + i)), wavingBars(i));
    prices.write("BAD.csv", "date,open,high,low,close,volume\nnonsense,1,2,3,4,5\n");
    choose(settings::kWindowSource, "csv");
    choose(settings::kWindowData, prices.path().string());
    choose(settings::kWindowFilter, "none"); // Such small volumes would fall.
    open();
    ASSERT_TRUE(scanAndWait());
    const auto* model =
        qobject_cast<presentation::ResultTableModel*>(find<QTableView>("resultTable").model());
    ASSERT_TRUE(model);
    const std::vector<presentation::ResultRow> shown = model->all();
    const auto failed = storedRuns().front().counts.failed;
    close();

    const support::TemporaryFolder otherHome;
    const auto told = support::run({TAPESIFT_PROGRAM, "scan", "--provider", "csv", "--data",
                                    prices.path().string(), "--format", "json", "--filter", "none"},
                                   {{"TAPESIFT_HOME", otherHome.path().string()}});
    const auto report = nlohmann::json::parse(told.out, nullptr, false);
    ASSERT_TRUE(report.is_object()) << told.err;
    EXPECT_EQ(report["failed"].size(), failed);
    ASSERT_EQ(report["results"].size(), shown.size());
    ASSERT_EQ(shown.size(), 14U);
    std::map<std::string, nlohmann::json> bySymbol;
    for (const auto& result : report["results"])
        bySymbol[result["symbol"]] = result;
    std::set<analysis::Signal> signalsSeen;
    for (const presentation::ResultRow& row : shown) {
        const std::string symbol = row.symbol.toStdString();
        ASSERT_TRUE(bySymbol.contains(symbol)) << symbol;
        const nlohmann::json& result = bySymbol[symbol];
        EXPECT_EQ(result["signal"], analysis::signalName(row.signal)) << symbol;
        EXPECT_EQ(result["strength"].get<double>(), row.strength) << symbol;
        EXPECT_EQ(result["price"].get<double>(), row.price) << symbol;
        EXPECT_EQ(result["changePercent"].get<double>(), row.changePercent) << symbol;
        EXPECT_EQ(result["volume"].get<double>(), row.volume) << symbol;
        signalsSeen.insert(row.signal);
    }
    EXPECT_GE(signalsSeen.size(), 3U); // Else one signal for all would pass.
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
    const auto second =
        app::openWindowSession(options, std::make_unique<support::NoKeyChain>()).value();
    widgets::MainWindow& other = second->window();
    other.show();
    auto* table = other.findChild<QTableView*>(QStringLiteral("resultTable"));
    ASSERT_TRUE(waitFor([table] { return table->model()->rowCount() > 0; }));
    EXPECT_FALSE(other.findChild<QPushButton*>(QStringLiteral("scanButton"))->isEnabled());
    EXPECT_TRUE(other.findChild<QLabel*>(QStringLiteral("problemHint"))
                    ->text()
                    .contains(QStringLiteral("Another Tapesift")));

    const QSignalSpy restarts(&other, &MainWindow::restartRequested);
    QPushButton* again = nullptr;
    for (QPushButton* button : other.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Try again"))
            again = button;
    ASSERT_TRUE(again);
    QTest::mouseClick(again, Qt::LeftButton);
    EXPECT_EQ(restarts.size(), 1);
}

} // namespace
} // namespace tapesift::widgets
