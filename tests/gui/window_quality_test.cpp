// What holds for the window as a whole: names for screen readers, texts that are translated, room
// on small screens.

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLocale>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/widgets/language.h"
#include "widgets/results/result_table_view.h"

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

// What a person reads on the window: labels, buttons, tabs, menus, headers, choices.
QStringList textsOf(QWidget& window)
{
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (label->isVisible())
            texts.push_back(label->text());
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible())
            texts << button->text() << button->toolTip();
    for (const QAction* action : window.findChildren<QAction*>())
        texts << action->text();
    for (const QComboBox* combo : window.findChildren<QComboBox*>())
        if (combo->isVisible())
            texts.push_back(combo->itemText(0));
    for (const QTabBar* bar : window.findChildren<QTabBar*>())
        for (int i = 0; i < bar->count(); ++i)
            texts.push_back(bar->tabText(i));
    const QAbstractItemModel* model =
        window.findChild<QTableView*>(QStringLiteral("resultTable"))->model();
    for (int column = 0; column < model->columnCount(); ++column)
        texts.push_back(model->headerData(column, Qt::Horizontal).toString());
    return texts;
}

TEST_F(WholeWindow, ShowsNoTextThatCannotBeTranslated)
{
    const Language pseudo(QStringLiteral("pseudo"));
    openWithResults();
    // Names that are the same everywhere: symbols, companies, indexes, numbers with units, keys.
    static const QRegularExpression kSame(QStringLiteral(
        "^(DEMO.*|[A-Z]{2,6}(\\.[A-Z])?|[\\d\\W]*|S&P 500|Nasdaq-?100|Dow.*|Crypto.*|"
        "\\d+[MYDHWdhwm]|Tapesift.*)$"));
    QStringList bare;
    for (const QString& text : textsOf(window())) {
        if (!text.contains(QChar(0x27E6)) && !kSame.match(text.trimmed()).hasMatch())
            bare.push_back(text);
    }
    // The company's name and sector come from the data.
    bare.removeIf([this](const QString& text) {
        const auto* model = find<QTableView>("resultTable").model();
        return model
                   ->data(
                       model->index(find<ResultTableView>("resultTable").currentIndex().row(), 1))
                   .toString() == text;
    });
    EXPECT_TRUE(bare.isEmpty()) << bare.join(QStringLiteral(" | ")).toStdString();
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
