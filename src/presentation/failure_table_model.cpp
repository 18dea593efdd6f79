#include "tapesift/presentation/failure_table_model.h"

#include <algorithm>
#include <map>

#include <QSet>

#include "presentation/natural_key.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

using market::Outcome;

QString reasonOf(const FailureRow& row)
{
    const QString message = messageText(row.error.message);
    if (row.error.details.empty())
        return message;
    return FailureTableModel::tr("%1 (%2)").arg(message, messageText(row.error.details));
}

// Blank texts are last in both directions.
bool textLess(const QString& a, const QString& b, bool isDescending)
{
    if (a.isEmpty() || b.isEmpty())
        return !a.isEmpty() && b.isEmpty();
    const auto left = naturalKey(a);
    const auto right = naturalKey(b);
    return isDescending ? right < left : left < right;
}

} // namespace

bool canRetry(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoData:
    case Outcome::TooShort:
    case Outcome::Stale:
    case Outcome::BadData:
    case Outcome::UnknownSymbol:
    case Outcome::NotEntitled:
    case Outcome::RateLimited:
    case Outcome::TimedOut:
    case Outcome::ProviderBlocked:
    case Outcome::Failed:
        return true;
    case Outcome::Ok:
    case Outcome::Filtered:
    case Outcome::Cancelled:
        break;
    }
    return false;
}

FailureTableModel::FailureTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void FailureTableModel::clear()
{
    replaceAll({});
}

void FailureTableModel::replaceAll(std::vector<FailureRow> rows)
{
    beginResetModel();
    m_rows.clear();
    m_bySymbol.clear();
    for (FailureRow& row : rows)
        take(std::move(row));
    renumber();
    endResetModel();
    Q_EMIT countsChanged();
}

void FailureTableModel::take(FailureRow row)
{
    const auto known = m_bySymbol.constFind(row.symbol);
    if (known != m_bySymbol.constEnd()) {
        m_rows[static_cast<std::size_t>(*known)] = std::move(row);
        return;
    }
    if (!row.symbol.isEmpty()) // Damaged entries have none; each of them stays.
        m_bySymbol.insert(row.symbol, static_cast<int>(m_rows.size()));
    m_rows.push_back(std::move(row));
}

void FailureTableModel::append(std::vector<FailureRow> rows)
{
    if (rows.empty())
        return;
    for (FailureRow& row : rows)
        take(std::move(row));
    rebuild();
    Q_EMIT countsChanged();
}

void FailureTableModel::remove(const QStringList& symbols)
{
    const QSet<QString> gone(symbols.begin(), symbols.end());
    std::vector<FailureRow> kept;
    for (const FailureRow& row : m_rows)
        if (!gone.contains(row.symbol))
            kept.push_back(row);
    if (kept.size() != m_rows.size())
        replaceAll(std::move(kept));
}

void FailureTableModel::setShownOutcomes(std::set<Outcome> outcomes)
{
    if (outcomes == m_outcomes)
        return;
    m_outcomes = std::move(outcomes);
    rebuild();
    Q_EMIT countsChanged();
}

bool FailureTableModel::isShown(const FailureRow& row) const
{
    return m_outcomes.empty() || m_outcomes.contains(row.outcome);
}

void FailureTableModel::rebuild()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rowsBefore;
    for (const QModelIndex& index : before)
        rowsBefore.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    renumber();
    QHash<int, int> places;
    for (std::size_t place = 0; place < m_shown.size(); ++place)
        places.insert(m_shown[place], static_cast<int>(place));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int place = places.value(rowsBefore[static_cast<std::size_t>(i)], -1);
        after += place >= 0 ? index(place, before[i].column()) : QModelIndex();
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void FailureTableModel::renumber()
{
    m_shown.clear();
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        if (isShown(m_rows[at]))
            m_shown.push_back(static_cast<int>(at));
    if (!m_sorting)
        return;
    const auto rowOf = [this](int at) -> const FailureRow& {
        return m_rows[static_cast<std::size_t>(at)];
    };
    const bool isDescending = m_sorting->isDescending;
    const auto lessBy = [&](auto textOfRow) {
        std::vector<QString> texts(m_rows.size());
        for (const int at : m_shown)
            texts[static_cast<std::size_t>(at)] = textOfRow(rowOf(at));
        std::ranges::stable_sort(m_shown, [&](int a, int b) {
            return textLess(texts[static_cast<std::size_t>(a)], texts[static_cast<std::size_t>(b)],
                            isDescending);
        });
    };
    switch (m_sorting->column) {
    case Column::Symbol:
        return lessBy([](const FailureRow& row) { return row.symbol; });
    case Column::Name:
        return lessBy([](const FailureRow& row) { return row.name; });
    case Column::Outcome:
        return lessBy([](const FailureRow& row) { return outcomeText(row.outcome); });
    case Column::Reason:
        return lessBy(reasonOf);
    case Column::WhatToDo:
        return lessBy([](const FailureRow& row) { return messageText(row.error.suggestion); });
    case Column::Attempts:
        std::ranges::stable_sort(m_shown, [&](int a, int b) {
            return isDescending ? rowOf(b).attempts < rowOf(a).attempts
                                : rowOf(a).attempts < rowOf(b).attempts;
        });
    }
}

const FailureRow& FailureTableModel::rowAt(int visibleRow) const
{
    return m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(visibleRow)])];
}

const FailureRow* FailureTableModel::find(const QString& symbol) const
{
    const auto known = m_bySymbol.constFind(symbol);
    return known == m_bySymbol.constEnd() ? nullptr : &m_rows[static_cast<std::size_t>(*known)];
}

std::vector<std::pair<Outcome, int>> FailureTableModel::outcomeCounts() const
{
    std::map<Outcome, int> counts;
    for (const FailureRow& row : m_rows)
        ++counts[row.outcome];
    return {counts.begin(), counts.end()};
}

std::vector<Outcome> FailureTableModel::retryableOutcomes() const
{
    std::vector<Outcome> outcomes;
    for (const auto& [outcome, count] : outcomeCounts())
        if (canRetry(outcome))
            outcomes.push_back(outcome);
    return outcomes;
}

int FailureTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : visibleRows();
}

int FailureTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant FailureTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column == Column::Attempts ? Qt::AlignRight : Qt::AlignLeft));
    const FailureRow& row = rowAt(index.row());
    if (role == Qt::ToolTipRole && column == Column::Outcome)
        return outcomeExplanation(row.outcome);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Column::Symbol:
        return row.symbol;
    case Column::Name:
        return row.name;
    case Column::Outcome:
        return outcomeText(row.outcome);
    case Column::Reason:
        return reasonOf(row);
    case Column::WhatToDo:
        return messageText(row.error.suggestion);
    case Column::Attempts:
        return QString::number(row.attempts);
    }
    return {};
}

QVariant FailureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Symbol:
        return tr("Symbol");
    case Column::Name:
        return tr("Name");
    case Column::Outcome:
        return tr("Outcome");
    case Column::Reason:
        return tr("Reason");
    case Column::WhatToDo:
        return tr("What to do");
    case Column::Attempts:
        return tr("Attempts");
    }
    return {};
}

void FailureTableModel::sort(int column, Qt::SortOrder order)
{
    const bool isColumn = column >= 0 && column < kColumnCount;
    m_sorting =
        isColumn ? std::optional(Sorting{static_cast<Column>(column), order == Qt::DescendingOrder})
                 : std::nullopt;
    rebuild();
}

} // namespace tapesift::presentation
