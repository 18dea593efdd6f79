#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/interval.h"
#include "tapesift/scanners/properties.h"
#include "tapesift/scanners/schedule.h"

namespace tapesift::scanners {

// Which symbols a scanner looks at. Prices and volumes are those of its closed bars, judged anew
// at each run. 0: no such rule.
struct SymbolRequirements
{
    std::optional<market::Interval> interval; // of the scanner's bars; not set: its own default
    std::size_t minBars = 0;                  // closed bars
    double minPrice = 0;                      // the newest close
    double maxPrice = 0;
    double minVolume = 0; // mean of the newest 20 bars
    // In the currency of the price. A symbol of which it is not known passes.
    double minMarketValue = 0;
    double maxMarketValue = 0;
    std::vector<std::string> sectors; // any of these; one of which it is not known does not pass
    // The cap on what is looked at: the first that many that pass, the others are cut off with a
    // line in the log.
    std::size_t maxSymbols = 20'000;

    bool operator==(const SymbolRequirements&) const = default;
};

// Where a definition stands in the document it was read from, as a JSON pointer: "/scanners/3". Not
// set: it was not read. Says nothing about what is defined, so that all of them are equal.
struct ConfigPlace
{
    std::optional<std::string> pointer;

    bool operator==(const ConfigPlace&) const { return true; }
};

// One scanner as the configuration has it (docs/configuration.md).
struct ScannerDefinition
{
    static constexpr std::chrono::seconds kDefaultTimeout{30};
    static constexpr std::size_t kDefaultSymbolLimit = 100;

    std::string name;   // unique in a session: a letter, then letters, digits, '_' and '-'
    std::string module; // "builtin:gap", "formula:rsi(14) >= 70", "script:x.lua", "combine:a & b"
    bool enabled = true;
    bool preSession = false;          // also run before the open
    std::optional<Schedule> schedule; // not set: run by hand, or before the session alone
    Properties config;                // parameters
    SymbolRequirements requirements;
    std::size_t symbolLimit = kDefaultSymbolLimit; // the best that many are taken over
    std::chrono::seconds timeout = kDefaultTimeout;
    ConfigPlace place;

    // The part of `module` before and after the colon.
    std::string_view kind() const;
    std::string_view subject() const;

    bool operator==(const ScannerDefinition&) const = default;
};

// Reads one definition. InvalidArgument: the message begins with the place of what is wrong, as a
// JSON pointer ("/schedule/interval ..."), or names line and column where it is no JSON at all.
base::Result<ScannerDefinition> scannerDefinitionFromJson(std::string_view json);

// Every member that is not at its default; reads back as the same.
std::string toJson(const ScannerDefinition& definition);

} // namespace tapesift::scanners
