#include "tapesift/indicators/cci.h"

#include <cmath>

#include "indicators/price_sum.h"
#include "indicators/window_series.h"
#include "tapesift/indicators/recurrence.h"

namespace tapesift::indicators {

namespace {

// Lambert's constant: it puts most values between -100 and +100.
constexpr double kLambert = 0.015;

} // namespace

double cciOf(const market::BarView& window)
{
    Mean mean;
    for (std::size_t i = 0; i < window.size(); ++i)
        mean.add(priceSum(window, i));
    const double center = mean.value();

    Mean deviation;
    for (std::size_t i = 0; i < window.size(); ++i)
        deviation.add(std::fabs(priceSum(window, i) - center));
    const double unit = kLambert * deviation.value();
    return unit > 0 ? (priceSum(window, window.size() - 1) - center) / unit : 0.0;
}

std::vector<double> cciSeries(const market::BarView& bars, std::size_t period)
{
    return windowSeries(bars.size(), period,
                        [&](std::size_t first) { return cciOf(bars.slice(first, period)); });
}

} // namespace tapesift::indicators
