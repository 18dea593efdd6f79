#include "tapesift/report/symbol_history.h"

#include "report/report_facts.h"
#include "tapesift/report/earlier_runs.h"
#include "tapesift/store/filtered_entry.h"

namespace tapesift::report {

namespace {

HistoryEntry historyOf(const store::RunRecord& run, const store::LedgerEntry& entry)
{
    HistoryEntry history{.run = run.name,
                         .startedAt = run.startedAt,
                         .asOf = asOfText(run.spec),
                         .outcome = entry.outcome,
                         .result = std::nullopt,
                         .rule = {}};
    if (entry.result)
        history.result = stateOf(entry);
    if (const auto rule = store::filterRuleOf(entry))
        history.rule = market::infoOf(*rule).id;
    return history;
}

} // namespace

base::Result<std::vector<HistoryEntry>> readHistory(store::ScanStore& store,
                                                    const store::RunRecord& run,
                                                    const market::Symbol& symbol, std::size_t most,
                                                    const std::stop_token& stop)
{
    const auto runs = store.runs();
    if (!runs)
        return runs.error();
    std::vector<HistoryEntry> history;
    for (const store::RunRecord& earlier : earlierRuns(*runs, run)) {
        if (history.size() >= most)
            break;
        if (stop.stop_requested())
            return base::Error{base::ErrorCode::Cancelled, "Nobody asks for it any more.", {}, {}};
        const auto entry = store.entry(earlier.id, symbol);
        if (!entry)
            return entry.error();
        if (*entry)
            history.push_back(historyOf(earlier, **entry));
    }
    return history;
}

} // namespace tapesift::report
