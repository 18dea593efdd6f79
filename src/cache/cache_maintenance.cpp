#include "tapesift/cache/cache_maintenance.h"

#include <algorithm>
#include <utility>

#include "cache/bar_file.h"
#include "cache/cache_places.h"
#include "cache/entry_name.h"
#include "cache/epoch_book.h"
#include "cache/file_time.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::cache {

namespace {

base::Result<FeedStatistics> countEntries(const Place& place)
{
    const auto names = listNames(place.folder, false);
    if (!names)
        return names.error();
    FeedStatistics counted{place.feed, place.interval, 0, 0, base::UtcTime::max(), {}};
    for (const std::string& name : *names) {
        if (!isEntryName(name))
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

// An entry that is what its place says, or of another format version.
bool isSound(std::span<const std::byte> bytes, const std::string& name, const std::string& interval)
{
    const auto file = decodeBarFile(bytes);
    if (!file)
        return file.error().code != base::ErrorCode::Corrupt;
    const auto symbol = symbolOfEntry(name);
    return symbol && file->header.symbol == symbolDigest(*symbol) &&
           market::intervalName(file->header.interval) == interval;
}

base::Status verifyFolder(const Place& place, VerifyReport& report)
{
    const auto names = listNames(place.folder, false);
    if (!names)
        return names.error();
    base::ReadBuffer buffer;
    for (const std::string& name : *names) {
        if (!isEntryName(name))
            continue;
        if (auto read = place.folder.read(name, buffer); !read) {
            if (read.error().code != base::ErrorCode::NotFound)
                report.unreadable.push_back(place.relative(name));
            continue;
        }
        ++report.checked;
        if (isSound(buffer.bytes(), name, place.interval))
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
        if (!isCacheFile(name))
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

std::optional<std::uint64_t> clearRemote(RemoteTier& remote, const std::string& feed,
                                         base::UtcTime now)
{
    const auto epoch =
        static_cast<std::uint64_t>(std::max<std::int64_t>(now.time_since_epoch().count(), 1));
    // First, so that nobody brings back what is removed.
    if (feed.empty()) {
        if (!remote.setField(EpochBook::kEpochsOfAll, EpochBook::kEverySymbol, epoch, {}))
            return std::nullopt;
        return remote.removeAll(kRemotePrefix);
    }
    for (const market::Interval interval : market::kAllIntervals) {
        if (!remote.setField(EpochBook::hashKey(feed, interval), EpochBook::kEverySymbol, epoch,
                             {}))
            return std::nullopt;
    }
    return remote.removeAll(std::string(kRemotePrefix) + feed + ':');
}

} // namespace tapesift::cache
