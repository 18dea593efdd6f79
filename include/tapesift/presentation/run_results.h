#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include <QObject>

#include "tapesift/analysis/market_breadth.h"
#include "tapesift/presentation/earlier_run.h"
#include "tapesift/presentation/failure_table_model.h"
#include "tapesift/presentation/result_table_model.h"
#include "tapesift/presentation/run_archive.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// The run whose rows the window shows: its record and the models over its results and failures.
// The rows of the run before stay, and its record with them, until the first ones of the new run
// are there. GUI thread.
class RunResults : public QObject
{
    Q_OBJECT

public:
    explicit RunResults(QObject* parent = nullptr);

    ResultTableModel& results() { return m_results; }
    const ResultTableModel& results() const { return m_results; }
    FailureTableModel& failures() { return m_failures; }
    // The record of the rows that are shown; nullopt until a run is shown.
    const std::optional<store::RunRecord>& run() const { return m_run; }

    // Symbols that the universe filter left out after their bars were seen, by rule.
    const std::map<std::string, int>& filtered() const { return m_filtered; }
    int filteredCount() const;

    int completed() const
    {
        return m_results.totalRows() + m_failures.totalRows() + filteredCount();
    }
    int reused() const { return m_reused; }
    // Whether the run that is shown has a deep phase.
    bool isDeep() const { return m_run && m_run->spec.phase == market::ScanPhase::Deep; }
    // Over all results of the run.
    const analysis::MarketBreadth& breadth() const { return m_breadth; }

    // The scan before, with which the rows are compared; null: there is none, or it has not been
    // read yet.
    const std::shared_ptr<const EarlierRun>& earlier() const { return m_earlier; }
    // Results of the scan before whose symbols have none in this one; none while this one is not
    // complete.
    const std::vector<LeftRow>& left() const { return m_left; }

    // The rule of the filter that left a symbol out after its bars were seen; null: none did.
    const std::string* filterRuleOf(const QString& symbol) const;

    // Shows a run that was read from the store.
    void show(OpenedRun opened);
    // A scan begins or goes on. A run that is not the one shown waits for its first entries.
    void begin(const store::RunRecord& run);
    void add(ArrivedEntries entries);
    // The deep phase has compared all symbols with each other.
    void rank(const std::vector<SymbolRank>& ranks);
    void finish(const store::RunRecord& run);
    // The run that waits will bring nothing: what is shown stays.
    void abandon();

    // Compares the rows that are there, and those that come, with the scan before the shown one.
    void compareWith(std::shared_ptr<const EarlierRun> earlier);
    // From when on a change is a move.
    void setDiffRules(const report::DiffRules& rules);

Q_SIGNALS:
    // Another run is shown, or the record of this one has changed.
    void runChanged();
    // Another run is shown, which is not compared with any yet.
    void anotherShown();
    // The scan before has become known, or what has left since.
    void compared();
    // There are more rows or failures.
    void countsChanged();
    // The deep results of these symbols have changed, and nothing else of them.
    void deepened(const QStringList& symbols);

private:
    void forgetFiltered();
    void countFiltered(const std::vector<FilteredRow>& rows);
    // What is done before the models take the rows over.
    void prepare(std::vector<ResultRow>& rows);
    void forgetComparison();
    void compareAll();
    void findLeft();

    ResultTableModel m_results;
    FailureTableModel m_failures;
    std::map<std::string, int> m_filtered;
    QHash<QString, std::string> m_filteredSymbols; // with the rule
    std::optional<store::RunRecord> m_run;
    std::optional<store::RunRecord> m_next; // begun, but the rows are those of the run before
    int m_reused = 0;
    analysis::MarketBreadth m_breadth;
    std::shared_ptr<const EarlierRun> m_earlier;
    report::DiffRules m_diffRules;
    std::vector<LeftRow> m_left;
};

} // namespace tapesift::presentation
