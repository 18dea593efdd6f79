#include "bench/cache_bench.h"

#include <algorithm>
#include <span>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

#include "bench/bench_row.h"
#include "bench/measure.h"
#include "cache/entry_name.h"
#include "support/redis_server.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/cache/price_cache.h"
#ifdef TAPESIFT_HAS_REDIS
#include "cache/redis_tier.h"
#endif

namespace tapesift::bench {

namespace {

constexpr int kFiles = 10'000;
constexpr int kCacheRounds = 9;

std::vector<market::Symbol> someSymbols(int count)
{
    std::vector<market::Symbol> symbols;
    for (int i = 0; i < count; ++i) {
        std::string text = "AAAA";
        int rest = i;
        for (std::size_t at = text.size(); at-- > 0; rest /= 26)
            text[at] = static_cast<char>('A' + rest % 26);
        symbols.push_back(*market::Symbol::parse(text));
    }
    return symbols;
}

market::CheckedBars someBars(int count)
{
    std::vector<market::Bar> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(
            {base::UtcSeconds{std::chrono::days{20'000 + i}}, 100, 120, 90, 100.0 + i % 17, 1000});
    return market::checkBars(std::move(rows), market::Interval::Day1);
}

} // namespace

void benchFreshness()
{
    const support::TemporaryFolder folder;
    base::RealFileSystem files;
    const base::SystemClock clock;
    base::NullLog log;
    cache::PriceCache prices(files, folder.path().string(), clock, log, {.memoryBytes = 0});
    const auto feed = prices.feed("bench-00000000", market::Interval::Day1);
    const auto symbols = someSymbols(kFiles);
    const market::CheckedBars bars = someBars(60);
    std::vector<std::string> names;
    for (const market::Symbol& symbol : symbols) {
        cache::EntryInfo info;
        info.fetchedAt = clock.now();
        feed->store(symbol, bars, std::move(info));
        names.push_back(cache::entryName(symbol));
    }
    const std::string place =
        cache::feedFolder(folder.path().string(), "bench-00000000", market::Interval::Day1);
    const int descriptor = open(place.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    cache::Freshness freshness;
    freshness.closedAt =
        std::chrono::floor<std::chrono::seconds>(clock.now()) - std::chrono::hours{2};
    int found = 0;
    const auto timings =
        measure({{"bare",
                  {},
                  [&] {
                      struct stat state = {};
                      for (const std::string& name : names)
                          found += fstatat(descriptor, name.c_str(), &state, 0) == 0 ? 1 : 0;
                  }},
                 {"fresh",
                  {},
                  [&] {
                      for (const market::Symbol& symbol : symbols)
                          found += feed->freshEntry(symbol, freshness) ? 1 : 0;
                  }}},
                kCacheRounds);
    close(descriptor);
    row(fmt::format("bare fstatat of {} files", kFiles), ms(timings[0].wall), "");
    row("freshness of as many cached symbols, beside it",
        fmt::format("{} = {:.2f}x", ms(timings[1].wall), timings[1].wall / timings[0].wall),
        "<= 1.3x");
    if (found != 2 * kFiles * (kCacheRounds + 1))
        row("  not all of them were found", "", "");
}

#ifdef TAPESIFT_HAS_REDIS
void benchRedis()
{
    if (!support::RedisServer::isInstalled()) {
        row("Redis is not installed", "", "");
        return;
    }
    constexpr int kValues = 2'000;
    constexpr std::size_t kFileBytes = 24'000; // of 500 bars
    const support::RedisServer server;
    const base::SystemClock clock;
    base::NullLog log;
    cache::RedisTier tier(*cache::parseRedisAddress(server.url()), clock, log);
    const auto value = std::make_shared<const cache::Image>(kFileBytes, std::byte{42});
    std::vector<std::string> keys;
    for (int i = 0; i < kValues; ++i) {
        keys.push_back(fmt::format("tapesift:v2:bench-00000000:1d:S{}", i));
        tier.putLater(keys.back(), value);
        if (i % 256 == 0)
            tier.flush();
    }
    tier.flush();
    std::size_t found = 0;
    const auto count = [&found](const std::vector<std::optional<cache::Image>>& values) {
        for (const auto& each : values)
            found += each ? 1U : 0U;
    };
    constexpr std::size_t kStep = 64; // as a warm-up asks, which keeps no more at a time
    const auto inWindows = [&] {
        for (std::size_t at = 0; at < keys.size(); at += kStep)
            count(tier.getMany(std::span(keys).subspan(at, std::min(kStep, keys.size() - at))));
    };
    const auto timings = measure({{"windows", {}, inWindows},
                                  {"one by one",
                                   {},
                                   [&] {
                                       for (const std::string& key : keys)
                                           count(tier.getMany({&key, 1}));
                                   }}},
                                 kCacheRounds);
    const auto each = [](Milliseconds time) {
        return fmt::format("{:.1f} us", time.count() * 1000 / kValues);
    };
    row(fmt::format("Redis, {} values of {} kB in windows of 32: a value", kValues,
                    kFileBytes / 1000),
        each(timings[0].wall), "");
    row("  one by one: a value; windows are faster",
        fmt::format("{} = {:.1f}x", each(timings[1].wall), timings[1].wall / timings[0].wall),
        ">= 2x");
    if (found != 2 * keys.size() * (std::size_t{kCacheRounds} + 1))
        row("  not all of them were found", "", "");
}
#else
void benchRedis()
{
    row("Redis: built without", "", "");
}
#endif

} // namespace tapesift::bench
