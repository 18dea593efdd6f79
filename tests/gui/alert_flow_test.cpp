// Alerts from the window: a channel and a rule are made, two scans are run, and what has crossed
// its level arrives at a server of this computer and in the log.

#include <mutex>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDate>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <gtest/gtest.h>

#include "support/loopback_server.h"
#include "support/window_fixture.h"
#include "widgets/alerts/alerts_dialog.h"
#include "widgets/alerts/channel_dialog.h"
#include "widgets/alerts/rule_dialog.h"
#include "widgets/alerts/rule_page.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/column_list.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

// Bars of the weekdays from 2024-01-02 on, each 0.5 above the one before, up to the close `last`.
std::string risingTo(double last)
{
    constexpr int kDays = 60;
    std::string csv = "date,open,high,low,close,volume\n";
    QDate date(2024, 1, 2);
    for (int day = 1; day <= kDays; date = date.addDays(1)) {
        if (date.dayOfWeek() > 5)
            continue;
        const double close = last - (kDays - day) * 0.5;
        csv += QStringLiteral("%1,%2,%3,%4,%2,1000000\n")
                   .arg(date.toString(Qt::ISODate))
                   .arg(close)
                   .arg(close + 1)
                   .arg(close - 1)
                   .toStdString();
        ++day;
    }
    return csv;
}

class AlertFlow : public WindowFixture
{
protected:
    void SetUp() override
    {
        prices.write("RISE.csv", risingTo(140));
        prices.write("CALM.csv", risingTo(121));
        choose(settings::kWindowSource, "csv");
        choose(settings::kWindowData, prices.path().string());
        choose(settings::kWindowFilter, "none");
    }

    void openAlerts()
    {
        find<QAction>("alertsAction").trigger();
        ASSERT_TRUE(waitFor([this] { return has<AlertsDialog>("alertsDialog"); }));
    }

    QDialogButtonBox& boxOf(const char* name) { return find<QDialogButtonBox>(name); }
    QAbstractButton& saveOf(const char* name)
    {
        return *boxOf(name).button(QDialogButtonBox::Save);
    }

    void makeWebhook(const std::string& url)
    {
        find<AlertsDialog>("alertsDialog").showPage(AlertsDialog::kChannels);
        for (QAction* action : find<QMenu>("channelKindMenu").actions())
            if (action->text() == QStringLiteral("Webhook"))
                action->trigger();
        ASSERT_TRUE(has<ChannelDialog>("alertChannelDialog"));
        auto& id = find<QLineEdit>("channelIdEdit");
        EXPECT_EQ(id.text(), QStringLiteral("webhook"));
        id.clear();
        QTest::keyClicks(&id, QStringLiteral("desk"));
        EXPECT_TRUE(find<QWidget>("keyField_TAPESIFT_ALERT_WEBHOOK_WEBHOOK").isVisible());
        QTest::keyClicks(&find<QLineEdit>("channelUrlEdit"), QString::fromStdString(url));
        EXPECT_FALSE(find<QWidget>("keyField_TAPESIFT_ALERT_WEBHOOK_WEBHOOK").isVisible());
        find<QPlainTextEdit>("channelBodyEdit")
            .setPlainText(QStringLiteral("{{symbol}} {{title}}"));
        EXPECT_FALSE(saveOf("channelButtons").isEnabled()); // That is no JSON.
        find<QLineEdit>("channelTypeEdit").clear();
        QTest::keyClicks(&find<QLineEdit>("channelTypeEdit"), QStringLiteral("text/plain"));
        ASSERT_TRUE(saveOf("channelButtons").isEnabled()) << textOf("channelMeaning").toStdString();
        saveOf("channelButtons").click();
        ASSERT_TRUE(waitFor([this] { return !has<ChannelDialog>("alertChannelDialog"); }));
    }

