// The scanner editor in the window: list, builder and text, live count, library.

#include "widgets/scanners/editor_dialog.h"

#include <filesystem>

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/scanners/script_scanner.h"
#include "widgets/results/result_table_view.h"
#include "widgets/scanners/builder_group.h"
#include "widgets/scanners/editor_histogram.h"
#include "widgets/scanners/editor_matches.h"
#include "widgets/scanners/editor_parameters.h"
#include "widgets/scanners/editor_script.h"
#include "widgets/scanners/editor_text.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

// 60 daily bars that rise or fall by 1 a day from or to 40.
std::string bars(bool isRising)
{
    std::string csv = "date,open,high,low,close,volume\n";
    for (int day = 0; day < 60; ++day)
        csv += QStringLiteral("2024-%1-%2,%3,%3,%3,%3,1000000\n")
                   .arg(1 + day / 28, 2, 10, QLatin1Char('0'))
                   .arg(1 + day % 28, 2, 10, QLatin1Char('0'))
                   .arg(isRising ? 40 + day : 99 - day)
                   .toStdString();
    return csv;
}

class EditorDialogTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        prices.write("RISE.csv", bars(true));  // ends at 99
        prices.write("FALL.csv", bars(false)); // ends at 40
        choose(settings::kWindowSource, "csv");
        choose(settings::kWindowData, prices.path().string());
        choose(settings::kWindowFilter, "none");
    }

    void openEditor()
    {
        open();
        ASSERT_TRUE(scanAndWait());
        find<QAction>("scannersAction").trigger();
        ASSERT_TRUE(waitFor([this] { return has<QDialog>("editorDialog"); }));
    }

    // The text is the formula of a scanner of the trader's own.
    void makeOwn(const QString& formula)
    {
        newScanner(0);
        type(formula);
    }

    void newScanner(int choice)
    {
        const QString before = chosen();
        find<QPushButton>("newButton").menu()->actions().at(choice)->trigger();
        ASSERT_TRUE(waitFor([&] { return chosen() != before; }));
    }

    void type(const QString& formula) { find<QPlainTextEdit>("formulaEdit").setPlainText(formula); }
    QString formula() { return find<QPlainTextEdit>("formulaEdit").toPlainText(); }
    QString chosen()
    {
        const QListWidgetItem* item = find<QListWidget>("scannersList").currentItem();
        return item ? item->data(Qt::UserRole).toString() : QString();
    }
    void choose(const QString& name)
    {
        auto& list = find<QListWidget>("scannersList");
        for (int row = 0; row < list.count(); ++row)
            if (list.item(row)->data(Qt::UserRole).toString() == name)
                list.setCurrentRow(row);
        ASSERT_EQ(chosen(), name);
    }
    using WindowFixture::choose;

    QDialog& dialog() { return find<QDialog>("editorDialog"); }

    template <class T>
    std::vector<T*> shown(const char* name)
    {
        std::vector<T*> all;
        for (T* each : dialog().findChildren<T*>(QString::fromLatin1(name)))
            if (each->isVisible())
                all.push_back(each);
        return all;
    }

    bool counts(const QString& text)
    {
        return waitFor([this, &text] { return textOf("matchLabel") == text; });
    }

    support::TemporaryFolder prices;
};

TEST_F(EditorDialogTest, ShowsTheBuiltInScannersWithTheirDescription)
{
    openEditor();
    EXPECT_EQ(chosen(), QStringLiteral("gap"));
    EXPECT_EQ(textOf("descriptionLabel"),
              QStringLiteral("Opened away from the close before, on volume"));
    EXPECT_GE(find<QListWidget>("scannersList").count(), 17); // with a heading
    find<QLineEdit>("searchEdit").setText(QStringLiteral("golden"));
    EXPECT_EQ(find<QListWidget>("scannersList").count(), 2);
    EXPECT_FALSE(find<QPushButton>("deleteButton").isEnabled());
    EXPECT_FALSE(find<QPushButton>("saveButton").isEnabled());
}

