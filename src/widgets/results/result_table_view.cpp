#include "widgets/results/result_table_view.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/row_clipboard.h"
#include "widgets/results/result_delegate.h"
#include "widgets/results/result_header.h"

namespace tapesift::widgets {

using namespace std::chrono_literals;

namespace {

constexpr auto kViewPause = 60ms; // Long enough not to tell of every step of a scroll.

} // namespace

ResultTableView::ResultTableView(presentation::ResultTableModel& model, Look& look, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_look(look)
    , m_summary(model)
    , m_delegate(new ResultDelegate(model, look, this))
    , m_header(new ResultHeader(look, this))
{
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the table.
    setMouseTracking(true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setAccessibleName(tr("Results"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_typing.setSingleShot(true);
    m_typing.setInterval(QApplication::keyboardInputInterval());
    connect(&m_typing, &QTimer::timeout, this, [this] { m_typed.clear(); });
    m_viewTimer.setSingleShot(true);
    m_viewTimer.setInterval(kViewPause);
    connect(&m_viewTimer, &QTimer::timeout, this, &ResultTableView::announceView);
    setUpHeader();
    connectModel();
    connect(&m_look, &Look::changed, this, &ResultTableView::applyLook);
    applyLook();
}

void ResultTableView::setUpHeader()
{
    setHorizontalHeader(m_header);
    m_header->setAccessibleName(tr("Columns of the results"));
    m_header->setOrder(m_model.order());
    connect(&m_model, &presentation::ResultTableModel::orderChanged, this,
            [this] { m_header->setOrder(m_model.order()); });
    connect(m_header, &ResultHeader::sortWanted, this,
            qOverload<int, bool>(&ResultTableView::sortBy));
    connect(m_header, &ResultHeader::menuWanted, this, &ResultTableView::showHeaderMenu);
    connect(m_header, &ResultHeader::revealWanted, this, [this](int column) {
        if (m_model.visibleRows() > 0)
            scrollTo(m_model.index(std::max(rowAt(0), 0), column));
    });
    connect(m_header, &ResultHeader::moveWanted, this, &ResultTableView::moveColumn);
    connect(m_header, &QHeaderView::sectionMoved, this,
            [this](int, int from, int to) { columnMoved(from, to); });
    connect(m_header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { columnResized(column, width); });
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        m_sets.setWidth(column, std::nullopt);
        layoutTouched();
    });
    // The other columns give way only now, so that the edge stays under the pointer.
    connect(m_header, &ResultHeader::handleReleased, this, [this] {
        if (std::exchange(m_isResized, false))
            layoutTouched();
    });
}

void ResultTableView::connectModel()
{
    using Model = presentation::ResultTableModel;
    connect(&m_model, &Model::layoutAboutToBeChanged, this, &ResultTableView::rememberPlace);
    connect(&m_model, &Model::layoutChanged, this, &ResultTableView::restorePlace);
    connect(&m_model, &Model::rowsInserted, this, &ResultTableView::rowsArrived);
    connect(&m_model, &Model::modelReset, this, &ResultTableView::modelWasReset);
    connect(&m_model, &Model::dataChanged, this, &ResultTableView::rowsChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ResultTableView::currentRowChanged);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (!m_model.isGroupLine(index.row()))
            Q_EMIT symbolActivated(m_model.rowAt(index.row()).symbol);
    });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (m_model.isGroupLine(index.row()))
            fold(index.row(), !m_model.groupAt(index.row()).isCollapsed);
    });
    connect(&m_summary, &presentation::TableSummary::changed, this, [this] {
        if (!m_coloured.empty())
            viewport()->update();
    });
}

void ResultTableView::applyLook()
{
    m_delegate->refresh();
    verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    m_header->setFixedHeight(m_header->sizeHint().height());
    arrangeColumns();
    viewport()->update();
}

void ResultTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
    m_viewTimer.start();
}

// Rows that change places

