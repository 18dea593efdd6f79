#include "scanners/mean_interval.h"

#include <algorithm>
#include <cmath>

namespace tapesift::scanners {

double studentQuantile(std::size_t degrees)
{
    constexpr double z = 1.959963984540054; // 97.5 % of the normal distribution
    constexpr double z2 = z * z;
    const double n = static_cast<double>(std::max<std::size_t>(degrees, 4));
    const double g1 = (z2 + 1) * z / 4;
    const double g2 = ((5 * z2 + 16) * z2 + 3) * z / 96;
    const double g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384;
    const double g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * z / 92'160;
    return z + (g1 + (g2 + (g3 + g4 / n) / n) / n) / n;
}

double errorOfMean(std::span<const double> sums, std::size_t count, std::size_t days,
                   std::size_t horizon)
{
    if (days < 2)
        return 0;
    const std::size_t bandwidth = 2 * horizon;
    double variance = 0;
    for (std::size_t lag = 0; lag < std::min(bandwidth, sums.size()); ++lag) {
        double products = 0;
        for (std::size_t s = lag; s < sums.size(); ++s)
            products += sums[s] * sums[s - lag];
        const double weight = 1 - static_cast<double>(lag) / static_cast<double>(bandwidth);
        variance += (lag == 0 ? 1 : 2) * weight * products;
    }
    const double n = static_cast<double>(count);
    const double d = static_cast<double>(days);
    // These weights give no negative variance, but rounding may.
    return std::sqrt(std::max(variance, 0.0) * d / (d - 1)) / n;
}

} // namespace tapesift::scanners
