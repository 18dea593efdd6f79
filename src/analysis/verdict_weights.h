#pragma once

#include <cstddef>

// Every number the quick verdict is made of. docs/signals.md explains them; both must agree, and a
// change here is a new kAnalysisVersion.
namespace tapesift::analysis::weights {

// Shares of the components in the score. They sum to 1.
inline constexpr double kAverages = 0.25;
inline constexpr double kRsi = 0.20;
inline constexpr double kMacd = 0.20;
inline constexpr double kRange = 0.15;
inline constexpr double kTrend = 0.10;
inline constexpr double kVolume = 0.10;

// A component that leans less than this says nothing: it may be a rounding error.
inline constexpr double kLeastLean = 0.01;

// Scores beyond these are a signal and a strong signal (TradingView's technical ratings).
inline constexpr double kSignalCut = 0.1;
inline constexpr double kStrongCut = 0.5;

// RSI: the zones of Wilder, and how much RSI leans between them.
inline constexpr double kOversold = 30;
inline constexpr double kOverbought = 70;
inline constexpr double kRsiPointsPerLean =
    40;                                    // 40 points from the middle would be a whole lean ...
inline constexpr double kMaxRsiLean = 0.5; // ... but half a lean is the most

// MACD's histogram counts fully at this many average true ranges.
inline constexpr double kFullHistogram = 0.25;

// SMA 50 against SMA 200 counts fully at this distance (0.05 is 5 %).
inline constexpr double kFullTrend = 0.05;

// Volume confirms from this multiple of the usual on, and fully from the second on.
inline constexpr double kConfirmingVolume = 1.5;
inline constexpr double kFullVolume = 3.0;

// The part of the 20-bar range, from either end, that counts as near it.
inline constexpr double kNearEnd = 0.25;

// Changes that must all be zero for "no movement".
inline constexpr std::size_t kStillChanges = 14;

} // namespace tapesift::analysis::weights
