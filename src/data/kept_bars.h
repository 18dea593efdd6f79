#pragma once

#include <cstdint>
#include <vector>

#include "tapesift/cache/price_cache.h"
#include "tapesift/data/loaded_bars.h"

namespace tapesift::data {

// The questions a loader asks about kept bars. All pure.

// The number of bars asked for.
std::size_t wanted(const LoadRequest& request);

// Epoch for no bars.
base::UtcSeconds newestOf(const market::BarView& bars);

// Up to when the entry tells all there is, as long as it is fresh.
base::UtcSeconds knownUntil(const cache::EntryInfo& info);

// Whether nothing that was asked for is missing in the entry though its source may have it.
bool isEnough(const cache::CachedBars& cached, const LoadRequest& request);

// Cuts the whole series to what was asked for.
LoadedBars cut(const market::BarView& whole, std::vector<market::QualityNote> notes,
               const LoadRequest& request);

// What tells one state of the prices given from another: the bars as they are kept (`kept` is
// their checksum), and how they are adjusted.
std::uint64_t effectiveFingerprint(std::uint64_t kept, const cache::EntryInfo& info,
                                   market::Adjustment adjustment);

} // namespace tapesift::data
