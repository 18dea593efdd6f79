#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tapesift/analysis/quick_verdict.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/price_source.h"

namespace tapesift::analysis {

// The quick verdict on bars of one length.
struct TimeframeVerdict
{
    market::Interval interval = market::Interval::Day1;
    Signal signal = Signal::Neutral;
    double score = 0;    // -1 ... +1, as QuickVerdict
    double strength = 0; // 0 ... 100
    std::uint32_t bars = 0;

    bool operator==(const TimeframeVerdict&) const = default;
};

// How far several timeframes say the same.
struct Confluence
{
    // -1 (all strong sell) ... +1 (all strong buy): the mean of (signal - neutral) / 2. NaN with
    // less than two timeframes, which agree with nothing.
    double score = 0;
    std::vector<TimeframeVerdict> timeframes; // shortest first, the scan's own included

    bool operator==(const Confluence&) const = default;
};

// The timeframes that are looked at beside `own`, shortest first: for 1d 1wk and 1mo; for shorter
// ones the next longer ones up to 1d (at most four). None for 1wk, since weeks do not fit into
// months, and none for 1mo.
std::span<const market::Interval> higherTimeframes(market::Interval own);

// Makes the longer bars out of the given ones by session and calendar and judges each length; the
// last longer bar counts only if its end was reached by the given bars. A timeframe with fewer than
// kMinBars closed bars is left out, and one that these bars cannot be put together to. `own` is the
// verdict of the bars themselves. Pure; thread-safe.
Confluence confluence(const market::BarView& closedBars, market::Interval interval,
                      const QuickVerdict& own, market::PriceSource priceSource,
                      const market::ExchangeCalendar& calendar);

} // namespace tapesift::analysis