TEST_F(EditorDialogTest, TextAndBuilderAreTwoViewsOfOneThing)
{
    openEditor();
    makeOwn(QStringLiteral("close > 50 and rsi(14) >= 70"));
    ASSERT_EQ(shown<QFrame>("builderRow").size(), 2u);
    EXPECT_EQ(shown<QComboBox>("valueBox").at(2)->currentText(), QStringLiteral("rsi"));
    EXPECT_EQ(shown<QLineEdit>("valueField1").at(0)->text(), QStringLiteral("14"));

    auto* join = shown<QComboBox>("joinBox").at(0);
    join->setCurrentIndex(1);
    Q_EMIT join->activated(1);
    EXPECT_EQ(formula(), QStringLiteral("close > 50 or rsi(14) >= 70"));

    auto* time = shown<QComboBox>("timeBox").at(0);
    time->setCurrentIndex(2);
    Q_EMIT time->activated(2);
    ASSERT_EQ(shown<QSpinBox>("timeBars").size(), 1u);
    shown<QSpinBox>("timeBars").at(0)->setValue(5);
    EXPECT_EQ(formula(), QStringLiteral("within(5, close > 50) or rsi(14) >= 70"));

    QLineEdit* period = shown<QLineEdit>("valueField1").at(0);
    period->setText(QStringLiteral("21"));
    Q_EMIT period->editingFinished();
    EXPECT_EQ(formula(), QStringLiteral("within(5, close > 50) or rsi(21) >= 70"));

    QComboBox* value = shown<QComboBox>("valueBox").at(3);
    value->setCurrentText(QStringLiteral("sma(volume, 20) / 2"));
    Q_EMIT value->lineEdit()->editingFinished();
    EXPECT_EQ(formula(), QStringLiteral("within(5, close > 50) or rsi(21) >= sma(volume, 20) / 2"));

    QTest::mouseClick(shown<QPushButton>("addRow").at(0), Qt::LeftButton);
    EXPECT_EQ(formula(),
              QStringLiteral("within(5, close > 50) or rsi(21) >= sma(volume, 20) / 2 or "
                             "close > sma(20)"));
    QTest::mouseClick(shown<QToolButton>("removeRow").at(1), Qt::LeftButton);
    EXPECT_EQ(formula(), QStringLiteral("within(5, close > 50) or close > sma(20)"));
    QTest::mouseClick(shown<QPushButton>("addGroup").at(0), Qt::LeftButton);
    EXPECT_EQ(formula(), QStringLiteral("within(5, close > 50) or close > sma(20) or (close > "
                                        "sma(20) or close > sma(20))"));
}

TEST_F(EditorDialogTest, AConditionByItselfIsComparedWithNothing)
{
    openEditor();
    makeOwn(QStringLiteral("close > 50"));
    QComboBox* left = shown<QComboBox>("valueBox").at(0);
    left->setCurrentText(QStringLiteral("rising"));
    Q_EMIT left->lineEdit()->editingFinished();
    EXPECT_EQ(formula(), QStringLiteral("rising(sma(50), 5)"));
    EXPECT_TRUE(shown<QComboBox>("operatorBox").empty());
    EXPECT_EQ(shown<QComboBox>("valueBox").size(), 1u);
    left->setCurrentText(QStringLiteral("close"));
    Q_EMIT left->lineEdit()->editingFinished();
    EXPECT_EQ(shown<QComboBox>("operatorBox").size(), 1u);
}

TEST_F(EditorDialogTest, ProblemsAreToldAndMarkedInTheText)
{
    openEditor();
    makeOwn(QStringLiteral("close > 5 and rsj(14) > 1"));
    EXPECT_TRUE(textOf("problemLabel").startsWith(QStringLiteral("Line 1, column 15:")))
        << textOf("problemLabel").toStdString();
    EXPECT_TRUE(find<QLabel>("problemLabel").isVisible());
    const auto marks = find<EditorText>("formulaEdit").extraSelections();
    ASSERT_EQ(marks.size(), 1);
    EXPECT_EQ(marks.at(0).cursor.selectedText(), QStringLiteral("rsj"));
    type(QStringLiteral("close > 5"));
    EXPECT_FALSE(find<QLabel>("problemLabel").isVisible());
    EXPECT_TRUE(find<EditorText>("formulaEdit").extraSelections().isEmpty());
}

