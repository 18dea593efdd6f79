// What the filter leaves out, from the strip to the dialog and back into the setup; and the sources
// behind the network as the setup shows them.

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableWidget>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "widgets/dialogs/providers_dialog.h"
#include "widgets/scan/funnel_dialog.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

// 60 daily bars around a price, with so many shares a day.
std::string bars(double price, int volume)
{
    std::string csv = "date,open,high,low,close,volume\n";
    for (int day = 0; day < 60; ++day) {
        const double close = price * (1 + 0.004 * (day % 5));
        csv += QStringLiteral("2024-%1-%2,%3,%4,%5,%3,%6\n")
                   .arg(1 + day / 28, 2, 10, QLatin1Char('0'))
                   .arg(1 + day % 28, 2, 10, QLatin1Char('0'))
                   .arg(close)
                   .arg(close * 1.01)
                   .arg(close * 0.99)
                   .arg(volume)
                   .toStdString();
    }
    return csv;
}

class FilteredFolder : public WindowFixture
{
protected:
    void SetUp() override
    {
        prices.write("GOOD.csv", bars(50, 1'000'000));
        prices.write("FINE.csv", bars(80, 1'000'000));
        prices.write("PENNY.csv", bars(1.5, 10'000'000)); // price below 5
        prices.write("CENT.csv", bars(0.9, 10'000'000));
        prices.write("rules.json", R"({"version":1,"tooFewBars":0,"priceBelow":5})");
        choose(settings::kWindowSource, "csv");
        choose(settings::kWindowData, prices.path().string());
        choose(settings::kWindowFilter, prices.file("rules.json"));
    }

    QStringList symbols()
    {
        const QAbstractItemModel& model = *find<QListView>("symbolsView").model();
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.push_back(model.index(row, 0).data().toString());
        shown.sort();
        return shown;
    }

    support::TemporaryFolder prices;
};

TEST_F(FilteredFolder, ShowsWhatFellAndWhy)
{
    open();
    EXPECT_TRUE(find<QComboBox>("filterCombo").currentText().contains(QStringLiteral("rules")));
    ASSERT_TRUE(scanAndWait());
    EXPECT_EQ(rows(), 2);
    ASSERT_TRUE(has<QPushButton>("funnelHeadline"));
    EXPECT_EQ(find<QPushButton>("funnelHeadline").text(), QStringLiteral("4 → 2"));
    EXPECT_EQ(find<QPushButton>("funnelRule0").text(), QStringLiteral("2 price below 5"));
    EXPECT_FALSE(find<QAction>("failuresAction").isEnabled()); // What fell is no failure.

    click("funnelRule0");
    const QStringList fell = {QStringLiteral("CENT"), QStringLiteral("PENNY")};
    ASSERT_TRUE(waitFor([this, &fell] { return symbols() == fell; }));
    auto& why = find<QLineEdit>("whyEdit");
    why.setText(QStringLiteral("penny"));
    EXPECT_EQ(textOf("answerLabel"), QStringLiteral("PENNY was left out: price below 5."));
    why.setText(QStringLiteral("good"));
    EXPECT_TRUE(textOf("answerLabel").contains(QStringLiteral("It has a result")));

    click("scanTheseButton");
    EXPECT_EQ(find<QComboBox>("universeCombo").currentText(), QStringLiteral("Typed symbols"));
    EXPECT_FALSE(find<QComboBox>("filterCombo").isEnabled()); // What is typed is all scanned.
    ASSERT_TRUE(scanAndWait());
    EXPECT_EQ(rows(), 2);
    EXPECT_FALSE(has<QPushButton>("funnelHeadline"));
}

TEST_F(FilteredFolder, ScansEverythingWithoutAFilter)
{
    open();
    auto& combo = find<QComboBox>("filterCombo");
    combo.setCurrentIndex(combo.findText(QStringLiteral("No filter")));
    Q_EMIT combo.activated(combo.currentIndex());
    ASSERT_TRUE(scanAndWait());
    EXPECT_EQ(rows(), 4);
    EXPECT_FALSE(has<QPushButton>("funnelHeadline"));
    close();
    open(); // The choice is remembered.
    EXPECT_EQ(find<QComboBox>("filterCombo").currentText(), QStringLiteral("No filter"));
}

