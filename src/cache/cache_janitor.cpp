#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "cache/cache_places.h"
#include "cache/entry_name.h"
#include "cache/file_time.h"
#include "tapesift/cache/cache_maintenance.h"

namespace tapesift::cache {

namespace {

using namespace std::chrono_literals;

constexpr auto kLeftOverAge = 7 * 24h;

// Room is made for some time, not for the next entry.
constexpr std::uint64_t roomLeft(std::uint64_t limit)
{
    return limit / 10 * 9;
}

struct Entry
{
    std::string place; // "csv-1a2b3c4d/1d"
    std::string name;
    std::uint64_t bytes = 0;
    std::int64_t usedNs = 0;
};

// Notes the entries of a folder and removes what is left over in it.
base::Status sweepPlace(const Place& place, base::UtcTime now, std::vector<Entry>& entries,
                        SweepReport& report)
{
    const auto names = listNames(place.folder, false);
    if (!names)
        return names.error();
    for (const std::string& name : *names) {
        if (!isCacheFile(name) || name == kIndexName)
            continue;
        const auto stamp = place.folder.stamp(name);
        if (!stamp)
            continue; // Gone since the folder was listed.
        if (isEntryName(name)) {
            const auto used = place.folder.lastUsedNs(name);
            entries.push_back({place.feed + '/' + place.interval, name, stamp->size,
                               used ? *used : stamp->modifiedNs});
        } else if (now - modifiedAt(*stamp) > kLeftOverAge && place.folder.remove(name)) {
            ++report.leftOver;
            report.bytes += stamp->size;
        }
    }
    return {};
}

// Removes the entries from the front of `entries` until `toFree` bytes are free.
base::Status removeOldest(base::FileSystem& files, const std::string& folder,
                          const std::vector<Entry>& entries, std::uint64_t toFree,
                          SweepReport& report)
{
    std::map<std::string, std::unique_ptr<base::Directory>> opened;
    std::uint64_t freed = 0;
    for (const Entry& entry : entries) {
        if (freed >= toFree)
            break;
        auto& place = opened[entry.place];
        if (!place) {
            auto found = files.open(folder + '/' + entry.place);
            if (!found)
                return found.error();
            place = std::move(*found);
        }
        if (auto removed = place->remove(entry.name); !removed)
            return removed;
        freed += entry.bytes;
        ++report.entries;
    }
    report.bytes += freed;
    report.kept -= freed;
    return {};
}

} // namespace

base::Result<SweepReport> sweepCache(base::FileSystem& files, const std::string& folder,
                                     std::uint64_t limitBytes, base::UtcTime now)
{
    SweepReport report;
    std::vector<Entry> entries;
    const auto visited = visitAll(
        files, folder, [&](const Place& place) { return sweepPlace(place, now, entries, report); });
    if (!visited)
        return visited.error();
    for (const Entry& entry : entries)
        report.kept += entry.bytes;
    if (report.kept <= limitBytes)
        return report;
    std::ranges::sort(entries, {}, &Entry::usedNs);
    const std::uint64_t toFree = report.kept - roomLeft(limitBytes);
    if (auto removed = removeOldest(files, folder, entries, toFree, report); !removed)
        return removed.error();
    return report;
}

} // namespace tapesift::cache
