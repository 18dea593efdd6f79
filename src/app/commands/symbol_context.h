#pragma once

#include <optional>
#include <string>

#include "app/composition.h"
#include "tapesift/report/symbol_context.h"

namespace tapesift::app {

// What is told about a symbol of a run beside its result: the rules of the filter and what earlier
// runs said. `entry` is how it ended; without one, `plannedRule` left it out before the scan. Bars
// are read anew where that takes no network; else the rules know what the result keeps of them.
base::Result<report::SymbolContext> contextOf(Composition& composition, const store::RunRecord& run,
                                              const market::Symbol& symbol,
                                              const std::optional<store::LedgerEntry>& entry,
                                              const std::string& plannedRule = {});

} // namespace tapesift::app
