#pragma once

#include <span>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/indicators/indicator_values.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::analysis {

// Part of the key under which results are reused: raise it whenever a verdict, an indicator or a
// stored result would come out differently.
inline constexpr std::uint32_t kAnalysisVersion = 3;

// The fewest closed bars a verdict is made from.
inline constexpr std::size_t kMinBars = 35;

// Signal and reasons from the last values of the closed bars. `price` is the series the close-based
// indicators looked at (market::pricesOf), as long as the bars. docs/signals.md states every
// formula; the weights stand in verdict_weights.h. Pure; thread-safe.
QuickVerdict quickVerdict(const market::BarView& closedBars, std::span<const double> price,
                          const indicators::IndicatorValues& values);

} // namespace tapesift::analysis
