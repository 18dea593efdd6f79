#include "widgets/look/style_sheet.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

QString shippedSheet()
{
    QFile file(QStringLiteral(":/themes/tapesift.qss"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TEST(StyleSheet, PutsTokensInPlaceOfNames)
{
    const QHash<QString, QString> tokens = {{QStringLiteral("line"), QStringLiteral("#123456")},
                                            {QStringLiteral("lineEdge"), QStringLiteral("2px")}};
    EXPECT_EQ(withTokens(QStringLiteral("a { b: @lineEdge solid @line; }@line"), tokens),
              QStringLiteral("a { b: 2px solid #123456; }#123456"));
}

TEST(StyleSheet, LeavesUnknownNamesAsTheyAre)
{
    EXPECT_EQ(withTokens(QStringLiteral("x @none; @"), {}), QStringLiteral("x @none; @"));
    EXPECT_EQ(withTokens(QString(), {}), QString());
}

TEST(StyleSheet, EveryNameOfTheShippedSheetIsKnownInEveryTheme)
{
    const Look look; // brings the resources
    const QString sheet = shippedSheet();
    ASSERT_FALSE(sheet.isEmpty());
    for (const ThemeId id : {ThemeId::Dark, ThemeId::Light, ThemeId::HighContrast}) {
        const QString complete = withTokens(sheet, styleTokens(look.theme(), id));
        EXPECT_FALSE(complete.contains(QLatin1Char('@')));
        static const QRegularExpression kUrl(QStringLiteral("url\\(([^)]*)\\)"));
        auto urls = kUrl.globalMatch(complete);
        EXPECT_TRUE(urls.hasNext());
        while (urls.hasNext()) {
            const QString path = urls.next().captured(1);
            EXPECT_TRUE(QFile::exists(path)) << path.toStdString();
        }
    }
}

TEST(StyleSheet, HasNoRulesForTheItemsOfViews)
{
    const Look look;
    static const QRegularExpression kItem(QStringLiteral("(\\w+)::item"));
    auto rules = kItem.globalMatch(shippedSheet());
    while (rules.hasNext()) {
        const QString widget = rules.next().captured(1);
        EXPECT_TRUE(widget == QStringLiteral("QMenu") || widget == QStringLiteral("QMenuBar") ||
                    widget == QStringLiteral("QStatusBar"))
            << widget.toStdString();
    }
}

} // namespace tapesift::widgets
