#pragma once

#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/universe.h"

namespace tapesift::market {

struct BuiltinUniverse
{
    std::string id;    // "sp500"
    std::string label; // "S&P 500"
    std::string asOf;  // "2026-08-21": the day the membership was checked
};

// The lists that come with the program: dow30, nasdaq100, sp500, crypto20.
const std::vector<BuiltinUniverse>& builtinUniverses();

// NotFound, naming the lists there are, for another id.
base::Result<Universe> loadBuiltinUniverse(std::string_view id);

} // namespace tapesift::market
