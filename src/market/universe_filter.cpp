#include "tapesift/market/universe_filter.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tapesift/base/text.h"
#include "tapesift/market/bar_quality.h"

#include "market/bar_facts.h"
#include "market/pair_rules.h"
#include "market/rule_subject.h"
#include "market/ticker_rules.h"

namespace tapesift::market {

namespace {

// Prices below a dollar need more than two decimals to be told from the threshold.
std::string priceOf(double price)
{
    return price >= 1 ? fmt::format("{:.2f}", price) : fmt::format("{:.4g}", price);
}

std::string moneyOf(double money)
{
    return countText(static_cast<std::size_t>(std::max(0.0, std::floor(money))));
}

std::optional<RuleHit> pairHit(const Symbol& symbol, const FilterRules& rules)
{
    if (rules.fiatPair && isFiat(symbol.base()))
        return RuleHit{FilterRule::FiatPair, fmt::format("{} is a currency", symbol.base())};
    if (rules.stableCoin && isStableCoin(symbol.base()))
        return RuleHit{FilterRule::StableCoin, fmt::format("{} is a stable coin", symbol.base())};
    if (rules.leveragedToken && isLeveragedToken(symbol.base()))
        return RuleHit{FilterRule::LeveragedToken,
                       fmt::format("{} is a leveraged token", symbol.base())};
    return std::nullopt;
}

std::optional<RuleHit> shareHit(const Member& member, const FilterRules& rules)
{
    if (rules.malformedTicker && isMalformedTicker(member.symbol))
        return RuleHit{FilterRule::MalformedTicker, "no exchange writes a ticker like that"};
    const auto rule = ruleOf(kindOf(member));
    if (!rule || !isOn(rules, *rule))
        return std::nullopt;
    return RuleHit{*rule, member.name.empty() ? std::string(infoOf(*rule).label) : member.name};
}

std::optional<RuleHit> priceHit(const Symbol& symbol, double price, const FilterRules& rules)
{
    if (rules.priceBelow <= 0 || !isUsShare(symbol) || !(price > 0) || price >= rules.priceBelow)
        return std::nullopt;
    return RuleHit{FilterRule::PriceBelow, fmt::format("price {} below {}", priceOf(price),
                                                       base::formatShortest(rules.priceBelow))};
}

std::optional<RuleHit> turnoverHit(const Symbol& symbol, double money, const FilterRules& rules)
{
    const auto rule = turnoverRuleOf(symbol);
    if (!rule || !std::isfinite(money))
        return std::nullopt;
    const double threshold = thresholdOf(rules, *rule);
    if (money >= threshold)
        return std::nullopt;
    const bool isShare = *rule == FilterRule::DollarVolumeBelow;
    return RuleHit{*rule,
                   fmt::format("{} {} a day below {}", isShare ? "dollar volume" : "turnover",
                               moneyOf(money), moneyOf(threshold))};
}

std::optional<RuleHit> historyHit(const BarFacts& facts, const FilterRules& rules)
{
    if (rules.stale) {
        if (staleNote(facts.newest, facts.asOf, facts.interval))
            return RuleHit{FilterRule::Stale,
                           fmt::format("last bar of {}", base::formatDate(facts.newest))};
    }
    if (facts.closed.size() < static_cast<std::size_t>(std::max(0, rules.tooFewBars)))
        return RuleHit{FilterRule::TooFewBars,
                       fmt::format("{} closed bars of {}", facts.closed.size(), rules.tooFewBars)};
    if (rules.halted && hasNoTrades(facts.closed))
        return RuleHit{FilterRule::Halted, "no trade in the newest 5 bars"};
    return std::nullopt;
}

// Members of one coin: the one in the best quote currency stays.
void addSecondQuotes(std::vector<Member>& members, FunnelCounter& counter)
{
    std::unordered_map<std::string, std::size_t> best;
    for (const Member& member : members) {
        if (!member.symbol.isPair())
            continue;
        const std::size_t rank = quoteRank(member.symbol.quote());
        const auto [known, isNew] = best.emplace(member.symbol.base(), rank);
        if (!isNew)
            known->second = std::min(known->second, rank);
    }
    std::unordered_map<std::string, bool> taken; // two quotes that are not in the order: the first
    std::erase_if(members, [&](const Member& member) {
        if (!member.symbol.isPair())
            return false;
        const std::string coin(member.symbol.base());
        bool& isTaken = taken[coin];
        if (!isTaken && quoteRank(member.symbol.quote()) == best[coin]) {
            isTaken = true;
            return false;
        }
        counter.add(FilterRule::SecondQuote, member.symbol);
        return true;
    });
}

template <class Judge>
void remove(std::vector<Member>& members, FunnelCounter& counter, Judge&& judge)
{
    std::erase_if(members, [&](const Member& member) {
        const std::optional<RuleHit> hit = judge(member);
        if (hit)
            counter.add(hit->rule, member.symbol);
        return hit.has_value();
    });
}

} // namespace

std::optional<RuleHit> directoryHit(const Member& member, const FilterRules& rules)
{
    if (rules.testIssue && member.isTestIssue)
        return RuleHit{FilterRule::TestIssue, "made for testing the exchange's systems"};
    const auto hit =
        member.symbol.isPair() ? pairHit(member.symbol, rules) : shareHit(member, rules);
    if (hit)
        return hit;
    if (rules.halted && member.isHalted)
        return RuleHit{FilterRule::Halted, "its exchange says that it does not trade"};
    return std::nullopt;
}

std::optional<RuleHit> snapshotHit(const Member& member, const SnapshotFacts& facts,
                                   const FilterRules& rules)
{
    if (auto hit = priceHit(member.symbol, facts.price, rules))
        return hit;
    return facts.isWholeDay ? turnoverHit(member.symbol, facts.turnover, rules) : std::nullopt;
}

std::optional<RuleHit> barsHit(const Member& member, const BarFacts& facts,
                               const FilterRules& rules)
{
    if (facts.closed.empty())
        return std::nullopt;
    if (auto hit = historyHit(facts, rules))
        return hit;
    if (auto hit = priceHit(member.symbol, facts.closed.close.back(), rules))
        return hit;
    const bool isPair = member.symbol.isPair();
    if (isPair ? rules.turnoverBelow > 0 : rules.dollarVolumeBelow > 0) {
        const double money = dailyTurnover(facts.closed, facts.interval, isPair);
        if (auto hit = turnoverHit(member.symbol, money, rules))
            return hit;
    }
    if (rules.volatilityAbove > 0) {
        const double volatility = yearlyVolatility(facts.closed, facts.interval, isPair);
        if (volatility > rules.volatilityAbove)
            return RuleHit{FilterRule::VolatilityAbove,
                           fmt::format("volatility {:.0f} % a year above {}", volatility,
                                       base::formatShortest(rules.volatilityAbove))};
    }
    return std::nullopt;
}

std::vector<FunnelStep> applyDirectoryRules(std::vector<Member>& members, const FilterRules& rules)
{
    FunnelCounter counter(rules);
    remove(members, counter, [&](const Member& member) { return directoryHit(member, rules); });
    if (rules.secondQuote)
        addSecondQuotes(members, counter);
    return counter.take();
}

std::vector<FunnelStep> applySnapshotRules(std::vector<Member>& members,
                                           const std::unordered_map<Symbol, SnapshotFacts>& facts,
                                           const FilterRules& rules)
{
    FunnelCounter counter(rules);
    remove(members, counter, [&](const Member& member) -> std::optional<RuleHit> {
        const auto known = facts.find(member.symbol);
        return known == facts.end() ? std::nullopt : snapshotHit(member, known->second, rules);
    });
    return counter.take();
}

void FunnelCounter::add(FilterRule rule, const Symbol& symbol)
{
    m_symbols.at(static_cast<std::size_t>(rule)).push_back(symbol.text());
}

std::vector<FunnelStep> FunnelCounter::take()
{
    std::vector<FunnelStep> steps;
    for (const FilterRuleInfo& info : filterRuleTable()) {
        auto& symbols = m_symbols.at(static_cast<std::size_t>(info.rule));
        if (symbols.empty())
            continue;
        FunnelStep step{std::string(info.id),
                        labelOf(m_rules, info.rule),
                        static_cast<std::uint32_t>(symbols.size()),
                        {}};
        step.symbols = std::move(symbols);
        symbols.clear();
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace tapesift::market
