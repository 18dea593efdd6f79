#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "tapesift/base/clock.h"
#include "tapesift/base/result.h"

namespace tapesift::base {

// A moment to the second: the time stamp of a bar.
using UtcSeconds = std::chrono::sys_seconds;

// "2026-11-22T08:43:55Z".
std::string formatUtc(UtcSeconds time);

// "2026-11-22T08:43:55.123Z".
std::string formatUtc(UtcTime time);

// "2026-11-22".
std::string formatDate(UtcSeconds time);

// "20261122_084355": the time part of a run id.
std::string formatCompact(UtcTime time);

// Whether the text is a plain date: YYYY-MM-DD.
bool isDate(std::string_view text);

// Reads YYYY-MM-DD (midnight UTC), or an ISO 8601 time: YYYY-MM-DD, then 'T' or a blank, HH:MM,
// optionally :SS and a fraction (cut off), optionally Z or an offset such as +02:00; without an
// offset it is UTC. Impossible dates (February 30th) are InvalidArgument.
Result<UtcSeconds> parseUtc(std::string_view text);

} // namespace tapesift::base
