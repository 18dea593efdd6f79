#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tapesift::widgets {

// How the user has arranged the window. Kept as one text in the settings.
struct WindowLayout
{
    QByteArray geometry;    // QWidget::saveGeometry; empty: never moved
    QByteArray detailSplit; // DetailPane::saveLayout; empty: as designed
    QList<int> sizes;       // of setup, centre and details, in pixels; empty: as designed
    bool isRailShown = true;
    bool isDetailShown = true;

    bool operator==(const WindowLayout&) const = default;
};

QString toText(const WindowLayout& layout);
// What cannot be read is as designed.
WindowLayout windowLayoutFrom(const QString& text);

} // namespace tapesift::widgets
