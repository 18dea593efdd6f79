#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tapesift/indicators/moving_average.h"

namespace tapesift::indicators {

// Relative strength index (Wilder), 0 to 100: 100 - 100 / (1 + up / down), where up and down are
// Wilder averages of the rises and falls between bars. The first value needs period + 1 bars.
// 100 where the price never fell, also where it never moved (TradingView's convention).
class Rsi
{
public:
    explicit Rsi(std::size_t period)
        : m_gain(SmoothedAverage::wilder(period))
        , m_loss(SmoothedAverage::wilder(period))
    {
    }

    double update(double price)
    {
        if (m_started) {
            m_gain.update(positivePart(price - m_previous));
            m_loss.update(positivePart(m_previous - price));
        }
        m_started = true;
        m_previous = price;
        return value();
    }

    double value() const { return strengthIndex(m_gain.value(), m_loss.value()); }
    double averageGain() const { return m_gain.value(); }
    double averageLoss() const { return m_loss.value(); }

private:
    SmoothedAverage m_gain;
    SmoothedAverage m_loss;
    double m_previous = 0;
    bool m_started = false;
};

std::vector<double> rsiSeries(std::span<const double> prices, std::size_t period);

} // namespace tapesift::indicators
