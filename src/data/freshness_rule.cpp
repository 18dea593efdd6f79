#include "data/freshness_rule.h"

#include <algorithm>

namespace tapesift::data {

FreshnessRule::FreshnessRule(const market::CalendarBook& calendars, market::Interval interval,
                             std::chrono::seconds delay, bool followsMarket)
    : m_calendars(calendars)
    , m_interval(interval)
    , m_delay(delay)
    , m_followsMarket(followsMarket)
{
}

cache::Freshness FreshnessRule::required(const market::Symbol& symbol, base::UtcSeconds until,
                                         base::UtcTime now) const
{
    cache::Freshness freshness;
    if (!m_followsMarket) {
        freshness.maxAge = cache::defaultMaxAge(m_interval);
        return freshness;
    }
    const auto asked = std::min(until, std::chrono::floor<std::chrono::seconds>(now));
    const auto& calendar = m_calendars.of(symbol);
    freshness.closedAt = calendar.lastBarClose(m_interval, asked - m_delay) + m_delay;
    return freshness;
}

bool FreshnessRule::isForming(const market::Symbol& symbol, base::UtcSeconds bar,
                              base::UtcTime at) const
{
    return m_calendars.of(symbol).barClose(m_interval, bar) > at;
}

bool FreshnessRule::isOutrun(const market::Symbol& symbol, base::UtcSeconds newestBar,
                             base::UtcTime fetched, base::UtcTime now) const
{
    return m_followsMarket && now - fetched > kFormingAge &&
           isForming(symbol, newestBar, fetched) && isForming(symbol, newestBar, now);
}

} // namespace tapesift::data
