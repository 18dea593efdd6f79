#pragma once

#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "tapesift/base/utc_time.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/filter_rules.h"
#include "tapesift/market/funnel.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/universe.h"

namespace tapesift::market {

// Why one symbol is left out.
struct RuleHit
{
    FilterRule rule = FilterRule::MalformedTicker;
    std::string detail; // "price 3.20 below 5"

    bool operator==(const RuleHit&) const = default;
};

// The price of the moment.
struct SnapshotFacts
{
    double price = 0;                                           // 0: not told
    double turnover = std::numeric_limits<double>::quiet_NaN(); // money traded
    // The turnover is that of a whole day (crypto: the last 24 hours), not of one that still runs.
    bool isWholeDay = false;
};

// The bars of one symbol as a scan sees them.
struct BarFacts
{
    BarView closed;            // closed bars only
    base::UtcSeconds newest{}; // the newest bar, a forming one included
    base::UtcSeconds asOf{};
    Interval interval = Interval::Day1;
};

// A symbol that is judged by the rules for US shares: no pair, no index, no future, nothing with
// the suffix of a foreign exchange (SAP.DE, VOD.L, 7203.T).
bool isUsShare(const Symbol& symbol);

// The first rule of the phase that the symbol breaks. A symbol of which a fact is not known is
// never removed because of it. Thread-safe: nothing is kept.
std::optional<RuleHit> directoryHit(const Member& member, const FilterRules& rules);
std::optional<RuleHit> snapshotHit(const Member& member, const SnapshotFacts& facts,
                                   const FilterRules& rules);
// Looks at nothing of the member but its symbol.
std::optional<RuleHit> barsHit(const Member& member, const BarFacts& facts,
                               const FilterRules& rules);

// Removes the members that break a rule of the phase; one step for each rule that removed some, in
// the order of the rules. The first one also keeps one quote currency for each coin
// (FilterRules::secondQuote).
std::vector<FunnelStep> applyDirectoryRules(std::vector<Member>& members, const FilterRules& rules);
std::vector<FunnelStep> applySnapshotRules(std::vector<Member>& members,
                                           const std::unordered_map<Symbol, SnapshotFacts>& facts,
                                           const FilterRules& rules);

// Counts hits one by one into steps in the order of the rules.
class FunnelCounter
{
public:
    explicit FunnelCounter(const FilterRules& rules)
        : m_rules(rules)
    {
    }

    void add(FilterRule rule, const Symbol& symbol);
    std::vector<FunnelStep> take();

private:
    FilterRules m_rules;
    std::array<std::vector<std::string>, kFilterRuleCount> m_symbols;
};

// Puts sectors in the order of the money that is traded in their shares (docs/filter.md), symbols
// without a sector last; within a sector the order stays.
void liquidSectorsFirst(std::vector<Member>& members);

} // namespace tapesift::market
