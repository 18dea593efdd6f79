#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/corporate_action.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/filter_rules.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/price_source.h"
#include "tapesift/market/scan_phase.h"

namespace tapesift::market {

// What to scan and how: everything that decides the results, and nothing else. A run keeps it, so
// that a resumed scan cannot differ from the one that was begun.
struct ScanSpec
{
    // A built-in id, "all" (what the provider lists), or the path of a list. Empty: `symbols`.
    std::string universe = "all";
    std::vector<std::string> symbols;         // typed ones, as typed
    std::string excludePath;                  // list of symbols to leave out; empty: none
    std::string intersectPath;                // list of symbols to keep; empty: all
    std::vector<std::string> excludedSymbols; // typed ones to leave out as well
    // The universe filter: "none", "smart" or the path of the file it was read from, for people;
    // what it does is in `rules`, so that a resumed scan cannot differ.
    std::string filter = "none";
    FilterRules rules;

    std::string provider = "demo";
    std::vector<std::string> fallbacks; // providers that step in where it has no bars, in order
    std::string dataPath; // csv: a folder of SYMBOL.csv, or one file with a symbol column
    std::string baseUrl;  // another address of the provider's server; empty: its own
    std::string feed;     // alpaca: "iex" or "sip"; empty: the provider's default
    // How prices that come as traded are given.
    Adjustment adjustment = Adjustment::Splits;
    std::string exchange; // if set: only members of this exchange, or with none given
    Interval interval = Interval::Day1;
    int lookback = 1260; // bars; EMA 200 needs about 900 to forget its seed
    PriceSource priceSource = PriceSource::Close;
    // Nothing that happened later is seen. nullopt: pinned when the scan starts.
    std::optional<base::UtcSeconds> asOf;
    // Every bar that starts at or before asOf counts as closed (a plain date was given, or the
    // newest bar of a folder). Else a bar is closed once its length has passed.
    bool asOfClosed = false;
    // Signals look at the bar that is forming as well, as if it were closed.
    bool useFormingBar = false;

    ScanPhase phase = ScanPhase::Quick;
    int cycles = 3; // dominant cycles to look for in the deep phase, 0 to 10
    // The model that predictions come from. Empty: none. "newest": pinned when the scan starts.
    std::string model;

    int demoSymbols = 500;
    std::uint64_t demoSeed = 1;
    std::chrono::milliseconds demoDelay{0}; // per symbol; changes no result

    // A retry: the run whose entries are taken over, except those that ended in one of these
    // outcomes (names as in JSON). Empty: a scan from scratch.
    std::string retryOf;
    std::vector<std::string> retryOutcomes;

    bool operator==(const ScanSpec&) const = default;
};

// Whether the bar that starts at `time` was not closed yet at the spec's as-of time; the calendar
// is that of the symbol. A spec without an as-of time sees closed bars only.
bool isForming(base::UtcSeconds time, const ScanSpec& spec, const ExchangeCalendar& calendar);

// Versioned JSON with a fixed key order.
std::string toJson(const ScanSpec& spec);

// Unsupported for a newer version, Corrupt for anything that is not a spec.
base::Result<ScanSpec> scanSpecFromJson(std::string_view json);

// Checks ranges (lookback 2 to 100,000, demo symbols 1 to 100,000, ...). The error names the
// option.
base::Status validate(const ScanSpec& spec);

} // namespace tapesift::market
