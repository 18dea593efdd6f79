#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include "tapesift/base/clock.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/scanners/schedule.h"

namespace tapesift::app {

// When scans begin by themselves.
struct PeriodicPlan
{
    std::chrono::minutes every{15};
    bool always = false; // on a closed exchange as well
};

// InvalidArgument: a time out of range.
base::Result<scanners::RunTimes> runTimes(const PeriodicPlan& plan,
                                          const market::ExchangeCalendar& calendar);

// Calls `scan` at once if the exchange is open (or `always`), and then whenever a run is due, until
// it is stopped. Times that the computer slept through are caught up once.
void runPeriodically(const scanners::RunTimes& times, const market::ExchangeCalendar& calendar,
                     bool always, base::Clock& clock, const std::function<void()>& scan,
                     std::stop_token stop);

} // namespace tapesift::app
