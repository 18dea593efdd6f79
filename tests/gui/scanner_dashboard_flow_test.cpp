// Scanners from the window: the session and its switches, what they find, the runs, what became of
// the hits, and a backtest.

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/scanners/session_config.h"
#include "widgets/controls/column_list.h"
#include "widgets/scanners/backtest_chart.h"
#include "widgets/scanners/backtest_dialog.h"
#include "widgets/scanners/dashboard_dialog.h"
#include "widgets/scanners/dashboard_table.h"
#include "widgets/scanners/session_plan_dialog.h"
#include "widgets/scanners/session_tabs.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

// Bars of the sessions from 2024-01-02 (a Tuesday) to 2024-03-28, holidays included as days without
// a session: closes of `first` and then `perDay` more each session.
std::string dailyBars(double first, double perDay)
{
    std::string csv = "date,open,high,low,close,volume\n";
    double close = first;
    for (QDate date(2024, 1, 2); date <= QDate(2024, 3, 28); date = date.addDays(1)) {
        const bool isHoliday = date == QDate(2024, 1, 15) || date == QDate(2024, 2, 19);
        if (date.dayOfWeek() > 5 || isHoliday)
            continue;
        csv += QStringLiteral("%1,%2,%3,%4,%2,1000000\n")
                   .arg(date.toString(Qt::ISODate))
                   .arg(close)
                   .arg(close + 1)
                   .arg(close - 1)
                   .toStdString();
        close += perDay;
    }
    return csv;
}

class ScannerDashboardFlow : public WindowFixture
{
protected:
    void SetUp() override
    {
        prices.write("RISE.csv", dailyBars(100, 1));
        prices.write("FALL.csv", dailyBars(200, -1));
        choose(settings::kWindowSource, "csv");
        choose(settings::kWindowData, prices.path().string());
        choose(settings::kWindowFilter, "none");
        home.write("scanners/risers.json",
                   R"({"name":"risers","module":"formula:close > close[1]"})");
        home.write("scanners/broken.json", R"({"name":"broken","module":"script:not_there.lua"})");
    }

    void openDashboard()
    {
        open();
        find<QAction>("dashboardAction").trigger();
        ASSERT_TRUE(waitFor([this] { return rowOf(QStringLiteral("risers")) >= 0; }));
        table().select(QStringLiteral("risers"));
    }

    DashboardTable& table() { return find<DashboardTable>("dashboardTable"); }
    ColumnList& list(const char* name) { return find<ColumnList>(name); }

    int rowOf(const QString& name)
    {
        for (int row = 0; row < table().rowCount(); ++row)
            if (table().item(row, 0)->data(Qt::UserRole).toString() == name)
                return row;
        return -1;
    }

    QString cell(const QString& name, const QString& heading)
    {
        for (int column = 0; column < table().columnCount(); ++column)
            if (table().horizontalHeaderItem(column)->text() == heading)
                return table().item(rowOf(name), column)->text();
        return QStringLiteral("no such column");
    }