TEST_F(FilteredFolder, TellsWhatIsWrongWithAFileOfRules)
{
    prices.write("rules.json", R"({"version":1,"priceBelw":5})");
    open();
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Try again")); }));
    const auto* text =
        find<QWidget>("resultsEmptyState").findChild<QLabel*>(QStringLiteral("emptyTextLabel"));
    ASSERT_TRUE(text);
    EXPECT_TRUE(text->text().contains(QStringLiteral("priceBelw"))) << text->text().toStdString();
}

class NetworkSource : public WindowFixture
{
protected:
    void SetUp() override
    {
        // Only a scan asks the network, and no test here begins one.
        choose(settings::kWindowSource, "binance");
    }
};

TEST_F(NetworkSource, IsToldFromItsRecord)
{
    open();
    EXPECT_TRUE(
        waitFor([this] { return textOf("sourceHint").contains(QStringLiteral("6,000 units")); }));
    EXPECT_TRUE(waitFor([this] {
        return textOf("universeHint") ==
               QStringLiteral("The list is fetched when the scan begins.");
    }));
    EXPECT_FALSE(has<QWidget>("folderBox"));
    EXPECT_FALSE(has<QWidget>("demoBox"));
    const auto& sources = find<QComboBox>("sourceCombo");
    EXPECT_EQ(sources.currentText(), QStringLiteral("Binance"));
    EXPECT_GE(sources.findText(QStringLiteral("Yahoo (unofficial)")), 0);
    EXPECT_EQ(sources.itemText(0), QStringLiteral("Simulated market"));
}

TEST_F(NetworkSource, SaysWhenAKeyIsMissing)
{
    qunsetenv("TIINGO_API_KEY");
    choose(settings::kWindowSource, "tiingo");
    open();
    EXPECT_TRUE(
        waitFor([this] { return textOf("sourceHint").contains(QStringLiteral("Needs a key")); }));
    click("scanButton"); // Fails before anything is sent.
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Try again")); }));
    ASSERT_TRUE(buttonWith(QStringLiteral("Providers…")));

    click("providersButton");
    const auto* dialog = window().findChild<ProvidersDialog*>();
    ASSERT_TRUE(dialog && dialog->isVisible());
    const auto& table = find<QTableWidget>("providersTable");
    EXPECT_EQ(table.item(table.currentRow(), 0)->text(), QStringLiteral("Tiingo"));
    QTest::keyClicks(&find<QLineEdit>("keyEdit_TIINGO_API_KEY"),
                     QStringLiteral("abcdefghijklmnop"));
    click("keyForget_TIINGO_API_KEY"); // Nothing is there to forget yet; nothing happens.
}

TEST_F(NetworkSource, KeepsWhatIsChosenAboutProviders)
{
    open();
    find<QAction>("providersAction").trigger();
    ASSERT_TRUE(waitFor([this] { return window().findChild<ProvidersDialog*>(); }));
    auto& list = find<QListWidget>("fallbackList");
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->text() == QStringLiteral("Kraken"))
            list.item(row)->setCheckState(Qt::Checked);
    find<QLineEdit>("addressEdit").setText(QStringLiteral("http://127.0.0.1:9"));
    find<ProvidersDialog>("providersDialog").accept();
    close();
    open();
    find<QAction>("providersAction").trigger();
    ASSERT_TRUE(waitFor([this] { return window().findChild<ProvidersDialog*>(); }));
    EXPECT_EQ(find<QListWidget>("fallbackList").item(0)->text(), QStringLiteral("Kraken"));
    EXPECT_EQ(find<QLineEdit>("addressEdit").text(), QStringLiteral("http://127.0.0.1:9"));
}

} // namespace
} // namespace tapesift::widgets
