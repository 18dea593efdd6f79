#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/base/error.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/presentation/earlier_run.h"
#include "tapesift/presentation/result_row.h"
#include "tapesift/report/run_diff.h"
#include "tapesift/report/symbol_context.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::presentation {

// A run with everything that is saved of it.
struct OpenedRun
{
    store::RunRecord run;
    ArrivedEntries entries;
};

// The scan before a run; null: there is none.
struct ReadEarlier
{
    store::RunId of{};
    std::shared_ptr<const EarlierRun> earlier;
};

// What a run and those before it know of a symbol.
struct ReadSymbol
{
    store::RunId run{};
    QString symbol;
    std::optional<store::LedgerEntry> entry;   // how it ended in this run
    std::string plannedRule;                   // that left it out before the scan; empty: none did
    std::vector<report::HistoryEntry> history; // newest first
};

// What was left out of a run, with the symbols.
struct ReadFunnel
{
    store::RunId run{};
    std::vector<market::FunnelStep> steps;
};

// Two runs and what differs between them.
struct RunComparison
{
    store::RunRecord before;
    store::RunRecord after;
    report::RunDiff diff;
};

// Reads earlier runs from the store on a thread of its own, and removes them. GUI thread; signals
// come there.
class RunArchive : public QObject
{
    Q_OBJECT

public:
    explicit RunArchive(store::ScanStore& store, QObject* parent = nullptr);

    // Tells of the kept runs, newest first, through listed().
    void list();

    // Reads the newest run that has anything to show; answers with opened(), or with nothingYet()
    // where no scan was ever saved.
    void openNewest();

    // Answers with opened() or failed().
    void open(store::RunId run);

    // Reads what was left out of a run, with the symbols; answers with funnelRead() or failed().
    void readFunnel(store::RunId run);

    // Reads the scan before a run; answers with earlierRead() or failed().
    void readEarlier(const store::RunRecord& run);

    // Reads what is known of a symbol of a run; answers with symbolRead() or failed(), or not at
    // all once `stop` was requested.
    void readSymbol(const store::RunRecord& run, const QString& symbol,
                    const std::stop_token& stop);

    // Compares the earlier run with the later one; answers with compared() or failed().
    void compare(const store::RunRecord& before, const store::RunRecord& after,
                 const report::DiffRules& rules);

    // How large the database is; answers with measured() or failed().
    void measure();

    // Both change the store, so they are not for a time when a scan is going on. Afterwards the
    // kept runs are listed and measured anew; failed() comes before, if it did.
    void remove(const std::vector<store::RunId>& runs);
    void setPinned(store::RunId run, bool isPinned);

Q_SIGNALS:
    void compared(std::shared_ptr<const tapesift::presentation::RunComparison> comparison);
    void measured(const tapesift::store::StoreSize& size);
    void symbolRead(const tapesift::presentation::ReadSymbol& symbol);
    void earlierRead(const tapesift::presentation::ReadEarlier& earlier);
    void funnelRead(const tapesift::presentation::ReadFunnel& funnel);
    void listed(const std::vector<tapesift::store::RunRecord>& runs);
    void opened(std::shared_ptr<tapesift::presentation::OpenedRun> run);
    void nothingYet();
    void failed(const tapesift::base::Error& error);

private:
    void change(std::function<base::Status()> change);
    void answer(base::Result<std::shared_ptr<OpenedRun>> opened);

    store::ScanStore& m_store;
    BackgroundWorker m_worker;
};

// Reads one run with all its entries. Errors are the store's.
base::Result<std::shared_ptr<OpenedRun>> readRun(store::ScanStore& store, store::RunId id);

} // namespace tapesift::presentation
