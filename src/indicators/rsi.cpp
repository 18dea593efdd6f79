#include "tapesift/indicators/rsi.h"

namespace tapesift::indicators {

std::vector<double> rsiSeries(std::span<const double> prices, std::size_t period)
{
    Rsi rsi(period);
    std::vector<double> series;
    series.reserve(prices.size());
    for (const double price : prices)
        series.push_back(rsi.update(price));
    return series;
}

} // namespace tapesift::indicators
