#include "widgets/results/change_mark.h"

#include <array>

namespace tapesift::widgets {

using presentation::ChangeKind;

void paintChangeMark(QPainter& painter, const QRect& box, const presentation::ResultRow& row,
                     const QColor& colour)
{
    const QRectF shape(box);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const bool isFilled = row.since.kind != ChangeKind::Moved;
    painter.setPen(isFilled ? QPen(Qt::NoPen) : QPen(colour, 1.2));
    painter.setBrush(isFilled ? QBrush(colour) : QBrush(Qt::NoBrush));
    if (row.since.kind == ChangeKind::Entered) {
        painter.drawEllipse(shape.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        const bool isUp = presentation::directionOf(row) == presentation::Direction::Up;
        const double base = isUp ? shape.bottom() : shape.top();
        const double tip = isUp ? shape.top() : shape.bottom();
        const std::array corners = {QPointF(shape.left(), base), QPointF(shape.right(), base),
                                    QPointF(shape.center().x(), tip)};
        painter.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace tapesift::widgets
