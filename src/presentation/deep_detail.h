#pragma once

#include "tapesift/presentation/symbol_detail.h"

namespace tapesift::presentation {

// Adds what the deep phase found for the symbol, section by section, or why there is nothing.
void describeDeep(SymbolDetail& detail, const store::RunRecord& run,
                  const store::LedgerEntry& entry, const RiskBudget& risk,
                  const NumberFormat& numbers);

} // namespace tapesift::presentation
