// The columns of ResultTableView: which set, where they stand, and how wide they are.

#include <algorithm>
#include <utility>

#include <QAction>
#include <QMenu>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/column_filter.h"
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
    sumUp();
    Q_EMIT columnsArranged();
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
    sortBy(m_model.order().clicked(column, adds));
}

void ResultTableView::sortBy(const presentation::RowOrder& order)
{
    m_goesToTop = true; // Who sorts wants to see what comes first.
    m_model.setOrder(order);
    m_goesToTop = false;
    Q_EMIT layoutChangedByUser();
}

std::vector<int> ResultTableView::shownColumns() const
{
    std::vector<int> columns;
    for (const ColumnLayout::Entry& entry : m_sets.layout().entries())
        if (!isColumnHidden(entry.column))
            columns.push_back(entry.column);
    return columns;
}

void ResultTableView::moveColumn(int column, int by)
{
    const std::vector<int> shown = shownColumns();
    const auto at = std::ranges::find(shown, column) - shown.begin();
    const auto to = at + by;
    if (to < 0 || to >= std::ssize(shown))
        return;
    const int other = shown[static_cast<std::size_t>(to)];
    m_sets.move(m_header->visualIndex(column), m_header->visualIndex(other));
    layoutTouched();
}

void ResultTableView::hideColumn(int column)
{
    if (column == indexOf(presentation::Column::Symbol))
        return; // Without its symbols a table is of no use.
    m_sets.setWanted(column, false);
    layoutTouched();
}

// Numbers

void ResultTableView::setColoured(const std::vector<int>& columns)
{
    std::vector<int> numeric;
    for (const int column : columns)
        if (presentation::isNumeric(presentation::columnInfo(column).kind))
            numeric.push_back(column);
    m_coloured = std::move(numeric);
    m_delegate->setColoured(m_coloured, m_summary);
    sumUp();
    viewport()->update();
    Q_EMIT colouredChanged();
}

void ResultTableView::setSummedUp(bool isSummedUp)
{
    m_isSummedUp = isSummedUp;
    sumUp();
}

void ResultTableView::sumUp()
{
    std::vector<int> columns = shownColumns();
    if (!m_isSummedUp)
        std::erase_if(columns, [this](int column) {
            return std::ranges::find(m_coloured, column) == m_coloured.end();
        });
    m_summary.setColumns(std::move(columns));
}

void ResultTableView::setFilteredColumns(const std::vector<int>& columns)
{
    m_filtered = columns;
    m_header->setFiltered(columns);
}

// The menu of a header

void ResultTableView::showHeaderMenu(const QPoint& globalPlace, int column)
{
    if (column < 0) {
        showColumnChooser(globalPlace);
        return;
    }
    const presentation::ColumnKind kind = presentation::columnInfo(column).kind;
    auto* menu = new QMenu(presentation::columnName(column), this);
    menu->setObjectName(QStringLiteral("headerMenu"));
    menu->setAccessibleName(presentation::columnName(column));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const char* name, const QString& text, auto does) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        QObject::connect(action, &QAction::triggered, menu, does);
        return action;
    };
    const bool isSortable = presentation::isSortable(kind);
    add("sortUpAction", tr("Sort &ascending"), [this, column] {
        sortBy(presentation::RowOrder({{column, false}}));
    })->setEnabled(isSortable);
    add("sortDownAction", tr("Sort &descending"), [this, column] {
        sortBy(presentation::RowOrder({{column, true}}));
    })->setEnabled(isSortable);
    add("sortFurtherAction", tr("Sort by this column as &well"), [this, column] {
        sortBy(column, true);
    })->setEnabled(isSortable && !m_model.order().isEmpty());
    menu->addSeparator();
    add("filterColumnAction", tr("&Filter by this column…"), [this, column, globalPlace] {
        Q_EMIT columnFilterWanted(column, globalPlace);
    })->setEnabled(presentation::columnFilterKind(column) != presentation::ColumnFilterKind::None);
    add("clearColumnFilterAction", tr("&Clear the filter of this column"), [this, column] {
        Q_EMIT columnFilterCleared(column);
    })->setEnabled(std::ranges::find(m_filtered, column) != m_filtered.end());
    menu->addSeparator();
    QAction* colour = add("colourColumnAction", tr("C&olour by value"), [this, column](bool isOn) {
        std::vector<int> columns = m_coloured;
        std::erase(columns, column);
        if (isOn)
            columns.push_back(column);
        setColoured(columns);
    });
    colour->setCheckable(true);
    colour->setChecked(std::ranges::find(m_coloured, column) != m_coloured.end());
    colour->setEnabled(presentation::isNumeric(kind));
    menu->addSeparator();
    add("moveLeftAction", tr("Move &left"), [this, column] { moveColumn(column, -1); });
    add("moveRightAction", tr("Move &right"), [this, column] { moveColumn(column, 1); });
    add("hideColumnAction", tr("&Hide this column"), [this, column] {
        hideColumn(column);
    })->setEnabled(column != indexOf(presentation::Column::Symbol));
    add("chooseColumnsAction", tr("Choose &columns…"),
        [this, globalPlace] { showColumnChooser(globalPlace); });
    menu->popup(globalPlace);
}

} // namespace tapesift::widgets
