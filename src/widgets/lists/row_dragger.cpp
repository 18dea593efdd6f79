#include "widgets/lists/row_dragger.h"

#include <QApplication>
#include <QDrag>
#include <QMouseEvent>

#include "tapesift/presentation/watched_symbol_model.h"
#include "widgets/lists/watched_rows.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

RowDragger::RowDragger(ResultTableView& table)
    : QObject(&table)
    , m_table(table)
{
    table.viewport()->installEventFilter(this);
}

bool RowDragger::eventFilter(QObject* watched, QEvent* event)
{
    const auto* mouse = dynamic_cast<QMouseEvent*>(event);
    if (!mouse)
        return QObject::eventFilter(watched, event);
    const QPoint place = mouse->position().toPoint();
    if (event->type() == QEvent::MouseButtonPress) {
        const QModelIndex index = m_table.indexAt(place);
        m_start = place;
        m_isPressed = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier &&
                      index.isValid() && m_table.selectionModel()->isSelected(index);
        // Of several rows the table would leave one: the selection must outlive the press.
        m_isHeld = m_isPressed && m_table.selectionModel()->selectedRows().size() > 1;
        if (m_isHeld)
            m_table.setFocus(Qt::MouseFocusReason);
        return m_isHeld;
    }
    if (event->type() == QEvent::MouseMove && m_isPressed) {
        if ((place - m_start).manhattanLength() >= QApplication::startDragDistance())
            drag();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease && m_isPressed) {
        m_isPressed = false;
        if (!m_isHeld)
            return false;
        const QModelIndex index = m_table.indexAt(m_start);
        m_table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                             QItemSelectionModel::Rows);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void RowDragger::drag()
{
    m_isPressed = false;
    auto* drag = new QDrag(&m_table);
    drag->setMimeData(
        presentation::symbolsMimeData(watchedRows(m_table, m_table.selectedSymbols())));
    drag->exec(Qt::CopyAction);
}

} // namespace tapesift::widgets
