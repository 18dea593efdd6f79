#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "tapesift/base/result.h"

namespace tapesift::market {

// How a symbol of the universe ended. Each ends in exactly one. Values are stored: never renumber.
enum class Outcome : std::uint8_t {
    Ok = 1,
    Filtered = 2,
    NoData = 3,        // the source knows the symbol but has no bars
    TooShort = 4,      // too few bars for a verdict
    Stale = 5,         // the last bar is too old
    BadData = 6,       // the source's data cannot be used
    UnknownSymbol = 7, // the source does not know it
    NotEntitled = 8,
    RateLimited = 9,
    TimedOut = 10,
    ProviderBlocked = 11,
    Failed = 12,
    Cancelled = 13,
};

inline constexpr std::array kAllOutcomes = {
    Outcome::Ok,          Outcome::Filtered, Outcome::NoData,          Outcome::TooShort,
    Outcome::Stale,       Outcome::BadData,  Outcome::UnknownSymbol,   Outcome::NotEntitled,
    Outcome::RateLimited, Outcome::TimedOut, Outcome::ProviderBlocked, Outcome::Failed,
    Outcome::Cancelled};

// "ok", "no_data" ...: the name in JSON.
std::string_view outcomeName(Outcome outcome);
base::Result<Outcome> parseOutcome(std::string_view text);

// The outcome of a symbol whose bars could not be had because of `code`.
Outcome outcomeOf(base::ErrorCode code);

// A symbol without a result because something went wrong, as against filtered or cancelled.
bool isFailure(Outcome outcome);

} // namespace tapesift::market
