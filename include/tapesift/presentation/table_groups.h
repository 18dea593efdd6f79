#pragma once

#include <span>
#include <vector>

#include <QHash>
#include <QSet>
#include <QString>

#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// What the rows of the table are put together by.
enum class Grouping { None, Sector, Signal };

QString groupingKey(Grouping grouping); // "", "sector", "signal": for settings
Grouping groupingByKey(const QString& key);

// The rows with the same sector or signal, under a line of their own.
struct TableGroup
{
    QString key;  // stable
    QString name; // translated; of rows without a sector "Unknown"
    int rows = 0;
    double medianChange = 0; // of changePercent over the rows; NaN: none has one
    bool isCollapsed = false;
    int place = -1; // of its line in the table; -1: it has no rows
};

// Which group each row is in, and the lines that come of it. Plain value.
class TableGroups
{
public:
    // Returns whether that is news. Nothing is collapsed then.
    bool setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    bool isOn() const { return m_grouping != Grouping::None; }

    // Other rows come: the numbers of the groups begin anew. What is collapsed stays so.
    void forget();

    // The lines of the table for rows that have been filtered and sorted: `ordered`, with a line
    // before each group, which is ~id of the group, and without the rows of those that are
    // collapsed. Sectors are in the order of their names, the unknown one last; signals from
    // Strong Buy to Strong Sell. Without grouping `ordered` as it is.
    std::vector<int> lines(std::span<const ResultRow> rows, const std::vector<int>& ordered);

    const TableGroup& group(int id) const { return m_groups[static_cast<std::size_t>(id)]; }
    void setCollapsed(int id, bool isCollapsed);

private:
    int idOf(const ResultRow& row);
    std::vector<int> inOrder() const;

    Grouping m_grouping = Grouping::None;
    std::vector<TableGroup> m_groups; // by id; an id stays until forget()
    QHash<QString, int> m_ids;        // by key
    QSet<QString> m_collapsed;        // keys
};

} // namespace tapesift::presentation