void ResultTableView::rememberPlace()
{
    m_anchor = {};
    const QModelIndex current = currentIndex();
    m_anchor.focusRow = std::max(current.row(), 0);
    QModelIndex held;
    if (current.isValid() && viewport()->rect().intersects(visualRect(current)))
        held = current;
    else if (verticalScrollBar()->value() > 0)
        held = m_model.index(rowAt(0), indexOf(presentation::Column::Symbol));
    if (!held.isValid())
        return;
    m_anchor.row = held;
    m_anchor.y = rowViewportPosition(held.row());
}

void ResultTableView::restorePlace()
{
    executeDelayedItemsLayout(); // So that the scroll bar knows the new number of rows.
    QScrollBar& bar = *verticalScrollBar();
    if (m_goesToTop)
        bar.setValue(0);
    else if (m_anchor.row.isValid())
        bar.setValue(m_anchor.row.row() * m_delegate->rowHeight() - m_anchor.y);
    restoreSelection();
    updateFocusedRow();
    setHoveredRow(rowUnderPointer());
    m_viewTimer.start();
}

// The row of the selected symbol may be gone, hidden, or there again.
void ResultTableView::restoreSelection()
{
    if (currentIndex().isValid() || m_wanted.isEmpty())
        return;
    if (const auto row = m_model.visibleRowOf(m_wanted)) {
        m_isRestoring = true;
        setCurrentRow(*row, false);
        m_isRestoring = false;
        if (m_symbol != m_wanted) {
            m_symbol = m_wanted;
            Q_EMIT symbolSelected(m_symbol);
        }
        return;
    }
    const bool isRemoved = !m_symbol.isEmpty() && m_model.find(m_symbol) == nullptr;
    if (!isRemoved)
        return;
    if (const int row = resultRowNear(m_anchor.focusRow, 1); row >= 0) {
        setCurrentRow(row, true);
        return;
    }
    m_symbol.clear();
    Q_EMIT symbolSelected(m_symbol);
}

void ResultTableView::rowsArrived()
{
    restoreSelection();
    m_viewTimer.start();
}

void ResultTableView::modelWasReset()
{
    arrangeColumns();
    setHoveredRow(-1);
    // The result behind a symbol is another one now, so it is told even if it is the same symbol.
    const bool wasSelected = !m_symbol.isEmpty();
    m_symbol.clear();
    if (const auto row = m_model.visibleRowOf(m_wanted); row && !m_wanted.isEmpty())
        restoreSelection();
    else if (wasSelected)
        Q_EMIT symbolSelected(m_symbol);
    updateFocusedRow();
    m_announced.clear();
    m_viewTimer.start();
}

void ResultTableView::rowsChanged(const QModelIndex& from, const QModelIndex& to)
{
    // Sparklines, deep results and what has changed since the scan before are in some columns only,
    // and are told otherwise.
    const bool isWhole = from.column() == 0 && to.column() == m_model.columnCount() - 1;
    const int row = currentIndex().row();
    if (isWhole && row >= from.row() && row <= to.row() && !m_symbol.isEmpty())
        Q_EMIT symbolSelected(m_symbol);
}

// Selection

void ResultTableView::currentRowChanged(const QModelIndex& current)
{
    updateFocusedRow();
    if (!current.isValid() || m_isRestoring || m_model.isGroupLine(current.row()))
        return;
    const QString& symbol = m_model.rowAt(current.row()).symbol;
    m_wanted = symbol;
    if (symbol == m_symbol)
        return;
    m_symbol = symbol;
    Q_EMIT symbolSelected(m_symbol);
}

bool ResultTableView::selectSymbol(const QString& symbol)
{
    m_wanted = symbol;
    const auto row = m_model.visibleRowOf(symbol);
    if (!row)
        return false;
    setCurrentRow(*row, true);
    return true;
}

void ResultTableView::selectWhenThere(const QString& symbol)
{
    m_wanted = symbol;
    if (const auto row = m_model.visibleRowOf(symbol))
        setCurrentRow(*row, false);
}

