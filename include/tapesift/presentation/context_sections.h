#pragma once

#include "tapesift/presentation/detail_section.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/report/symbol_context.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// The sections about a symbol beside its result: why it is there or not, and what earlier scans
// said.

// Every rule of the run's filter with value and verdict; a sentence where there is none.
DetailSection describeRules(const std::vector<market::RuleCheck>& checks,
                            const store::RunRecord& run, const NumberFormat& numbers);

// The verdicts of earlier scans, newest first; a sentence where there is none.
DetailSection describeHistory(const std::vector<report::HistoryEntry>& history,
                              const store::RunRecord& run, const NumberFormat& numbers);

// The same sections while they are being read.
DetailSection awaitedSection(SectionId id);

} // namespace tapesift::presentation
