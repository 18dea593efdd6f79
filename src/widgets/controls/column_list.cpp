#include "widgets/controls/column_list.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace tapesift::widgets {

namespace {

constexpr int kRowHeight = 26;
constexpr int kWidestCell = 560; // the tip of a longer one tells it
constexpr int kMeasuredRows = 100;

} // namespace

ColumnList::ColumnList(const std::vector<Column>& columns, QWidget* parent)
    : QTableWidget(0, static_cast<int>(columns.size()), parent)
    , m_columns(columns)
    , m_widest(columns.size(), 0)
{
    setProperty("framed", true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setItemDelegate(new RowDelegate(this));
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(kMeasuredRows);
    for (int column = 0; column < columnCount(); ++column) {
        const Column& spec = m_columns[static_cast<std::size_t>(column)];
        auto* heading = new QTableWidgetItem(spec.title);
        heading->setTextAlignment(Qt::AlignVCenter |
                                  (spec.isNumber ? Qt::AlignRight : Qt::AlignLeft));
        heading->setToolTip(spec.hint);
        setHorizontalHeaderItem(column, heading);
        if (spec.width > 0)
            header->resizeSection(column, std::max(spec.width, header->sectionSizeHint(column)));
        else
            header->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    connect(this, &QTableWidget::cellDoubleClicked, this,
            [this](int row) { Q_EMIT rowActivated(row); });
}

void ColumnList::setRows(const std::vector<QStringList>& rows)
{
    const int selected = selectedRow();
    setRowCount(static_cast<int>(rows.size()));
    for (std::size_t row = 0; row < rows.size(); ++row)
        fill(static_cast<int>(row), rows[row]);
    if (selected >= rowCount())
        clearSelection();
    makeRoom();
}

void ColumnList::prependRows(const std::vector<QStringList>& rows, int mostRows)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        insertRow(static_cast<int>(row));
        fill(static_cast<int>(row), rows[row]);
    }
    if (rowCount() > mostRows)
        setRowCount(mostRows);
    makeRoom();
}

void ColumnList::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    makeRoom();
}

void ColumnList::makeRoom()
{
    if (m_neverScrolls || rowCount() == 0)
        return;
    int room = viewport()->width();
    int last = -1; // takes the room that is left
    for (int column = 0; column < columnCount(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        const int wanted = std::min(sizeHintForColumn(column), kWidestCell);
        const bool hasGrown = wanted > std::exchange(m_widest[at], std::max(m_widest[at], wanted));
        if (m_columns[at].width == 0) {
            last = column;
            continue;
        }
        if (hasGrown && wanted > columnWidth(column))
            setColumnWidth(column, wanted);
        room -= columnWidth(column);
    }
    if (last < 0)
        return;
    const int wanted = std::max(m_widest[static_cast<std::size_t>(last)],
                                horizontalHeader()->sectionSizeHint(last));
    const bool isTight = room < wanted;
    horizontalHeader()->setSectionResizeMode(last, isTight ? QHeaderView::Interactive
                                                           : QHeaderView::Stretch);
    if (isTight && columnWidth(last) != wanted)
        setColumnWidth(last, wanted);
}

void ColumnList::fill(int row, const QStringList& cells)
{
    const int count = std::min(columnCount(), static_cast<int>(cells.size()));
    for (int column = 0; column < count; ++column) {
        QTableWidgetItem* cell = item(row, column);
        if (!cell) {
            cell = new QTableWidgetItem;
            if (m_columns[static_cast<std::size_t>(column)].isNumber)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            setItem(row, column, cell);
        }
        if (cell->text() != cells[column]) {
            cell->setText(cells[column]);
            cell->setToolTip(cells[column]);
        }
    }
}

void ColumnList::fitHeight()
{
    m_neverScrolls = true;
    setFixedHeight(horizontalHeader()->sizeHint().height() + rowCount() * kRowHeight +
                   2 * frameWidth() + 2);
}

QString ColumnList::cellText(int row, int column) const
{
    const QTableWidgetItem* cell = item(row, column);
    return cell ? cell->text() : QString();
}

int ColumnList::selectedRow() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void ColumnList::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        setCurrentCell(event->key() == Qt::Key_Home ? 0 : rowCount() - 1, 0);
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentRow() >= 0) {
        Q_EMIT rowActivated(currentRow());
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void ColumnList::copyRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells += cellText(row.row(), column);
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace tapesift::widgets
