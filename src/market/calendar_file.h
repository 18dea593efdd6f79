#pragma once

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "market/calendar_rules.h"
#include "tapesift/base/result.h"

namespace tapesift::market {

struct EarlyCloseRule
{
    DateRule rule;
    std::chrono::minutes close{}; // after local midnight
};

struct SpecialClosure
{
    std::chrono::sys_days from{};
    std::chrono::sys_days until{}; // the last day
};

struct SpecialEarlyClose
{
    std::chrono::sys_days date{};
    std::chrono::minutes close{}; // after local midnight
};

// What a calendar file says.
struct CalendarSpec
{
    std::string id;
    std::string name;
    std::string zone;                  // name in the tz database
    std::vector<std::string> suffixes; // of symbols: "DE" for SAP.DE
    std::chrono::minutes open{};       // after local midnight
    std::chrono::minutes close{};
    std::array<bool, 7> isWeekend = {true, false, false, false, false, false, true}; // from Sunday
    std::vector<DateRule> holidays;
    std::vector<EarlyCloseRule> earlyCloses;
    std::vector<SpecialClosure> specialClosures;
    std::vector<SpecialEarlyClose> specialEarlyCloses;
};

// Reads the form that docs/data-quality.md describes. Corrupt, with the place and what is wrong
// there, for anything else; a key that is not known is an error too, so that a misspelt one is not
// passed over.
base::Result<CalendarSpec> readCalendarFile(std::string_view json);

} // namespace tapesift::market