    // In the dialog that is open: RISE crosses above 150, told to `channel`.
    void fillRule(const char* channel)
    {
        QTest::keyClicks(&find<QLineEdit>("alertNameEdit"), QStringLiteral("Over 150"));
        auto& direction = find<QComboBox>("alertCrossCombo");
        direction.setCurrentIndex(1); // above
        EXPECT_FALSE(saveOf("alertRuleButtons").isEnabled());
        EXPECT_EQ(textOf("alertMeaning"), QStringLiteral("Say which price has to be crossed."));
        find<QDoubleSpinBox>("alertLevelSpin").setValue(150);
        find<QCheckBox>(channel).setChecked(true);
        EXPECT_TRUE(saveOf("alertRuleButtons").isEnabled()) << textOf("alertMeaning").toStdString();
    }

    void saveRule()
    {
        saveOf("alertRuleButtons").click();
        ASSERT_TRUE(waitFor([this] { return !has<RuleDialog>("alertRuleDialog"); }));
    }

    std::string alertFile() const
    {
        QFile file(QString::fromStdString(home.file("alerts.json")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    bool isWritten(const std::string& text)
    {
        return waitFor([&] { return alertFile().find(text) != std::string::npos; });
    }

    ColumnList& list(const char* name) { return find<ColumnList>(name); }
    RuleTable& table() { return find<RuleTable>("alertRuleTable"); }

    support::TemporaryFolder prices;
};

TEST_F(AlertFlow, TellsAServerWhatHasCrossed)
{
    support::LoopbackServer server([](const support::WireRequest&) {
        support::WireReply reply;
        reply.body = "taken";
        return reply;
    });
    open();
    openAlerts();
    makeWebhook(server.url() + "/hook");
    ASSERT_TRUE(isWritten("\"desk\""));
    list("alertChannelList").selectRow(2); // behind the desktop and sound
    ASSERT_TRUE(waitFor([this] { return find<QPushButton>("channelTestButton").isEnabled(); }));
    click("channelTestButton");
    ASSERT_TRUE(waitFor([this] {
        return textOf("alertChannelState").contains(QStringLiteral("took the test message"));
    })) << textOf("alertChannelState").toStdString();
    EXPECT_TRUE(textOf("alertChannelState").contains(QStringLiteral("taken")));
    ASSERT_EQ(server.requestCount(), 1u);
    server.forgetRequests();

    find<AlertsDialog>("alertsDialog").showPage(AlertsDialog::kRules);
    QPushButton* first = buttonWith(QStringLiteral("New alert…"));
    ASSERT_NE(first, nullptr);
    first->click();
    fillRule("alertChannel_desk");
    saveRule();
    ASSERT_TRUE(isWritten("\"over_150\""));
    ASSERT_EQ(table().rowCount(), 1);
    EXPECT_EQ(table().cellText(0, 0), QStringLiteral("Over 150"));
    EXPECT_EQ(table().cellText(0, 1), QStringLiteral("Every symbol: price crosses above 150"));
    EXPECT_EQ(table().cellText(0, 4), QStringLiteral("not yet"));

    ASSERT_TRUE(scanAndWait()); // Sets where everything stands.
    prices.write("RISE.csv", risingTo(155));
    ASSERT_TRUE(scanAndWait());
    ASSERT_TRUE(waitFor([&server] { return server.requestCount() > 0; }));
    EXPECT_EQ(server.requests().front().path, "/hook");
    EXPECT_TRUE(server.requests().front().body.starts_with("RISE "))
        << server.requests().front().body;
    auto& status = find<QToolButton>("alertStatus");
    ASSERT_TRUE(waitFor([&status] { return status.isVisible(); }));
    EXPECT_EQ(status.text(), QStringLiteral("1 new alert(s)"));
    // In the window too, since no desktop shows it here.
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Show")) != nullptr; }));

    status.click();
    ASSERT_TRUE(waitFor([this] {
        return list("alertLogList").rowCount() == 3 && // the test, and two channels
               list("alertLogList").cellText(0, 4) == QStringLiteral("Delivered") &&
               list("alertLogList").cellText(1, 4) == QStringLiteral("Delivered");
    }));
    EXPECT_FALSE(status.isVisible());
    EXPECT_EQ(list("alertLogList").cellText(0, 2), QStringLiteral("RISE"));
    QTest::keyClicks(&find<QLineEdit>("alertLogFilter"), QStringLiteral("desktop"));
    EXPECT_EQ(list("alertLogList").rowCount(), 1);
    EXPECT_EQ(server.requestCount(), 1u); // Told once.
    close();
    open(); // The log and the rules are kept.
    openAlerts();
    ASSERT_TRUE(waitFor([this] {
        return table().rowCount() == 1 && table().cellText(0, 4) != QStringLiteral("not yet");
    }));
}

TEST_F(AlertFlow, MakesAnAlertOfAResult)
{
    open();
    ASSERT_TRUE(scanAndWait());
    auto& results = find<QTableView>("resultTable");
    ASSERT_EQ(results.model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row)
        if (results.model()->index(row, 0).data().toString() == QStringLiteral("RISE"))
            results.selectRow(row);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            results.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&results, &asked);
    find<QAction>("alertAction").trigger();
    find<QMenu>("rowMenu").close();
    ASSERT_TRUE(has<RuleDialog>("alertRuleDialog"));
    EXPECT_EQ(find<QLineEdit>("alertSymbolsEdit").text(), QStringLiteral("RISE"));
    EXPECT_TRUE(find<QRadioButton>("alertSomeRadio").isChecked());
    EXPECT_DOUBLE_EQ(find<QDoubleSpinBox>("alertLevelSpin").value(), 140);
    EXPECT_EQ(find<QLineEdit>("alertNameEdit").placeholderText(),
              QStringLiteral("RISE: price crosses 140"));
    saveRule();
    EXPECT_TRUE(isWritten("\"RISE: price crosses 140\"")); // The words are its name.
}

TEST_F(AlertFlow, SaysWhyARuleCannotBeSaved)
{
    open();
    openAlerts();
    QPushButton* first = buttonWith(QStringLiteral("New alert…"));
    ASSERT_NE(first, nullptr);
    first->click();
    auto& save = saveOf("alertRuleButtons");
    auto& kind = find<QComboBox>("alertKindCombo");
    const auto chooseKind = [&kind](alerts::RuleKind wanted) {
        kind.setCurrentIndex(kind.findData(static_cast<int>(wanted)));
    };
    chooseKind(alerts::RuleKind::FormulaTrue);
    EXPECT_FALSE(save.isEnabled());
    auto& formula = find<QPlainTextEdit>("alertFormulaEdit");
    formula.setPlainText(QStringLiteral("close > smaa(20)"));
    EXPECT_FALSE(save.isEnabled());
    EXPECT_TRUE(textOf("alertFormulaHint").contains(QStringLiteral("column 9")))
        << textOf("alertFormulaHint").toStdString();
    formula.setPlainText(QStringLiteral("rsi(14)"));
    EXPECT_TRUE(textOf("alertFormulaHint").contains(QStringLiteral("not a condition")));
    formula.setPlainText(QStringLiteral("rsi(14) < 30"));
    EXPECT_TRUE(save.isEnabled()) << textOf("alertMeaning").toStdString();
    find<QCheckBox>("alertChannel_desktop").setChecked(false);
    EXPECT_TRUE(textOf("alertMeaning").startsWith(QStringLiteral("Choose a channel")));
    QTest::keyClick(&find<QComboBox>("alertSoundCombo"), Qt::Key_Down);
    EXPECT_TRUE(save.isEnabled());
    find<QRadioButton>("alertSomeRadio").setChecked(true);
    EXPECT_FALSE(save.isEnabled());
    QTest::keyClicks(&find<QLineEdit>("alertSymbolsEdit"), QStringLiteral("A!"));
    EXPECT_EQ(textOf("alertMeaning"), QStringLiteral("A! cannot be a symbol."));
    find<QRadioButton>("alertEveryRadio").setChecked(true);
    find<QCheckBox>("alertQuietCheck").setChecked(true);
    find<QComboBox>("alertQuietZone").setCurrentText(QStringLiteral("Mars/Base"));
    EXPECT_FALSE(save.isEnabled());
    EXPECT_TRUE(textOf("alertMeaning").contains(QStringLiteral("Mars/Base")))
        << textOf("alertMeaning").toStdString();
}

TEST_F(AlertFlow, KeepsWhatCannotBeReadAndUndoesDeleting)
{
    home.write("alerts.json", R"({"version": 1, "rules": [
        {"id": "good", "when": {"kind": "signal_flips"}, "channels": ["desktop"]},
        {"id": "bad", "when": {"kind": "price_crosses", "level": -1}, "channels": ["desktop"]}]})");
    open();
    openAlerts();
    ASSERT_TRUE(waitFor([this] { return table().rowCount() == 1; }));
    const auto hasBanner = [this](const QString& text) {
        for (const Banner* banner : find<AlertsDialog>("alertsDialog").findChildren<Banner*>())
            if (banner->isVisible() && banner->text().contains(text))
                return true;
        return false;
    };
    EXPECT_TRUE(waitFor([&] { return hasBanner(QStringLiteral("/rules/1/when/level")); }));
    QTest::keyClick(&table(), Qt::Key_Space); // The keyboard switches.
    EXPECT_TRUE(isWritten("\"enabled\": false"));
    EXPECT_TRUE(isWritten("\"bad\""));
    click("alertDeleteButton");
    ASSERT_TRUE(waitFor([&] { return hasBanner(QStringLiteral("good was deleted.")); }));
    ASSERT_TRUE(waitFor([this] { return alertFile().find("\"good\"") == std::string::npos; }));
    EXPECT_NE(alertFile().find("\"bad\""), std::string::npos);
    buttonWith(QStringLiteral("Undo"))->click();
    EXPECT_TRUE(isWritten("\"good\""));
    EXPECT_EQ(table().rowCount(), 1);
}

