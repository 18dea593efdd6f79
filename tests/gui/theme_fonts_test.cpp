#include "widgets/look/theme_fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

const QString kMissing = QStringLiteral("No Family Of This Name");

void expectOneDigitWidth(const QFont& font)
{
    const QFontMetricsF metrics(font);
    for (char digit = '1'; digit <= '9'; ++digit)
        EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(QLatin1Char(digit)),
                         metrics.horizontalAdvance(QLatin1Char('0')))
            << digit << " in " << font.family().toStdString();
}

} // namespace

TEST(ThemeFonts, FallBackToThePlatformsFontForTexts)
{
    ASSERT_FALSE(QFontDatabase::hasFamily(kMissing));
    const QFont font = textFont(kMissing, 9.5);
    EXPECT_EQ(font.family(), QFontDatabase::systemFont(QFontDatabase::GeneralFont).family());
    EXPECT_DOUBLE_EQ(font.pointSizeF(), 9.5);
}

TEST(ThemeFonts, DigitsHaveOneWidthEvenInTheFallback)
{
    expectOneDigitWidth(numberFont(kMissing, 9.75));
    expectOneDigitWidth(numberFont(QStringLiteral("Roboto"), 9.75));
}

TEST(ThemeFonts, TakeAFamilyThatIsThere)
{
    const QString family = QFontDatabase::families().value(0);
    if (family.isEmpty())
        GTEST_SKIP() << "This machine has no fonts.";
    EXPECT_EQ(textFont(family, 12).family(), family);
    EXPECT_EQ(numberFont(family, 12).family(), family);
    EXPECT_DOUBLE_EQ(numberFont(family, 12).pointSizeF(), 12.0);
}

} // namespace tapesift::widgets
