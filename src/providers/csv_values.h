#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "tapesift/base/utc_time.h"

namespace tapesift::providers {

// What to do with an offset such as +02:00 behind a time: Utc subtracts it, Local keeps the clock
// on the wall, which has the exchange's own date.
enum class CsvZone : std::uint8_t { Utc, Local };

// Reads the time of a row: a date (2024-01-31, 2024/1/31, 20240131, 1/31/2024, 31.1.2024), one
// with a time of day behind it (ISO 8601) or in `clock` (15:30, 15:30:00, 153000), or seconds,
// milliseconds, micro- or nanoseconds since 1970, told apart by their size. Without an offset it is
// UTC. nullopt for anything else and for days that do not exist.
std::optional<base::UtcSeconds> parseCsvTime(std::string_view text, std::string_view clock,
                                             CsvZone zone);

// Reads a price or a volume, correctly rounded. NaN if the text is not a number.
double parseCsvNumber(std::string_view text, bool hasDecimalComma);

// Whether a cell says that there is no value: empty, "-", "null", "nan", "n/a" in any case.
bool isNoCsvValue(std::string_view text);

} // namespace tapesift::providers
