#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "tapesift/market/bar_quality.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::market {

// What came of joining freshly fetched bars to those of the cache. All but Merged mean that the
// cached bars must not be used any longer: fetch all of them anew.
enum class MergeOutcome : std::uint8_t {
    Merged,
    NoOverlap,        // no complete bar is in both, so nothing shows that they fit
    SplitSuspected,   // the fresh prices are the cached ones times one ratio, as after a split
    DividendAdjusted, // the same with a ratio near 1, as after a dividend
    Revised,          // the source corrected some bars, added some or took some away
    Reused,           // nothing matches: another security under the same symbol
};

// "merged" "no_overlap" ...: the name in logs.
std::string_view mergeOutcomeName(MergeOutcome outcome);

struct BarMerge
{
    MergeOutcome outcome = MergeOutcome::NoOverlap;
    CheckedBars bars;   // if Merged: the cached bars before the fresh ones, then the fresh ones
    double ratio = 1;   // fresh price / cached price where they differ by one ratio
    std::string detail; // why not Merged, for the log; names no price
};

// The series of the cache that is topped up.
struct CachedBars
{
    BarView bars;
    std::span<const QualityNote> notes;
    base::UtcSeconds fetchedAt{}; // bars that close later were still forming
};

// Joins `fresh`, which begins some bars before the end of `cached`, to it. Both are of one feed and
// one interval and passed the gate.
//
// Compared are the bars that are in both and were complete when the cached ones were fetched:
// open, high, low and close agree within 1e-6 of the price (half the digits of a float, in which
// some sources hold prices, and far below any tick); volume may differ (sources correct it for
// days). Where they agree, the fresh bars replace the cached ones from their first on. The last of
// them may differ while the others, at least one, agree: it was fetched before it was final.
//
// Where they do not, all of them or those before some day differ by one ratio within 0.2 % (prices
// are rounded to cents after an adjustment): a split, if the ratio is below 0.8 or above 1.25, else
// a dividend. One bar alone shows no common ratio; there a split needs one of the ratios that the
// gate knows. If no bar agrees and the middle ratio is outside that range too, it is another
// security; the rest is a revision.
//
// The merged series passes the gate again, so that the seam is judged like any other place.
BarMerge mergeBars(const CachedBars& cached, const CheckedBars& fresh, Interval interval,
                   const ExchangeCalendar& calendar);

} // namespace tapesift::market
