#pragma once

#include <cstdint>
#include <string>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"

namespace tapesift::cache {

// What one tier has spared.
struct TierCount
{
    std::uint64_t hits = 0;
    std::uint64_t bytes = 0; // of the entries that it gave

    TierCount& operator+=(const TierCount& other);
    TierCount operator-(const TierCount& other) const;
    bool operator==(const TierCount&) const = default;
};

// How lookups ended, tier by tier.
struct TierCounts
{
    TierCount memory;
    TierCount file;
    TierCount remote;
    TierCount fetched; // entries that no tier had, so that they were fetched and stored

    std::uint64_t hits() const { return memory.hits + file.hits + remote.hits; }
    std::uint64_t bytes() const { return memory.bytes + file.bytes + remote.bytes; }

    TierCounts& operator+=(const TierCounts& other);
    TierCounts operator-(const TierCounts& other) const;
    bool operator==(const TierCounts&) const = default;
};

// The counts of all programs that used a cache folder, kept in its file `usage`. Losing it costs
// nothing: a missing or damaged one counts from 0.
struct CacheUsage
{
    base::UtcTime since{}; // when counting began; 1970 if it has not
    TierCounts counts;
    base::UtcTime sweptAt{}; // when the folder was last looked through for what is too much
};

CacheUsage loadUsage(base::FileSystem& files, const std::string& folder);

// Adds to what is kept. Two programs that add in the same instant may lose the counts of one.
base::Status addUsage(base::FileSystem& files, const std::string& folder, const TierCounts& counts,
                      base::UtcTime now);

base::Status noteSweep(base::FileSystem& files, const std::string& folder, base::UtcTime now);

} // namespace tapesift::cache
