#include "tapesift/market/filter_rules.h"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "tapesift/base/text.h"

#include "market/filter_rule_fields.h"

namespace tapesift::market {

namespace {

using enum FilterRule;
using enum FilterPhase;

constexpr std::array<FilterRuleInfo, kFilterRuleCount> kTable = {{
    {MalformedTicker, "malformed_ticker", "malformedTicker", "not a ticker", Directory, 0},
    {TestIssue, "test_issue", "testIssue", "test issue", Directory, 0},
    {Halted, "halted", "halted", "halted", Directory, 0},
    {Warrant, "warrant", "warrant", "warrant", Directory, 0},
    {Right, "right", "right", "right", Directory, 0},
    {Unit, "unit", "unit", "unit", Directory, 0},
    {Preferred, "preferred", "preferred", "preferred share", Directory, 0},
    {Note, "note", "note", "note", Directory, 0},
    {LeveragedEtf, "leveraged_etf", "leveragedEtf", "leveraged ETF", Directory, 0},
    {InverseEtf, "inverse_etf", "inverseEtf", "inverse ETF", Directory, 0},
    {Etf, "etf", "etf", "ETF", Directory, 0},
    {StableCoin, "stable_coin", "stableCoin", "stable coin", Directory, 0},
    {LeveragedToken, "leveraged_token", "leveragedToken", "leveraged token", Directory, 0},
    {FiatPair, "fiat_pair", "fiatPair", "pair of currencies", Directory, 0},
    {SecondQuote, "second_quote", "secondQuote", "coin in a second quote currency", Directory, 0},
    {TooFewBars, "too_few_bars", "tooFewBars", "fewer than {} bars", Bars, 100'000},
    {Stale, "stale", "stale", "no recent bar", Bars, 0},
    {PriceBelow, "price_below", "priceBelow", "price below {}", Snapshot, 1e6},
    {DollarVolumeBelow, "dollar_volume_below", "dollarVolumeBelow", "dollar volume below {}",
     Snapshot, 1e12},
    {TurnoverBelow, "turnover_below", "turnoverBelow", "turnover below {}", Snapshot, 1e12},
    {VolatilityAbove, "volatility_above", "volatilityAbove", "volatility above {} %", Bars, 1e6},
}};

// "500000"; a fraction as it is.
std::string thresholdText(double value)
{
    if (value == static_cast<double>(static_cast<std::int64_t>(value)))
        return fmt::format("{}", static_cast<std::int64_t>(value));
    return base::formatShortest(value);
}

} // namespace

RuleField fieldOf(FilterRule rule)
{
    switch (rule) {
    case MalformedTicker:
        return &FilterRules::malformedTicker;
    case TestIssue:
        return &FilterRules::testIssue;
    case Halted:
        return &FilterRules::halted;
    case Warrant:
        return &FilterRules::warrant;
    case Right:
        return &FilterRules::right;
    case Unit:
        return &FilterRules::unit;
    case Preferred:
        return &FilterRules::preferred;
    case Note:
        return &FilterRules::note;
    case LeveragedEtf:
        return &FilterRules::leveragedEtf;
    case InverseEtf:
        return &FilterRules::inverseEtf;
    case Etf:
        return &FilterRules::etf;
    case StableCoin:
        return &FilterRules::stableCoin;
    case LeveragedToken:
        return &FilterRules::leveragedToken;
    case FiatPair:
        return &FilterRules::fiatPair;
    case SecondQuote:
        return &FilterRules::secondQuote;
    case PriceBelow:
        return &FilterRules::priceBelow;
    case DollarVolumeBelow:
        return &FilterRules::dollarVolumeBelow;
    case TurnoverBelow:
        return &FilterRules::turnoverBelow;
    case TooFewBars:
        return &FilterRules::tooFewBars;
    case Stale:
        return &FilterRules::stale;
    case VolatilityAbove:
        return &FilterRules::volatilityAbove;
    }
    return &FilterRules::malformedTicker;
}

FilterRules smartRules()
{
    FilterRules rules;
    rules.malformedTicker = rules.testIssue = rules.halted = rules.stale = true;
    rules.warrant = rules.right = rules.unit = rules.preferred = rules.note = true;
    rules.leveragedEtf = rules.inverseEtf = true;
    rules.stableCoin = rules.leveragedToken = rules.fiatPair = rules.secondQuote = true;
    rules.priceBelow = 5;
    rules.dollarVolumeBelow = 500'000;
    rules.turnoverBelow = 500'000;
    rules.tooFewBars = 60;
    rules.volatilityAbove = 400;
    rules.liquidSectorsFirst = true;
    return rules;
}

std::span<const FilterRuleInfo> filterRuleTable()
{
    return kTable;
}

const FilterRuleInfo& infoOf(FilterRule rule)
{
    const auto found = std::ranges::find(kTable, rule, &FilterRuleInfo::rule);
    return found == kTable.end() ? kTable.front() : *found;
}

base::Result<FilterRule> parseFilterRule(std::string_view id)
{
    const auto found = std::ranges::find(kTable, id, &FilterRuleInfo::id);
    if (found != kTable.end())
        return found->rule;
    return base::Error{
        base::ErrorCode::InvalidArgument, fmt::format("There is no rule \"{}\".", id), {}, {}};
}

double thresholdOf(const FilterRules& rules, FilterRule rule)
{
    const RuleField field = fieldOf(rule);
    if (const auto* number = std::get_if<double FilterRules::*>(&field))
        return rules.**number;
    if (const auto* count = std::get_if<int FilterRules::*>(&field))
        return rules.**count;
    return 0;
}

bool isOn(const FilterRules& rules, FilterRule rule)
{
    const RuleField field = fieldOf(rule);
    if (const auto* flag = std::get_if<bool FilterRules::*>(&field))
        return rules.**flag;
    return thresholdOf(rules, rule) > 0;
}

std::string labelOf(const FilterRules& rules, FilterRule rule)
{
    std::string label(infoOf(rule).label);
    if (const std::size_t place = label.find("{}"); place != std::string::npos)
        label.replace(place, 2, base::groupThousands(thresholdText(thresholdOf(rules, rule))));
    return label;
}

bool hasRules(const FilterRules& rules)
{
    return std::ranges::any_of(
        kTable, [&rules](const FilterRuleInfo& info) { return isOn(rules, info.rule); });
}

namespace {

// A halt shows in the bars as well.
bool judgesBars(const FilterRuleInfo& info)
{
    return info.phase != Directory || info.rule == Halted;
}

} // namespace

bool hasBarRules(const FilterRules& rules)
{
    return std::ranges::any_of(kTable, [&rules](const FilterRuleInfo& info) {
        return judgesBars(info) && isOn(rules, info.rule);
    });
}

std::string barRulesIdentity(const FilterRules& rules)
{
    std::string identity;
    for (const FilterRuleInfo& info : kTable) {
        if (judgesBars(info) && isOn(rules, info.rule))
            identity +=
                fmt::format("{}={};", info.id, base::formatShortest(thresholdOf(rules, info.rule)));
    }
    return identity;
}

base::Status validate(const FilterRules& rules)
{
    for (const FilterRuleInfo& info : kTable) {
        const double value = thresholdOf(rules, info.rule);
        if (!(value >= 0) || value > info.maximum)
            return base::Error{base::ErrorCode::InvalidArgument,
                               fmt::format("\"{}\" must be between 0 and {}.", info.key,
                                           base::groupThousands(thresholdText(info.maximum))),
                               {},
                               "Correct it in the file of --filter; 0 switches the rule off."};
    }
    return {};
}

} // namespace tapesift::market
