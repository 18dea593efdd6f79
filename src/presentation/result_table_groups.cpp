// The groups of ResultTableModel.

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/result_table_model.h"

namespace tapesift::presentation {

void ResultTableModel::setGrouping(Grouping grouping)
{
    if (m_groups.grouping() == grouping)
        return;
    // Group lines have no place in another grouping, and their ids begin anew: indices of them end
    // here, those of rows follow their rows.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> lines;
    for (const QModelIndex& index : before)
        lines.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    m_groups.setGrouping(grouping);
    renumber();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int line = lines[static_cast<std::size_t>(i)];
        const auto place = line < 0 ? std::nullopt : placeOf(line);
        after += place ? index(*place, before[i].column()) : QModelIndex();
    }
    changePersistentIndexList(before, after);
    m_isUnsorted = false;
    Q_EMIT layoutChanged();
    Q_EMIT groupingChanged();
    Q_EMIT countsChanged();
}

const TableGroup& ResultTableModel::groupAt(int line) const
{
    return m_groups.group(~m_shown[static_cast<std::size_t>(line)]);
}

void ResultTableModel::setCollapsed(int line, bool isCollapsed)
{
    if (!isGroupLine(line) || groupAt(line).isCollapsed == isCollapsed)
        return;
    m_groups.setCollapsed(~m_shown[static_cast<std::size_t>(line)], isCollapsed);
    rebuild();
}

void ResultTableModel::setAllCollapsed(bool isCollapsed)
{
    for (const int line : m_shown)
        if (line < 0)
            m_groups.setCollapsed(~line, isCollapsed);
    rebuild();
}

// The words of a group line stand in its first column; the delegate paints them across all.
QVariant ResultTableModel::groupData(int line, int column, int role) const
{
    if (column != indexOf(Column::Symbol))
        return {};
    const TableGroup& group = groupAt(line);
    switch (role) {
    case Qt::DisplayRole:
        return group.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %n row(s), median change %2, %3", nullptr, group.rows)
            .arg(group.name, m_numbers.percent(group.medianChange),
                 group.isCollapsed ? tr("collapsed") : tr("expanded"));
    default:
        return {};
    }
}

} // namespace tapesift::presentation
