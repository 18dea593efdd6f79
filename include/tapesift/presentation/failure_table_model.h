#pragma once

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// The symbols without a result: how each ended, why, and what to do. Each symbol has one row; one
// that comes again replaces it. GUI thread.
class FailureTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : int { Symbol, Name, Outcome, Reason, WhatToDo, Attempts };
    static constexpr int kColumnCount = 6;

    explicit FailureTableModel(QObject* parent = nullptr);

    void clear();
    void append(std::vector<FailureRow> rows);
    void replaceAll(std::vector<FailureRow> rows);
    void remove(const QStringList& symbols); // they have a result now, or are excluded

    // Shows only these outcomes; an empty set shows all.
    void setShownOutcomes(std::set<market::Outcome> outcomes);

    const FailureRow& rowAt(int visibleRow) const;
    const FailureRow* find(const QString& symbol) const; // also if it is not shown; else null
    int totalRows() const { return static_cast<int>(m_rows.size()); }
    int visibleRows() const { return static_cast<int>(m_shown.size()); }

    // How many rows ended so, shown or not; outcomes that occur, in the order of the enum.
    std::vector<std::pair<market::Outcome, int>> outcomeCounts() const;

    // Those outcomes that occur and that another try can change.
    std::vector<market::Outcome> retryableOutcomes() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void countsChanged();

private:
    // The order of the rows: nullopt is as they came.
    struct Sorting
    {
        Column column = Column::Symbol;
        bool isDescending = false;
    };

    void take(FailureRow row);
    void rebuild();
    void renumber();
    bool isShown(const FailureRow& row) const;

    std::vector<FailureRow> m_rows; // as arrived
    QHash<QString, int> m_bySymbol; // into m_rows
    std::vector<int> m_shown;       // into m_rows, as shown
    std::set<market::Outcome> m_outcomes;
    std::optional<Sorting> m_sorting;
};

// Whether another try can end differently: not if the list or the user is the cause.
bool canRetry(market::Outcome outcome);

} // namespace tapesift::presentation
