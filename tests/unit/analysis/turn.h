#pragma once

#include <numbers>

namespace tapesift::analysis {

inline constexpr double kTurn = 2 * std::numbers::pi;

} // namespace tapesift::analysis
