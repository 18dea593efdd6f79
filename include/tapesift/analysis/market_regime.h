#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "tapesift/market/bar_series.h"

namespace tapesift::analysis {

// What kind of market a symbol is in. Values are stored: never renumber.
enum class Regime : std::uint8_t { Bull = 1, Bear = 2, Range = 3, Volatile = 4 };

// Today's volatility against the symbol's own past. Values are stored: never renumber.
enum class VolatilityLevel : std::uint8_t { Low = 1, Medium = 2, High = 3 };

// "bull", "bear", "range", "volatile"; "low", "medium", "high": the names in JSON.
std::string_view regimeName(Regime regime);
std::string_view volatilityName(VolatilityLevel level);

struct MarketRegime
{
    Regime regime = Regime::Range;
    double confidence = 0; // 0 ... 1
    VolatilityLevel volatility = VolatilityLevel::Medium;

    // What it was decided from.
    double adx = 0;                  // ADX 14, 0 ... 100
    double slope = 0;                // of SMA 50 over its last 10 bars, in ATR 14 a bar
    double volatilityPercentile = 0; // of the last 252 bars' volatility (see below), 0 ... 100
    std::uint32_t barsInRegime = 0;  // closed bars since it began, the first one included

    bool operator==(const MarketRegime&) const = default;
};

// The fewest closed bars a regime is told from.
inline constexpr std::size_t kMinRegimeBars = 120;

// The regime of the last closed bar: ADX, slope of SMA 50 and percentile of the volatility, each
// with two thresholds, so that a bar that just crosses one does not change it (hysteresis). The
// volatility is Wilder's average over 14 bars of the median of five true ranges, divided by the
// close: ATR without its memory of a single wild bar. docs/analysis.md states every formula and its
// source. nullopt with fewer than kMinRegimeBars bars, where the price has never moved, or where
// prices are so large that their sums overflow. `price` as for indicators::latestValues. Pure;
// thread-safe.
std::optional<MarketRegime> marketRegime(const market::BarView& closedBars,
                                         std::span<const double> price);

} // namespace tapesift::analysis
