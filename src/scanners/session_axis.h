#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/scanners/backtest.h"

namespace tapesift::scanners {

// The sessions of a backtest: those of the range, and behind them those in which the last hits
// come to their end.
struct SessionAxis
{
    std::vector<market::Session> sessions;
    std::size_t scanned = 0; // of those: in the range

    // The errors of backtest() about the plan.
    static base::Result<SessionAxis> of(const BacktestPlan& plan,
                                        const market::ExchangeCalendar& calendar);
};

// Where the bars of one symbol stand on the axis.
class PlacedBars
{
public:
    PlacedBars(const market::BarView& bars, market::Interval interval, const SessionAxis& axis,
               const market::ExchangeCalendar& calendar);

    // Bars that were closed by the close of that session.
    std::size_t countBy(std::size_t session) const { return m_counts[session]; }
    // Whether the newest of those is of that session itself.
    bool hasTraded(std::size_t session) const { return m_hasTraded[session] != 0; }
    // The last session with a bar; nullopt: none.
    std::optional<std::size_t> lastTraded() const { return m_lastTraded; }

private:
    std::vector<std::uint32_t> m_counts;
    std::vector<std::uint8_t> m_hasTraded;
    std::optional<std::size_t> m_lastTraded;
};

} // namespace tapesift::scanners
