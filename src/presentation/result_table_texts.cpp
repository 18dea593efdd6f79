// What ResultTableModel says in its cells and headers.

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/deep_texts.h"
#include "tapesift/presentation/result_table_model.h"
#include "tapesift/presentation/row_status.h"

namespace tapesift::presentation {

int ResultTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : visibleRows();
}

int ResultTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : presentation::columnCount();
}

QVariant ResultTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    if (isGroupLine(index.row()))
        return groupData(index.row(), column, role);
    const ResultRow& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column, m_numbers);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter |
            (isRightAligned(columnInfo(column).kind) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return tr("%1 %2").arg(columnHeader(column), spokenText(index.row(), column));
    default:
        return {};
    }
}

QString ResultTableModel::spokenChange(const ResultRow& row) const
{
    return changeExplanation(row, m_numbers).replace(QLatin1Char('\n'), QStringLiteral(". "));
}

QString ResultTableModel::spokenText(int visibleRow, int column) const
{
    const ResultRow& row = rowAt(visibleRow);
    // The symbol carries a mark for what has changed.
    if (columnInfo(column).kind == ColumnKind::Symbol && row.since.kind > ChangeKind::Same)
        return QStringLiteral("%1. %2").arg(row.symbol, spokenChange(row));
    if (columnInfo(column).kind == ColumnKind::Change && row.since.kind != ChangeKind::NotCompared)
        return spokenChange(row);
    if (columnInfo(column).kind != ColumnKind::Sparkline)
        return textOf(row, column, m_numbers);
    const Sparkline* line = sparkline(visibleRow);
    if (line == nullptr)
        return NumberFormat::none();
    return line->isRising ? tr("rising") : tr("falling");
}

QString ResultTableModel::toolTip(const ResultRow& row, int column) const
{
    switch (columnInfo(column).kind) {
    case ColumnKind::Symbol: {
        const QString title =
            row.name.isEmpty() ? row.symbol : tr("%1: %2").arg(row.symbol, row.name);
        const bool isMarked = row.since.kind > ChangeKind::Same;
        return isMarked ? title + QLatin1Char('\n') + changeExplanation(row, m_numbers) : title;
    }
    case ColumnKind::Change:
        return row.since.kind == ChangeKind::NotCompared ? columnDefinition(column)
                                                         : changeExplanation(row, m_numbers);
    case ColumnKind::Text:
        return wordsOf(row, column);
    case ColumnKind::Status:
        return statusExplanation(row);
    case ColumnKind::Signal:
        return tr("%1 with strength %2 of 100. The details say why.")
            .arg(textOf(row, column, m_numbers), m_numbers.ratio(row.strength, 0));
    case ColumnKind::Sparkline:
        return columnDefinition(column);
    default:
        if (isDeepColumn(column))
            return deepToolTip(row, column, m_numbers);
        return tr("%1: %2").arg(columnName(column), textOf(row, column, m_numbers));
    }
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return columnHeader(section);
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(columnName(section), columnDefinition(section));
    case Qt::AccessibleTextRole:
        return columnName(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter |
            (isRightAligned(columnInfo(section).kind) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

} // namespace tapesift::presentation
