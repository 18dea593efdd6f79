#include "tapesift/indicators/average_true_range.h"

namespace tapesift::indicators {

std::vector<double> trueRangeSeries(const market::BarView& bars)
{
    std::vector<double> series;
    series.reserve(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        series.push_back(i == 0 ? bars.high[i] - bars.low[i]
                                : trueRange(bars.high[i], bars.low[i], bars.close[i - 1]));
    return series;
}

std::vector<double> atrSeries(const market::BarView& bars, std::size_t period)
{
    AverageTrueRange atr(period);
    std::vector<double> series;
    series.reserve(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        series.push_back(atr.update(bars.high[i], bars.low[i], bars.close[i]));
    return series;
}

} // namespace tapesift::indicators