TEST_F(AlertFlow, EveryControlHasANameForScreenReaders)
{
    open();
    openAlerts();
    buttonWith(QStringLiteral("New alert…"))->click();
    for (QAction* action : find<QMenu>("channelKindMenu").actions())
        if (action->text() == QStringLiteral("E-mail"))
            action->trigger();
    for (const char* name :
         {"alertsTabs",        "alertRuleTable",      "alertNewButton",    "alertEditButton",
          "alertCopyButton",   "alertDeleteButton",   "alertChannelList",  "channelNewButton",
          "channelEditButton", "channelSwitchButton", "channelTestButton", "alertLogFilter",
          "alertLogStatus",    "alertRetryButton",    "alertLogList",      "alertKindCombo",
          "alertNameEdit",     "alertLevelSpin",      "alertCrossCombo",   "alertAmountSpin",
          "alertMoveCombo",    "alertSignalCombo",    "alertScannerCombo", "alertFormulaEdit",
          "alertSymbolsEdit",  "alertSoundCombo",     "alertCoolDownSpin", "alertCoolDownUnit",
          "alertQuietFrom",    "alertQuietTo",        "alertQuietZone",    "alertQuietDay0",
          "alertExpiryEdit",   "channelIdEdit",       "channelHostEdit",   "channelPortSpin",
          "channelUserEdit",   "channelFromEdit",     "channelToEdit",     "channelSecurityCombo"})
        EXPECT_FALSE(find<QWidget>(name).accessibleName().isEmpty()) << name;
}

} // namespace
} // namespace tapesift::widgets
