#include "tapesift/alerts/alert_rule.h"

#include <fmt/format.h>

#include "alerts/rule_json.h"
#include "tapesift/base/text.h"

namespace tapesift::alerts {

namespace {

constexpr std::array<std::string_view, 8> kRuleKinds = {
    "enters_scanner", "leaves_scanner", "signal_flips",  "strength_moves",
    "price_moves",    "score_moves",    "price_crosses", "formula_true"};
constexpr std::array<std::string_view, 3> kDirections = {"both", "up", "down"};

std::string moveText(std::string_view what, const AlertRule& rule, std::string_view unit)
{
    const std::string_view verb = rule.direction == Direction::Up     ? "rises"
                                  : rule.direction == Direction::Down ? "falls"
                                                                      : "moves";
    return fmt::format("{} {} by {}{}", what, verb, base::formatShortest(rule.amount), unit);
}

} // namespace

std::string_view ruleKindName(RuleKind kind)
{
    return kRuleKinds.at(static_cast<std::size_t>(kind));
}

std::optional<RuleKind> parseRuleKind(std::string_view name)
{
    const auto found = std::ranges::find(kRuleKinds, name);
    return found == kRuleKinds.end()
               ? std::nullopt
               : std::optional(static_cast<RuleKind>(found - kRuleKinds.begin()));
}

std::string ruleKindNames()
{
    return fmt::format("{}", fmt::join(kRuleKinds, ", "));
}

std::string_view directionName(Direction direction)
{
    return kDirections.at(static_cast<std::size_t>(direction));
}

std::optional<Direction> parseDirection(std::string_view name)
{
    const auto found = std::ranges::find(kDirections, name);
    return found == kDirections.end()
               ? std::nullopt
               : std::optional(static_cast<Direction>(found - kDirections.begin()));
}

std::string conditionOf(const AlertRule& rule)
{
    return dumped(whenToJson(rule));
}

std::string conditionText(const AlertRule& rule)
{
    switch (rule.kind) {
    case RuleKind::EntersScanner:
        return "enters " + rule.scanner;
    case RuleKind::LeavesScanner:
        return "leaves " + rule.scanner;
    case RuleKind::SignalFlips:
        return rule.signal ? fmt::format("signal becomes {}", analysis::signalName(*rule.signal))
                           : std::string("signal changes");
    case RuleKind::StrengthMoves:
        return moveText("strength", rule, "");
    case RuleKind::PriceMoves:
        return moveText("price", rule, " %");
    case RuleKind::ScoreMoves:
        return moveText("score", rule, "");
    case RuleKind::PriceCrosses:
        return fmt::format("price crosses {}{}",
                           rule.direction == Direction::Up     ? "above "
                           : rule.direction == Direction::Down ? "below "
                                                               : "",
                           base::formatShortest(rule.level));
    case RuleKind::FormulaTrue:
        return rule.formula;
    }
    return {};
}

} // namespace tapesift::alerts
