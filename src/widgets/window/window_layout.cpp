#include "widgets/window/window_layout.h"

#include <QStringList>

namespace tapesift::widgets {

namespace {

constexpr qsizetype kParts = 5;
constexpr qsizetype kColumns = 3;

} // namespace

QString toText(const WindowLayout& layout)
{
    QStringList sizes;
    for (const int size : layout.sizes)
        sizes.push_back(QString::number(size));
    const auto flag = [](bool value) { return value ? QStringLiteral("1") : QStringLiteral("0"); };
    return QStringList{flag(layout.isRailShown), flag(layout.isDetailShown),
                       sizes.join(QLatin1Char(',')),
                       QString::fromLatin1(layout.geometry.toBase64()),
                       QString::fromLatin1(layout.detailSplit.toBase64())}
        .join(QLatin1Char(';'));
}

WindowLayout windowLayoutFrom(const QString& text)
{
    WindowLayout layout;
    const QStringList parts = text.split(QLatin1Char(';'));
    if (parts.size() != kParts)
        return layout;
    layout.isRailShown = parts[0] != QLatin1String("0");
    layout.isDetailShown = parts[1] != QLatin1String("0");
    for (const QString& size : parts[2].split(QLatin1Char(','), Qt::SkipEmptyParts))
        layout.sizes.push_back(size.toInt());
    if (layout.sizes.size() != kColumns)
        layout.sizes.clear();
    layout.geometry = QByteArray::fromBase64(parts[3].toLatin1());
    layout.detailSplit = QByteArray::fromBase64(parts[4].toLatin1());
    return layout;
}

} // namespace tapesift::widgets
