#pragma once

#include <vector>

#include "market/quality_findings.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::market {

// The rule of the quality gate for volume that changes at once and for good, as from another feed
// (bar_quality.h says how it is judged). Rows rise in time and have all prices.
void checkFeed(const std::vector<Bar>& rows, Interval interval, const ExchangeCalendar& calendar,
               QualityFindings& findings);

} // namespace tapesift::market
