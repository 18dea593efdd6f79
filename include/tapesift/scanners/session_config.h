#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/symbol.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// The part of the universe that scanners look through: worked out when a session begins, and anew
// by a schedule of its own. A symbol without bars stays in where only a rule on bars could judge
// it, and what the session watches is looked through in any case.
struct UniverseRules
{
    SymbolRequirements requirements;
    Schedule schedule = onceADay(); // at the open where nothing is said

    bool operator==(const UniverseRules&) const = default;

    static Schedule onceADay()
    {
        Schedule schedule;
        schedule.interval = std::chrono::days{1};
        return schedule;
    }
};

// What a session is made of.
struct SessionConfig
{
    std::vector<market::Symbol> symbols; // watched from the beginning
    std::string universe; // what scanners look through: the name or file of a list; may be empty
    std::optional<UniverseRules> universeRules; // not set: the whole universe
    std::vector<market::Interval> streams;      // intervals that are polled for new bars
    std::vector<ScannerDefinition> scanners;

    bool operator==(const SessionConfig&) const = default;
};

struct LoadedSessionConfig
{
    SessionConfig config;
    // What was left out and why: a scanner or a symbol that is wrong. The rest is fit to be run.
    std::vector<base::Error> problems;
};

// Reads a session's file: {"symbols": ["SPY"], "universe": "sp500", "streams": ["5m"], "scanners":
// [{"name": "gap", "module": "builtin:gap", ...}]}. InvalidArgument if the file as a whole is
// wrong: no JSON (with line and column), an unknown key, a value of the wrong kind. Messages begin
// with a JSON pointer: "/scanners/2/schedule/interval ...".
base::Result<LoadedSessionConfig> sessionConfigFromJson(std::string_view json);

// Reads back as the same.
std::string toJson(const SessionConfig& config);

} // namespace tapesift::scanners
