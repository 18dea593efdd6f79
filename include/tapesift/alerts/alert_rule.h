#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/symbol.h"

namespace tapesift::alerts {

// What has to happen for an alert.
enum class RuleKind : std::uint8_t {
    EntersScanner, // a scanner finds the symbol and did not at its run before
    LeavesScanner, // the reverse
    SignalFlips,   // the signal becomes `signal`, or, without one, changes at all
    StrengthMoves, // these three: by `amount` against what was told last, or seen first;
    PriceMoves,    //   points of strength, percent of the price, points of the opportunity score
    ScoreMoves,
    PriceCrosses, // the price goes beyond `level`
    FormulaTrue,  // `formula` holds and did not when it was last judged
};

// "enters_scanner", "leaves_scanner", "signal_flips", "strength_moves", "price_moves",
// "score_moves", "price_crosses", "formula_true".
std::string_view ruleKindName(RuleKind kind);

// Which way a move or a cross must go.
enum class Direction : std::uint8_t { Both, Up, Down };

// "both", "up", "down".
std::string_view directionName(Direction direction);

// For how long a rule keeps quiet about a symbol once it has told of it.
struct CoolDown
{
    enum class Unit : std::uint8_t { Minutes, Bars };

    std::size_t count = 0; // 0: none
    Unit unit = Unit::Minutes;

    bool operator==(const CoolDown&) const = default;
};

// When alerts of a rule are held back; they come as one digest afterwards. Times are those of the
// zone's clocks, so that 07:00 is 07:00 across a change of them.
struct QuietHours
{
    std::chrono::minutes from = std::chrono::hours{22}; // after midnight, 0 ... 23:59
    std::chrono::minutes to = std::chrono::hours{7};    // not later than `from`: of the next day
    std::string zone = "UTC";                           // name in the tz database
    // From Sunday on: the days on which they begin.
    std::array<bool, 7> days = {true, true, true, true, true, true, true};

    bool operator==(const QuietHours&) const = default;
};

// One rule of alerts.json (docs/alerts.md).
struct AlertRule
{
    std::string id;   // unique: a letter, then letters, digits, '_' and '-', at most 64
    std::string name; // for people; empty: the id
    RuleKind kind = RuleKind::SignalFlips;
    std::string scanner;                    // EntersScanner, LeavesScanner
    std::optional<analysis::Signal> signal; // SignalFlips; none: any
    double amount = 0;                      // of the three moves; above 0
    double level = 0;                       // PriceCrosses; above 0
    Direction direction = Direction::Both;  // of the moves and of PriceCrosses
    std::string formula;                    // FormulaTrue: a condition (docs/formula.md)

    std::vector<market::Symbol> symbols; // none: every one that is scanned
    std::vector<std::string> channels;   // ids; "desktop" is always there
    CoolDown coolDown;                   // for each symbol by itself
    std::optional<QuietHours> quiet;
    bool digest = false; // one message for all symbols of a scan: "14 new, top 5"
    std::string sound;   // played with it; empty: none (see SoundPlayer)
    std::optional<base::UtcSeconds> expires; // from then on it is as if disabled
    bool enabled = true;

    // Members of its JSON object that this version does not know, as JSON; kept when it is saved.
    std::string unknown;

    const std::string& title() const { return name.empty() ? id : name; }
    bool isActive(base::UtcTime now) const { return enabled && (!expires || now < *expires); }

    bool operator==(const AlertRule&) const = default;
};

// What the rule says of a symbol's state must be told anew when this changes: its condition without
// everything that does not matter to it.
std::string conditionOf(const AlertRule& rule);

// The condition in words: "price crosses above 200", "enters breakout".
std::string conditionText(const AlertRule& rule);

} // namespace tapesift::alerts
