#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tapesift/base/file_system.h"

namespace tapesift::cache {

// The folder of one feed and interval.
struct Place
{
    std::string feed;
    std::string interval;
    base::Directory& folder;

    std::string relative(const std::string& name) const
    {
        return feed + '/' + interval + '/' + name;
    }
};

using PlaceVisitor = std::function<base::Status(const Place&)>;

// Visits every folder of entries below the cache folder, sorted by feed and length of interval. An
// absent folder is empty; folders that are not named after an interval are none of the cache's.
// Ends with the first error.
base::Status visitAll(base::FileSystem& files, const std::string& folder,
                      const PlaceVisitor& visit);

// The sorted names of the files (or of the folders) in a folder.
base::Result<std::vector<std::string>> listNames(const base::Directory& folder, bool folders);

} // namespace tapesift::cache
