#pragma once

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/market/symbol.h"
#include "tapesift/presentation/detail_section.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/risk_budget.h"

namespace tapesift::presentation {

// Stop and target of both sides, with the position sizes that they allow.
DetailSection describeTrade(const analysis::DeepAnalysis& deep, const market::Symbol& symbol,
                            const RiskBudget& risk, const NumberFormat& numbers);

} // namespace tapesift::presentation