    std::string sessionFile() const
    {
        QFile file(QString::fromStdString(home.file("session.json")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    bool runRisers()
    {
        const int before = list("historyList").rowCount();
        click("runNowButton");
        return waitFor([this, before] {
            return list("historyList").rowCount() > before &&
                   textOf("sessionTitle") == QStringLiteral("The session is off");
        });
    }

    support::TemporaryFolder prices;
};

TEST_F(ScannerDashboardFlow, RunsAScannerAndShowsWhatItFound)
{
    openDashboard();
    ASSERT_TRUE(scanAndWait());
    auto& dialog = find<DashboardDialog>("dashboardDialog");
    ASSERT_TRUE(dialog.isVisible());
    EXPECT_EQ(cell(QStringLiteral("risers"), QStringLiteral("Next run")), QStringLiteral("off"));
    ASSERT_TRUE(runRisers());
    // RISE closes above the day before, FALL below.
    ASSERT_EQ(list("hitsList").rowCount(), 1);
    EXPECT_EQ(list("hitsList").cellText(0, 1), QStringLiteral("risers"));
    EXPECT_EQ(list("hitsList").cellText(0, 2), QStringLiteral("RISE"));
    EXPECT_FALSE(list("hitsList").cellText(0, 3).isEmpty());
    ASSERT_EQ(list("symbolsList").rowCount(), 1);
    EXPECT_EQ(list("symbolsList").cellText(0, 0), QStringLiteral("RISE"));
    EXPECT_EQ(list("symbolsList").cellText(0, 1), QStringLiteral("risers"));
    EXPECT_EQ(list("historyList").cellText(0, 2), QStringLiteral("OK"));
    EXPECT_EQ(list("historyList").cellText(0, 4), QStringLiteral("1"));
    EXPECT_EQ(cell(QStringLiteral("risers"), QStringLiteral("Hits")), QStringLiteral("1"));
    EXPECT_EQ(cell(QStringLiteral("risers"), QStringLiteral("Errors")), QStringLiteral("0"));
    EXPECT_EQ(cell(QStringLiteral("risers"), QStringLiteral("Health")), QStringLiteral("OK"));

    Q_EMIT list("hitsList").rowActivated(0);
    auto& results = find<QTableView>("resultTable");
    EXPECT_EQ(results.currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("RISE"));
    close();
    openDashboard(); // The runs are kept.
    ASSERT_TRUE(waitFor([this] { return list("hitsList").rowCount() == 1; }));
    EXPECT_EQ(cell(QStringLiteral("risers"), QStringLiteral("Hits")), QStringLiteral("1"));
}

TEST_F(ScannerDashboardFlow, SwitchesScannersAndRunsTheSession)
{
    openDashboard();
    EXPECT_TRUE(textOf("sessionSubtitle").startsWith(QStringLiteral("Switch on the scanners")));
    table().item(rowOf(QStringLiteral("risers")), 0)->setCheckState(Qt::Checked);
    EXPECT_TRUE(textOf("sessionSubtitle").startsWith(QStringLiteral("1 scanner(s) on")));
    const auto isSaved = [this] { return sessionFile().find("\"risers\"") != std::string::npos; };
    EXPECT_TRUE(waitFor(isSaved));
    EXPECT_EQ(cell(QStringLiteral("risers"), QStringLiteral("Next run")),
              QStringLiteral("session is off"));
    click("sessionButton");
    ASSERT_TRUE(
        waitFor([this] { return textOf("sessionTitle") == QStringLiteral("The session is on"); }));
    EXPECT_TRUE(textOf("sessionSubtitle").contains(QStringLiteral("2 symbols")));
    ASSERT_TRUE(waitFor([this] {
        return cell(QStringLiteral("risers"), QStringLiteral("Next run"))
            .startsWith(QStringLiteral("in "));
    }));
    click("sessionButton");
    ASSERT_TRUE(
        waitFor([this] { return textOf("sessionTitle") == QStringLiteral("The session is off"); }));
    QTest::keyClick(&table(), Qt::Key_Space); // The keyboard switches as well.
    EXPECT_EQ(table().item(rowOf(QStringLiteral("risers")), 0)->checkState(), Qt::Unchecked);
}

TEST_F(ScannerDashboardFlow, ShowsFailuresAndEnablesAgain)
{
    home.write("scanners/fails.lua", "function scan(ctx) error('no luck') end\n");
    openDashboard();
    table().select(QStringLiteral("fails"));
    table().item(rowOf(QStringLiteral("fails")), 0)->setCheckState(Qt::Checked);
    click("sessionButton");
    ASSERT_TRUE(
        waitFor([this] { return textOf("sessionTitle") == QStringLiteral("The session is on"); }));
    for (int run = 1; run <= 3; ++run) {
        ASSERT_TRUE(waitFor([this] { return find<QPushButton>("runNowButton").isEnabled(); }));
        click("runNowButton");
        ASSERT_TRUE(waitFor([this, run] { return list("historyList").rowCount() == run; }));
    }
    ASSERT_TRUE(waitFor([this] {
        return cell(QStringLiteral("fails"), QStringLiteral("Health")) ==
               QStringLiteral("Disabled");
    }));
    EXPECT_TRUE(textOf("reasonLabel").contains(QStringLiteral("no luck")))
        << textOf("reasonLabel").toStdString();
    EXPECT_FALSE(find<QPushButton>("runNowButton").isEnabled());
    EXPECT_EQ(cell(QStringLiteral("fails"), QStringLiteral("Errors")), QStringLiteral("3"));
    click("enableInRow");
    ASSERT_TRUE(waitFor([this] { return find<QPushButton>("runNowButton").isEnabled(); }));
    EXPECT_FALSE(find<QPushButton>("enableButton").isVisible());
}

TEST_F(ScannerDashboardFlow, PlansTheSchedule)
{
    openDashboard();
    click("planButton");
    auto& dialog = find<SessionPlanDialog>("sessionPlanDialog");
    ASSERT_TRUE(dialog.isVisible());
    auto& interval = find<QComboBox>("planIntervalCombo");
    interval.setCurrentIndex(interval.findData(30));
    EXPECT_TRUE(textOf("planMeaning").startsWith(QStringLiteral("every 30 minutes")));
    find<QSpinBox>("symbolLimitSpin").setValue(12);
    for (int day = 0; day < 7; ++day) // Without a day it cannot be run.
        find<QCheckBox>(QStringLiteral("day%1Check").arg(day).toLatin1().constData())
            .setChecked(false);
    auto* ok = find<SessionPlanDialog>("sessionPlanDialog")
                   .findChild<QDialogButtonBox*>()
                   ->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(ok->isEnabled());
    find<QCheckBox>("day1Check").setChecked(true);
    EXPECT_TRUE(ok->isEnabled());
    ok->click();
    EXPECT_TRUE(cell(QStringLiteral("risers"), QStringLiteral("Schedule"))
                    .startsWith(QStringLiteral("every 30 minutes")));
    const auto saved = [this]() -> std::optional<scanners::ScannerDefinition> {
        const auto config = scanners::sessionConfigFromJson(sessionFile());
        return config && !config->config.scanners.empty()
                   ? std::optional(config->config.scanners.front())
                   : std::nullopt;
    };
    ASSERT_TRUE(waitFor([&] { return saved().has_value(); }));
    EXPECT_EQ(saved()->symbolLimit, 12u);
    EXPECT_EQ(saved()->schedule->days, (std::array<bool, 7>{false, true}));
}

// RISE was 100 on 2024-01-02 and closes 1 higher each session: from 101 on 01-03 it is found every
// day. FALL is never found; the list's mean of a session is that of both.
TEST_F(ScannerDashboardFlow, BacktestsAScanner)
{
    openDashboard();
    click("backtestButton");
    auto& dialog = find<BacktestDialog>("backtestDialog");
    ASSERT_TRUE(dialog.isVisible());
    // A year up to the newest bar.
    ASSERT_TRUE(
        waitFor([this] { return find<QDateEdit>("backtestTo").date() == QDate(2024, 3, 28); }));
    EXPECT_EQ(find<QDateEdit>("backtestFrom").date(), QDate(2023, 3, 28));
    find<QDateEdit>("backtestFrom").setDate(QDate(2024, 1, 2));
    find<QDateEdit>("backtestTo").setDate(QDate(2024, 1, 5));
    click("backtestRun");
    ASSERT_TRUE(waitFor([this] { return has<ColumnList>("horizonList"); }));
    EXPECT_EQ(textOf("backtestHeadline"),
              QStringLiteral("3 hits on 3 of 4 sessions, 2 Jan 2024 to 5 Jan 2024."));
    EXPECT_TRUE(textOf("backtestCautions").startsWith(QStringLiteral("Too few hits")));
    ASSERT_EQ(list("backtestHits").rowCount(), 3);
    EXPECT_EQ(list("backtestHits").cellText(0, 0), QStringLiteral("5 Jan 2024"));
    EXPECT_EQ(list("backtestHits").cellText(2, 3), QStringLiteral("101.00"));
    // From 101 to 102, 106 and 121: 0.99 %, 4.95 % and 19.80 %.
    EXPECT_EQ(list("backtestHits").cellText(2, 4), QStringLiteral("+0.99 %"));
    EXPECT_EQ(list("backtestHits").cellText(2, 5), QStringLiteral("+4.95 %"));
    EXPECT_EQ(list("backtestHits").cellText(2, 6), QStringLiteral("+19.80 %"));
    EXPECT_EQ(list("horizonList").cellText(0, 1), QStringLiteral("3"));
    EXPECT_EQ(list("horizonList").cellText(0, 6), QStringLiteral("100 %"));
    // The last session: RISE 103 to 104 is 0.9709 %, FALL 197 to 196 is -0.5076 %; the mean of both
    // 0.2316 %, the excess 0.7392 %.
    const auto& chart = find<BacktestChart>("backtestChart");
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("excess +0.74 %")))
        << chart.accessibleDescription().toStdString();
}

TEST_F(ScannerDashboardFlow, LooksBackOnTheHits)
{
    openDashboard();
    ASSERT_TRUE(runRisers()); // On the last bar there is: nothing is known of it.
    auto& tabs = find<SessionTabs>("dashboardTabs");
    tabs.setCurrentIndex(3);
    ASSERT_TRUE(waitFor([this] { return list("outcomeList").rowCount() == 1; }));
    EXPECT_EQ(list("outcomeList").cellText(0, 0), QStringLiteral("risers"));
    EXPECT_EQ(list("outcomeList").cellText(0, 1), QStringLiteral("1"));
    EXPECT_EQ(list("outcomeList").cellText(0, 2), QStringLiteral("—"));
    EXPECT_EQ(list("outcomeList").cellText(0, 4), QStringLiteral("0"));
}

TEST_F(ScannerDashboardFlow, EveryControlHasANameForScreenReaders)
{
    openDashboard();
    click("backtestButton");
    click("planButton");
    for (const char* name :
         {"dashboardTable", "dashboardTabs",     "sessionButton", "runNowButton", "planButton",
          "backtestButton", "enableButton",      "hitsList",      "symbolsList",  "historyList",
          "outcomeList",    "planIntervalCombo", "closedCombo",   "missedCombo",  "startEdit",
          "endEdit",        "symbolLimitSpin",   "timeoutSpin",   "day0Check",    "backtestFrom",
          "backtestTo",     "backtestRun",       "horizonList",   "horizonCombo", "backtestChart",
          "backtestHits",   "backtestExport"})
        EXPECT_FALSE(find<QWidget>(name).accessibleName().isEmpty()) << name;
}

} // namespace
} // namespace tapesift::widgets
