#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QHash>
#include <QString>

#include "tapesift/presentation/result_row.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/report/run_diff.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::presentation {

// The results of the scan before, as far as rows are compared with them. Does not change once it
// was read, so it is shared between threads.
class EarlierRun
{
public:
    struct Result
    {
        QString symbol;
        QString name;
        report::ResultState state;
    };

    // Of a symbol that is there twice the first result counts.
    EarlierRun(store::RunRecord run, std::vector<Result> results);

    const store::RunRecord& run() const { return m_run; }
    const std::vector<Result>& results() const { return m_results; } // in the order of the plan
    const Result* find(const QString& symbol) const;                 // null: it has none

private:
    store::RunRecord m_run;
    std::vector<Result> m_results;
    QHash<QString, std::size_t> m_bySymbol;
};

// A symbol that had a result in the scan before and has none now.
struct LeftRow
{
    QString symbol;
    QString name;
    report::ResultState before;
    // How it ended now; nullopt: it was not in the list.
    std::optional<market::Outcome> now;
    std::string rule; // of the filter, where that left it out
};

// Reads the scan before `run` (report::runBefore) with its results; null if there is none. Errors
// are the store's. Thread-safe.
base::Result<std::shared_ptr<const EarlierRun>> readEarlierRun(store::ScanStore& store,
                                                               const store::RunRecord& run);

RowChange compareRow(const ResultRow& row, const EarlierRun& earlier,
                     const report::DiffRules& rules);

// From when on a change is a move, as the settings say.
report::DiffRules loadDiffRules(const SettingsKeeper& keeper);

// When the run was begun, in local time: "14:05"; "26 Nov, 14:05" if `shown` is of another day.
QString whenText(const store::RunRecord& run, const store::RunRecord& shown);

} // namespace tapesift::presentation