TEST_F(EditorDialogTest, CountsWhileEditing)
{
    openEditor();
    makeOwn(QStringLiteral("close > 50"));
    EXPECT_TRUE(counts(QStringLiteral("1 of 2 match"))); // 99, and 40 does not
    const auto pictures = dialog().findChildren<EditorHistogram*>();
    ASSERT_FALSE(pictures.isEmpty());
    EXPECT_TRUE(waitFor([this] {
        for (const EditorHistogram* each : dialog().findChildren<EditorHistogram*>())
            if (each->isVisible() &&
                each->sentence().startsWith(QStringLiteral("1 of 2 symbols meet this condition.")))
                return true;
        return false;
    }));
    type(QStringLiteral("close > 39"));
    EXPECT_TRUE(counts(QStringLiteral("2 of 2 match")));
    type(QStringLiteral("close > sma(100)")); // 60 bars
    EXPECT_TRUE(counts(QStringLiteral("0 of 2 match, 2 warming")));
    auto* barsBox = &find<QComboBox>("barsBox");
    barsBox->setCurrentText(QStringLiteral("1h"));
    Q_EMIT barsBox->activated(barsBox->currentIndex());
    type(QStringLiteral("close > 41"));
    EXPECT_TRUE(waitFor([this] {
        return textOf("matchLabel").contains(QStringLiteral("counted on the 1d bars"));
    }));
}

TEST_F(EditorDialogTest, AMatchIsShownInTheTable)
{
    openEditor();
    makeOwn(QStringLiteral("close < 50"));
    find<QTabWidget>("sideTabs").setCurrentIndex(2);
    auto& list = find<QListView>("matchesList");
    ASSERT_TRUE(waitFor([&] {
        return list.model()->rowCount() == 1 &&
               list.model()->index(0, 0).data().toString() == QStringLiteral("FALL");
    }));
    EXPECT_EQ(find<QTabWidget>("sideTabs").tabText(2), QStringLiteral("Matches (1)"));
    Q_EMIT list.activated(list.model()->index(0, 0));
    EXPECT_EQ(find<ResultTableView>("resultTable").selectedSymbol(), QStringLiteral("FALL"));
}

TEST_F(EditorDialogTest, NamesAreCompleted)
{
    openEditor();
    makeOwn(QStringLiteral(" "));
    auto& edit = find<EditorText>("formulaEdit");
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("crosses_a"));
    QWidget* popup = QApplication::activePopupWidget();
    ASSERT_TRUE(popup);
    QTest::keyClick(popup, Qt::Key_Return);
    EXPECT_EQ(formula(), QStringLiteral("crosses_above()"));
    EXPECT_TRUE(find<QTextBrowser>("editorHelp")
                    .toPlainText()
                    .contains(QStringLiteral("a is above b, and was not at the bar before")));
}

TEST_F(EditorDialogTest, ParametersCanBeAddedAndUsed)
{
    openEditor();
    makeOwn(QStringLiteral("close > level"));
    EXPECT_TRUE(find<QLabel>("problemLabel").isVisible());
    auto& tabs = find<QTabWidget>("sideTabs");
    tabs.setCurrentIndex(1);
    click("addParameter");
    auto& table = find<QTableWidget>("parametersTable");
    ASSERT_EQ(table.rowCount(), 1);
    table.item(0, 0)->setText(QStringLiteral("level"));
    table.item(0, 1)->setText(QStringLiteral("98"));
    EXPECT_FALSE(find<QLabel>("problemLabel").isVisible()) << textOf("problemLabel").toStdString();
    EXPECT_TRUE(counts(QStringLiteral("1 of 2 match")));
    table.item(0, 1)->setText(QStringLiteral("nonsense"));
    EXPECT_EQ(table.item(0, 1)->text(), QStringLiteral("98"));

    choose(QStringLiteral("momentum")); // Built-in ones have ranges.
    EXPECT_EQ(table.rowCount(), 5);
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.item(row, 0)->text() == QStringLiteral("rsi_period")) {
            EXPECT_EQ(table.item(row, 2)->text(), QStringLiteral("2 – 100 bars"));
            table.item(row, 1)->setText(QStringLiteral("500"));
            EXPECT_EQ(table.item(row, 1)->text(), QStringLiteral("100"));
        }
}

