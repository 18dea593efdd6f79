#pragma once

#include <variant>

#include "tapesift/market/filter_rules.h"

namespace tapesift::market {

// The member of FilterRules that a rule is switched by.
using RuleField = std::variant<bool FilterRules::*, double FilterRules::*, int FilterRules::*>;

RuleField fieldOf(FilterRule rule);

} // namespace tapesift::market
