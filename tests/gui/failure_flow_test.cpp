// Symbols without a result, from the counter to the next try; and sources that are not what they
// should be.

#include <filesystem>
#include <utility>

#include <QAbstractItemView>
#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/base/real_file_system.h"
#include "widgets/scan/failure_dialog.h"
#include "widgets/scan/scan_rail.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

// 60 daily bars that climb by `step` a day.
std::string climbingBars(double step)
{
    std::string csv = "date,open,high,low,close,volume\n";
    for (int day = 0; day < 60; ++day) {
        const double close = 100 + day * step;
        csv += QStringLiteral("2024-%1-%2,%3,%4,%5,%3,1000\n")
                   .arg(1 + day / 28, 2, 10, QLatin1Char('0'))
                   .arg(1 + day % 28, 2, 10, QLatin1Char('0'))
                   .arg(close)
                   .arg(close + 1)
                   .arg(close - 1)
                   .toStdString();
    }
    return csv;
}

class FolderWindow : public WindowFixture
{
protected:
    void SetUp() override
    {
        for (int i = 0; i < 12; ++i)
            prices.write("AA" + std::string(1, static_cast<char>('A' + i)) + ".csv",
                         climbingBars(0.1 * (i + 1)));
        choose(settings::kWindowSource, "csv");
        choose(settings::kWindowData, prices.path().string());
        choose(settings::kWindowFilter, "none"); // Such small volumes would fall.
    }

    QString hint(const char* name) { return textOf(name); }

    support::TemporaryFolder prices;
};

TEST_F(FolderWindow, ListsFailuresAndTriesThemAgain)
{
    prices.write("BAD.csv", "date,open,high,low,close,volume\nnonsense,1,2,3,4,5\n");
    open();
    ASSERT_TRUE(scanAndWait());
    EXPECT_EQ(rows(), 12);
    click("bad_dataCounter");
    const auto* dialog = window().findChild<FailureDialog*>();
    ASSERT_TRUE(dialog && dialog->isVisible());
    const auto* list = dialog->findChild<QAbstractItemView*>();
    ASSERT_EQ(list->model()->rowCount(), 1);
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), QStringLiteral("BAD"));

    prices.write("BAD.csv", climbingBars(1));
    QTest::mouseClick(buttonWith(QStringLiteral("Retry")), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return isIdle() && rows() == 13; }));
    EXPECT_FALSE(has<QPushButton>("bad_dataCounter"));
}

TEST_F(FolderWindow, TriesAgainWhenTheFolderIsBack)
{
    open();
    ASSERT_TRUE(waitFor([this] { return hint("sourceHint").contains(QStringLiteral("12")); }));
    std::filesystem::remove_all(prices.path());
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return isIdle(); }));
    EXPECT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Try again")) != nullptr; }));
    std::filesystem::create_directories(prices.path());
    prices.write("AAA.csv", climbingBars(1));
    QTest::mouseClick(buttonWith(QStringLiteral("Try again")), Qt::LeftButton);
    EXPECT_TRUE(waitFor([this] { return isIdle() && rows() == 1; }));
}

// So many symbols that a scan on one thread is far from its end when its first rows are shown.
class LargeFolderWindow : public FolderWindow
{
protected:
    static constexpr int kSymbols = 3000;

    void SetUp() override
    {
        writePrices();
        choose(settings::kWindowSource, "csv");
        choose(settings::kWindowData, prices.path().string());
        choose(settings::kWindowFilter, "none"); // Such small volumes would fall.
        choose(settings::kScanThreads, 1);
    }

    void writePrices() const
    {
        const std::string bars = climbingBars(0.5);
        for (int i = 0; i < kSymbols; ++i) {
            std::string symbol = "A";
            for (int place = 0, rest = i; place < 3; ++place, rest /= 26)
                symbol += static_cast<char>('A' + rest % 26);
            prices.write(symbol + ".csv", bars);
        }
    }

