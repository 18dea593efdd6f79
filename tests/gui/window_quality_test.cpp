// What holds for the window as a whole: names for screen readers, texts that are translated, room
// on small screens.

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/widgets/language.h"
#include "widgets/detail/detail_pane.h"
#include "widgets/results/result_table_view.h"
#include "widgets/results/results_pane.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class WholeWindow : public WindowFixture
{
protected:
    void openWithResults(const QSize& size = {1440, 860})
    {
        choose(settings::kWindowDemoSymbols, 60);
        open(size);
        ASSERT_TRUE(scanAndWait());
        auto& table = find<ResultTableView>("resultTable");
        table.step(1);
    }
};

TEST_F(WholeWindow, NamesEveryWidgetThatTakesTheFocus)
{
    openWithResults();
    for (QWidget* widget : window().findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible() ||
            widget->focusProxy())
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        ASSERT_TRUE(face);
        EXPECT_FALSE(face->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " " << widget->objectName().toStdString();
    }
}

// What a person reads on a window or dialog: its title, labels, buttons, tabs, menus, choices,
// hints. `isFromTheEngine` names the labels whose texts are no part of the window. The caps of keys
// are left out: Qt names them as the keyboard does.
QStringList textsOf(const QWidget& window, const QStringList& isFromTheEngine = {})
{
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (label->isVisible() && !isFromTheEngine.contains(label->objectName()) &&
            label->property("style").toString() != QStringLiteral("key"))
            texts.push_back(label->text());
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible())
            texts << button->text() << button->toolTip();
    for (const QAction* action : window.findChildren<QAction*>())
        texts << action->text();
    for (const QComboBox* combo : window.findChildren<QComboBox*>())
        if (combo->isVisible())
            texts << combo->itemText(0) << combo->toolTip();
    for (const QTabBar* bar : window.findChildren<QTabBar*>())
        for (int i = 0; i < bar->count(); ++i)
            texts.push_back(bar->tabText(i));
    for (const QPlainTextEdit* edit : window.findChildren<QPlainTextEdit*>())
        texts.push_back(edit->placeholderText());
    for (const QSpinBox* spin : window.findChildren<QSpinBox*>())
        if (spin->isVisible())
            texts << spin->specialValueText() << spin->toolTip();
    return texts;
}

QStringList headersOf(const QAbstractItemModel& model)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.push_back(model.headerData(column, Qt::Horizontal).toString());
    return texts;
}

// The texts that were not translated although they should be.
QStringList bare(const QStringList& texts)
{
    // Names that are the same everywhere: symbols, companies, indexes, numbers with units, keys.
    static const QRegularExpression kSame(QStringLiteral(
        "^(DEMO.*|[A-Z]{2,6}(\\.[A-Z])?|[\\d\\W]*|S&P 500|Nasdaq-?100|Dow.*|Crypto.*|"
        "\\d+[MYDHWdhwm]|Tapesift.*)$"));
    QStringList found;
    for (const QString& text : texts)
        if (!text.contains(QChar(0x27E6)) && !kSame.match(text.trimmed()).hasMatch())
            found.push_back(text);
    return found;
}

std::string joined(const QStringList& texts)
{
    return texts.join(QStringLiteral(" | ")).toStdString();
}

TEST_F(WholeWindow, ShowsNoTextThatCannotBeTranslated)
{
    const Language pseudo(QStringLiteral("pseudo"));
    openWithResults();
    const QAbstractItemModel* model = find<QTableView>("resultTable").model();
    QStringList found = bare(textsOf(window()) + headersOf(*model));
    // The company's name and sector come from the data.
    const int row = find<ResultTableView>("resultTable").currentIndex().row();
    found.removeAll(model->index(row, 1).data().toString());
    EXPECT_TRUE(found.isEmpty()) << joined(found);
}

// A window under the pseudo language that opens dialogs one after the other.
class PseudoWindow : public WholeWindow
{
protected:
    // The dialog that `open` brings up.
    QDialog* opened(const std::function<void()>& open)
    {
        open();
        QDialog* found = nullptr;
        EXPECT_TRUE(waitFor([&] {
            for (QDialog* dialog : window().findChildren<QDialog*>())
                if (dialog->isVisible())
                    found = dialog;
            return found != nullptr;
        }));
        return found;
    }

