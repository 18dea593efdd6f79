#include "tapesift/store/filtered_entry.h"

#include <fmt/core.h>

namespace tapesift::store {

LedgerEntry filteredEntry(const market::Member& member, const market::RuleHit& hit)
{
    base::Error reason{
        base::ErrorCode::NotFound,
        fmt::format("{} is left out by the filter: {}.", member.symbol.text(), hit.detail),
        std::string(market::infoOf(hit.rule).id), "Scan it by name, or with --filter none."};
    return {{}, member, market::Outcome::Filtered, 1, std::move(reason), std::nullopt};
}

std::optional<market::FilterRule> filterRuleOf(const LedgerEntry& entry)
{
    if (entry.outcome != market::Outcome::Filtered || !entry.error)
        return std::nullopt;
    const auto rule = market::parseFilterRule(entry.error->details);
    return rule ? std::optional(*rule) : std::nullopt;
}

void addFiltered(std::vector<market::FunnelStep>& funnel, const market::FilterRules& rules,
                 std::span<const LedgerEntry> entries)
{
    market::FunnelCounter counter(rules);
    for (const LedgerEntry& entry : entries) {
        if (const auto rule = filterRuleOf(entry))
            counter.add(*rule, entry.member.symbol);
    }
    for (market::FunnelStep& step : counter.take())
        market::addStep(funnel, std::move(step));
}

} // namespace tapesift::store
