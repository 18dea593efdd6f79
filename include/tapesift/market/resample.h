#pragma once

#include "tapesift/base/result.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::market {

// Whether bars of `to` can be made of bars of `from`: `to` is longer and `from` fits into it
// (weeks do not fit into months).
bool canResample(Interval from, Interval to);

// Longer bars out of shorter ones: open of the first, highest high, lowest low, close of the last,
// summed volume. Around the clock bars start at multiples of their length from 00:00 UTC; within a
// session they are anchored at its open (09:30 in New York: the last hourly bar has 30 minutes), so
// neither a clock change nor an early close shifts them. Days carry midnight UTC of their date,
// weeks the Monday, months the first. Bars outside regular hours are left out; a last group whose
// end has not been reached by the bars stays in (it is the forming bar). Daily bars are grouped by
// their date alone. Unsupported unless canResample(from, to), and for hourly bars that are anchored
// at the full hour where the session opens at half past: half of such a bar is before the open.
base::Result<BarSeries> resample(const BarView& bars, Interval from, Interval to,
                                 const ExchangeCalendar& calendar);

} // namespace tapesift::market
