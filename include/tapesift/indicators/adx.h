#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include "tapesift/indicators/moving_average.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// Average directional index (Wilder), 0 to 100: how strong a trend is, whichever way it goes.
// +DM and -DM are smoothed by Wilder's average, DX = 100 * |+DM - -DM| / (+DM + -DM), and ADX is
// Wilder's average of DX. The true range, by which both movements are usually divided, cancels
// out. The first value needs 2 * period bars. 0 where high and low never move.
class Adx
{
public:
    explicit Adx(std::size_t period)
        : m_plus(SmoothedAverage::wilder(period))
        , m_minus(SmoothedAverage::wilder(period))
        , m_adx(SmoothedAverage::wilder(period))
    {
    }

    double update(double high, double low)
    {
        if (m_started)
            step(high - m_previousHigh, m_previousLow - low);
        m_started = true;
        m_previousHigh = high;
        m_previousLow = low;
        return m_adx.value();
    }

    double value() const { return m_adx.value(); }
    double plusMove() const { return m_plus.value(); }
    double minusMove() const { return m_minus.value(); }

private:
    void step(double up, double down)
    {
        const double plus = m_plus.update(directionalMove(up, down));
        const double minus = m_minus.update(directionalMove(down, up));
        if (!std::isnan(plus))
            m_adx.update(directionalIndex(plus, minus));
    }

    SmoothedAverage m_plus;
    SmoothedAverage m_minus;
    SmoothedAverage m_adx;
    double m_previousHigh = 0;
    double m_previousLow = 0;
    bool m_started = false;
};

std::vector<double> adxSeries(const market::BarView& bars, std::size_t period);

} // namespace tapesift::indicators
