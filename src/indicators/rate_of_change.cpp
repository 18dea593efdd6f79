#include "tapesift/indicators/rate_of_change.h"

#include "indicators/window_series.h"

namespace tapesift::indicators {

double rateOfChangeOf(std::span<const double> window)
{
    return 100.0 * (window.back() - window.front()) / window.front();
}

std::vector<double> rateOfChangeSeries(std::span<const double> prices, std::size_t period)
{
    return windowSeries(prices.size(), period + 1, [&](std::size_t first) {
        return rateOfChangeOf(prices.subspan(first, period + 1));
    });
}

} // namespace tapesift::indicators