void ResultTableView::setCurrentRow(int row, bool scrolls)
{
    const QModelIndex index = m_model.index(row, indexOf(presentation::Column::Symbol));
    const bool scrollsItself = hasAutoScroll();
    setAutoScroll(false); // Qt would scroll to it, also sideways.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    setAutoScroll(scrollsItself);
    if (scrolls) {
        const int sideways = horizontalScrollBar()->value();
        scrollTo(index, QAbstractItemView::EnsureVisible);
        horizontalScrollBar()->setValue(sideways);
    }
}

// The first line at or behind `row` that is no group line, or else before it; with -1 for
// `direction` the other way round. -1: there is none.
int ResultTableView::resultRowNear(int row, int direction) const
{
    const int count = m_model.visibleRows();
    for (const int way : {direction, -direction})
        for (int at = std::clamp(row, 0, std::max(count - 1, 0)); at >= 0 && at < count; at += way)
            if (!m_model.isGroupLine(at))
                return at;
    return -1;
}

void ResultTableView::step(int by)
{
    const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    if (const int next = resultRowNear(row, by < 0 ? -1 : 1); next >= 0)
        setCurrentRow(next, true);
}

std::vector<QString> ResultTableView::neighbours(int count) const
{
    std::vector<QString> symbols;
    const int row = currentIndex().row();
    if (row < 0)
        return symbols;
    for (int distance = 1; distance <= count; ++distance)
        for (const int near : {row + distance, row - distance})
            if (near >= 0 && near < m_model.visibleRows() && !m_model.isGroupLine(near) &&
                static_cast<int>(symbols.size()) < count)
                symbols.push_back(m_model.rowAt(near).symbol);
    return symbols;
}

QStringList ResultTableView::selectedSymbols() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList symbols;
    for (const QModelIndex& index : rows)
        if (!m_model.isGroupLine(index.row()))
            symbols += m_model.rowAt(index.row()).symbol;
    return symbols;
}

QString ResultTableView::selectionText() const
{
    std::vector<const presentation::ResultRow*> rows;
    for (const QString& symbol : selectedSymbols())
        rows.push_back(m_model.find(symbol));
    std::vector<int> columns;
    for (const ColumnLayout::Entry& entry : m_sets.layout().entries())
        if (!isColumnHidden(entry.column))
            columns.push_back(entry.column);
    return presentation::tabSeparated(rows, columns);
}

void ResultTableView::copySelection() const
{
    if (!selectedSymbols().isEmpty())
        QApplication::clipboard()->setText(selectionText());
}

// What is in view

std::vector<QString> ResultTableView::symbolsInView() const
{
    const int height = m_delegate->rowHeight();
    const int first = verticalScrollBar()->value() / height;
    const int page = viewport()->height() / height + 2;
    const int end = std::min(first + 2 * page, m_model.visibleRows());
    std::vector<QString> symbols;
    for (int row = first; row < end; ++row)
        if (!m_model.isGroupLine(row))
            symbols.push_back(m_model.rowAt(row).symbol);
    return symbols;
}

void ResultTableView::announceView()
{
    std::vector<QString> symbols = symbolsInView();
    if (symbols == m_announced)
        return;
    m_announced = std::move(symbols);
    Q_EMIT visibleSymbolsChanged(m_announced);
}

void ResultTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        setHoveredRow(rowUnderPointer());
    m_viewTimer.start();
}

int ResultTableView::rowUnderPointer() const
{
    return viewport()->underMouse() ? rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()) : -1;
}

void ResultTableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_delegate->setHoveredRow(row);
    updateRow(m_hoveredRow);
    updateRow(row);
    m_hoveredRow = row;
}

void ResultTableView::updateRow(int row)
{
    if (row >= 0 && row < m_model.visibleRows())
        viewport()->update(0, rowViewportPosition(row), viewport()->width(),
                           m_delegate->rowHeight());
}

void ResultTableView::updateFocusedRow()
{
    m_delegate->setFocusedRow(hasFocus() ? currentIndex().row() : -1);
    viewport()->update();
}

} // namespace tapesift::widgets
