#pragma once

#include <ostream>

#include "tapesift/report/scan_report.h"

namespace tapesift::report {

// Everything known about one symbol of a run: verdict with its reasons, what the deep phase found,
// every indicator with its formula, what is odd about the bars, where they come from, the rules of
// the filter, and what earlier runs said.
void writeSymbolDetail(std::ostream& out, const store::RunRecord& run,
                       const store::LedgerEntry& entry, const SymbolContext& context,
                       const TableOptions& options);

} // namespace tapesift::report
