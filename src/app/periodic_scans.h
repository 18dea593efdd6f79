#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include "tapesift/base/clock.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/scanners/schedule.h"

namespace tapesift::app {

// The exchange that scans of this spec follow: that of the typed symbols or of the built-in list,
// by its first symbol; around the clock for a crypto exchange; else the American one.
const market::ExchangeCalendar& calendarOf(const market::ScanSpec& spec,
                                           const market::CalendarBook& calendars);

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