    // Runs once, at the moment the first rows are in the table.
    void whenTheFirstRowsArrive(const std::function<void()>& act)
    {
        auto* model = find<QTableView>("resultTable").model();
        const auto once = [model, act, done = std::make_shared<bool>(false)] {
            if (model->rowCount() > 0 && !std::exchange(*done, true))
                act();
        };
        QObject::connect(model, &QAbstractItemModel::modelReset, model, once);
        QObject::connect(model, &QAbstractItemModel::rowsInserted, model, once);
    }
};

TEST_F(LargeFolderWindow, SurvivesAFolderThatVanishesInMidScan)
{
    open();
    bool wasBusy = false;
    whenTheFirstRowsArrive([&] {
        wasBusy = !isIdle();
        std::filesystem::remove_all(prices.path());
    });
    ASSERT_TRUE(scanAndWait()); // It ends by itself.
    ASSERT_TRUE(wasBusy);
    const auto counts = storedRuns().front().counts;
    EXPECT_EQ(counts.total, static_cast<unsigned>(kSymbols));
    EXPECT_EQ(counts.completed, counts.total); // Each symbol is accounted for ...
    EXPECT_EQ(static_cast<unsigned>(rows()) + counts.failed, counts.total);
    EXPECT_GT(rows(), 0); // ... what was scanned before is kept ...
    ASSERT_GT(counts.failed, 0U);
    ASSERT_TRUE(has<QPushButton>("failedCounter")); // ... and the rest is no unknown symbol.
    EXPECT_FALSE(has<QPushButton>("unknown_symbolCounter"));

    writePrices();
    click("failedCounter");
    QPushButton* retry = buttonWith(QStringLiteral("Retry"));
    ASSERT_TRUE(retry && retry->isEnabled());
    QTest::mouseClick(retry, Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return isIdle() && rows() == kSymbols; })) << rows();
    EXPECT_FALSE(has<QPushButton>("failedCounter"));
    EXPECT_EQ(storedRuns().front().counts.failed, 0U);
}

TEST_F(FolderWindow, SaysThatAPictureIsNoList)
{
    const std::string picture =
        home.write("list.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    open();
    find<ScanRail>("ScanRail").setUniverse(QString::fromStdString(picture));
    ASSERT_TRUE(waitFor([this] { return !hint("universeHint").isEmpty(); }));
    EXPECT_TRUE(hint("universeHint").contains(QStringLiteral("list.png")))
        << hint("universeHint").toStdString();
    click("scanButton");
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Try again")) != nullptr; }));
    EXPECT_TRUE(isIdle());
}

TEST_F(FolderWindow, ReadsAListOfAHundredThousandLines)
{
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        std::string symbol;
        for (int rest = i, place = 0; place < 4; ++place, rest /= 26)
            symbol += static_cast<char>('A' + rest % 26);
        text += symbol + "\n";
    }
    const std::string path = home.write("long.txt", text);
    open();
    find<ScanRail>("ScanRail").setUniverse(QString::fromStdString(path));
    ASSERT_TRUE(waitFor([this] {
        return hint("universeHint").contains(QStringLiteral("100000")) ||
               hint("universeHint").contains(QStringLiteral("100,000"));
    })) << hint("universeHint").toStdString();
}

TEST_F(FolderWindow, TellsPricesFromListsWhenFilesAreDropped)
{
    choose(settings::kWindowData, home.path().string());
    open();
    auto& rail = find<ScanRail>("ScanRail");
    const auto drop = [this](const std::string& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path))});
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &event);
    };
    const std::string list = home.write("mine.txt", "AAA\nAAB\n");
    drop(list);
    EXPECT_TRUE(waitFor([&] { return rail.setup().universe == QString::fromStdString(list); }));
    const std::string table = home.write("all.csv", "symbol,date,open,high,low,close,volume\n");
    drop(table);
    EXPECT_TRUE(waitFor([&] { return rail.setup().dataPath == QString::fromStdString(table); }));
    drop(prices.path().string());
    EXPECT_TRUE(waitFor(
        [&] { return rail.setup().dataPath == QString::fromStdString(prices.path().string()); }));
}

} // namespace
} // namespace tapesift::widgets
