#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <unordered_map>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/data/bar_supply.h"
#include "tapesift/data/fetch_ahead.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/store/scan_store.h"

#include "bar_sight.h"

namespace tapesift::engine {

// How one symbol ended, ready to be saved.
struct ScannedSymbol
{
    std::vector<std::byte> entry; // an encoded store::LedgerEntry
    bool reused = false;
    bool failed = false;
};

// Encoded entries that a retry takes over as they are.
using KeptEntries = std::unordered_map<market::Symbol, std::vector<std::byte>>;

// The quick phase for one symbol: an earlier result over the same bars, or bars and a verdict.
// Thread-safe; each thread brings its own buffer.
class SymbolScanner
{
public:
    // `ahead` and `reuse` may be null. All references must outlive the scanner.
    SymbolScanner(const store::RunRecord& run, data::BarSupply& supply, data::FetchAhead* ahead,
                  const market::CalendarBook& calendars, const store::ReuseIndex* reuse,
                  const KeptEntries& kept);

    // `pass` is called again and again while it waits for bars (see PauseGate::pass).
    ScannedSymbol scan(const market::Member& member, base::ReadBuffer& buffer,
                       const std::function<bool()>& pass, std::stop_token stop) const;

private:
    bool reuse(const market::Member& member, ScannedSymbol& scanned) const;
    bool takeOver(const store::ReuseKey& key, ScannedSymbol& scanned) const;
    store::LedgerEntry judge(const market::Member& member, const BarSight& sight,
                             data::LoadedBars& loaded) const;

    const store::RunRecord& m_run;
    data::BarSupply& m_supply;
    data::FetchAhead* m_ahead;
    const market::CalendarBook& m_calendars;
    const store::ReuseIndex* m_reuse;
    const KeptEntries& m_kept;
    const base::UtcSeconds m_asOf;
    const SightRule m_sight;
    market::FilterRules m_rules;
    bool m_hasBarRules = false;
};

} // namespace tapesift::engine
