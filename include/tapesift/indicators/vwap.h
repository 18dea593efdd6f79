#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

// Volume-weighted average of the typical price (H + L + C) / 3 since the session began. A session
// is a calendar day at the exchange; `utcOffset` is how far the exchange's clock is ahead of UTC
// (New York in winter: -5 h, crypto: 0). Until something is traded it is the bar's typical price.
class SessionVwap
{
public:
    explicit SessionVwap(std::chrono::seconds utcOffset)
        : m_utcOffset(utcOffset)
    {
    }

    double update(const market::Bar& bar);

private:
    std::chrono::seconds m_utcOffset;
    std::optional<std::chrono::sys_days> m_session;
    double m_money = 0;
    double m_volume = 0;
};

std::vector<double> sessionVwapSeries(const market::BarView& bars, std::chrono::seconds utcOffset);

} // namespace tapesift::indicators
