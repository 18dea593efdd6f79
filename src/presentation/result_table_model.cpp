#include "tapesift/presentation/result_table_model.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>
#include <memory>
#include <utility>

#include <QSet>

#include "tapesift/presentation/column_catalog.h"

namespace tapesift::presentation {

using namespace std::chrono_literals;

namespace {

constexpr auto kSortEvery = 1s; // Rows that move more often cannot be read.
constexpr std::size_t kManyRows = 1000;

} // namespace

ResultTableModel::ResultTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_sortTimer.setSingleShot(true);
    m_sortTimer.setInterval(kSortEvery);
    connect(&m_sortTimer, &QTimer::timeout, this, &ResultTableModel::sortIfDue);
}

void ResultTableModel::setNumberFormat(const NumberFormat& numbers)
{
    m_numbers = numbers;
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(visibleRows() - 1, columnCount() - 1));
}

void ResultTableModel::clear()
{
    reset({});
}

void ResultTableModel::replaceAll(std::vector<ResultRow> rows)
{
    reset(std::move(rows));
}

void ResultTableModel::reset(std::vector<ResultRow> rows)
{
    beginResetModel();
    // As a whole: 10,000 of them are some megabytes.
    discard(std::exchange(m_rows, std::move(rows)));
    indexRows();
    m_sparklines.clear();
    m_signals.fill(0);
    m_changes = {};
    m_groups.forget();
    for (const ResultRow& row : m_rows)
        count(row, 1);
    renumber();
    m_sortTimer.stop();
    m_isUnsorted = false;
    endResetModel();
    Q_EMIT countsChanged();
}

// To free so many rows takes a third of a frame, which the GUI thread has better use for.
void ResultTableModel::discard(std::vector<ResultRow> rows)
{
    if (rows.size() >= kManyRows)
        m_worker.post([gone = std::make_shared<std::vector<ResultRow>>(std::move(rows))] {});
}

void ResultTableModel::reserve(int rows)
{
    const auto count = static_cast<std::size_t>(rows);
    m_rows.reserve(count);
    m_place.reserve(count);
    m_ordered.reserve(count);
    m_shown.reserve(count);
    m_bySymbol.reserve(rows);
}

// Of several rows with the same symbol the last one stays, in the place of the first.
void ResultTableModel::indexRows()
{
    m_bySymbol.clear();
    m_bySymbol.reserve(static_cast<qsizetype>(m_rows.size()));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const qsizetype known = m_bySymbol.size();
        int& place = m_bySymbol[m_rows[i].symbol];
        if (m_bySymbol.size() > known)
            place = static_cast<int>(kept++);
        if (const auto at = static_cast<std::size_t>(place); at != i)
            m_rows[at] = std::move(m_rows[i]);
    }
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(kept), m_rows.end());
}

