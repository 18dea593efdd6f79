#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::learning {

// What a model looks at: one number each about a symbol at one bar, free of the price's unit. Only
// bars up to that one count. "ATR" is ATR 14, every indicator is the catalog's on closes, and a
// range without width gives 0.5, its middle.
//   return_N          ln(close / close N bars before)
//   rsi14, adx14, mfi14  as in the catalog, 0 ... 100
//   macd_hist_atr     MACD histogram / ATR
//   range20, range252 (close - low) / (high - low) of the lowest low and the highest high
//   relative_volume   ln(1 + relative volume 20)
//   volume_trend      mean volume of 5 bars / that of 20; 1 where nothing was traded
//   atr_percent       100 * ATR / close
//   volatility_ratio  deviation of the last 10 one-bar returns / that of the last 63; 1 if they
//                     never moved
//   smaN_atr          (close - SMA N) / ATR
//   gap_atr           (open - previous close) / ATR
//   close_location    (close - low) / (high - low) of the bar
//   band_position     (close - lower) / (upper - lower) of the Bollinger bands 20, 2
//   true_range_atr    true range / ATR
inline constexpr std::array<std::string_view, 22> kFeatureNames = {
    "return_1",      "return_5",        "return_10",    "return_21",   "return_63",
    "rsi14",         "macd_hist_atr",   "adx14",        "mfi14",       "range20",
    "range252",      "relative_volume", "volume_trend", "atr_percent", "volatility_ratio",
    "sma20_atr",     "sma50_atr",       "sma200_atr",   "gap_atr",     "close_location",
    "band_position", "true_range_atr"};

inline constexpr std::size_t kFeatureCount = kFeatureNames.size();

// Bars before the first complete row.
inline constexpr std::size_t kFeatureBars = 252;

// One value a feature, in the order of kFeatureNames; NaN where there is none. Single precision is
// what the trees are grown on.
using FeatureRow = std::array<float, kFeatureCount>;

// Whether every feature has a finite value. A row that is not complete is not used.
bool isComplete(const FeatureRow& row);

// One row a bar, in time linear in the bars. The rows before kFeatureBars bars are all NaN, also
// later ones where the price has not moved for so long that ATR is 0. Pure; thread-safe.
std::vector<FeatureRow> featureSeries(const market::BarView& bars);

// The row of the newest bar: the same bits as the last one of featureSeries(), for a fraction of
// its cost. All NaN without bars.
FeatureRow lastFeatures(const market::BarView& bars);

} // namespace tapesift::learning
