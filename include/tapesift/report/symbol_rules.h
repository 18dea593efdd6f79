#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tapesift/market/rule_check.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// What is known about one symbol of a run for judging it by the filter.
struct RuleEvidence
{
    std::optional<store::LedgerEntry> entry; // how it ended; absent: it was left out before
    // The rule that left it out before the scan; empty: none did.
    std::string plannedRule;
    // Its bars as the run saw them, if they are there; else what the entry says has to do.
    std::optional<market::BarFacts> bars;
};

// Why, or why not: every rule of the run's filter that concerns the symbol, and how it stands to
// it. A rule that left the symbol out counts as failed, whatever is known now. Pure; thread-safe.
std::vector<market::RuleCheck> checkSymbol(const store::RunRecord& run,
                                           const market::Symbol& symbol,
                                           const RuleEvidence& evidence);

// "3.20", "31,234", "412 %", "2016-06-30"; empty where there is none.
std::string ruleValueText(const market::RuleCheck& check);

// The same of how far it is on the wrong side; empty unless it is.
std::string failedByText(const market::RuleCheck& check);

} // namespace tapesift::report
