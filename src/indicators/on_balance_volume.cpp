#include "tapesift/indicators/on_balance_volume.h"

namespace tapesift::indicators {

std::vector<double> onBalanceVolumeSeries(const market::BarView& bars)
{
    OnBalanceVolume balance;
    std::vector<double> series;
    series.reserve(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        series.push_back(balance.update(bars.close[i], bars.volume[i]));
    return series;
}

} // namespace tapesift::indicators
