#include "tapesift/indicators/vwap.h"

namespace tapesift::indicators {

double SessionVwap::update(const market::Bar& bar)
{
    const auto session = std::chrono::floor<std::chrono::days>(bar.time + m_utcOffset);
    if (m_session != session) {
        m_session = session;
        m_money = 0;
        m_volume = 0;
    }
    const double typical = (bar.high + bar.low + bar.close) / 3.0;
    m_money += typical * bar.volume;
    m_volume += bar.volume;
    return m_volume > 0 ? m_money / m_volume : typical;
}

std::vector<double> sessionVwapSeries(const market::BarView& bars, std::chrono::seconds utcOffset)
{
    SessionVwap vwap(utcOffset);
    std::vector<double> series;
    series.reserve(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        series.push_back(vwap.update(bars.at(i)));
    return series;
}

} // namespace tapesift::indicators
