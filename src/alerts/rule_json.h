#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "alerts/json_members.h"
#include "tapesift/alerts/alert_rule.h"

namespace tapesift::alerts {

std::optional<RuleKind> parseRuleKind(std::string_view name);
std::string ruleKindNames(); // "enters_scanner, leaves_scanner, ..."
std::optional<Direction> parseDirection(std::string_view name);

// The rule at `place` of a file; the first thing that is wrong as an error. Keys that it does not
// know go to the rule and to `notices`.
base::Result<AlertRule> readRule(const Json& json, const std::string& place,
                                 std::vector<base::Error>& notices);
Json ruleToJson(const AlertRule& rule);

// The part that says what has to happen, without what does not matter to it.
Json whenToJson(const AlertRule& rule);

} // namespace tapesift::alerts
