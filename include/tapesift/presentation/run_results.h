#pragma once

#include <memory>
#include <optional>

#include <QObject>

#include "tapesift/presentation/failure_table_model.h"
#include "tapesift/presentation/result_table_model.h"
#include "tapesift/presentation/run_archive.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// The run whose rows the window shows: its record and the models over its results and failures.
// The rows of the run before stay until the first ones of the new run are there. GUI thread.
class RunResults : public QObject
{
    Q_OBJECT

public:
    explicit RunResults(QObject* parent = nullptr);

    ResultTableModel& results() { return m_results; }
    FailureTableModel& failures() { return m_failures; }
    // nullopt until a run is shown.
    const std::optional<store::RunRecord>& run() const { return m_run; }

    int completed() const { return m_results.totalRows() + m_failures.totalRows(); }
    int reused() const { return m_reused; }

    // Shows a run that was read from the store.
    void show(OpenedRun opened);
    // A scan begins or goes on.
    void begin(const store::RunRecord& run);
    void add(ArrivedEntries entries);
    void finish(const store::RunRecord& run);

Q_SIGNALS:
    // Another run is shown, or the record of this one has changed.
    void runChanged();
    // There are more rows or failures.
    void countsChanged();

private:
    void clearIfDue();

    ResultTableModel m_results;
    FailureTableModel m_failures;
    std::optional<store::RunRecord> m_run;
    int m_reused = 0;
    bool m_isClearDue = false; // the rows are those of the run before
};

} // namespace tapesift::presentation
