#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/indicators/recurrence.h"

namespace tapesift::indicators {

// Every series function of this layer returns as many values as there are bars; values before the
// first complete window are NaN. A period must be at least 1.

// Simple moving average: the mean of a window, which must not be empty. Each window is summed
// afresh in bar order, so a value depends on its window alone.
double meanOf(std::span<const double> window);

std::vector<double> smaSeries(std::span<const double> values, std::size_t period);

// An average that moves a fixed share of the way to each new value. It starts as the mean of the
// first `period` values (as TradingView and TA-Lib do) and is NaN before.
class SmoothedAverage
{
public:
    // EMA: the share is 2 / (period + 1).
    static SmoothedAverage exponential(std::size_t period)
    {
        return SmoothedAverage(period, exponentialWeight(period));
    }

    // Wilder's RMA: the share is 1 / period.
    static SmoothedAverage wilder(std::size_t period)
    {
        return SmoothedAverage(period, wilderWeight(period));
    }

    // Takes in the next value and returns the average.
    double update(double value)
    {
        if (m_left == 0)
            return m_value = smooth(m_value, value, m_weight);
        m_seed.add(value);
        if (--m_left == 0)
            m_value = m_seed.value();
        return m_value;
    }

    double value() const { return m_value; }

private:
    SmoothedAverage(std::size_t period, double weight)
        : m_left(period)
        , m_weight(weight)
    {
    }

    std::size_t m_left; // values still needed for the seed
    double m_weight;
    double m_value = kNoValue;
    Mean m_seed;
};

std::vector<double> emaSeries(std::span<const double> values, std::size_t period);
std::vector<double> rmaSeries(std::span<const double> values, std::size_t period);

} // namespace tapesift::indicators
