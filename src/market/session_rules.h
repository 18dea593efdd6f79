#pragma once

#include <vector>

#include "market/quality_findings.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::market {

// The rules of the quality gate that need to know when the exchange trades (bar_quality.h says what
// each does). Rows rise in time and have all prices.

// Left out: intraday bars outside regular hours, and daily rows of days without a session in which
// nothing was traded.
void dropRowsOutsideSessions(std::vector<Bar>& rows, Interval interval,
                             const ExchangeCalendar& calendar, QualityFindings& findings);

// Left out: what stands before a long hole after which prices go on at another level.
void dropFormerSecurity(std::vector<Bar>& rows, Interval interval, const ExchangeCalendar& calendar,
                        QualityFindings& findings);

void checkGrid(const std::vector<Bar>& rows, Interval interval, const ExchangeCalendar& calendar,
               QualityFindings& findings);
void checkMissingBars(const std::vector<Bar>& rows, Interval interval,
                      const ExchangeCalendar& calendar, QualityFindings& findings);

// The sessions with a date after `from` and before `to`; of holes of more than 50 years about that
// many.
std::size_t sessionsBetween(std::chrono::sys_days from, std::chrono::sys_days to,
                            const ExchangeCalendar& calendar);

} // namespace tapesift::market
