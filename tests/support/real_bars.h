#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::support {

// The rows of one symbol of a packed data set, as they stand there; empty cells are NaN.
struct RealSeries
{
    std::string symbol;
    std::vector<market::Bar> bars;
    std::vector<std::vector<double>> extra; // the columns after volume, one list a row
};

// Calls `use` for each symbol of data/<dataset>.csv.xz below $TAPESIFT_REAL_DATA, which must be
// set. An exception if the data set cannot be read.
void forEachRealSeries(const std::string& dataset, const std::function<void(RealSeries&)>& use);

// One symbol of a data set; an exception if it is not there.
RealSeries realSeries(const std::string& dataset, const std::string& symbol);

} // namespace tapesift::support
