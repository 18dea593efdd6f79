#pragma once

#include <QColor>
#include <QPainter>

#include "tapesift/presentation/result_row.h"

namespace tapesift::widgets {

inline constexpr int kChangeMarkSide = 7;

// The mark of a row that has changed since the scan before: a dot for a new symbol, a filled
// triangle for another signal, an open one for a move. Triangles point where the change does.
void paintChangeMark(QPainter& painter, const QRect& box, const presentation::ResultRow& row,
                     const QColor& colour);

} // namespace tapesift::widgets
