#pragma once

#include <QString>

#include "tapesift/analysis/market_regime.h"
#include "tapesift/analysis/trade_side.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// "Bull", "Bear", "Range", "Volatile".
QString regimeText(analysis::Regime regime);

// "Long", "Short".
QString sideText(analysis::Side side);

// The number behind a cell of a deep column (see valueOf); NaN where there is none.
double deepValueOf(const DeepRow& row, int column);

// What stands in a deep cell without a number: "…", "—" or "!".
QString deepPlaceholder(DeepState state);

// Why there are no deep results, as a sentence; empty for Done.
QString deepStateExplanation(DeepState state);

// The tool tip of a deep cell.
QString deepToolTip(const ResultRow& row, int column, const NumberFormat& numbers);

} // namespace tapesift::presentation
