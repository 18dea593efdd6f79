// The columns of ResultTableView: which set, where they stand, and how wide they are.

#include "widgets/results/column_menu.h"
#include "widgets/results/result_delegate.h"
#include "widgets/results/result_header.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

QString ResultTableView::saveLayout() const
{
    return m_sets.toString();
}

void ResultTableView::restoreLayout(const QString& text)
{
    m_sets = ColumnSets::fromString(text);
    m_sets.setDeep(m_isDeep);
    m_sets.setCompared(m_isCompared);
    arrangeColumns();
    Q_EMIT columnSetChanged();
}

QString ResultTableView::saveColumns() const
{
    return m_sets.layout().toString();
}

void ResultTableView::restoreColumns(ColumnSet set, const QString& layout)
{
    m_sets.put(set, layout);
    layoutTouched();
}

void ResultTableView::setColumnSet(ColumnSet set)
{
    if (m_sets.choose(set))
        layoutTouched();
}

void ResultTableView::resetLayout()
{
    m_sets.reset();
    layoutTouched();
}

void ResultTableView::setDeep(bool isDeep)
{
    m_isDeep = isDeep;
    if (m_sets.setDeep(isDeep))
        arrangeColumns();
}

void ResultTableView::setCompared(bool isCompared)
{
    m_isCompared = isCompared;
    if (m_sets.setCompared(isCompared))
        arrangeColumns();
}

void ResultTableView::showColumnChooser(const QPoint& globalPlace)
{
    auto* menu = new ColumnMenu(m_sets.layout(), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ColumnMenu::columnToggled, this, [this](int column, bool isWanted) {
        m_sets.setWanted(column, isWanted);
        layoutTouched();
    });
    connect(menu, &ColumnMenu::resetWanted, this, &ResultTableView::resetLayout);
    menu->popup(globalPlace);
}

void ResultTableView::layoutTouched()
{
    arrangeColumns();
    Q_EMIT columnSetChanged();
    Q_EMIT layoutChangedByUser();
}

void ResultTableView::arrangeColumns(bool allowsAgain)
{
    if (m_isArranging)
        return; // A scroll bar that comes or goes meanwhile resizes the viewport.
    m_isArranging = true;
    const int room = viewport()->width();
    const auto widthOf = [this](int digits) { return m_delegate->columnWidth(digits); };
    const auto wordsOf = [this](int column) { return m_delegate->wordWidth(column); };
    const auto columns = m_sets.layout().arranged(room, widthOf, wordsOf);
    int first = -1;
    int last = -1;
    for (int place = 0; place < static_cast<int>(columns.size()); ++place) {
        const ColumnLayout::Arranged& column = columns[static_cast<std::size_t>(place)];
        m_header->moveSection(m_header->visualIndex(column.column), place);
        m_header->setSectionHidden(column.column, !column.isShown);
        if (!column.isShown)
            continue;
        m_header->resizeSection(column.column, column.width);
        first = first < 0 ? column.column : first;
        last = column.column;
    }
    m_delegate->setEdgeColumns(first, last);
    updateGeometries(); // Qt would do it later, and a scroll bar would flash up meanwhile.
    m_isArranging = false;
    viewport()->update();
    if (viewport()->width() != room && allowsAgain)
        arrangeColumns(false);
}

void ResultTableView::columnMoved(int from, int to)
{
    if (m_isArranging)
        return;
    m_sets.move(from, to);
    layoutTouched();
}

void ResultTableView::columnResized(int column, int width)
{
    if (m_isArranging || width == 0)
        return;
    m_sets.setWidth(column, width);
    m_isResized = true;
}

void ResultTableView::sortBy(int column, bool adds)
{
    m_goesToTop = true; // Who sorts wants to see what comes first.
    m_model.setOrder(m_model.order().clicked(column, adds));
    m_goesToTop = false;
    Q_EMIT layoutChangedByUser();
}

} // namespace tapesift::widgets
