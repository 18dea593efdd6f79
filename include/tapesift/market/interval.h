#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

#include "tapesift/base/result.h"

namespace tapesift::market {

// The length of a bar. Values are stored in files: never renumber.
enum class Interval : std::uint8_t {
    Min1 = 1,
    Min5 = 2,
    Min15 = 3,
    Min30 = 4,
    Hour1 = 5,
    Hour2 = 6,
    Hour4 = 7,
    Day1 = 8,
    Week1 = 9,
    Month1 = 10,
};

inline constexpr std::array kAllIntervals = {
    Interval::Min1,  Interval::Min5,  Interval::Min15, Interval::Min30, Interval::Hour1,
    Interval::Hour2, Interval::Hour4, Interval::Day1,  Interval::Week1, Interval::Month1};

// "1m" "5m" "15m" "30m" "1h" "2h" "4h" "1d" "1wk" "1mo".
std::string_view intervalName(Interval interval);

// Accepts the names above; an unknown one is InvalidArgument and lists them.
base::Result<Interval> parseInterval(std::string_view text);

// The nominal length: a month counts 30 days.
std::chrono::seconds intervalLength(Interval interval);

// Shorter than a day.
bool isIntraday(Interval interval);

} // namespace tapesift::market
