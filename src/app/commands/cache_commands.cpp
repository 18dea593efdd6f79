#include <iostream>

#include <fmt/core.h>

#include "app/composition.h"
#include "app/home.h"
#include "command.h"
#include "messages.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/cache/cache_maintenance.h"
#include "tapesift/cache/cache_usage.h"
#include "tapesift/report/json_writer.h"
#include "tapesift/settings/settings_file.h"

namespace tapesift::app {

namespace {

ExitCode cacheFailed(const base::Error& error)
{
    complain(error);
    return exitCodeOf(error);
}

// "1.5 MB".
std::string sizeText(std::uint64_t bytes)
{
    constexpr std::array kUnits = {"B", "kB", "MB", "GB", "TB"};
    double size = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (size >= 1000 && unit + 1 < kUnits.size()) {
        size /= 1000;
        ++unit;
    }
    return unit == 0 ? fmt::format("{} B", bytes) : fmt::format("{:.1f} {}", size, kUnits[unit]);
}

std::string dayOf(base::UtcTime time)
{
    return base::formatDate(std::chrono::floor<std::chrono::seconds>(time));
}

base::Result<std::string> cacheFolder(const CommonOptions& common)
{
    const auto home = homeFolder(common.home);
    if (!home)
        return home.error();
    return cacheFolderOf(*home);
}

// What "cache stat" tells.
struct Stat
{
    std::vector<cache::FeedStatistics> feeds;
    cache::CacheUsage usage;
    std::string remote; // the address of the shared store; empty: none
    base::Status isRemoteUp;
};

struct TierLine
{
    std::string_view key;
    std::string_view label;
    cache::TierCount count;
};

std::array<TierLine, 3> tierLines(const cache::TierCounts& counts)
{
    return {{{"memory", "Memory", counts.memory},
             {"files", "Files", counts.file},
             {"redis", "Redis", counts.remote}}};
}

// Of the lookups that ended in a tier or at the provider; 0 before the first one.
double hitRate(const cache::TierCounts& counts)
{
    const auto all = static_cast<double>(counts.hits() + counts.fetched.hits);
    return all == 0 ? 0 : static_cast<double>(counts.hits()) / all;
}

std::int64_t toInteger(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

void writeFeedsJson(report::JsonWriter& json, const std::vector<cache::FeedStatistics>& feeds)
{
    json.key("feeds");
    json.beginArray();
    for (const cache::FeedStatistics& feed : feeds) {
        json.beginObject();
        json.key("feed");
        json.text(feed.feed);
        json.key("interval");
        json.text(feed.interval);
        json.key("entries");
        json.integer(toInteger(feed.entries));
        json.key("bytes");
        json.integer(toInteger(feed.bytes));
        json.key("oldest");
        json.text(base::formatUtc(feed.oldest));
        json.key("newest");
        json.text(base::formatUtc(feed.newest));
        json.endObject();
    }
    json.endArray();
}

void writeUsageJson(report::JsonWriter& json, const cache::CacheUsage& usage)
{
    json.key("usage");
    json.beginObject();
    json.key("since");
    if (usage.since == base::UtcTime{})
        json.null();
    else
        json.text(base::formatUtc(usage.since));
    for (const TierLine& tier : tierLines(usage.counts)) {
        json.key(tier.key);
        json.beginObject();
        json.key("hits");
        json.integer(toInteger(tier.count.hits));
        json.key("bytes");
        json.integer(toInteger(tier.count.bytes));
        json.endObject();
    }
    json.key("fetched");
    json.integer(toInteger(usage.counts.fetched.hits));
    json.key("hitRate");
    json.number(hitRate(usage.counts));
    json.key("bytesSaved");
    json.integer(toInteger(usage.counts.bytes()));
    json.endObject();
}

void writeStatJson(const Stat& stat)
{
    report::JsonWriter json(std::cout);
    json.beginObject();
    writeFeedsJson(json, stat.feeds);
    writeUsageJson(json, stat.usage);
    json.key("redis");
    if (stat.remote.empty()) {
        json.null();
    } else {
        json.beginObject();
        json.key("address");
        json.text(stat.remote);
        json.key("answers");
        json.boolean(stat.isRemoteUp.has_value());
        json.endObject();
    }
    json.endObject();
    json.endDocument();
}

void writeFeedsTable(const std::vector<cache::FeedStatistics>& feeds)
{
    if (feeds.empty()) {
        std::cout << "The price cache is empty.\n";
        return;
    }
    std::cout << fmt::format("{:<24} {:<8} {:>9} {:>10}  {:<10}  {:<10}\n", "Feed", "Interval",
                             "Symbols", "Size", "Oldest", "Newest");
    std::uint64_t bytes = 0;
    for (const cache::FeedStatistics& feed : feeds) {
        std::cout << fmt::format("{:<24} {:<8} {:>9} {:>10}  {:<10}  {:<10}\n", feed.feed,
                                 feed.interval, feed.entries, sizeText(feed.bytes),
                                 dayOf(feed.oldest), dayOf(feed.newest));
        bytes += feed.bytes;
    }
    std::cout << fmt::format("{} in all\n", sizeText(bytes));
}

void writeUsageTable(const cache::CacheUsage& usage)
{
    if (usage.since == base::UtcTime{})
        return;
    std::cout << fmt::format("\nSince {}   {:>12} {:>10}\n", dayOf(usage.since), "Hits", "Saved");
    for (const TierLine& tier : tierLines(usage.counts))
        std::cout << fmt::format("{:<18} {:>12} {:>10}\n", tier.label, tier.count.hits,
                                 sizeText(tier.count.bytes));
    std::cout << fmt::format("{:<18} {:>12}\n", "Fetched", usage.counts.fetched.hits);
    std::cout << fmt::format("{:.1f} % of the prices were cached\n", 100 * hitRate(usage.counts));
}

void writeStatTable(const Stat& stat)
{
    writeFeedsTable(stat.feeds);
    writeUsageTable(stat.usage);
    if (stat.remote.empty())
        return;
    std::cout << fmt::format("\n{} {}\n", stat.remote,
                             stat.isRemoteUp
                                 ? "answers"
                                 : "does not answer: " + base::describe(stat.isRemoteUp.error()));
}

} // namespace

ExitCode runCacheStat(const CommonOptions& common, const CacheStatOptions& options)
{
    const auto folder = cacheFolder(common);
    const auto home = homeFolder(common.home);
    if (!folder)
        return cacheFailed(folder.error());
    base::RealFileSystem files;
    const base::SystemClock clock;
    base::NullLog log;
    auto feeds = cache::cacheStatistics(files, *folder);
    if (!feeds)
        return cacheFailed(feeds.error());
    const settings::Settings settings =
        settings::loadSettings(files, *home, settings::DamagedFile::Leave).settings;
    const auto remote = openRemote(common.redis, settings, clock, log);
    if (!remote)
        return cacheFailed(remote.error());
    Stat stat{std::move(*feeds), cache::loadUsage(files, *folder), {}, {}};
    if (*remote) {
        stat.remote = (*remote)->address();
        stat.isRemoteUp = (*remote)->ping();
    }
    if (options.format == ListFormat::Json)
        writeStatJson(stat);
    else
        writeStatTable(stat);
    return ExitCode::Done;
}

ExitCode runCacheVerify(const CommonOptions& common, const CacheVerifyOptions& options)
{
    // Damaged entries are renamed, so nobody else may write meanwhile.
    auto composition = Composition::openForWriting(common);
    const auto folder = cacheFolder(common);
    if (!composition || !folder)
        return cacheFailed(composition ? folder.error() : composition.error());
    const auto report = cache::verifyCache((*composition)->files(), *folder);
    if (!report)
        return cacheFailed(report.error());
    if (options.format == ListFormat::Json) {
        report::JsonWriter json(std::cout);
        json.beginObject();
        json.key("checked");
        json.integer(static_cast<std::int64_t>(report->checked));
        json.key("damaged");
        json.beginArray();
        for (const std::string& path : report->damaged)
            json.text(path);
        json.endArray();
        json.endObject();
        json.endDocument();
        return ExitCode::Done;
    }
    std::cout << fmt::format("{} entries checked, {} damaged\n", report->checked,
                             report->damaged.size());
    for (const std::string& path : report->damaged)
        std::cout << "  " << path << " is set aside and will be fetched again\n";
    return ExitCode::Done;
}

ExitCode runCacheClear(const CommonOptions& common, const CacheClearOptions& options)
{
    auto composition = Composition::openForWriting(common);
    const auto folder = cacheFolder(common);
    if (!composition || !folder)
        return cacheFailed(composition ? folder.error() : composition.error());
    const auto report = cache::clearCache((*composition)->files(), *folder, options.feed);
    if (!report)
        return cacheFailed(report.error());
    std::optional<std::uint64_t> shared;
    if (cache::RemoteTier* remote = (*composition)->cache().remote()) {
        shared = cache::clearRemote(*remote, options.feed, (*composition)->clock().now());
        if (!shared)
            complain({base::ErrorCode::Unavailable,
                      fmt::format("The prices in {} cannot be removed now.", remote->address()), "",
                      "Clear the cache again when the server answers; prices in it expire after "
                      "an hour."});
    }
    if (options.format == ListFormat::Json) {
        report::JsonWriter json(std::cout);
        json.beginObject();
        json.key("files");
        json.integer(toInteger(report->files));
        json.key("bytes");
        json.integer(toInteger(report->bytes));
        json.key("redis");
        if (shared)
            json.integer(toInteger(*shared));
        else
            json.null();
        json.endObject();
        json.endDocument();
        return ExitCode::Done;
    }
    std::cout << fmt::format("{} files removed, {} freed\n", report->files,
                             sizeText(report->bytes));
    if (shared)
        std::cout << fmt::format("{} prices removed from Redis\n", *shared);
    return ExitCode::Done;
}

} // namespace tapesift::app
