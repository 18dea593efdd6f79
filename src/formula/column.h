#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "formula/arithmetic.h"
#include "formula/graph.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::formula {

// The values of a step from bar `first` on, to the newest bar of its frame.
struct Column
{
    const double* data = nullptr;
    std::size_t first = 0;
    std::size_t settled = 0; // index of the first bar at which no seed shows any more
    bool isReady = false;

    double at(std::size_t bar) const { return data[bar - first]; }
    // The `length` values that end with that bar.
    std::span<const double> window(std::size_t bar, std::size_t length) const
    {
        return {data + (bar + 1 - length - first), length};
    }
};

// One step to be worked out for the bars [first, end) of its frame.
struct Job
{
    const Node& node;
    const market::BarView& bars;
    const market::ExchangeCalendar* calendar; // may be null
    std::size_t first;
    std::size_t end;
    double* out; // of bar `first`
    std::vector<double>& room;

    void put(std::size_t bar, double value) const { out[bar - first] = value; }
};

// Each kernel fills the job's values and returns the index of the first settled one.
std::size_t barKernel(const Job& job);
std::size_t numberKernel(const Job& job, const Column& input);
std::size_t windowKernel(const Job& job, const Column& input, bool isComplete);
std::size_t recursiveKernel(const Job& job, const Column& input);
std::size_t pairKernel(const Job& job, const Column& left, const Column& right);
std::size_t comparisonKernel(const Job& job, const Column& left, const Column& right);
std::size_t conditionKernel(const Job& job, const Column& input);

// Takes one more input of an and or an or into the values that are there.
void joinKernel(const Job& job, const Column& input);

} // namespace tapesift::formula
