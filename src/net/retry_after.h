#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "tapesift/base/clock.h"

namespace tapesift::net {

// The longest time a server is believed; the longest bans known are three days.
constexpr std::chrono::hours kLongestRefusal{7 * 24};

// When the header Retry-After allows the next request: whole seconds from `now`, or a date in one
// of the three forms of RFC 9110, 5.6.7. nullopt for anything else, negative numbers included.
// Never more than kLongestRefusal ahead; a date in the past is given as it is.
std::optional<base::UtcTime> parseRetryAfter(std::string_view text, base::UtcTime now);

} // namespace tapesift::net
