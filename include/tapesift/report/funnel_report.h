#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "tapesift/report/scan_report.h"

namespace tapesift::report {

// What was left out of a run, one line a rule, with the first symbols of each. `funnel` is that of
// ScanStore::funnel.
void writeFunnelTable(std::ostream& out, const store::RunRecord& run,
                      const std::vector<market::FunnelStep>& funnel, const TableOptions& options);

// The same as JSON: {"scan":"scan_...","filter":"smart","total":n,"left":n,
// "funnel":[{"rule","label","removed","symbols":[...]}]}.
void writeFunnelJson(std::ostream& out, const store::RunRecord& run,
                     const std::vector<market::FunnelStep>& funnel);

// The step that took a symbol out; nullptr if none did.
const market::FunnelStep* stepOf(const std::vector<market::FunnelStep>& funnel,
                                 const market::Symbol& symbol);

// Why a symbol that has no entry is not in the run: a sentence or two, the rules of the filter, and
// what earlier runs said.
void writeWhyNot(std::ostream& out, const store::RunRecord& run, const market::FunnelStep& step,
                 const market::Symbol& symbol, const SymbolContext& context,
                 const TableOptions& options);
// {"symbol":"ABC.WS","outcome":"filtered","rule":"warrant","label":"warrant","history":[...],
// "filterRules":[...]}
void writeWhyNotJson(std::ostream& out, const market::FunnelStep& step,
                     const market::Symbol& symbol, const SymbolContext& context);

} // namespace tapesift::report
