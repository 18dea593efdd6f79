#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/market/scan_spec.h"
#include "tapesift/market/universe_filter.h"

namespace tapesift::market {

// How a symbol stands to every rule of the filter, also to those it meets: for people who ask why
// one is there or not. A scan asks universe_filter.h, which stops at the first hit. Pure;
// thread-safe.

// What is known of a symbol beside its name. What is not known is NaN or nullopt.
struct SymbolFacts
{
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

    // The member is as the directory told it: its kind, test issues and halts.
    bool isFromDirectory = false;
    // It got as far as its bars, so that nothing the list says was against it.
    bool wasScanned = false;
    double price = kUnknown;      // close of the newest closed bar
    double turnover = kUnknown;   // money traded a day, mean of 20 days
    double volatility = kUnknown; // percent a year
    std::optional<std::size_t> closedBars;
    std::optional<base::UtcSeconds> newestBar;
    std::optional<bool> isTraded; // in the newest five bars
    base::UtcSeconds asOf{};
    Interval interval = Interval::Day1;
};

// Bars that a scan has loaded, as its filter looks at them. `bars` must not be empty.
BarFacts seenBars(const BarView& bars, bool isLastForming, const ScanSpec& spec);

// Everything that bars tell.
SymbolFacts factsOf(const Symbol& symbol, const BarFacts& bars);

enum class RuleState : std::uint8_t { Passed, Failed, NotKnown };

// "passed", "failed", "not_known": the name in JSON.
std::string_view ruleStateName(RuleState state);

struct RuleCheck
{
    FilterRule rule = FilterRule::MalformedTicker;
    RuleState state = RuleState::NotKnown;
    double value = SymbolFacts::kUnknown; // what a threshold is compared with, in its unit
    double threshold = 0;                 // 0: the rule is a switch
    // How far the value is on the wrong side, in the unit of the threshold; NaN unless it is.
    double failedBy = SymbolFacts::kUnknown;
    std::optional<base::UtcSeconds> newestBar; // what "no recent bar" was told from
    std::string remark;                        // why a scan left it out, as it said so

    bool operator==(const RuleCheck&) const = default;
};

// Every rule that is on and concerns a symbol of that kind, in the order of the table.
std::vector<RuleCheck> checkRules(const Member& member, const SymbolFacts& facts,
                                  const FilterRules& rules);

// The rules of a scan as it applies them: one that looks back less far than the filter asks for
// must not find every series too short.
FilterRules appliedRules(const ScanSpec& spec);

} // namespace tapesift::market
