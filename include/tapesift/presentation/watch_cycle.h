#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "tapesift/base/utc_time.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/scanners/schedule.h"

namespace tapesift::presentation {

// How the window scans by itself. A plain value.
struct WatchPlan
{
    std::string every = "off"; // one of settings::kWatchIntervals
    bool whenClosed = false;   // also while the exchange is closed

    bool isOn() const { return every != "off"; }

    bool operator==(const WatchPlan&) const = default;
};

// How long after the close a scan "by session" begins: what the last minutes brought has then
// reached the providers.
inline constexpr std::chrono::seconds kAfterClose = std::chrono::minutes{5};

// The times at which a window scans by itself. Cycles stand on a grid of the exchange's clocks:
// from the open to the close, or around the clock from midnight on if the exchange is not looked
// at. Knows no clock: the caller says what time it is.
class WatchCycle
{
public:
    // Begins anew: what was due before `now` is not caught up. A plan that is not known is off.
    void set(const WatchPlan& plan, const market::ExchangeCalendar& calendar, base::UtcSeconds now);

    bool isOn() const { return m_isOn; }
    const WatchPlan& plan() const { return m_plan; }
    const market::ExchangeCalendar& calendar() const { return m_calendar; }

    // The cycle to carry out at `now`. Each is told once; of those that the computer slept through
    // the newest is caught up, whether the exchange is open by then or not, the others are counted.
    // A clock that was put back makes no cycle twice.
    scanners::DueRun take(base::UtcSeconds now);

    // When the next cycle is due; nullopt if the watch is off, or there is none within two years.
    std::optional<base::UtcSeconds> next() const { return m_next; }

    // Whether the exchange is outside its regular hours.
    bool isClosed(base::UtcSeconds now) const;

private:
    std::optional<base::UtcSeconds> nextAfter(base::UtcSeconds moment) const;
    std::optional<base::UtcSeconds> nextSessionEnd(base::UtcSeconds moment) const;
    scanners::DueRun dueSessionEnd(base::UtcSeconds now) const;

    WatchPlan m_plan;
    market::ExchangeCalendar m_calendar = market::ExchangeCalendar::alwaysOpen();
    bool m_isOn = false;
    std::optional<scanners::RunTimes> m_times; // none: off, or by session
    base::UtcSeconds m_last{};                 // everything up to here is done
    std::optional<base::UtcSeconds> m_next;
};

} // namespace tapesift::presentation
