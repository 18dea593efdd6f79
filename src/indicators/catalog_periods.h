#pragma once

#include <cstddef>

#include "tapesift/indicators/macd.h"
#include "tapesift/indicators/stochastic.h"

// The parameters of the catalog's indicators, where the name alone does not say them all.
namespace tapesift::indicators {

inline constexpr std::size_t kRsiPeriod = 14;
inline constexpr std::size_t kAtrPeriod = 14;
inline constexpr std::size_t kAdxPeriod = 14;
inline constexpr std::size_t kCciPeriod = 20;
inline constexpr std::size_t kWilliamsPeriod = 14;
inline constexpr std::size_t kMoneyFlowPeriod = 14;
inline constexpr std::size_t kRocPeriod = 10;
inline constexpr std::size_t kRangePeriod = 20;
inline constexpr std::size_t kVolumePeriod = 20;
inline constexpr std::size_t kBandPeriod = 20; // Bollinger bands and the standard deviation
inline constexpr double kBandWidth = 2;
inline constexpr MacdPeriods kMacdPeriods{};
inline constexpr StochasticPeriods kStochasticPeriods{};

} // namespace tapesift::indicators
