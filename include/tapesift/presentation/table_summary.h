#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <QObject>
#include <QTimer>

#include "tapesift/presentation/background_worker.h"

namespace tapesift::presentation {

class ResultTableModel;

// The numbers of a column over the rows that the filter shows.
struct ColumnSummary
{
    static constexpr int kSteps = 9;

    int column = 0;
    int count = 0; // of rows with a value
    double least = 0;
    double median = 0; // of an even count the mean of the two in the middle
    double most = 0;
    // Where the second to the ninth of nine equally large parts of the sorted values begin.
    std::array<double, kSteps - 1> cuts{};

    // The part a value belongs to, 0 (lowest) to 8; of a value that fills several parts, the one in
    // the middle of them, so that equal values are neither high nor low.
    int stepOf(double value) const;
};

// Values of one column; those that do not exist are left out.
struct ColumnValues
{
    int column = 0;
    std::vector<double> values;
};

// One for each column that has values. Any thread.
std::vector<ColumnSummary> summarize(std::vector<ColumnValues> columns);

// Keeps the summaries of some columns of the results up to date: at most once a second, worked out
// on a thread of its own. GUI thread.
class TableSummary : public QObject
{
    Q_OBJECT

public:
    // The model must outlive it.
    explicit TableSummary(const ResultTableModel& model, QObject* parent = nullptr);

    // Which columns are summed up. Those without numbers are passed over.
    void setColumns(std::vector<int> columns);

    // Null: the column has no numbers, is not summed up, or is not worked out yet.
    const ColumnSummary* of(int column) const;
    const std::vector<ColumnSummary>& all() const { return m_summaries; }

Q_SIGNALS:
    void changed();

private:
    void touch();
    void begin();
    void take(std::uint64_t number, std::vector<ColumnSummary> summaries);

    const ResultTableModel& m_model;
    std::vector<int> m_columns;
    std::vector<ColumnSummary> m_summaries; // by column
    std::uint64_t m_number = 0;             // of the newest one that was begun
    QTimer m_soon;                          // runs: rows have changed a moment ago
    QTimer m_pause;                         // runs: begun less than a second ago
    bool m_isTouched = false;               // since then
    BackgroundWorker m_worker;
};

} // namespace tapesift::presentation
