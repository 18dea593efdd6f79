#include "tapesift/cache/cache_maintenance.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "cache/bar_file.h"
#include "cache/entry_name.h"
#include "cache/file_time.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::cache {

namespace {

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

using Visitor = std::function<base::Status(const Place&)>;

// An absent folder is empty: nullptr.
base::Result<std::unique_ptr<base::Directory>> openIfThere(base::FileSystem& files,
                                                           const std::string& path)
{
    auto folder = files.open(path);
    if (!folder && folder.error().code == base::ErrorCode::NotFound)
        return nullptr;
    return folder;
}

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
                       const Visitor& visit)
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

base::Status visitAll(base::FileSystem& files, const std::string& folder, const Visitor& visit)
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

bool isEntry(std::string_view name)
{
    return name.ends_with(kEntrySuffix);
}

// Whether the cache itself made a file of this name.
bool isOurs(std::string_view name)
{
    return isEntry(name) || name == kIndexName || name.starts_with(kTemporaryPrefix) ||
           (name.ends_with(kDamagedSuffix) &&
            isEntry(name.substr(0, name.size() - kDamagedSuffix.size())));
}

base::Result<FeedStatistics> countEntries(const Place& place)
{
    const auto names = listNames(place.folder, false);
    if (!names)
        return names.error();
    FeedStatistics counted{place.feed, place.interval, 0, 0, base::UtcTime::max(), {}};
    for (const std::string& name : *names) {
        if (!isEntry(name))
            continue;
        const auto stamp = place.folder.stamp(name);
        if (!stamp)
            continue; // Gone since the folder was listed.
        const base::UtcTime modified = modifiedAt(*stamp);
        counted.oldest = std::min(counted.oldest, modified);
        counted.newest = std::max(counted.newest, modified);
        counted.bytes += stamp->size;
        ++counted.entries;
    }
    return counted;
}

base::Status verifyFolder(const Place& place, VerifyReport& report)
{
    const auto names = listNames(place.folder, false);
    if (!names)
        return names.error();
    base::ReadBuffer buffer;
    for (const std::string& name : *names) {
        if (!isEntry(name))
            continue;
        if (auto read = place.folder.read(name, buffer); !read) {
            if (read.error().code != base::ErrorCode::NotFound)
                report.unreadable.push_back(place.relative(name));
            continue;
        }
        ++report.checked;
        const auto file = decodeBarFile(buffer.bytes());
        if (file || file.error().code != base::ErrorCode::Corrupt)
            continue;
        report.damaged.push_back(place.relative(name));
        if (auto moved = place.folder.rename(name, name + std::string(kDamagedSuffix)); !moved)
            return moved;
    }
    return {};
}

base::Status clearFolder(const Place& place, ClearReport& report)
{
    const auto names = listNames(place.folder, false);
    if (!names)
        return names.error();
    for (const std::string& name : *names) {
        if (!isOurs(name))
            continue;
        const auto stamp = place.folder.stamp(name);
        if (auto removed = place.folder.remove(name); !removed)
            return removed;
        ++report.files;
        report.bytes += stamp ? stamp->size : 0;
    }
    return {};
}

bool isEmpty(const base::Directory& folder)
{
    const auto entries = folder.list();
    return entries && entries->empty();
}

// Removing an empty folder is a courtesy: where it fails, the folder stays and nothing is lost.
void removeIfEmpty(base::FileSystem& files, const std::string& parent, const std::string& name)
{
    const auto folder = files.open(parent + '/' + name);
    if (!folder || !isEmpty(**folder))
        return;
    if (auto above = files.open(parent))
        static_cast<void>((*above)->remove(name));
}

} // namespace

base::Result<std::vector<FeedStatistics>> cacheStatistics(base::FileSystem& files,
                                                          const std::string& folder)
{
    std::vector<FeedStatistics> all;
    auto visited = visitAll(files, folder, [&all](const Place& place) -> base::Status {
        auto counted = countEntries(place);
        if (!counted)
            return counted.error();
        if (counted->entries > 0)
            all.push_back(std::move(*counted));
        return {};
    });
    if (!visited)
        return visited.error();
    return all;
}

base::Result<VerifyReport> verifyCache(base::FileSystem& files, const std::string& folder)
{
    VerifyReport report;
    auto visited = visitAll(files, folder,
                            [&report](const Place& place) { return verifyFolder(place, report); });
    if (!visited)
        return visited.error();
    return report;
}

base::Result<ClearReport> clearCache(base::FileSystem& files, const std::string& folder,
                                     const std::string& feed)
{
    ClearReport report;
    std::vector<std::pair<std::string, std::string>> visitedFolders;
    auto visited = visitAll(files, folder, [&](const Place& place) -> base::Status {
        if (!feed.empty() && place.feed != feed)
            return {};
        visitedFolders.emplace_back(place.feed, place.interval);
        return clearFolder(place, report);
    });
    if (!visited)
        return visited.error();
    for (const auto& [feedName, interval] : visitedFolders) {
        removeIfEmpty(files, folder + '/' + feedName, interval);
        removeIfEmpty(files, folder, feedName);
    }
    return report;
}

} // namespace tapesift::cache
