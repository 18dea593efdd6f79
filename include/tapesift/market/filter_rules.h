#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "tapesift/base/result.h"

namespace tapesift::market {

// A reason to leave a symbol out of a scan. Values are stored by name.
enum class FilterRule : std::uint8_t {
    MalformedTicker,
    TestIssue,
    Halted,
    Warrant,
    Right,
    Unit,
    Preferred,
    Note,
    LeveragedEtf,
    InverseEtf,
    Etf,
    StableCoin,
    LeveragedToken,
    FiatPair,
    SecondQuote,
    PriceBelow,
    DollarVolumeBelow,
    TurnoverBelow,
    TooFewBars,
    Stale,
    VolatilityAbove,
};
inline constexpr std::size_t kFilterRuleCount = 21;

// The universe filter as one set of rules (docs/filter.md says why each is there and what its
// default rests on). A switch is on where it is true; a threshold is off at 0. Without a word
// nothing is filtered.
struct FilterRules
{
    // From the directory alone. US shares:
    bool malformedTicker = false;
    bool testIssue = false;
    bool halted = false; // says the directory; or the newest five bars had no trade
    bool warrant = false;
    bool right = false;
    bool unit = false;
    bool preferred = false;
    bool note = false;
    bool leveragedEtf = false;
    bool inverseEtf = false;
    bool etf = false; // every other ETF as well
    // Pairs:
    bool stableCoin = false;     // USDC/USDT moves no more than its peg
    bool leveragedToken = false; // BTCUP, ETH3L
    bool fiatPair = false;       // EUR/USDT
    bool secondQuote = false;    // ETH/BTC where ETH/USDT is in the universe too

    // From prices. US shares, in dollars:
    double priceBelow = 0;
    double dollarVolumeBelow = 0; // a day, mean of 20 days
    // Pairs against a dollar, euro or pound, or a coin that stands for one; a day, mean of 20 days.
    double turnoverBelow = 0;
    // Everything:
    int tooFewBars = 0; // closed bars that there must be
    bool stale = false;
    double volatilityAbove = 0; // percent a year, of 20 returns without the largest

    // Not a rule: the order in which a market is scanned of which nothing was chosen.
    bool liquidSectorsFirst = false;

    bool operator==(const FilterRules&) const = default;
};

// What is on by default.
FilterRules smartRules();
inline FilterRules noRules()
{
    return {};
}

// When a rule can be judged: from what the list says of a symbol, from a price of the moment, or
// from the loaded bars.
enum class FilterPhase : std::uint8_t { Directory, Snapshot, Bars };

struct FilterRuleInfo
{
    FilterRule rule = FilterRule::MalformedTicker;
    std::string_view id;    // "price_below": in reports and in the database
    std::string_view key;   // "priceBelow": in a file of rules
    std::string_view label; // "price below {}": with a place for the threshold, if there is one
    FilterPhase phase = FilterPhase::Directory; // the earliest
    double maximum = 0;                         // of a threshold
};

// Every rule, in the order in which they are told and, within a phase, asked.
std::span<const FilterRuleInfo> filterRuleTable();
const FilterRuleInfo& infoOf(FilterRule rule);

// InvalidArgument for an id that is not in the table.
base::Result<FilterRule> parseFilterRule(std::string_view id);

bool isOn(const FilterRules& rules, FilterRule rule);
// 0 for a switch.
double thresholdOf(const FilterRules& rules, FilterRule rule);
// "price below 5": the rule as a person says it, with its threshold.
std::string labelOf(const FilterRules& rules, FilterRule rule);

// Whether anything is filtered at all, or in that phase.
bool hasRules(const FilterRules& rules);
bool hasBarRules(const FilterRules& rules);

// A text that is equal for rules that judge bars equally: part of what results are reused by.
std::string barRulesIdentity(const FilterRules& rules);

// {"version":1,"malformedTicker":true,...,"priceBelow":5,...}: every key, in a fixed order.
std::string toJson(const FilterRules& rules);

// Reads a file of rules. What it does not name stays as smartRules() has it; 0 or false switches a
// threshold off. InvalidArgument names the key that is unknown or has a wrong value; Unsupported
// for a file of a newer version.
base::Result<FilterRules> filterRulesFromJson(std::string_view json);

// Checks ranges.
base::Status validate(const FilterRules& rules);

} // namespace tapesift::market
