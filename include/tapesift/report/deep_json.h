#pragma once

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/analysis/market_breadth.h"
#include "tapesift/report/json_writer.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// How the parts of a deep analysis are called: as in the reports, or as in the local API.
enum class DeepNames { Report, LocalApi };

// The object "deep" of a result. The local API says opportunity_score, score_parts, market_regime,
// sl_tp and ml_prediction; what is in them is called the same.
void writeDeepAnalysis(JsonWriter& json, const analysis::DeepAnalysis& deep,
                       DeepNames names = DeepNames::Report);

// The fields "deep" and, if it failed, "deepError" of a result in a run with a deep phase.
void writeDeepFields(JsonWriter& json, const store::LedgerEntry& entry);

// The "breadth" object; null for a run without results.
void writeBreadth(JsonWriter& json, const analysis::MarketBreadth& breadth);

} // namespace tapesift::report
