#pragma once

#include <cstddef>

#include "tapesift/base/utc_time.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/interval.h"

namespace tapesift::alerts {

// How many bars begin after `from`, up to and including `to`, by the calendar; at most `most`.
std::size_t barsBetween(const market::ExchangeCalendar& calendar, market::Interval interval,
                        base::UtcSeconds from, base::UtcSeconds to, std::size_t most);

} // namespace tapesift::alerts
