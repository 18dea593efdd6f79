#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::market {

// What past prices are made comparable for. Values are stored in files: never renumber.
enum class Adjustment : std::uint8_t {
    Raw = 0,    // as traded
    Splits = 1, // divided by the splits since
    All = 2,    // and lowered by the dividends since
};

// "raw" "splits" "all".
std::string_view adjustmentName(Adjustment adjustment);
base::Result<Adjustment> parseAdjustment(std::string_view text);

// A split or a dividend that takes effect with the bar of `time` (its ex-date).
struct CorporateAction
{
    base::UtcSeconds time{};
    double splitRatio = 1; // new shares for one old: 4 for 4:1, 0.1 for a reverse split of 1:10
    double dividend = 0;   // cash a share, in money of that day

    bool operator==(const CorporateAction&) const = default;
};

// Prices as traded made comparable with those of the last bar: prices of bars before a split are
// divided by its ratio and volume multiplied; with All, prices before a dividend are multiplied by
// 1 - dividend / close of the bar before (the method of the Center for Research in Security
// Prices); where a split takes effect on the same day, the dividend is one on the new shares.
// `actions` rise in time. Left out of account are actions later than the last bar, ratios that are
// not positive, dividends that are not positive or not below the close before, and whatever would
// bring a factor above 1e12.
BarSeries adjustBars(const BarView& raw, std::span<const CorporateAction> actions,
                     Adjustment adjustment);

} // namespace tapesift::market
