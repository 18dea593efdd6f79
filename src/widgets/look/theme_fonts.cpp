#include "widgets/look/theme_fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>

namespace tapesift::widgets {

namespace {

bool hasFamily(const QString& family)
{
    return QFontDatabase::hasFamily(family);
}

bool digitsHaveOneWidth(const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) > 0.01)
            return false;
    }
    return true;
}

// The family, and for Chinese the one that draws its characters as they are written in China. Left
// to itself the font system may choose the Japanese forms.
QFont withChinese(const QString& family)
{
    if (QLocale().language() == QLocale::Chinese)
        return QFont(QStringList{family, QStringLiteral("Noto Sans CJK SC")});
    return QFont(family);
}

QFont sized(QFont font, double points)
{
    font.setPointSizeF(points);
    return font;
}

} // namespace

QFont textFont(const QString& family, double points)
{
    if (hasFamily(family))
        return sized(withChinese(family), points);
    return sized(QFontDatabase::systemFont(QFontDatabase::GeneralFont), points);
}

QFont numberFont(const QString& family, double points)
{
    if (hasFamily(family))
        return sized(withChinese(family), points);
    const QFont general = sized(QFontDatabase::systemFont(QFontDatabase::GeneralFont), points);
    if (digitsHaveOneWidth(general))
        return general;
    return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), points);
}

} // namespace tapesift::widgets