TEST_F(EditorDialogTest, ChangesAreKeptSavedAndTakenBack)
{
    openEditor();
    makeOwn(QStringLiteral("close > 77"));
    EXPECT_TRUE(find<QPushButton>("saveButton").isEnabled());
    choose(QStringLiteral("gap"));
    choose(QStringLiteral("my_scanner"));
    EXPECT_EQ(formula(), QStringLiteral("close > 77")); // not lost
    find<QLineEdit>("nameEdit").setText(QStringLiteral("above"));
    Q_EMIT find<QLineEdit>("nameEdit").textEdited(QStringLiteral("above"));
    click("saveButton");
    ASSERT_TRUE(waitFor([this] { return chosen() == QStringLiteral("above"); }));
    EXPECT_FALSE(find<QPushButton>("saveButton").isEnabled());
    EXPECT_TRUE(std::filesystem::exists(home.file("scanners/above.json")));
    EXPECT_FALSE(std::filesystem::exists(home.file("scanners/my_scanner.json")));

    type(QStringLiteral("close > 78"));
    click("revertButton");
    EXPECT_EQ(formula(), QStringLiteral("close > 77"));

    click("deleteButton");
    ASSERT_TRUE(waitFor([this] { return chosen() == QStringLiteral("gap"); }));
    EXPECT_FALSE(std::filesystem::exists(home.file("scanners/above.json")));
    QPushButton* undo = buttonWith(QStringLiteral("Undo"));
    for (QPushButton* each : dialog().findChildren<QPushButton*>())
        if (each->isVisible() && each->text() == QStringLiteral("Undo"))
            undo = each;
    ASSERT_TRUE(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return chosen() == QStringLiteral("above"); }));
    EXPECT_TRUE(std::filesystem::exists(home.file("scanners/above.json")));
}

TEST_F(EditorDialogTest, ABuiltInScannerIsSavedAsTheTradersOwn)
{
    openEditor();
    type(QStringLiteral("abs(gap) >= min_gap"));
    EXPECT_EQ(find<QPushButton>("saveButton").text(), QStringLiteral("&Save as mine"));
    click("saveButton");
    ASSERT_TRUE(waitFor([this] { return chosen() == QStringLiteral("gap_2"); }));
    EXPECT_EQ(formula(), QStringLiteral("abs(gap) >= min_gap"));
    choose(QStringLiteral("gap"));
    EXPECT_EQ(
        formula(),
        QStringLiteral("abs(gap) >= min_gap and volume >= min_volume and close <= max_price"));
    click("cloneButton");
    ASSERT_TRUE(waitFor([this] { return chosen() == QStringLiteral("gap_3"); }));
}

TEST_F(EditorDialogTest, WrongNamesAreToldBeforeSaving)
{
    openEditor();
    makeOwn(QStringLiteral("close > 77"));
    find<QLineEdit>("nameEdit").setText(QStringLiteral("2 bad"));
    Q_EMIT find<QLineEdit>("nameEdit").textEdited(QStringLiteral("2 bad"));
    EXPECT_TRUE(textOf("problemLabel").contains(QStringLiteral("begins with a letter")));
    EXPECT_FALSE(find<QPushButton>("saveButton").isEnabled());
}

