#include "widgets/chart/chart_shortcuts.h"

#include <QCoreApplication>

namespace tapesift::widgets {

QList<ShortcutLine> chartShortcuts()
{
    const QString group = QCoreApplication::translate("ChartWidget", "Chart");
    const auto line = [&group](const QString& action, const QList<QKeySequence>& keys) {
        return ShortcutLine{group, action, keys};
    };
    return {
        line(QCoreApplication::translate("ChartWidget", "Crosshair to the bar before or behind"),
             {Qt::Key_Left, Qt::Key_Right}),
        line(QCoreApplication::translate("ChartWidget", "Move the view"),
             {Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right}),
        line(QCoreApplication::translate("ChartWidget", "Zoom"), {Qt::Key_Plus, Qt::Key_Minus}),
        line(QCoreApplication::translate("ChartWidget", "First or last bars"),
             {Qt::Key_Home, Qt::Key_End}),
        line(QCoreApplication::translate("ChartWidget", "Logarithmic scale"), {Qt::Key_L}),
    };
}

} // namespace tapesift::widgets
