#include "market/rule_subject.h"

#include "market/pair_rules.h"
#include "tapesift/market/security_kind.h"
#include "tapesift/market/universe_filter.h"

namespace tapesift::market {

std::optional<FilterRule> ruleOf(SecurityKind kind)
{
    switch (kind) {
    case SecurityKind::Warrant:
        return FilterRule::Warrant;
    case SecurityKind::Right:
        return FilterRule::Right;
    case SecurityKind::Unit:
        return FilterRule::Unit;
    case SecurityKind::Preferred:
        return FilterRule::Preferred;
    case SecurityKind::Note:
        return FilterRule::Note;
    case SecurityKind::LeveragedEtf:
        return FilterRule::LeveragedEtf;
    case SecurityKind::InverseEtf:
        return FilterRule::InverseEtf;
    case SecurityKind::Etf:
        return FilterRule::Etf;
    case SecurityKind::Unknown:
    case SecurityKind::Common:
    case SecurityKind::Pair:
        break;
    }
    return std::nullopt;
}

SecurityKind kindOf(const Member& member)
{
    return member.kind != SecurityKind::Unknown
               ? member.kind
               : detectKind(member.symbol, member.name, std::nullopt);
}

std::optional<FilterRule> turnoverRuleOf(const Symbol& symbol)
{
    if (isUsShare(symbol))
        return FilterRule::DollarVolumeBelow;
    if (symbol.isPair() && isNearDollar(symbol.quote()))
        return FilterRule::TurnoverBelow;
    return std::nullopt;
}

} // namespace tapesift::market
