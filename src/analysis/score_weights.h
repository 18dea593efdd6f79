#pragma once

#include <cstddef>

// Every number the opportunity score is made of, but the weights of its parts, which stand in
// opportunity_score.cpp. docs/analysis.md explains them; both must agree, and a change here is a
// new kDeepVersion.
namespace tapesift::analysis::score {

// The score needs parts that weigh at least this much, of 100.
inline constexpr double kLeastKnown = 50;

// Trend: no trend at this ADX, a whole one at that (Wilder's 25 lies in the middle), and the
// distance of SMA 50 from SMA 200 that is a whole direction, in percent.
inline constexpr double kNoTrend = 15;
inline constexpr double kWholeTrend = 35;
inline constexpr double kWholeDistance = 5;

// Momentum: RSI from nothing to all (Wilder's zones), and the change over 10 bars that is a whole
// one, in ATR: what a random walk of that range makes, sqrt(10).
inline constexpr double kLowestRsi = 30;
inline constexpr double kHighestRsi = 70;
inline constexpr double kWholeChange = 3.1622776601683795;

// Volume: the usual one says nothing, this multiple of it all.
inline constexpr double kUsualVolume = 1;
inline constexpr double kWholeVolume = 3;

// Position: the bars of the range, a year of daily ones.
inline constexpr std::size_t kRangeBars = 252;

// Risk/reward from nothing to all.
inline constexpr double kLeastReward = 1;
inline constexpr double kWholeReward = 3;

// Liquidity: bars of the mean, and the powers of ten of the traded value from nothing to all.
inline constexpr std::size_t kLiquidityBars = 20;
inline constexpr double kLeastValue = 5; // 100,000
inline constexpr double kWholeValue = 8; // 100,000,000

} // namespace tapesift::analysis::score
