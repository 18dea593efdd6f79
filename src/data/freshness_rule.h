#pragma once

#include <optional>

#include "tapesift/base/clock.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::data {

// Decides how old cached bars of a provider without files may be. Immutable; thread-safe.
class FreshnessRule
{
public:
    // `delay` is how long after a bar's close the provider has it.
    FreshnessRule(const market::CalendarBook& calendars, market::Interval interval,
                  std::chrono::seconds delay, bool followsMarket);

    // What an entry must satisfy to answer a request for bars up to `until` made at `now`.
    cache::Freshness required(const market::Symbol& symbol, base::UtcSeconds until,
                              base::UtcTime now) const;

    // Whether the bar was still forming at that moment.
    bool isForming(const market::Symbol& symbol, base::UtcSeconds bar, base::UtcTime at) const;

    // Whether an entry with this newest bar is too old to tell the price of the moment: its bar
    // was forming when it was fetched, is still forming, and that is longer ago than
    // kFormingAge.
    bool isOutrun(const market::Symbol& symbol, base::UtcSeconds newestBar, base::UtcTime fetched,
                  base::UtcTime now) const;

    static constexpr std::chrono::minutes kFormingAge{15};

private:
    const market::CalendarBook& m_calendars;
    market::Interval m_interval;
    std::chrono::seconds m_delay;
    bool m_followsMarket;
};

} // namespace tapesift::data
