#pragma once

#include <cstdint>
#include <string_view>

#include "tapesift/base/result.h"

namespace tapesift::market {

// How far a scan goes. Values are stored: never renumber.
enum class ScanPhase : std::uint8_t {
    Quick = 1, // a verdict a symbol
    Deep = 2,  // and after it score, regime, levels, confluence, cycles and prediction
};

// "quick", "deep": the name in JSON.
std::string_view scanPhaseName(ScanPhase phase);

// Accepts the names above; InvalidArgument lists them.
base::Result<ScanPhase> parseScanPhase(std::string_view text);

} // namespace tapesift::market
