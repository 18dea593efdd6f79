#pragma once

#include "report/detail_page.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// The sections of the deep phase about a symbol that has a result: opportunity score, regime, stop
// and target, confluence, cycles and prediction; or why there are none. Nothing for a run without a
// deep phase.
void writeDeepSections(DetailPage& page, const store::RunRecord& run,
                       const store::LedgerEntry& entry);

} // namespace tapesift::report
