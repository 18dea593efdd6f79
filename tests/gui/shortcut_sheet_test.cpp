#include "widgets/dialogs/shortcut_sheet.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

QStringList labelTexts(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts.append(label->text());
    return texts;
}

} // namespace

TEST(KeyCaps, AreTheKeysPressedTogether)
{
    EXPECT_EQ(keyCaps(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
              (QStringList{QStringLiteral("Ctrl"), QStringLiteral("Shift"), QStringLiteral("S")}));
    EXPECT_EQ(keyCaps(QKeySequence(Qt::Key_F5)), QStringList{QStringLiteral("F5")});
    EXPECT_EQ(keyCaps(QKeySequence()), QStringList());
}

TEST(KeyCaps, KnowThePlusKey)
{
    EXPECT_EQ(keyCaps(QKeySequence(Qt::CTRL | Qt::Key_Plus)),
              (QStringList{QStringLiteral("Ctrl"), QStringLiteral("+")}));
    EXPECT_EQ(keyCaps(QKeySequence(Qt::Key_Plus)), QStringList{QStringLiteral("+")});
}

TEST(ShortcutSheet, ListsEachActionUnderItsGroupOnce)
{
    const QString scan = QStringLiteral("Scan");
    const QString chart = QStringLiteral("Chart");
    ShortcutSheet sheet({{scan, QStringLiteral("Scan now"), {QKeySequence(Qt::Key_F5)}},
                         {chart, QStringLiteral("Zoom in"), {QKeySequence(Qt::Key_Plus)}},
                         {scan, QStringLiteral("Cancel"), {QKeySequence(Qt::Key_Escape)}}});
    const QStringList texts = labelTexts(sheet);
    EXPECT_EQ(texts.count(scan), 1);
    EXPECT_EQ(texts.count(chart), 1);
    for (const char* text : {"Scan now", "Zoom in", "Cancel", "F5", "Esc", "+"})
        EXPECT_EQ(texts.count(QString::fromLatin1(text)), 1) << text;
}

TEST(ShortcutSheet, ShowsEveryKeyOfAnAction)
{
    ShortcutSheet sheet({{QStringLiteral("Results"),
                          QStringLiteral("Next symbol"),
                          {QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Space)}}});
    const QStringList texts = labelTexts(sheet);
    EXPECT_TRUE(texts.contains(QStringLiteral("Down")));
    EXPECT_TRUE(texts.contains(QStringLiteral("Space")));
}

} // namespace tapesift::widgets