    void expectTranslated(const std::function<void()>& open, const QStringList& fromTheEngine = {})
    {
        QDialog* dialog = opened(open);
        ASSERT_TRUE(dialog);
        const QStringList texts = textsOf(*dialog, fromTheEngine) << dialog->windowTitle();
        EXPECT_GE(texts.size(), 4);
        const QStringList found = bare(texts);
        EXPECT_TRUE(found.isEmpty()) << dialog->objectName().toStdString() << ": " << joined(found);
        dialog->close();
        EXPECT_TRUE(waitFor([this] { return !isAnyDialogOpen(); }));
    }

    bool isAnyDialogOpen()
    {
        for (const QDialog* dialog : window().findChildren<QDialog*>())
            if (dialog->isVisible())
                return true;
        return false;
    }

    const Language pseudo{QStringLiteral("pseudo")};
};

TEST_F(PseudoWindow, TranslatesItsDialogs)
{
    openWithResults();
    expectTranslated([this] { QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier); });
    expectTranslated([this] { find<QAction>("aboutAction").trigger(); });
    expectTranslated([this] { click("excludedButton"); });
    expectTranslated([this] { find<QAction>("providersAction").trigger(); });
    expectTranslated([this] { find<QAction>("funnelAction").trigger(); });
    expectTranslated([this] { QTest::keyClick(&window(), Qt::Key_F1); });
}

TEST_F(PseudoWindow, TranslatesWhatItTellsOfFailures)
{
    const support::TemporaryFolder prices;
    prices.write("BAD.csv", "date,open,high,low,close,volume\nnonsense,1,2,3,4,5\n");
    prices.write("NEW.csv", "date,open,high,low,close,volume\n2024-01-02,1,2,1,2,5\n");
    choose(settings::kWindowSource, "csv");
    choose(settings::kWindowData, prices.path().string());
    open();
    ASSERT_TRUE(scanAndWait());
    const QAbstractItemModel* failures = nullptr;
    // The message, advice and cause of a failure are base::Error texts of the engine.
    expectTranslated(
        [&] {
            find<QAction>("failuresAction").trigger();
            failures = find<QTableView>("failureTable").model();
        },
        {QStringLiteral("detailText")});
    ASSERT_GT(failures->rowCount(), 0);
    EXPECT_TRUE(bare(headersOf(*failures)).isEmpty()) << joined(headersOf(*failures));

    Q_EMIT window().findChild<ResultsPane*>()->failureRequested(
        failures->index(0, 0).data().toString());
    auto& pane = find<DetailPane>("detailPane");
    ASSERT_TRUE(waitFor([this] { return has<QLabel>("outcomeLabel"); }));
    const QStringList found =
        bare(textsOf(pane, {QStringLiteral("messageLabel"), QStringLiteral("suggestionLabel"),
                            QStringLiteral("causeLabel"), QStringLiteral("nameLabel")}));
    EXPECT_TRUE(found.isEmpty()) << joined(found);
    EXPECT_TRUE(textOf("explanationLabel").contains(QChar(0x27E6)));
}

TEST_F(WholeWindow, FitsSmallScreens)
{
    openWithResults({800, 600});
    EXPECT_LE(window().width(), 800);
    EXPECT_LE(window().height(), 600);
    EXPECT_TRUE(find<QWidget>("scanButton").isVisible());
    EXPECT_GT(find<QTableView>("resultTable").viewport()->width(), 380);
    window().resize(1366, 768);
    EXPECT_TRUE(waitFor([this] { return has<QWidget>("detailPane"); }));
    EXPECT_LE(window().minimumSizeHint().width(), 1366);
}

TEST_F(WholeWindow, KeepsTheSetupWithinTheRail)
{
    openWithResults();
    auto& area = find<QScrollArea>("setupScrollArea");
    EXPECT_LE(area.widget()->width(), area.viewport()->width());
    for (const QWidget* field : area.widget()->findChildren<QWidget*>()) {
        if (!field->isVisible() || field->parentWidget() != area.widget())
            continue;
        EXPECT_LE(field->geometry().right(), area.viewport()->width())
            << field->objectName().toStdString();
    }
}

} // namespace
} // namespace tapesift::widgets
