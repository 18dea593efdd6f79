#include "tapesift/presentation/row_change.h"

#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "tapesift/presentation/result_row.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

Direction signOf(double value)
{
    if (!(value < 0 || value > 0))
        return Direction::Flat;
    return value > 0 ? Direction::Up : Direction::Down;
}

QString withArrow(Direction direction, const QString& text)
{
    if (direction == Direction::Flat)
        return text;
    return QStringLiteral("%1 %2").arg(QChar(direction == Direction::Up ? 0x25B2 : 0x25BC), text);
}

QString pointsText(double points, const NumberFormat& numbers)
{
    return QCoreApplication::translate("RowChange", "%1 pts", "points of the strength")
        .arg(numbers.signedRatio(points, 0));
}

} // namespace

Direction directionOf(const ResultRow& row)
{
    const RowChange& since = row.since;
    if (since.kind == ChangeKind::Flipped)
        return signOf(static_cast<double>(row.signal) - static_cast<double>(since.signalBefore));
    if (since.kind != ChangeKind::Moved)
        return Direction::Flat;
    return signOf(since.isPriceMove ? since.pricePercent : since.strength);
}

QString changeText(const ResultRow& row, const NumberFormat& numbers)
{
    const RowChange& since = row.since;
    switch (since.kind) {
    case ChangeKind::NotCompared:
        break;
    case ChangeKind::Same:
        return QCoreApplication::translate("RowChange", "Same");
    case ChangeKind::Moved:
        return withArrow(directionOf(row), since.isPriceMove
                                               ? numbers.percentWithSign(since.pricePercent)
                                               : pointsText(since.strength, numbers));
    case ChangeKind::Entered:
        return QCoreApplication::translate("RowChange", "New");
    case ChangeKind::Flipped:
        return QCoreApplication::translate("RowChange", "was %1", "glyph of a signal")
            .arg(signalGlyph(since.signalBefore));
    }
    return NumberFormat::none();
}

QString changeExplanation(const ResultRow& row, const NumberFormat& numbers)
{
    const RowChange& since = row.since;
    QStringList lines;
    switch (since.kind) {
    case ChangeKind::NotCompared:
        return {};
    case ChangeKind::Entered:
        return QCoreApplication::translate("RowChange",
                                           "New: the scan before had no result for it.");
    case ChangeKind::Flipped:
        lines += QCoreApplication::translate("RowChange", "The signal was %1 in the scan before.")
                     .arg(signalText(since.signalBefore));
        break;
    case ChangeKind::Moved:
    case ChangeKind::Same:
        lines += QCoreApplication::translate("RowChange", "The signal is that of the scan before.");
        break;
    }
    if (!std::isnan(since.pricePercent))
        lines += QCoreApplication::translate("RowChange", "Price since then: %1")
                     .arg(numbers.percentWithSign(since.pricePercent));
    if (!std::isnan(since.strength))
        lines += QCoreApplication::translate("RowChange", "Strength since then: %1")
                     .arg(pointsText(since.strength, numbers));
    return lines.join(QLatin1Char('\n'));
}

} // namespace tapesift::presentation
