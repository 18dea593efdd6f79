#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"
#include "tapesift/cache/remote_tier.h"

namespace tapesift::cache {

struct FeedStatistics
{
    std::string feed;
    std::string interval;
    std::uint64_t entries = 0;
    std::uint64_t bytes = 0;
    base::UtcTime oldest{}; // modification times of the entries
    base::UtcTime newest{};
};

// What lies in the cache folder: a line for each feed and interval that has entries, sorted by feed
// and length of interval. An absent folder is empty.
base::Result<std::vector<FeedStatistics>> cacheStatistics(base::FileSystem& files,
                                                          const std::string& folder);

struct VerifyReport
{
    std::uint64_t checked = 0;
    std::vector<std::string> damaged;    // paths relative to the folder
    std::vector<std::string> unreadable; // the same, of files that the system refuses to read
};

// Reads every entry. Damaged ones, and ones that are in another one's place, are renamed to
// <name>.damaged, so that they can be looked at and are never read again. Entries of another format
// version are left alone.
base::Result<VerifyReport> verifyCache(base::FileSystem& files, const std::string& folder);

struct ClearReport
{
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
};

// Removes all entries and indexes, or those of one feed, and folders that are empty then. Touches
// nothing that the cache did not write.
base::Result<ClearReport> clearCache(base::FileSystem& files, const std::string& folder,
                                     const std::string& feed = {});

// Removes all entries, or those of one feed, from the shared store, and makes every program that
// shares it take its own copies for stale. How many were removed; nullopt if the store cannot be
// reached.
std::optional<std::uint64_t> clearRemote(RemoteTier& remote, const std::string& feed,
                                         base::UtcTime now);

struct SweepReport
{
    std::uint64_t entries = 0;  // that were removed
    std::uint64_t leftOver = 0; // other files that were removed
    std::uint64_t bytes = 0;    // that were freed
    std::uint64_t kept = 0;     // bytes of entries that stay
};

// Keeps the folder within its limit: where the entries take more than `limitBytes`, those that were
// not used for longest are removed until they take nine tenths of it. Removes as well what is older
// than a week of interrupted writing and of damaged entries set aside. Touches nothing that the
// cache did not write. Looks at every entry: about 2 us each.
base::Result<SweepReport> sweepCache(base::FileSystem& files, const std::string& folder,
                                     std::uint64_t limitBytes, base::UtcTime now);

} // namespace tapesift::cache
