#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/alerts/alert_rule.h"
#include "tapesift/base/clock.h"
#include "tapesift/base/result.h"

namespace tapesift::alerts {

inline constexpr double kUnknownNumber = std::numeric_limits<double>::quiet_NaN();

// A rule's condition became true for a symbol.
struct AlertEvent
{
    std::string symbol;
    std::string what;              // "crosses above 200", for a line behind the symbol
    double price = kUnknownNumber; // these: as the scan saw them; NaN: not known
    double strength = kUnknownNumber;
    double score = kUnknownNumber;
    std::string signal; // "STRONG_BUY"; empty: not known
    double weight = 0;  // what the top is chosen by; higher comes first

    // NaN is equal to NaN.
    bool operator==(const AlertEvent& other) const;
};

// What goes to a channel. Holds no secret.
struct AlertMessage
{
    // Symbols that are kept of a digest, the best; the others are only counted.
    static constexpr std::size_t kMostEvents = 50;

    std::string rule;  // id
    std::string title; // of the rule
    RuleKind kind = RuleKind::SignalFlips;
    base::UtcTime at{};
    std::size_t total = 0;          // symbols, those that are not in `events` included
    std::vector<AlertEvent> events; // heaviest first
    bool isDigest = false;
    bool wasHeldBack = false; // over quiet hours
    std::string sound;

    bool operator==(const AlertMessage&) const = default;
};

// "Breakouts: AAPL enters breakout", and where `shown` of more are shown "Breakouts: 14 new, top
// 5".
std::string headline(const AlertMessage& message, std::size_t shown);

// One line for each symbol, at most `most`, with "… and 12 more" for the rest. At most `limit`
// characters as `measure` counts them.
enum class TextMeasure : std::uint8_t { Characters, Utf16Units, Bytes };
std::string bodyText(const AlertMessage& message, std::size_t most, std::size_t limit,
                     TextMeasure measure);

// What the test of a channel sends.
AlertMessage testMessage(base::UtcTime now);

// As it is kept in the database. Corrupt for what is none.
std::string toJson(const AlertMessage& message);
base::Result<AlertMessage> messageFromJson(std::string_view json);

} // namespace tapesift::alerts
