#pragma once

#include <chrono>
#include <span>
#include <vector>

#include "tapesift/market/bar_series.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

// The time from which bars have to be asked for so that `request.bars` of them up to `until` are
// among them, or request.from where that is later. Shares are taken to trade 6.5 hours on 252 days
// a year with 10 days to spare, pairs around the clock. Daily and longer: midnight UTC of a date on
// which such a bar starts.
base::UtcSeconds windowStart(const BarRequest& request);

// The end of the day of `until` for daily and longer bars, whose trades come during that day;
// `until` itself for others.
base::UtcSeconds windowEnd(market::Interval interval, base::UtcSeconds until);

// The time stamp of the daily or longer bar that holds this date: the date, its Monday, the first
// of its month.
base::UtcSeconds periodStart(market::Interval interval, std::chrono::sys_days date);

// Whether the rows, with the times as they came, can be bars of this interval: a provider that
// serves another one without saying so is found out. Holes are allowed, and a few odd times.
bool mayBeOf(market::Interval interval, std::span<const market::Bar> rows);

// When American shares trade; the calendar that comes with the program.
market::ExchangeCalendar americanCalendar();

// Takes out intraday rows outside the regular hours of their exchange.
void keepRegularHours(std::vector<market::Bar>& rows, const market::ExchangeCalendar& calendar);

// Rows for the quality gate: those from `from` (if given) to `until`.
market::CheckedBars checkWindow(std::vector<market::Bar> rows, const BarRequest& request);

} // namespace tapesift::providers
