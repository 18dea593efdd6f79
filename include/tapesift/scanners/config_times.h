#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "tapesift/scanners/config_reader.h"

namespace tapesift::scanners {

// HH:MM, up to 24:00, as minutes after midnight; and the reverse.
std::optional<std::chrono::minutes> parseClock(std::string_view text);
std::string clockText(std::chrono::minutes clock);

// A list of days such as ["mon", "fri"], from Sunday on. A member that is not there changes
// nothing.
void readDays(ConfigReader& reader, const char* key, std::array<bool, 7>& days);
Json daysToJson(const std::array<bool, 7>& days);

} // namespace tapesift::scanners
