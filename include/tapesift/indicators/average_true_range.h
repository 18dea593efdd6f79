#pragma once

#include <cstddef>
#include <vector>

#include "tapesift/indicators/moving_average.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// Average true range: Wilder's average of the true range. The first bar counts with high - low
// (TradingView), so the first value needs `period` bars; TA-Lib starts one bar later, a difference
// that fades.
class AverageTrueRange
{
public:
    explicit AverageTrueRange(std::size_t period)
        : m_average(SmoothedAverage::wilder(period))
    {
    }

    double update(double high, double low, double close)
    {
        const double range = m_started ? trueRange(high, low, m_previousClose) : high - low;
        m_started = true;
        m_previousClose = close;
        return m_average.update(range);
    }

    double value() const { return m_average.value(); }

private:
    SmoothedAverage m_average;
    double m_previousClose = 0;
    bool m_started = false;
};

// The first bar has no previous close: its true range is high - low.
std::vector<double> trueRangeSeries(const market::BarView& bars);
std::vector<double> atrSeries(const market::BarView& bars, std::size_t period);

} // namespace tapesift::indicators
