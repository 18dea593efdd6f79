#include "tapesift/market/rule_check.h"

#include <algorithm>
#include <cmath>

#include "market/bar_facts.h"
#include "market/pair_rules.h"
#include "market/rule_subject.h"
#include "market/ticker_rules.h"
#include "tapesift/market/bar_quality.h"

namespace tapesift::market {

namespace {

using enum FilterRule;

// Whether the rule is about symbols of that kind at all.
bool concerns(FilterRule rule, const Symbol& symbol)
{
    switch (rule) {
    case StableCoin:
    case LeveragedToken:
    case FiatPair:
    case SecondQuote:
        return symbol.isPair();
    case MalformedTicker:
    case Warrant:
    case Right:
    case Unit:
    case Preferred:
    case Note:
    case LeveragedEtf:
    case InverseEtf:
    case Etf:
        return !symbol.isPair();
    case PriceBelow:
        return isUsShare(symbol);
    case DollarVolumeBelow:
    case TurnoverBelow:
        return turnoverRuleOf(symbol) == rule;
    case TestIssue:
    case Halted:
    case TooFewBars:
    case Stale:
    case VolatilityAbove:
        break;
    }
    return true;
}

RuleState stateOf(bool isFailed)
{
    return isFailed ? RuleState::Failed : RuleState::Passed;
}

// Judges one rule after the other.
class Judge
{
public:
    Judge(const Member& member, const SymbolFacts& facts, const FilterRules& rules)
        : m_member(member)
        , m_facts(facts)
        , m_rules(rules)
        , m_kind(kindOf(member))
    {
    }

    RuleCheck check(FilterRule rule) const
    {
        RuleCheck check;
        check.rule = rule;
        check.threshold = thresholdOf(m_rules, rule);
        const double value = valueOf(rule);
        if (!std::isnan(value))
            compare(check, value);
        else
            check.state = switchState(rule);
        if (rule == Stale)
            check.newestBar = m_facts.newestBar;
        return check;
    }

private:
    // What the rule compares with its threshold; NaN: not known, or the rule is a switch.
    double valueOf(FilterRule rule) const
    {
        switch (rule) {
        case PriceBelow:
            return m_facts.price;
        case DollarVolumeBelow:
        case TurnoverBelow:
            return m_facts.turnover;
        case VolatilityAbove:
            return m_facts.volatility;
        case TooFewBars:
            return m_facts.closedBars ? static_cast<double>(*m_facts.closedBars)
                                      : SymbolFacts::kUnknown;
        default:
            return SymbolFacts::kUnknown;
        }
    }

    void compare(RuleCheck& check, double value) const
    {
        const double missing =
            check.rule == VolatilityAbove ? value - check.threshold : check.threshold - value;
        check.value = value;
        check.state = stateOf(missing > 0);
        if (missing > 0)
            check.failedBy = missing;
    }

    RuleState switchState(FilterRule rule) const
    {
        const Symbol& symbol = m_member.symbol;
        switch (rule) {
        case MalformedTicker:
            return stateOf(isMalformedTicker(symbol));
        case TestIssue:
            return told(m_member.isTestIssue);
        case Halted:
            return haltState();
        case StableCoin:
            return stateOf(isStableCoin(symbol.base()));
        case LeveragedToken:
            return stateOf(isLeveragedToken(symbol.base()));
        case FiatPair:
            return stateOf(isFiat(symbol.base()));
        case SecondQuote: // That takes the whole list.
            return m_facts.wasScanned ? RuleState::Passed : RuleState::NotKnown;
        case Stale:
            return staleState();
        case PriceBelow:
        case DollarVolumeBelow:
        case TurnoverBelow:
        case TooFewBars:
        case VolatilityAbove:
            return RuleState::NotKnown;
        default:
            return m_kind == SecurityKind::Unknown ? RuleState::NotKnown
                                                   : stateOf(ruleOf(m_kind) == rule);
        }
    }

    // What only a directory can tell.
    RuleState told(bool isFailed) const
    {
        if (isFailed)
            return RuleState::Failed;
        return m_facts.isFromDirectory ? RuleState::Passed : RuleState::NotKnown;
    }

    // The directory says it, or the bars do.
    RuleState haltState() const
    {
        const RuleState directory = told(m_member.isHalted);
        if (directory == RuleState::Failed || !m_facts.isTraded)
            return directory;
        return stateOf(!*m_facts.isTraded);
    }

    RuleState staleState() const
    {
        if (!m_facts.newestBar)
            return RuleState::NotKnown;
        return stateOf(staleNote(*m_facts.newestBar, m_facts.asOf, m_facts.interval).has_value());
    }

    const Member& m_member;
    const SymbolFacts& m_facts;
    const FilterRules& m_rules;
    SecurityKind m_kind;
};

} // namespace

BarFacts seenBars(const BarView& bars, bool isLastForming, const ScanSpec& spec)
{
    const std::size_t closed = bars.size() - (isLastForming ? 1 : 0);
    return {bars.slice(0, closed), bars.time.back(), spec.asOf.value_or(bars.time.back()),
            spec.interval};
}

SymbolFacts factsOf(const Symbol& symbol, const BarFacts& bars)
{
    SymbolFacts facts;
    facts.wasScanned = true;
    facts.asOf = bars.asOf;
    facts.interval = bars.interval;
    facts.closedBars = bars.closed.size();
    if (bars.closed.empty())
        return facts;
    facts.newestBar = bars.newest;
    facts.price = bars.closed.close.back();
    facts.turnover = dailyTurnover(bars.closed, bars.interval, symbol.isPair());
    facts.volatility = yearlyVolatility(bars.closed, bars.interval, symbol.isPair());
    facts.isTraded = !hasNoTrades(bars.closed);
    return facts;
}

std::string_view ruleStateName(RuleState state)
{
    switch (state) {
    case RuleState::Passed:
        return "passed";
    case RuleState::Failed:
        return "failed";
    case RuleState::NotKnown:
        break;
    }
    return "not_known";
}

std::vector<RuleCheck> checkRules(const Member& member, const SymbolFacts& facts,
                                  const FilterRules& rules)
{
    const Judge judge(member, facts, rules);
    std::vector<RuleCheck> checks;
    for (const FilterRuleInfo& info : filterRuleTable()) {
        if (isOn(rules, info.rule) && concerns(info.rule, member.symbol))
            checks.push_back(judge.check(info.rule));
    }
    return checks;
}

FilterRules appliedRules(const ScanSpec& spec)
{
    FilterRules rules = spec.rules;
    rules.tooFewBars = std::min(rules.tooFewBars, spec.lookback - 1);
    return rules;
}

} // namespace tapesift::market
