#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "tapesift/base/clock.h"
#include "tapesift/base/error.h"

namespace tapesift::net {

// "2026-11-26 17:20:05 UTC".
std::string clockText(base::UtcTime time);

// "4,800", "0.8": with at most one decimal.
std::string grouped(double value);

// "a second", "a minute", "an hour", "a day", "in 90 s".
std::string windowText(std::chrono::seconds window);

// "Too Many Requests" for 429; "status 299" for one without a name here.
std::string statusText(int status);

// What a server said, fit for a sentence and a log line: no control characters, not too long, no
// full stop at the end.
std::string oneLine(std::string_view text);

base::Error cancelledError(std::string_view what);

} // namespace tapesift::net
