#include "bar_sight.h"

#include "tapesift/analysis/quick_verdict.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/filter_rules.h"

namespace tapesift::engine {

namespace {

// What all symbols of a run have in common.
base::Digest digestOf(const market::ScanSpec& spec)
{
    base::ByteWriter parameters;
    parameters.put(analysis::kAnalysisVersion);
    parameters.put(spec.interval);
    parameters.put(spec.priceSource);
    parameters.put(spec.lookback);
    if (const std::string rules = market::barRulesIdentity(spec.rules); !rules.empty())
        parameters.putText(rules);
    return base::digest128(parameters.bytes());
}

} // namespace

SightRule::SightRule(const store::RunRecord& run, const market::CalendarBook& calendars)
    : m_calendars(calendars)
    , m_spec(run.spec)
    , m_asOf(run.spec.asOf.value_or(base::UtcSeconds{}))
    , m_runDigest(digestOf(run.spec))
{
}

BarSight SightRule::of(const market::Symbol& symbol, std::uint64_t fingerprint,
                       base::UtcSeconds newest) const
{
    BarSight sight{fingerprint, newest, false, false};
    if (newest == base::UtcSeconds{})
        return sight;
    const market::ExchangeCalendar& calendar = m_calendars.of(symbol);
    sight.forming = market::isForming(newest, m_spec, calendar);
    sight.stale = market::staleNote(newest, m_asOf, m_spec.interval, &calendar).has_value();
    return sight;
}

BarSight SightRule::of(const market::Symbol& symbol, const data::LoadedBars& loaded) const
{
    const base::UtcSeconds newest =
        loaded.bars.empty() ? base::UtcSeconds{} : loaded.bars.time.back();
    return of(symbol, loaded.fingerprint, newest);
}

store::ReuseKey SightRule::keyOf(const market::Member& member, const std::string& feed,
                                 const BarSight& sight) const
{
    base::ByteWriter key;
    key.reserve(256);
    key.putBytes(m_runDigest);
    key.putText(feed);
    key.putText(member.symbol.text());
    key.putText(member.exchange);
    key.putText(member.name);
    key.putText(member.sector);
    key.put(sight.fingerprint);
    key.put(sight.newest.time_since_epoch().count());
    key.put(sight.forming);
    // A stale symbol's message says how old it is as of the scan.
    key.put(sight.stale ? m_asOf.time_since_epoch().count() : 0);
    return base::digest128(key.bytes());
}

} // namespace tapesift::engine
