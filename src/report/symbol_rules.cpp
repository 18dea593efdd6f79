#include "tapesift/report/symbol_rules.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tapesift/base/text.h"
#include "tapesift/report/number_text.h"
#include "tapesift/store/filtered_entry.h"

namespace tapesift::report {

namespace {

using market::FilterRule;
using market::SymbolFacts;

// What a result keeps of the bars it was worked out from.
SymbolFacts factsOf(const store::RunRecord& run, const RuleEvidence& evidence)
{
    SymbolFacts facts;
    facts.wasScanned = evidence.entry.has_value();
    facts.interval = run.spec.interval;
    facts.asOf = run.spec.asOf.value_or(base::UtcSeconds{});
    if (!evidence.entry || !evidence.entry->result)
        return facts;
    const analysis::QuickResult& result = *evidence.entry->result;
    // Price and change are those of the newest bar, the filter looks at closed ones.
    facts.price = result.forming ? result.price - result.change : result.price;
    facts.closedBars = result.source.bars;
    facts.newestBar = result.timestamp;
    return facts;
}

// The rule that the scan says has left the symbol out.
std::optional<FilterRule> failedRule(const RuleEvidence& evidence)
{
    if (evidence.entry)
        return store::filterRuleOf(*evidence.entry);
    const auto rule = market::parseFilterRule(evidence.plannedRule);
    return rule ? std::optional(*rule) : std::nullopt;
}

bool isMoney(FilterRule rule)
{
    return rule == FilterRule::DollarVolumeBelow || rule == FilterRule::TurnoverBelow;
}

std::string numberText(FilterRule rule, double value)
{
    if (!std::isfinite(value))
        return {};
    switch (rule) {
    case FilterRule::PriceBelow:
        return priceText(value);
    case FilterRule::VolatilityAbove:
        return decimalText(value, 1) + " %";
    default:
        return base::groupThousands(fmt::format("{:.0f}", value));
    }
}

} // namespace

std::vector<market::RuleCheck>
checkSymbol(const store::RunRecord& run, const market::Symbol& symbol, const RuleEvidence& evidence)
{
    const market::FilterRules rules = market::appliedRules(run.spec);
    const market::Member member =
        evidence.entry ? evidence.entry->member : market::Member{symbol, {}, {}, {}};
    SymbolFacts facts =
        evidence.bars ? market::factsOf(symbol, *evidence.bars) : factsOf(run, evidence);
    facts.wasScanned = evidence.entry.has_value();
    std::vector<market::RuleCheck> checks = market::checkRules(member, facts, rules);
    const auto failed = failedRule(evidence);
    if (!failed)
        return checks;
    auto check = std::ranges::find(checks, *failed, &market::RuleCheck::rule);
    if (check == checks.end()) {
        // The directory told the scan what kind of symbol that is.
        check = checks.insert(checks.begin(), market::RuleCheck{});
        check->rule = *failed;
        check->threshold = market::thresholdOf(rules, *failed);
    }
    check->state = market::RuleState::Failed;
    if (evidence.entry && evidence.entry->error)
        check->remark = evidence.entry->error->message;
    return checks;
}

std::string ruleValueText(const market::RuleCheck& check)
{
    if (check.newestBar)
        return base::formatDate(*check.newestBar);
    return numberText(check.rule, isMoney(check.rule) ? std::floor(check.value) : check.value);
}

std::string failedByText(const market::RuleCheck& check)
{
    // What fails by less than a dollar does not fail by nothing.
    return numberText(check.rule, isMoney(check.rule) ? std::ceil(check.failedBy) : check.failedBy);
}

} // namespace tapesift::report