// Adds the row behind all others, or puts it in the place of the one with that symbol; returns
// whether it is new.
bool ResultTableModel::take(ResultRow&& row, bool& replacesShown)
{
    count(row, 1);
    const auto known = m_bySymbol.constFind(row.symbol);
    if (known == m_bySymbol.constEnd()) {
        m_bySymbol.insert(row.symbol, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
        m_place.push_back(-1);
        return true;
    }
    const auto at = static_cast<std::size_t>(*known);
    count(m_rows[at], -1);
    m_rows[at] = std::move(row);
    if (const auto line = m_sparklines.constFind(m_rows[at].symbol);
        line != m_sparklines.constEnd() && line->count == 0)
        m_sparklines.erase(line); // There may be bars now.
    replacesShown = replacesShown || m_place[at] >= 0;
    return false;
}

void ResultTableModel::count(const ResultRow& row, int by)
{
    m_signals.at(static_cast<std::size_t>(row.signal)) += by;
    countChange(row.since, by);
}

void ResultTableModel::append(std::vector<ResultRow> rows)
{
    if (rows.empty())
        return;
    const std::size_t firstNew = m_rows.size();
    Changed changed{std::numeric_limits<int>::max(), -1};
    bool needsRebuild = false;
    for (ResultRow& row : rows) {
        const QString symbol = row.symbol;
        bool replacesShown = false;
        if (take(std::move(row), replacesShown))
            continue;
        const auto at = static_cast<std::size_t>(m_bySymbol.value(symbol));
        if (at >= firstNew)
            continue; // Twice in one delivery: it is shown below.
        // A group may hide what the filter accepts; its rows are placed anew anyway.
        needsRebuild =
            needsRebuild || (!m_groups.isOn() && m_filter.accepts(m_rows[at]) != replacesShown);
        if (replacesShown)
            changed = {std::min(changed.first, m_place[at]), std::max(changed.second, m_place[at])};
    }
    showNew(firstNew);
    if (changed.second >= 0)
        Q_EMIT dataChanged(index(changed.first, 0), index(changed.second, columnCount() - 1));
    if (needsRebuild)
        rebuild();
    rowsArrived();
    Q_EMIT countsChanged();
}

void ResultTableModel::showNew(std::size_t from)
{
    if (m_groups.isOn())
        return; // They belong among those of their group.
    std::vector<int> shown;
    for (std::size_t at = from; at < m_rows.size(); ++at)
        if (m_filter.accepts(m_rows[at]))
            shown.push_back(static_cast<int>(at));
    if (shown.empty())
        return;
    const int first = visibleRows();
    beginInsertRows({}, first, first + static_cast<int>(shown.size()) - 1);
    for (const int at : shown) {
        m_place[static_cast<std::size_t>(at)] = visibleRows();
        m_shown.push_back(at);
        m_ordered.push_back(at);
    }
    endInsertRows();
}

void ResultTableModel::rowsArrived()
{
    m_isUnsorted = m_isUnsorted || !m_order.isEmpty() || m_groups.isOn();
    if (!m_sortTimer.isActive())
        sortIfDue();
}

void ResultTableModel::orderLater()
{
    m_isUnsorted = true;
    if (!m_sortTimer.isActive())
        sortIfDue();
}

void ResultTableModel::sortIfDue()
{
    if (!m_isUnsorted)
        return;
    const std::size_t before = m_ordered.size();
    rebuild();
    m_sortTimer.start();
    if (m_ordered.size() != before)
        Q_EMIT countsChanged(); // The filter looks at deep results.
}

void ResultTableModel::settle()
{
    m_sortTimer.stop();
    const std::size_t before = m_ordered.size();
    if (m_isUnsorted)
        rebuild();
    if (m_ordered.size() != before)
        Q_EMIT countsChanged();
}

void ResultTableModel::remove(const QStringList& symbols)
{
    const QSet<QString> gone(symbols.begin(), symbols.end());
    const bool isAny = std::ranges::any_of(
        m_rows, [&gone](const ResultRow& row) { return gone.contains(row.symbol); });
    if (!isAny)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<QString> symbolsBefore;
    symbolsBefore.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        symbolsBefore.push_back(isGroupLine(index.row()) ? QString() : rowAt(index.row()).symbol);
    std::vector<int> linesBefore;
    for (const QModelIndex& index : before)
        linesBefore.push_back(m_shown[static_cast<std::size_t>(index.row())]);

    std::vector<ResultRow> kept;
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (gone.contains(m_rows[at].symbol)) {
            count(m_rows[at], -1);
            m_sparklines.remove(m_rows[at].symbol);
            continue;
        }
        kept.push_back(std::move(m_rows[at]));
    }
    m_rows = std::move(kept);
    m_bySymbol.clear();
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        m_bySymbol.insert(m_rows[at].symbol, static_cast<int>(at));
    renumber();

    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int line = linesBefore[static_cast<std::size_t>(i)];
        const auto row =
            line < 0 ? placeOf(line) : visibleRowOf(symbolsBefore[static_cast<std::size_t>(i)]);
        after += row ? index(*row, before[i].column()) : QModelIndex();
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT countsChanged();
}

void ResultTableModel::setFilter(RowFilter filter)
{
    if (filter.isEmpty() && m_filter.isEmpty())
        return;
    m_filter = std::move(filter);
    rebuild();
    Q_EMIT countsChanged();
}

void ResultTableModel::setOrder(const RowOrder& order)
{
    if (order == m_order)
        return;
    m_order = order;
    Q_EMIT orderChanged();
    rebuild();
}

void ResultTableModel::sort(int column, Qt::SortOrder order)
{
    // -1 is Qt's way to say "as they came".
    setOrder(column < 0 ? RowOrder() : RowOrder({{column, order == Qt::DescendingOrder}}));
}

