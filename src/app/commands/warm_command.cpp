#include <iostream>
#include <stop_token>

#include <fmt/core.h>

#include "app/interrupt_guard.h"
#include "command.h"
#include "messages.h"
#include "scan_session.h"
#include "tapesift/report/json_writer.h"

namespace tapesift::app {

namespace {

using engine::WarmReport;

constexpr std::size_t kShownFailures = 5;

std::uint64_t fromRedis(const WarmReport& warmed)
{
    return warmed.prices.fromRemote + warmed.brought;
}

// Cached before; what Redis brought at once lies there, too, by the time it is looked at.
std::uint64_t wasThere(const WarmReport& warmed)
{
    const std::uint64_t found = warmed.prices.fromMemory + warmed.prices.fromFile;
    return found - std::min<std::uint64_t>(found, warmed.brought);
}

void writeJson(const WarmReport& warmed)
{
    report::JsonWriter json(std::cout);
    const auto count = [&json](std::string_view name, std::uint64_t value) {
        json.key(name);
        json.integer(static_cast<std::int64_t>(value));
    };
    json.beginObject();
    json.key("feed");
    json.text(warmed.feed);
    json.key("universe");
    json.text(warmed.universe);
    json.key("complete");
    json.boolean(warmed.isComplete);
    count("symbols", warmed.symbols);
    count("loaded", warmed.loaded);
    count("fallback", warmed.fallback);
    count("fetched", warmed.prices.fromProvider);
    count("toppedUp", warmed.prices.toppedUp);
    count("redis", fromRedis(warmed));
    count("cached", wasThere(warmed));
    json.key("failed");
    json.beginArray();
    for (const WarmReport::Failure& failure : warmed.failures) {
        json.beginObject();
        json.key("symbol");
        json.text(failure.symbol.text());
        json.key("message");
        json.text(failure.error.message);
        json.key("suggestion");
        json.text(failure.error.suggestion);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endDocument();
}

void writeTable(const WarmReport& warmed)
{
    if (!warmed.funnel.empty())
        std::cout << market::funnelText(warmed.symbols + market::removedBy(warmed.funnel),
                                        warmed.funnel)
                  << '\n';
    std::cout << fmt::format("{} of {} symbols are in the cache: {} fetched",
                             market::countText(warmed.loaded), market::countText(warmed.symbols),
                             market::countText(warmed.prices.fromProvider));
    if (warmed.prices.toppedUp > 0)
        std::cout << fmt::format(" ({} of them only the missing end)",
                                 market::countText(warmed.prices.toppedUp));
    if (const std::uint64_t shared = fromRedis(warmed); shared > 0)
        std::cout << fmt::format(", {} from Redis", market::countText(shared));
    std::cout << fmt::format("; {} were there already\n", market::countText(wasThere(warmed)));
    if (warmed.fallback > 0)
        std::cout << fmt::format("{} came from a provider that stepped in\n",
                                 market::countText(warmed.fallback));
    for (std::size_t i = 0; i < warmed.failures.size() && i < kShownFailures; ++i) {
        const WarmReport::Failure& failure = warmed.failures[i];
        std::cout << fmt::format("  {:<6}  {}\n", failure.symbol.text(), failure.error.message);
    }
    if (warmed.failures.size() > kShownFailures)
        std::cout << fmt::format("  … {} more: --format json names them all\n",
                                 warmed.failures.size() - kShownFailures);
}

ExitCode exitCodeOf(const WarmReport& warmed)
{
    if (!warmed.isComplete)
        return ExitCode::Interrupted;
    if (warmed.loaded == 0)
        return ExitCode::NothingScanned;
    return warmed.failures.empty() ? ExitCode::Done : ExitCode::SomeFailed;
}

} // namespace

ExitCode runCacheWarm(const CommonOptions& common, CacheWarmOptions options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    const settings::Settings& settings = (*composition)->settings();
    ScanOptions& scan = options.scan;
    if (auto complete = completeScan(scan, **composition); !complete) {
        complain(complete.error());
        return ExitCode::WrongUsage;
    }
    base::Result<WarmReport> warmed = base::Error{};
    {
        std::stop_source stop;
        const InterruptGuard guard([&stop] { stop.request_stop(); });
        const auto warmer = (*composition)->makeWarmer(workLimits(scan.work, settings));
        const auto listener = progressListener(**composition, common, scan.work.progress);
        warnOfMissingRedis(**composition, *listener);
        warmed = warmer->warm(scan.spec, stop.get_token(), *listener);
    }
    if (!warmed) {
        complain(warmed.error());
        return exitCodeOf(warmed.error());
    }
    if (options.format == ListFormat::Json)
        writeJson(*warmed);
    else
        writeTable(*warmed);
    if (!warmed->isComplete && !common.isQuiet)
        say("Stopped; what was loaded is kept.");
    return exitCodeOf(*warmed);
}

} // namespace tapesift::app
