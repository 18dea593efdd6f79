#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tapesift::indicators {

// The largest and the smallest value of a window, which must not be empty. The newest bar belongs
// to the window.
double highestOf(std::span<const double> window);
double lowestOf(std::span<const double> window);

std::vector<double> highestSeries(std::span<const double> values, std::size_t period);
std::vector<double> lowestSeries(std::span<const double> values, std::size_t period);

} // namespace tapesift::indicators