// Filters and sorts all rows anew. Takes a few ms for 10,000 of them.
void ResultTableModel::rebuild()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rowsBefore;
    rowsBefore.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        rowsBefore.push_back(m_shown[static_cast<std::size_t>(index.row())]);

    renumber();

    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto place = placeOf(rowsBefore[static_cast<std::size_t>(i)]);
        after += place ? index(*place, before[i].column()) : QModelIndex();
    }
    changePersistentIndexList(before, after);
    m_isUnsorted = false;
    Q_EMIT layoutChanged();
}

void ResultTableModel::renumber()
{
    m_ordered.clear();
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        if (m_filter.accepts(m_rows[at]))
            m_ordered.push_back(static_cast<int>(at));
    m_order.sort(m_rows, m_ordered);
    m_shown = m_groups.lines(m_rows, m_ordered);
    m_place.assign(m_rows.size(), -1);
    for (std::size_t place = 0; place < m_shown.size(); ++place)
        if (m_shown[place] >= 0)
            m_place[static_cast<std::size_t>(m_shown[place])] = static_cast<int>(place);
}

// Where a line of the table (a row, or ~id of a group) stands now.
std::optional<int> ResultTableModel::placeOf(int line) const
{
    const int place =
        line < 0 ? m_groups.group(~line).place : m_place[static_cast<std::size_t>(line)];
    return place >= 0 ? std::optional(place) : std::nullopt;
}

void ResultTableModel::setSparklines(const std::vector<std::pair<QString, Sparkline>>& lines)
{
    Changed changed{std::numeric_limits<int>::max(), -1};
    for (const auto& [symbol, line] : lines) {
        const auto known = m_bySymbol.constFind(symbol);
        if (known == m_bySymbol.constEnd())
            continue;
        const auto at = static_cast<std::size_t>(*known);
        m_sparklines.insert(symbol, line);
        if (m_place[at] >= 0)
            changed = {std::min(changed.first, m_place[at]), std::max(changed.second, m_place[at])};
    }
    constexpr int kTrend = indexOf(Column::Trend);
    if (changed.second >= 0)
        Q_EMIT dataChanged(index(changed.first, kTrend), index(changed.second, kTrend));
}

const ResultRow& ResultTableModel::rowAt(int visibleRow) const
{
    return m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(visibleRow)])];
}

const Sparkline* ResultTableModel::sparkline(int visibleRow) const
{
    const auto line = m_sparklines.constFind(rowAt(visibleRow).symbol);
    return line != m_sparklines.constEnd() && line->count > 0 ? &*line : nullptr;
}

std::optional<int> ResultTableModel::visibleRowOf(const QString& symbol) const
{
    const auto known = m_bySymbol.constFind(symbol);
    if (known == m_bySymbol.constEnd())
        return std::nullopt;
    const int place = m_place[static_cast<std::size_t>(*known)];
    return place >= 0 ? std::optional(place) : std::nullopt;
}

const ResultRow* ResultTableModel::find(const QString& symbol) const
{
    const auto known = m_bySymbol.constFind(symbol);
    return known == m_bySymbol.constEnd() ? nullptr : &m_rows[static_cast<std::size_t>(*known)];
}

std::optional<int> ResultTableModel::rowBeginningWith(const QString& prefix, int from) const
{
    const int count = visibleRows();
    for (int i = 0; i < count; ++i) {
        const int row = (std::max(from, 0) + i) % count;
        if (!isGroupLine(row) && rowAt(row).symbol.startsWith(prefix, Qt::CaseInsensitive))
            return row;
    }
    return std::nullopt;
}

std::vector<const ResultRow*> ResultTableModel::visible() const
{
    std::vector<const ResultRow*> rows;
    rows.reserve(m_ordered.size());
    for (const int at : m_ordered)
        rows.push_back(&m_rows[static_cast<std::size_t>(at)]);
    return rows;
}

std::vector<QString> ResultTableModel::withoutSparkline(const std::vector<QString>& symbols) const
{
    std::vector<QString> missing;
    for (const QString& symbol : symbols) {
        if (m_bySymbol.contains(symbol) && !m_sparklines.contains(symbol))
            missing.push_back(symbol);
    }
    return missing;
}

int ResultTableModel::signalCount(analysis::Signal signal) const
{
    return m_signals.at(static_cast<std::size_t>(signal));
}

} // namespace tapesift::presentation
