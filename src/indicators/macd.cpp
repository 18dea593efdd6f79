#include "tapesift/indicators/macd.h"

namespace tapesift::indicators {

MacdSeries macdSeries(std::span<const double> prices, MacdPeriods periods)
{
    Macd macd(periods);
    MacdSeries series;
    for (const double price : prices) {
        const MacdPoint point = macd.update(price);
        series.macd.push_back(point.macd);
        series.signal.push_back(point.signal);
        series.histogram.push_back(point.histogram);
    }
    return series;
}

} // namespace tapesift::indicators
