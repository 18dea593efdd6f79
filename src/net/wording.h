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

base::Error cancelledError(std::string_view what);

} // namespace tapesift::net
