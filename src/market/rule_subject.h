#pragma once

#include <optional>

#include "tapesift/market/filter_rules.h"
#include "tapesift/market/universe.h"

namespace tapesift::market {

// Which rule is about what.

// The rule that leaves this kind out; nullopt: none does.
std::optional<FilterRule> ruleOf(SecurityKind kind);

// As the member says; else by its ticker and its name.
SecurityKind kindOf(const Member& member);

// The rule on the money traded: one for US shares, one for pairs whose money is worth about a
// dollar; nullopt: none.
std::optional<FilterRule> turnoverRuleOf(const Symbol& symbol);

} // namespace tapesift::market
