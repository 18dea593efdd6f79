#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::analysis {

// What a market regime is told from, at one bar. All finite.
struct RegimeEvidence
{
    double adx = 0;                  // ADX 14, 0 ... 100
    double slope = 0;                // of SMA 50 over its last 10 bars, in ATR 14 a bar
    double distance = 0;             // of the price above SMA 50, in ATR 14
    double volatilityPercentile = 0; // of the volatility among the last 252 bars, 0 ... 100
};

// Bars before the first piece of evidence: SMA 50 of ten bars ago must be known.
inline constexpr std::size_t kBarsBeforeEvidence = 59;

// The evidence at each bar from index kBarsBeforeEvidence on; empty with fewer bars and where
// prices are so large that their sums overflow. `price` as for indicators::latestValues. Slope and
// distance are at most 10 either way, and 0 while ATR 14 is 0. The percentile is 50 while there are
// fewer than 100 values of the volatility, which is up to the 116th bar.
std::vector<RegimeEvidence> regimeEvidence(const market::BarView& closedBars,
                                           std::span<const double> price);

} // namespace tapesift::analysis
