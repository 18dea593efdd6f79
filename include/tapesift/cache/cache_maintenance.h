#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"

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

// Reads every entry. Damaged ones are renamed to <name>.damaged, so that they can be looked at and
// are never read again. Entries of another format version are left alone.
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

} // namespace tapesift::cache
