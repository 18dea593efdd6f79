#include "tapesift/indicators/adx.h"

namespace tapesift::indicators {

std::vector<double> adxSeries(const market::BarView& bars, std::size_t period)
{
    Adx adx(period);
    std::vector<double> series;
    series.reserve(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        series.push_back(adx.update(bars.high[i], bars.low[i]));
    return series;
}

} // namespace tapesift::indicators
