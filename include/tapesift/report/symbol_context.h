#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tapesift/market/rule_check.h"
#include "tapesift/report/run_diff.h"

namespace tapesift::report {

// What an earlier run said about a symbol.
struct HistoryEntry
{
    std::string run; // its name
    base::UtcTime startedAt{};
    // What it saw: a plain date where the day says it all, else an ISO time.
    std::string asOf;
    market::Outcome outcome = market::Outcome::Failed;
    std::optional<ResultState> result; // for Ok
    std::string rule;                  // of the filter that left it out; empty: none did
};

// What is told beside its result when a report is about one symbol.
struct SymbolContext
{
    std::vector<HistoryEntry> history;    // newest first (symbol_history.h)
    std::vector<market::RuleCheck> rules; // why it is there or not (symbol_rules.h)
};

} // namespace tapesift::report
