#pragma once

#include <cstdint>
#include <string>

#include "tapesift/base/checksum.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/data/loaded_bars.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/universe.h"
#include "tapesift/store/run_record.h"

namespace tapesift::engine {

// The part of a symbol's bars that a scan with its as-of time sees, in short.
struct BarSight
{
    std::uint64_t fingerprint = 0;
    base::UtcSeconds newest{}; // the newest bar seen
    bool forming = false;      // and whether it is still open
    bool stale = false;
};

// Says what a run sees of bars, and under which key a result over them can be taken over by
// another run. Thread-safe.
class SightRule
{
public:
    // The calendars must outlive the rule.
    SightRule(const store::RunRecord& run, const market::CalendarBook& calendars);

    BarSight of(const market::Symbol& symbol, std::uint64_t fingerprint,
                base::UtcSeconds newest) const;
    BarSight of(const market::Symbol& symbol, const data::LoadedBars& loaded) const;

    // Everything an entry depends on. Change it together with what SymbolScanner looks at.
    store::ReuseKey keyOf(const market::Member& member, const std::string& feed,
                          const BarSight& sight) const;

private:
    const market::CalendarBook& m_calendars;
    const market::ScanSpec m_spec;
    const base::UtcSeconds m_asOf;
    const base::Digest m_runDigest; // the run's part of every key
};

} // namespace tapesift::engine
