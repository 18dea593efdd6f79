#pragma once

#include "report/detail_page.h"
#include "tapesift/report/symbol_context.h"

namespace tapesift::report {

// The sections about the filter's rules and about earlier runs.
void writeContextSections(DetailPage& page, const SymbolContext& context,
                          const market::FilterRules& rules);

} // namespace tapesift::report
