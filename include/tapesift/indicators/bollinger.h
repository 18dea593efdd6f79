#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tapesift::indicators {

struct BollingerBands
{
    double upper = 0;
    double middle = 0;
    double lower = 0;
};

// Bollinger bands of a window from its mean (meanOf) and its population standard deviation
// (standardDeviationOf): the outer bands lie `width` deviations from the mean.
inline BollingerBands bollingerBands(double mean, double deviation, double width)
{
    return {mean + width * deviation, mean, mean - width * deviation};
}

struct BollingerSeries
{
    std::vector<double> upper;
    std::vector<double> middle;
    std::vector<double> lower;
};

BollingerSeries bollingerSeries(std::span<const double> values, std::size_t period, double width);

} // namespace tapesift::indicators
