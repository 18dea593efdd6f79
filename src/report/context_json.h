#pragma once

#include "tapesift/report/json_writer.h"
#include "tapesift/report/symbol_context.h"

namespace tapesift::report {

// "history":[{"run","startedAt","asOf","outcome","rule","signal","strength","price","score"}],
// "filterRules":[{"rule","state","value","threshold","failedBy","lastBar","remark"}] into
// the object that is open. What there is none of is left out.
void writeContextFields(JsonWriter& json, const SymbolContext& context);

} // namespace tapesift::report
