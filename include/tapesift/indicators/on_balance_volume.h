#pragma once

#include <vector>

#include "tapesift/indicators/recurrence.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// On-balance volume (Granville): the volume of bars that close higher less the volume of bars that
// close lower. Starts with the first bar's volume, so only its changes mean something.
class OnBalanceVolume
{
public:
    double update(double close, double volume)
    {
        if (m_started) {
            m_rising += volumeIfAbove(close, m_previousClose, volume);
            m_falling += volumeIfAbove(m_previousClose, close, volume);
        } else {
            m_rising = volume;
        }
        m_started = true;
        m_previousClose = close;
        return value();
    }

    // 0 before the first bar.
    double value() const { return m_rising - m_falling; }
    double rising() const { return m_rising; }
    double falling() const { return m_falling; }

private:
    double m_rising = 0;
    double m_falling = 0;
    double m_previousClose = 0;
    bool m_started = false;
};

std::vector<double> onBalanceVolumeSeries(const market::BarView& bars);

} // namespace tapesift::indicators
