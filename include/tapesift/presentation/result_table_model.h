#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>
#include <QTimer>

#include "tapesift/presentation/background_worker.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/result_row.h"
#include "tapesift/presentation/row_filter.h"
#include "tapesift/presentation/row_order.h"
#include "tapesift/presentation/sparkline.h"
#include "tapesift/presentation/table_groups.h"

namespace tapesift::presentation {

// The results table: rows as they arrived, filtered and ordered by an index of its own. Each symbol
// has one row; one that comes again replaces it. The columns are those of column_catalog.h.
//
// Rows that arrive are shown at the end at once and take their place in the order at most once a
// second, so that a running scan does not shuffle the table all the time; settle() does it now.
// Persistent indices (selection, current row) follow their rows; those of rows that the filter
// hides become invalid.
//
// With a grouping the table has a line before each group; that line has no row. GUI thread.
class ResultTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ResultTableModel(QObject* parent = nullptr);

    // How numbers are written; the language's by default.
    void setNumberFormat(const NumberFormat& numbers);
    const NumberFormat& numberFormat() const { return m_numbers; }

    // Contents
    void clear();
    void append(std::vector<ResultRow> rows);
    void replaceAll(std::vector<ResultRow> rows); // one reset; sparklines are forgotten
    void reserve(int rows);                       // so many will come
    void remove(const QStringList& symbols);
    // What the deep phase has found, or found out about the ranks, into the rows that are there,
    // where they stand; an order or a filter that looks at it is applied at most once a second.
    void deepen(std::vector<DeepArrival> arrivals);
    void rank(const std::vector<SymbolRank>& ranks);
    // What has changed since the scan before: one for each row of all(), in their order.
    void setChanges(const std::vector<RowChange>& changes);
    void settle(); // the scan has ended: puts what has arrived in order at once

    // View
    void setFilter(RowFilter filter);
    const RowFilter& filter() const { return m_filter; }
    void setOrder(const RowOrder& order);
    const RowOrder& order() const { return m_order; }

    // Rows of the same sector or signal under a line of their own, sorted among themselves.
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_groups.grouping(); }
    bool isGroupLine(int line) const { return m_shown[static_cast<std::size_t>(line)] < 0; }
    const TableGroup& groupAt(int line) const; // of a group line
    void setCollapsed(int line, bool isCollapsed);
    void setAllCollapsed(bool isCollapsed);

    // Sparklines of symbols that have no row are ignored.
    void setSparklines(const std::vector<std::pair<QString, Sparkline>>& lines);

    // Rows by their place in the table: 0 <= visibleRow < visibleRows(), and not a group line.
    const ResultRow& rowAt(int visibleRow) const;
    const Sparkline* sparkline(int visibleRow) const; // null until there is one with points
    std::optional<int> visibleRowOf(const QString& symbol) const;
    const ResultRow* find(const QString& symbol) const; // also if the filter hides it; else null

    // The first row at or behind `from`, and then from the top, whose symbol begins so.
    std::optional<int> rowBeginningWith(const QString& prefix, int from) const;

    // All rows that the filter shows, in order, also those of groups that are collapsed.
    std::vector<const ResultRow*> visible() const;
    const std::vector<ResultRow>& all() const { return m_rows; } // as arrived
    // Those of the symbols for which setSparklines() has brought nothing yet, not even an empty
    // one.
    std::vector<QString> withoutSparkline(const std::vector<QString>& symbols) const;

    int totalRows() const { return static_cast<int>(m_rows.size()); }
    int visibleRows() const { return static_cast<int>(m_shown.size()); }    // lines of the table
    int filteredRows() const { return static_cast<int>(m_ordered.size()); } // that the filter shows

    // Rows with that signal, whether the filter shows them or not.
    int signalCount(analysis::Signal signal) const;

    // The same of rows that have changed since the scan before.
    struct ChangeCounts
    {
        int entered = 0;
        int flipped = 0;
        int moved = 0; // also of those that flipped

        bool operator==(const ChangeCounts&) const = default;
    };
    const ChangeCounts& changeCounts() const { return m_changes; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void countsChanged();   // total, visible or signal counts
    void orderChanged();    // the sort keys, not the rows
    void groupingChanged(); // what is grouped by

private:
    using Changed = std::pair<int, int>; // lowest and highest row

    bool take(ResultRow&& row, bool& replacesShown);
    void count(const ResultRow& row, int by);
    void countChange(const RowChange& since, int by);
    void showNew(std::size_t from);
    void rowsArrived();
    template <class Changes, class Apply>
    void changeDeep(Changes&& changes, Apply apply);
    void orderLater();
    void sortIfDue();
    void rebuild();
    void renumber();
    std::optional<int> placeOf(int line) const;
    void reset(std::vector<ResultRow> rows);
    void indexRows();
    void discard(std::vector<ResultRow> rows);
    QVariant groupData(int line, int column, int role) const;
    QString spokenChange(const ResultRow& row) const;
    QString spokenText(int visibleRow, int column) const;
    QString toolTip(const ResultRow& row, int column) const;

    NumberFormat m_numbers;
    std::vector<ResultRow> m_rows; // as arrived
    // Of the rows that have been in view; one without points: there are no bars to draw.
    QHash<QString, Sparkline> m_sparklines;
    QHash<QString, int> m_bySymbol; // into m_rows
    std::vector<int> m_ordered;     // into m_rows: what the filter shows, sorted
    std::vector<int> m_shown;       // the lines: into m_rows, or ~id of a group
    std::vector<int> m_place;       // beside m_rows: place in m_shown, -1 if hidden
    TableGroups m_groups;
    RowFilter m_filter;
    RowOrder m_order;
    std::array<int, 6> m_signals{}; // by the value of the signal
    ChangeCounts m_changes;
    QTimer m_sortTimer; // runs: the last sort was less than a second ago
    bool m_isUnsorted = false;
    BackgroundWorker m_worker;
};

} // namespace tapesift::presentation
