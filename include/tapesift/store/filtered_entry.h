#pragma once

#include <optional>
#include <span>
#include <vector>

#include "tapesift/market/universe_filter.h"
#include "tapesift/store/run_record.h"

namespace tapesift::store {

// The entry of a symbol that the universe filter left out after its bars were seen. Its error says
// which rule it broke, in a sentence; `details` is the rule's id.
LedgerEntry filteredEntry(const market::Member& member, const market::RuleHit& hit);

// The rule of such an entry; nullopt for every other one, and for a rule of a newer version.
std::optional<market::FilterRule> filterRuleOf(const LedgerEntry& entry);

// Adds a step to the funnel for each rule that entries ended with, in the order of the rules.
void addFiltered(std::vector<market::FunnelStep>& funnel, const market::FilterRules& rules,
                 std::span<const LedgerEntry> entries);

} // namespace tapesift::store
