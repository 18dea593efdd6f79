#include <iostream>

#include <fmt/core.h>

#include "app/composition.h"
#include "app/home.h"
#include "command.h"
#include "messages.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/cache/cache_maintenance.h"
#include "tapesift/report/json_writer.h"

namespace tapesift::app {

namespace {

ExitCode failed(const base::Error& error)
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
    const auto home = homeFolder(common.home.empty() ? std::nullopt : std::optional(common.home));
    if (!home)
        return home.error();
    return cacheFolderOf(*home);
}

void writeStatJson(const std::vector<cache::FeedStatistics>& feeds)
{
    report::JsonWriter json(std::cout);
    json.beginArray();
    for (const cache::FeedStatistics& feed : feeds) {
        json.beginObject();
        json.key("feed");
        json.text(feed.feed);
        json.key("interval");
        json.text(feed.interval);
        json.key("entries");
        json.integer(static_cast<std::int64_t>(feed.entries));
        json.key("bytes");
        json.integer(static_cast<std::int64_t>(feed.bytes));
        json.key("oldest");
        json.text(base::formatUtc(feed.oldest));
        json.key("newest");
        json.text(base::formatUtc(feed.newest));
        json.endObject();
    }
    json.endArray();
    json.endDocument();
}

void writeStatTable(const std::vector<cache::FeedStatistics>& feeds)
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

} // namespace

ExitCode runCacheStat(const CommonOptions& common, const CacheStatOptions& options)
{
    const auto folder = cacheFolder(common);
    if (!folder)
        return failed(folder.error());
    base::RealFileSystem files;
    const auto feeds = cache::cacheStatistics(files, *folder);
    if (!feeds)
        return failed(feeds.error());
    if (options.format == ListFormat::Json)
        writeStatJson(*feeds);
    else
        writeStatTable(*feeds);
    return ExitCode::Done;
}

ExitCode runCacheVerify(const CommonOptions& common, const CacheVerifyOptions& options)
{
    // Damaged entries are renamed, so nobody else may write meanwhile.
    auto composition = Composition::openForWriting(common);
    const auto folder = cacheFolder(common);
    if (!composition || !folder)
        return failed(composition ? folder.error() : composition.error());
    const auto report = cache::verifyCache((*composition)->files(), *folder);
    if (!report)
        return failed(report.error());
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
        return failed(composition ? folder.error() : composition.error());
    const auto report = cache::clearCache((*composition)->files(), *folder, options.feed);
    if (!report)
        return failed(report.error());
    if (options.format == ListFormat::Json) {
        report::JsonWriter json(std::cout);
        json.beginObject();
        json.key("files");
        json.integer(static_cast<std::int64_t>(report->files));
        json.key("bytes");
        json.integer(static_cast<std::int64_t>(report->bytes));
        json.endObject();
        json.endDocument();
        return ExitCode::Done;
    }
    std::cout << fmt::format("{} files removed, {} freed\n", report->files,
                             sizeText(report->bytes));
    return ExitCode::Done;
}

} // namespace tapesift::app
