#pragma once

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/analysis/market_breadth.h"
#include "tapesift/report/json_writer.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// The object "deep" of a result.
void writeDeepAnalysis(JsonWriter& json, const analysis::DeepAnalysis& deep);

// The fields "deep" and, if it failed, "deepError" of a result in a run with a deep phase.
void writeDeepFields(JsonWriter& json, const store::LedgerEntry& entry);

// The "breadth" object; null for a run without results.
void writeBreadth(JsonWriter& json, const analysis::MarketBreadth& breadth);

} // namespace tapesift::report
