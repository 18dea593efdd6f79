#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::market {

// Which price of a bar the close-based indicators look at.
enum class PriceSource : std::uint8_t {
    Close = 1,
    Open = 2,
    High = 3,
    Low = 4,
    Hl2 = 5,   // (high + low) / 2
    Hlc3 = 6,  // (high + low + close) / 3
    Ohlc4 = 7, // (open + high + low + close) / 4
};

// "close" "open" "high" "low" "hl2" "hlc3" "ohlc4".
std::string_view priceSourceName(PriceSource source);
base::Result<PriceSource> parsePriceSource(std::string_view text);

// The chosen price of every bar. A plain column is returned as it is; a mixed price is worked out
// into `storage`, which must outlive the result.
std::span<const double> pricesOf(const BarView& bars, PriceSource source,
                                 std::vector<double>& storage);

} // namespace tapesift::market
