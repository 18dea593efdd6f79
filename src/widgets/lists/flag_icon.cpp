#include "widgets/lists/flag_icon.h"

#include <array>

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace tapesift::widgets {

namespace {

constexpr int kSize = 16;
constexpr qreal kScale = 2; // sharp on dense screens, too
constexpr qreal kRadius = 5;

// Middle tones: at least 3:1 on the panels of all themes.
QColor colourOf(market::FlagColour colour)
{
    constexpr std::array<QRgb, market::kFlagColours.size()> kColours = {
        0xff808080, 0xffe5484d, 0xffe8731a, 0xffb98900, 0xff2f9e62, 0xff3b82f6, 0xff9d5bd2};
    return QColor::fromRgb(kColours[static_cast<std::size_t>(colour)]);
}

} // namespace

QIcon flagIcon(market::FlagColour colour, const Theme& theme)
{
    QPixmap pixmap(QSize(kSize, kSize) * kScale);
    pixmap.setDevicePixelRatio(kScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(kSize / 2.0, kSize / 2.0);
    if (colour == market::FlagColour::None) {
        painter.setPen(QPen(theme.textFaint, 1.2));
        painter.drawEllipse(centre, kRadius - 1, kRadius - 1);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(colour));
        painter.drawEllipse(centre, kRadius, kRadius);
    }
    painter.end();
    return QIcon(pixmap);
}

QString flagText(market::FlagColour colour)
{
    constexpr std::array<const char*, market::kFlagColours.size()> kTexts = {
        QT_TRANSLATE_NOOP("FlagColour", "No flag"), QT_TRANSLATE_NOOP("FlagColour", "Red"),
        QT_TRANSLATE_NOOP("FlagColour", "Orange"),  QT_TRANSLATE_NOOP("FlagColour", "Yellow"),
        QT_TRANSLATE_NOOP("FlagColour", "Green"),   QT_TRANSLATE_NOOP("FlagColour", "Blue"),
        QT_TRANSLATE_NOOP("FlagColour", "Purple")};
    return QCoreApplication::translate("FlagColour", kTexts[static_cast<std::size_t>(colour)]);
}

} // namespace tapesift::widgets
