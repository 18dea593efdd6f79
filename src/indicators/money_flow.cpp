#include "tapesift/indicators/money_flow.h"

#include "indicators/price_sum.h"
#include "indicators/window_series.h"
#include "tapesift/indicators/recurrence.h"

namespace tapesift::indicators {

double moneyFlowIndexOf(const market::BarView& window)
{
    double inflow = 0;
    double outflow = 0;
    double previous = priceSum(window, 0);
    for (std::size_t i = 1; i < window.size(); ++i) {
        const double sum = priceSum(window, i);
        const double money = sum * window.volume[i];
        inflow += volumeIfAbove(sum, previous, money);
        outflow += volumeIfAbove(previous, sum, money);
        previous = sum;
    }
    return strengthIndex(inflow, outflow);
}

std::vector<double> moneyFlowIndexSeries(const market::BarView& bars, std::size_t period)
{
    return windowSeries(bars.size(), period + 1, [&](std::size_t first) {
        return moneyFlowIndexOf(bars.slice(first, period + 1));
    });
}

} // namespace tapesift::indicators
