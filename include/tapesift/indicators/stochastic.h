#pragma once

#include <cstddef>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

struct StochasticPeriods
{
    std::size_t range = 14;
    std::size_t smoothK = 3;
    std::size_t smoothD = 3;
};

// The place of the last close between the lowest low and the highest high of a window, which must
// not be empty: 0 to 100, and 50 where the two are equal.
double rawStochasticOf(const market::BarView& window);

// Slow stochastic: %K is the mean of the last `smoothK` raw values, %D the mean of the last
// `smoothD` values of %K.
struct StochasticSeries
{
    std::vector<double> k;
    std::vector<double> d;
};

StochasticSeries stochasticSeries(const market::BarView& bars, const StochasticPeriods& periods);

} // namespace tapesift::indicators
