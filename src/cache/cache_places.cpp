#include "cache/cache_places.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "tapesift/market/interval.h"

namespace tapesift::cache {

base::Result<std::vector<std::string>> listNames(const base::Directory& folder, bool folders)
{
    auto entries = folder.list();
    if (!entries)
        return entries.error();
    std::vector<std::string> names;
    for (base::DirectoryEntry& entry : *entries) {
        if (entry.isDirectory == folders)
            names.push_back(std::move(entry.name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

namespace {

// An absent folder is empty: nullptr.
base::Result<std::unique_ptr<base::Directory>> openIfThere(base::FileSystem& files,
                                                           const std::string& path)
{
    auto folder = files.open(path);
    if (!folder && folder.error().code == base::ErrorCode::NotFound)
        return nullptr;
    return folder;
}

// Folders that are not named after an interval are none of the cache's.
base::Result<std::vector<std::string>> listIntervals(const base::Directory& feed)
{
    const auto names = listNames(feed, true);
    if (!names)
        return names.error();
    std::vector<std::string> intervals;
    for (const market::Interval interval : market::kAllIntervals) {
        std::string name(market::intervalName(interval));
        if (std::find(names->begin(), names->end(), name) != names->end())
            intervals.push_back(std::move(name));
    }
    return intervals;
}

base::Status visitFeed(base::FileSystem& files, const std::string& folder, const std::string& feed,
                       const PlaceVisitor& visit)
{
    const std::string path = folder + '/' + feed;
    auto feedFolder = openIfThere(files, path);
    if (!feedFolder)
        return feedFolder.error();
    if (!*feedFolder)
        return {};
    const auto intervals = listIntervals(**feedFolder);
    if (!intervals)
        return intervals.error();
    for (const std::string& interval : *intervals) {
        auto place = openIfThere(files, path + '/' + interval);
        if (!place)
            return place.error();
        if (!*place)
            continue;
        if (auto done = visit({feed, interval, **place}); !done)
            return done;
    }
    return {};
}

} // namespace

base::Status visitAll(base::FileSystem& files, const std::string& folder, const PlaceVisitor& visit)
{
    auto root = openIfThere(files, folder);
    if (!root)
        return root.error();
    if (!*root)
        return {};
    const auto feeds = listNames(**root, true);
    if (!feeds)
        return feeds.error();
    for (const std::string& feed : *feeds) {
        if (auto done = visitFeed(files, folder, feed, visit); !done)
            return done;
    }
    return {};
}

} // namespace tapesift::cache