TEST_F(EditorDialogTest, ScriptsAreCheckedWithTheirLine)
{
    if (!scanners::hasScripts())
        GTEST_SKIP() << "built without Lua";
    openEditor();
    newScanner(1);
    auto& script = find<EditorScript>("scriptEdit");
    ASSERT_TRUE(script.isVisible());
    EXPECT_TRUE(script.toPlainText().contains(QStringLiteral("function scan(ctx)")));
    script.setPlainText(QStringLiteral("function scan(ctx)\n  return {\nend\n"));
    ASSERT_TRUE(waitFor([this] {
        return textOf("problemLabel").startsWith(QStringLiteral("Line 3:"));
    })) << textOf("problemLabel").toStdString();
    ASSERT_EQ(script.extraSelections().size(), 1);
    EXPECT_EQ(script.extraSelections().at(0).cursor.blockNumber(), 2);
    script.setPlainText(QStringLiteral("function scan(ctx)\n  return {}\nend\n"));
    EXPECT_TRUE(waitFor([this] { return !find<QLabel>("problemLabel").isVisible(); }));
}

TEST_F(EditorDialogTest, ComesInAndGoesOutAsOneFile)
{
    openEditor();
    const std::string path =
        home.write("shared.json", R"({"name": "shared", "module": "formula:close > 12"})");
    click("importScannerButton");
    auto& importing = find<QDialog>("importScannerDialog");
    QMetaObject::invokeMethod(&importing, "fileSelected",
                              Q_ARG(QString, QString::fromStdString(path)));
    importing.close();
    ASSERT_TRUE(waitFor([this] { return chosen() == QStringLiteral("shared"); }));
    EXPECT_EQ(formula(), QStringLiteral("close > 12"));
    click("exportScannerButton");
    auto& exporting = find<QDialog>("exportScannerDialog");
    QMetaObject::invokeMethod(&exporting, "fileSelected",
                              Q_ARG(QString, QString::fromStdString(home.file("out.json"))));
    exporting.close();
    ASSERT_TRUE(waitFor([this] { return std::filesystem::exists(home.file("out.json")); }));
    base::RealFileSystem files;
    EXPECT_NE(base::readTextFile(files, home.file("out.json")).value().find("close > 12"),
              std::string::npos);
}

TEST_F(EditorDialogTest, FitsASmallWindow)
{
    openEditor();
    EXPECT_LE(dialog().minimumSizeHint().width(), 1000);
    EXPECT_LE(dialog().minimumSizeHint().height(), 700);
    dialog().resize(1000, 700);
    EXPECT_TRUE(find<QWidget>("saveButton").isVisible());
    // Everything that takes the focus says what it is.
    for (const QWidget* widget : dialog().findChildren<QWidget*>()) {
        const bool isInput = qobject_cast<const QLineEdit*>(widget) ||
                             qobject_cast<const QComboBox*>(widget) ||
                             qobject_cast<const QToolButton*>(widget) ||
                             qobject_cast<const QAbstractItemView*>(widget);
        const QWidget* parent = widget->parentWidget();
        const bool isPart = qobject_cast<const QComboBox*>(parent) ||
                            qobject_cast<const QLineEdit*>(parent) ||
                            qobject_cast<const QAbstractSpinBox*>(parent) ||
                            parent->inherits("QTabBar") || widget->inherits("QHeaderView");
        if (!isInput || isPart || !widget->isVisible())
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty() && widget->toolTip().isEmpty())
            << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
    }
}

TEST(MatchSentence, SaysWhatWasCounted)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    presentation::MatchAnswer answer;
    answer.total = 10'294;
    answer.read = 10'294;
    answer.warming = 5;
    answer.missing = 1;
    answer.symbols = {QStringLiteral("A"), QStringLiteral("B")};
    EXPECT_EQ(matchSentence(answer, market::Interval::Day1),
              QStringLiteral("2 of 10,294 match, 5 warming, 1 without prices"));
    answer.read = 120;
    EXPECT_EQ(matchSentence(answer, market::Interval::Day1),
              QStringLiteral("2 match so far, 120 of 10,294 looked at"));
    EXPECT_TRUE(matchSentence({}, market::Interval::Day1).startsWith(QStringLiteral("Nothing")));
    QLocale::setDefault(QLocale::system());
}

} // namespace
} // namespace tapesift::widgets
