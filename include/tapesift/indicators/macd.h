#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "tapesift/indicators/moving_average.h"

namespace tapesift::indicators {

struct MacdPeriods
{
    std::size_t fast = 12;
    std::size_t slow = 26;
    std::size_t signal = 9;
};

struct MacdPoint
{
    double macd = kNoValue;      // fast EMA - slow EMA
    double signal = kNoValue;    // EMA of macd
    double histogram = kNoValue; // macd - signal
};

// Moving average convergence/divergence. Each average starts on its own first bars (TradingView);
// TA-Lib instead lets both seeds end on the same bar, a difference that fades.
class Macd
{
public:
    explicit Macd(MacdPeriods periods)
        : m_fast(SmoothedAverage::exponential(periods.fast))
        , m_slow(SmoothedAverage::exponential(periods.slow))
        , m_signal(SmoothedAverage::exponential(periods.signal))
    {
    }

    MacdPoint update(double price)
    {
        const double line = m_fast.update(price) - m_slow.update(price);
        if (!std::isnan(line))
            m_signal.update(line);
        return {line, m_signal.value(), line - m_signal.value()};
    }

    double fast() const { return m_fast.value(); }
    double slow() const { return m_slow.value(); }
    double signal() const { return m_signal.value(); }

private:
    SmoothedAverage m_fast;
    SmoothedAverage m_slow;
    SmoothedAverage m_signal;
};

struct MacdSeries
{
    std::vector<double> macd;
    std::vector<double> signal;
    std::vector<double> histogram;
};

MacdSeries macdSeries(std::span<const double> prices, MacdPeriods periods);

} // namespace tapesift::indicators
